using Interbeat.Core;

namespace Interbeat.Signals.Hrv;

/// <summary>The intervals of a series of beats, in ms, with the borders of its runs.</summary>
/// <remarks>
/// An interval is the difference of two times, rounded to a nanosecond: what lies below is rounding of the times, and would make a
/// metronome vary. Immutable.
/// </remarks>
public sealed class NnIntervals
{
    private const int DecimalsOfMs = 6;

    private readonly double[] durations;
    private readonly bool[] startsRun;

    private NnIntervals(double[] durations, bool[] startsRun)
    {
        this.durations = durations;
        this.startsRun = startsRun;
    }

    /// <summary>The intervals in ms, in order.</summary>
    public ReadOnlySpan<double> DurationsMs => durations;

    /// <summary>The number of intervals.</summary>
    public int Count => durations.Length;

    /// <summary>The intervals between beats of one run; none spans a gap.</summary>
    public static NnIntervals Of(BeatSeries beats)
    {
        ArgumentNullException.ThrowIfNull(beats);
        var durations = new List<double>(beats.Count);
        var startsRun = new List<bool>(beats.Count);
        for (var i = 1; i < beats.Count; i++)
        {
            if (!beats.StartsRun[i])
            {
                durations.Add(Math.Round((beats.Times[i] - beats.Times[i - 1]) * 1000, DecimalsOfMs));
                startsRun.Add(beats.StartsRun[i - 1]);
            }
        }

        return new NnIntervals([.. durations], [.. startsRun]);
    }

    /// <summary>The intervals given, as one run.</summary>
    public static NnIntervals OneRun(ReadOnlySpan<double> durationsMs)
    {
        var startsRun = new bool[durationsMs.Length];
        if (startsRun.Length > 0)
        {
            startsRun[0] = true;
        }

        return new NnIntervals(durationsMs.ToArray(), startsRun);
    }

    /// <summary>The runs as index ranges: first interval inside, end outside.</summary>
    public IEnumerable<Range> Runs()
    {
        var first = 0;
        for (var i = 1; i <= durations.Length; i++)
        {
            if (i == durations.Length || startsRun[i])
            {
                yield return first..i;
                first = i;
            }
        }
    }

    /// <summary>The run with the most intervals, the first of equals; empty where there is none.</summary>
    public ReadOnlySpan<double> LongestRun()
    {
        var longest = 0..0;
        foreach (var run in Runs())
        {
            if (run.End.Value - run.Start.Value > longest.End.Value - longest.Start.Value)
            {
                longest = run;
            }
        }

        return durations.AsSpan(longest);
    }

    /// <summary>The signed differences of successive intervals of one run, in ms.</summary>
    public double[] Differences()
    {
        var differences = new List<double>(durations.Length);
        for (var i = 1; i < durations.Length; i++)
        {
            if (!startsRun[i])
            {
                differences.Add(durations[i] - durations[i - 1]);
            }
        }

        return [.. differences];
    }

    /// <summary>Each interval with the next of its run, in ms: the cloud of Poincare.</summary>
    public (double FirstMs, double NextMs)[] Pairs()
    {
        var pairs = new List<(double, double)>(durations.Length);
        for (var i = 1; i < durations.Length; i++)
        {
            if (!startsRun[i])
            {
                pairs.Add((durations[i - 1], durations[i]));
            }
        }

        return [.. pairs];
    }
}

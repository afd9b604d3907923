using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Signals.Corrections;

/// <summary>What is wrong with a beat, in the classes of Lipponen and Tarvainen (2019).</summary>
public enum BeatClass
{
    /// <summary>Nothing.</summary>
    Normal,

    /// <summary>A beat out of rhythm that is compensated by the next interval.</summary>
    Ectopic,

    /// <summary>A beat between this one and the one before was not detected.</summary>
    Missed,

    /// <summary>A detection where there was no beat.</summary>
    Extra,

    /// <summary>An interval too long or too short for another reason.</summary>
    LongShort,
}

/// <summary>One beat that a correction layer flagged.</summary>
/// <param name="Class">What is wrong with it.</param>
/// <param name="OriginalSeconds">Where it was, in seconds; null for a beat that the layer inserted.</param>
/// <param name="CorrectedSeconds">Where it is now, in seconds; null for a beat that the layer removed.</param>
public sealed record BeatCorrection(BeatClass Class, double? OriginalSeconds, double? CorrectedSeconds);

/// <summary>A correction layer over detected beats: the original stays beside the repaired series.</summary>
/// <param name="Original">The beats before the layer.</param>
/// <param name="Corrected">The beats after it.</param>
/// <param name="Corrections">What was flagged, in order of time.</param>
public sealed record CorrectedBeats(BeatSeries Original, BeatSeries Corrected, ImmutableArray<BeatCorrection> Corrections)
{
    /// <summary>Flagged beats over original beats, 0 to 1; 0 where there are no beats.</summary>
    public double CorrectedShare => Original.Count == 0 ? 0 : Math.Min(1, Corrections.Length / (double)Original.Count);

    /// <summary>Flagged beats of one class over original beats, 0 to 1; 0 where there are no beats.</summary>
    public double ShareOf(BeatClass flag) => Original.Count == 0 ? 0 : Math.Min(1, Corrections.Count(c => c.Class == flag) / (double)Original.Count);

    /// <summary>The corrected series with every flagged beat left out instead of repaired; a gap opens there.</summary>
    /// <remarks>A moved or inserted beat goes with the intervals on both its sides; where a beat was removed, the interval over its place goes.</remarks>
    public BeatSeries Excluded()
    {
        var repaired = Corrections.Where(c => c.CorrectedSeconds is not null).Select(c => c.CorrectedSeconds!.Value).ToHashSet();
        var removed = Corrections.Where(c => c.CorrectedSeconds is null).Select(c => c.OriginalSeconds!.Value).Order().ToArray();
        var times = new List<double>(Corrected.Count);
        var startsRun = new List<bool>(Corrected.Count);
        var gap = true;
        var next = 0;
        for (var i = 0; i < Corrected.Count; i++)
        {
            var time = Corrected.Times[i];
            gap |= Corrected.StartsRun[i];
            for (; next < removed.Length && removed[next] <= time; next++)
            {
                gap = true;
            }

            if (repaired.Contains(time))
            {
                gap = true;
                continue;
            }

            times.Add(time);
            startsRun.Add(gap);
            gap = false;
        }

        return BeatSeries.FromTimes([.. times], [.. startsRun], double.PositiveInfinity);
    }

    /// <summary>This layer and a later one over its result, as one: a beat that both changed is listed once, from where it was to where it is.</summary>
    public CorrectedBeats Then(CorrectedBeats later)
    {
        ArgumentNullException.ThrowIfNull(later);
        var chained = new List<BeatCorrection>(Corrections.Length + later.Corrections.Length);
        var changes = new Dictionary<double, BeatCorrection>();
        foreach (var change in later.Corrections.Where(c => c.OriginalSeconds is not null))
        {
            changes[change.OriginalSeconds!.Value] = change;
        }

        foreach (var first in Corrections)
        {
            if (first.CorrectedSeconds is { } at && changes.Remove(at, out var second))
            {
                // A beat that the first layer put in and the later one took out was never there.
                if (first.OriginalSeconds is not null || second.CorrectedSeconds is not null)
                {
                    chained.Add(first with { CorrectedSeconds = second.CorrectedSeconds });
                }
            }
            else
            {
                chained.Add(first);
            }
        }

        chained.AddRange(changes.Values);
        chained.AddRange(later.Corrections.Where(c => c.OriginalSeconds is null));
        return new CorrectedBeats(Original, later.Corrected, [.. chained.OrderBy(c => c.OriginalSeconds ?? c.CorrectedSeconds)]);
    }

    /// <summary>What lies from one moment to another, both inside; runs and corrections keep their places.</summary>
    public CorrectedBeats Within(double fromSeconds, double toSeconds) => new(
        Cut(Original, fromSeconds, toSeconds),
        Cut(Corrected, fromSeconds, toSeconds),
        [.. Corrections.Where(c => (c.OriginalSeconds ?? c.CorrectedSeconds) is { } at && at >= fromSeconds && at <= toSeconds)]);

    private static BeatSeries Cut(BeatSeries beats, double from, double to)
    {
        var first = 0;
        while (first < beats.Count && beats.Times[first] < from)
        {
            first++;
        }

        var end = first;
        while (end < beats.Count && beats.Times[end] <= to)
        {
            end++;
        }

        return BeatSeries.FromTimes(beats.Times[first..end], beats.StartsRun[first..end], double.PositiveInfinity);
    }
}

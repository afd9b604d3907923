using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;

namespace Interbeat.Signals.Corrections;

/// <summary>An interval that differs from the median of the 11 around it by more than a fixed level is an artefact, and its beats are spread evenly.</summary>
/// <remarks>
/// The levels carry the names that Kubios made customary. Repair (chosen): the time that successive flagged intervals of a run take together is divided
/// into as many equal intervals as local medians fit into it, so no time is lost or won and nothing crosses a gap. Where that would change
/// nothing (one interval alone, and room for one), its neighbours are spread with it.
/// </remarks>
public sealed class ThresholdCorrection : IBeatCorrection
{
    private const int MethodVersion = 1;
    private const int MedianWindow = 11;
    private readonly double levelSeconds;

    /// <summary>The correction with one level.</summary>
    /// <param name="levelName">The level's name.</param>
    /// <param name="levelSeconds">The largest difference from the local median that is left alone, s.</param>
    public ThresholdCorrection(string levelName, double levelSeconds)
    {
        ArgumentException.ThrowIfNullOrEmpty(levelName);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(levelSeconds);
        this.levelSeconds = levelSeconds;
        Name = "threshold:" + levelName;
        Step = new ProcessingStep(
            $"beat correction ({Name})",
            MethodVersion,
            "RR intervals that differ from the median of the 11 around them by more than the level are artefacts; the beats of such a stretch are spread evenly over its time, within each run.",
            "levels customary; repair chosen",
            ImmutableSortedDictionary<string, string>.Empty
                .Add("levelSeconds", levelSeconds.ToString("R", CultureInfo.InvariantCulture))
                .Add("medianWindowBeats", MedianWindow.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The customary levels, from the most lenient, with the largest difference left alone in s.</summary>
    public static ImmutableArray<(string Name, double Seconds)> Levels { get; } =
        [("very-low", 0.45), ("low", 0.35), ("medium", 0.25), ("strong", 0.15), ("very-strong", 0.05)];

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public ProcessingStep? Step { get; }

    /// <inheritdoc/>
    public CorrectedBeats Correct(BeatSeries beats)
    {
        ArgumentNullException.ThrowIfNull(beats);
        var times = new List<double>(beats.Count);
        var startsRun = new List<bool>(beats.Count);
        var corrections = new List<BeatCorrection>();
        foreach (var run in beats.Runs())
        {
            var first = times.Count;
            CorrectRun(beats.Times[run], times, corrections);
            for (var i = first; i < times.Count; i++)
            {
                startsRun.Add(i == first);
            }
        }

        return new CorrectedBeats(beats, BeatSeries.FromTimes([.. times], [.. startsRun], double.PositiveInfinity), [.. corrections]);
    }

    private void CorrectRun(ReadOnlySpan<double> run, List<double> times, List<BeatCorrection> corrections)
    {
        var intervals = new double[Math.Max(0, run.Length - 1)];
        for (var i = 0; i < intervals.Length; i++)
        {
            intervals[i] = run[i + 1] - run[i];
        }

        var median = RollingQuantile.Centred(intervals, MedianWindow, 0.5)[0];
        times.Add(run[0]);
        for (var i = 0; i < intervals.Length;)
        {
            if (Math.Abs(intervals[i] - median[i]) <= levelSeconds)
            {
                times.Add(run[++i]);
                continue;
            }

            var end = i + 1;
            while (end < intervals.Length && Math.Abs(intervals[end] - median[end]) > levelSeconds)
            {
                end++;
            }

            var from = i;
            var count = Fitting(run[end] - run[i], median[i]);
            if (end - i == 1 && count == 1)
            {
                // Alone, and neither two beats in one nor one in two: displaced, so its neighbours share the error.
                from = Math.Max(0, i - 1);
                times.RemoveRange(times.Count - (i - from), i - from);
                end = Math.Min(intervals.Length, end + 1);
                count = end - from;
            }

            Spread(run[from..(end + 1)], count, times, corrections);
            i = end;
        }
    }

    private static int Fitting(double seconds, double median) => Math.Max(1, (int)Math.Round(seconds / median));

    /// <summary>Replaces the beats between the first and the last of a stretch by evenly spaced ones; adds all but the first.</summary>
    private static void Spread(ReadOnlySpan<double> stretch, int count, List<double> times, List<BeatCorrection> corrections)
    {
        var before = stretch.Length - 2;
        var after = count - 1;
        var start = times[^1];
        var step = (stretch[^1] - start) / count;
        for (var k = 0; k < Math.Max(before, after); k++)
        {
            double? old = k < before ? stretch[k + 1] : null;
            double? placed = k < after ? start + ((k + 1) * step) : null;
            var kind = old is null ? BeatClass.Missed : placed is null ? BeatClass.Extra : BeatClass.LongShort;
            corrections.Add(new BeatCorrection(kind, old, placed));
            if (placed is { } time)
            {
                times.Add(time);
            }
        }

        times.Add(stretch[^1]);
    }
}

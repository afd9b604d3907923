using Interbeat.Core;

namespace Interbeat.Signals.Corrections;

/// <summary>Says of each interval of a run whether it is an artefact.</summary>
/// <param name="intervals">The intervals of the run, s.</param>
/// <param name="medians">The median of the 11 intervals around each, fewer at the ends, s.</param>
internal delegate bool[] IntervalRule(double[] intervals, double[] medians);

/// <summary>The repair that every rule on single intervals shares: the beats of a stretch of artefacts are spread evenly over its time. Chosen.</summary>
/// <remarks>
/// The time that successive flagged intervals of a run take together is divided into as many equal intervals as local medians fit into it, so no
/// time is lost or won and nothing crosses a gap. Where that would change nothing (one interval alone, and room for one), its neighbours are
/// spread with it.
/// </remarks>
internal static class EvenSpread
{
    /// <summary>Intervals around each whose median it is compared with. Chosen: as in Lipponen and Tarvainen (2019).</summary>
    public const int MedianWindow = 11;

    /// <summary>The beats after the repair, run by run.</summary>
    public static CorrectedBeats Repair(BeatSeries beats, IntervalRule rule)
    {
        ArgumentNullException.ThrowIfNull(beats);
        var times = new List<double>(beats.Count);
        var startsRun = new List<bool>(beats.Count);
        var corrections = new List<BeatCorrection>();
        foreach (var run in beats.Runs())
        {
            var first = times.Count;
            RepairRun(beats.Times[run], rule, times, corrections);
            for (var i = first; i < times.Count; i++)
            {
                startsRun.Add(i == first);
            }
        }

        return new CorrectedBeats(beats, BeatSeries.FromTimes([.. times], [.. startsRun], double.PositiveInfinity), [.. corrections]);
    }

    private static void RepairRun(ReadOnlySpan<double> run, IntervalRule rule, List<double> times, List<BeatCorrection> corrections)
    {
        var intervals = new double[Math.Max(0, run.Length - 1)];
        for (var i = 0; i < intervals.Length; i++)
        {
            intervals[i] = run[i + 1] - run[i];
        }

        var median = RollingQuantile.Centred(intervals, MedianWindow, 0.5)[0];
        var flagged = rule(intervals, median);
        times.Add(run[0]);
        for (var i = 0; i < intervals.Length;)
        {
            if (!flagged[i])
            {
                times.Add(run[++i]);
                continue;
            }

            var end = i + 1;
            while (end < intervals.Length && flagged[end])
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

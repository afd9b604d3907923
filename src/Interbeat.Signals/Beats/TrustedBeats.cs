using Interbeat.Core;
using Interbeat.Signals.Filters;

namespace Interbeat.Signals.Beats;

/// <summary>Turns detections and poor stretches into beats that physiology can be computed from.</summary>
internal static class TrustedBeats
{
    /// <summary>Leaves out detections in poor stretches and starts a new run after each.</summary>
    /// <param name="startSeconds">The time of the first sample on the recording's clock, in seconds.</param>
    /// <param name="rateHz">Samples per second.</param>
    /// <param name="count">Number of samples.</param>
    /// <param name="positions">All detections as ascending sample numbers.</param>
    /// <param name="poor">Poor sample ranges in any order; they may overlap or be empty.</param>
    /// <param name="detector">The detector's name.</param>
    public static DetectedBeats Make(double startSeconds, double rateHz, long count, IReadOnlyList<double> positions, IEnumerable<SampleSpan> poor, string detector)
    {
        var merged = Merge(poor);
        var times = new List<double>(positions.Count);
        var startsRun = new List<bool>(positions.Count);
        var span = 0;
        var broken = false;
        foreach (var position in positions)
        {
            while (span < merged.Count && merged[span].End <= position)
            {
                span++;
                broken = true;
            }

            if (span < merged.Count && merged[span].Start <= position)
            {
                continue;
            }

            times.Add(TimeAt(position));
            startsRun.Add(broken);
            broken = false;
        }

        var poorSamples = merged.Sum(r => r.End - r.Start);
        return new DetectedBeats(
            BeatSeries.FromTimes([.. times], [.. startsRun]),
            [.. positions],
            [.. merged.Select(r => new TimeSpanSeconds(TimeAt(r.Start), TimeAt(r.End)))],
            count == 0 ? 0 : 1 - (poorSamples / (double)count),
            detector);

        double TimeAt(double sample) => startSeconds + (sample / rateHz);
    }

    private static List<SampleSpan> Merge(IEnumerable<SampleSpan> ranges)
    {
        var merged = new List<SampleSpan>();
        foreach (var range in ranges.Where(r => r.End > r.Start).OrderBy(r => r.Start))
        {
            if (merged.Count > 0 && range.Start <= merged[^1].End)
            {
                merged[^1] = merged[^1] with { End = Math.Max(merged[^1].End, range.End) };
            }
            else
            {
                merged.Add(range);
            }
        }

        return merged;
    }
}

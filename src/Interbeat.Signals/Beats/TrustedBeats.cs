using Interbeat.Core;

namespace Interbeat.Signals.Beats;

/// <summary>Turns detections and poor stretches into beats that physiology can be computed from.</summary>
internal static class TrustedBeats
{
    /// <summary>Leaves out detections in poor stretches and starts a new run after each.</summary>
    /// <param name="signal">The signal, for its clock.</param>
    /// <param name="positions">All detections as ascending sample numbers.</param>
    /// <param name="poor">Poor sample ranges in any order; they may overlap or be empty.</param>
    /// <param name="detector">The detector's name.</param>
    public static DetectedBeats Make(UniformSignal signal, double[] positions, IEnumerable<Range> poor, string detector)
    {
        var merged = Merge(poor);
        var times = new List<double>(positions.Length);
        var startsRun = new List<bool>(positions.Length);
        var span = 0;
        var broken = false;
        foreach (var position in positions)
        {
            while (span < merged.Count && merged[span].End.Value <= position)
            {
                span++;
                broken = true;
            }

            if (span < merged.Count && merged[span].Start.Value <= position)
            {
                continue;
            }

            times.Add(signal.TimeAt(position));
            startsRun.Add(broken);
            broken = false;
        }

        var poorSamples = merged.Sum(r => (long)r.End.Value - r.Start.Value);
        return new DetectedBeats(
            BeatSeries.FromTimes([.. times], [.. startsRun]),
            [.. positions],
            [.. merged.Select(r => new TimeSpanSeconds(signal.TimeAt(r.Start.Value), signal.TimeAt(r.End.Value)))],
            signal.Count == 0 ? 0 : 1 - (poorSamples / (double)signal.Count),
            detector);
    }

    private static List<Range> Merge(IEnumerable<Range> ranges)
    {
        var merged = new List<Range>();
        foreach (var range in ranges.Where(r => r.End.Value > r.Start.Value).OrderBy(r => r.Start.Value))
        {
            if (merged.Count > 0 && range.Start.Value <= merged[^1].End.Value)
            {
                merged[^1] = merged[^1].Start..Math.Max(merged[^1].End.Value, range.End.Value);
            }
            else
            {
                merged.Add(range);
            }
        }

        return merged;
    }
}

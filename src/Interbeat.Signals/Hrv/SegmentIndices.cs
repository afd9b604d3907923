using Interbeat.Core;

namespace Interbeat.Signals.Hrv;

/// <summary>Variation between and within segments of some minutes (Task Force 1996).</summary>
/// <remarks>Segments follow each other from the first beat; an interval belongs to the segment in which it ends. A segment counts when its intervals cover 80 % of it (chosen).</remarks>
/// <param name="SdannMs">Standard deviation (ddof 1) of the segments' mean intervals.</param>
/// <param name="SdnnIndexMs">Mean of the segments' standard deviations (ddof 1).</param>
/// <param name="Segments">How many segments counted.</param>
public sealed record SegmentIndices(double SdannMs, double SdnnIndexMs, int Segments)
{
    /// <summary>A segment needs this share of its length under intervals. Chosen.</summary>
    public const double MinimumCoverage = 0.8;

    /// <summary>The indices for segments of some minutes, or null where fewer than two segments count.</summary>
    public static SegmentIndices? Of(BeatSeries beats, double minutes)
    {
        ArgumentNullException.ThrowIfNull(beats);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(minutes);
        var seconds = minutes * 60;
        var means = new List<double>();
        var deviations = new List<double>();
        var segment = new List<double>();
        var number = 0;
        foreach (var interval in beats.Intervals())
        {
            var here = (int)((interval.EndSeconds - beats.Times[0]) / seconds);
            if (here != number)
            {
                Close(segment, seconds, means, deviations);
                number = here;
            }

            segment.Add(interval.DurationMs);
        }

        Close(segment, seconds, means, deviations);
        return means.Count < 2 ? null : new SegmentIndices(Moments.Of([.. means]).Sd, deviations.Average(), means.Count);
    }

    private static void Close(List<double> segment, double seconds, List<double> means, List<double> deviations)
    {
        if (segment.Count >= 2 && segment.Sum() >= MinimumCoverage * seconds * 1000)
        {
            var (mean, sd) = Moments.Of([.. segment]);
            means.Add(mean);
            deviations.Add(sd);
        }

        segment.Clear();
    }
}

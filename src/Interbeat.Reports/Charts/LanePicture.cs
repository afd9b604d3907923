using Interbeat.Core;
using Interbeat.Dyads.Results;

namespace Interbeat.Reports.Charts;

/// <summary>What is drawn of one series of one person: axis, line, gaps, baseline.</summary>
internal sealed record LanePicture(LaneSeries Lane, Axis Values, string Path, IReadOnlyList<TimeSpanSeconds> Gaps, FeatureBaseline? Baseline, double Median, double Least, double Most)
{
    private const int ValueMarks = 3;

    /// <summary>A missing stretch shorter than this is not hatched: the line simply breaks.</summary>
    private const int HatchedFromSeconds = 5;

    /// <summary>A share of values this small at each end may lie beyond the axis, so that one artefact does not flatten the line.</summary>
    private const double TrimmedShare = 0.001;

    /// <summary>"Most" values leave out this share at each end: 95 of 100 remain.</summary>
    private const double RareShare = 0.025;

    /// <summary>The picture of a person's series.</summary>
    public static LanePicture Of(PersonResult person, LaneSeries lane)
    {
        var known = lane.PerSecond.Where(double.IsFinite).Order().ToArray();
        var baseline = person.Baseline?.Features.FirstOrDefault(f => string.Equals(f.Feature, lane.Name, StringComparison.OrdinalIgnoreCase));
        var axis = known.Length == 0 ? Axis.Values(0, 1, ValueMarks) : Axis.Values(Quantile(known, TrimmedShare), Quantile(known, 1 - TrimmedShare), ValueMarks);
        return new LanePicture(
            lane, axis, LinePath.Of(lane.PerSecond, axis), Missing(lane.PerSecond), baseline, Quantile(known, 0.5), Quantile(known, RareShare), Quantile(known, 1 - RareShare));
    }

    private static double Quantile(double[] sorted, double share) => sorted.Length == 0 ? double.NaN : sorted[(int)Math.Round((sorted.Length - 1) * share)];

    private static List<TimeSpanSeconds> Missing(IReadOnlyList<double> values)
    {
        var gaps = new List<TimeSpanSeconds>();
        var first = -1;
        for (var i = 0; i <= values.Count; i++)
        {
            if (i < values.Count && !double.IsFinite(values[i]))
            {
                first = first < 0 ? i : first;
                continue;
            }

            if (first >= 0 && i - first >= HatchedFromSeconds)
            {
                gaps.Add(new TimeSpanSeconds(first, i));
            }

            first = -1;
        }

        return gaps;
    }
}

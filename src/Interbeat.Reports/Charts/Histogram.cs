using System.Collections.Immutable;
using Interbeat.Dyads.Results;

namespace Interbeat.Reports.Charts;

/// <summary>The values of one null as bars, with the axis that also holds the observed value.</summary>
/// <param name="Values">The axis.</param>
/// <param name="Bars">Per bar its start and end on the axis (0 to 1) and its height (0 to 1).</param>
/// <param name="AtLeastObserved">How many null values reach the observed one.</param>
internal sealed record Histogram(Axis Values, ImmutableArray<(double Start, double End, double Height)> Bars, int AtLeastObserved)
{
    private const int BarCount = 32;
    private const int AxisMarks = 5;

    /// <summary>The histogram of a null; no bars where it holds no values.</summary>
    public static Histogram Of(NullResult row)
    {
        var known = row.Values.Where(double.IsFinite).ToArray();
        var axis = Axis.Values(Math.Min(0, Math.Min(row.Observed, known.DefaultIfEmpty(0).Min())), Math.Max(row.Observed, known.DefaultIfEmpty(0).Max()), AxisMarks);
        if (known.Length == 0)
        {
            return new Histogram(axis, [], 0);
        }

        var (least, most) = (known.Min(), Math.Max(known.Max(), known.Min() + 1e-9));
        var counts = new int[BarCount];
        foreach (var value in known)
        {
            counts[Math.Min(BarCount - 1, (int)((value - least) / (most - least) * BarCount))]++;
        }

        var tallest = counts.Max();
        var bars = counts.Select((count, i) => (
            axis.Share(least + ((most - least) * i / BarCount)),
            axis.Share(least + ((most - least) * (i + 1) / BarCount)),
            count / (double)tallest));
        return new Histogram(axis, [.. bars.Where(b => b.Item3 > 0)], known.Count(v => v >= row.Observed));
    }
}

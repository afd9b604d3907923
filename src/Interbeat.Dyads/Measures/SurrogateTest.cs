using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Measures;

/// <summary>Holds any measure against its nulls: the same number of every surrogate and of every pair that never met, then the verdict.</summary>
/// <remarks>
/// One of the two series is replaced, the one that <see cref="PairedSeries.AIsLarger"/> picks, so that the order of naming does not matter. A surrogate with a seam is read on
/// the longer side of it, for the reason given at <see cref="CircularShiftNull"/>.
/// </remarks>
public static class SurrogateTest
{
    /// <summary>A surrogate whose longer side of the seam holds less than this share of the session tells too little. Chosen.</summary>
    private const double LeastSideShare = 0.5;

    /// <summary>The result of a measure.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="task">What was asked.</param>
    /// <param name="reading">What the measure read from the pair.</param>
    /// <param name="span">Window and largest lag of the measure, for the nulls.</param>
    /// <param name="newSize">Makes the function that reads a surrogate, with room of its own; called once a thread.</param>
    public static CouplingResult Run(ICouplingMeasure measure, MeasureTask task, CouplingReading reading, SurrogateSettings span, Func<PairSize> newSize)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(newSize);
        var rows = new List<NullResult>();
        var autocorrelation = LagOneAutocorrelation.OfSlower(task.Pair);
        foreach (var kind in task.Surrogates > 0 && double.IsFinite(reading.Size) ? task.Nulls : [])
        {
            var sizes = Sizes(kind, task, span, newSize);
            rows.Add(NullRows.Row(kind.Name, sizes, reading.Size, VerdictRule.Limit(kind, span, reading.IndependentWindows, autocorrelation, sizes.Length, task.Surrogates)));
            task.Progress?.Report((double)rows.Count / task.Nulls.Length);
        }

        if (task.PseudoPairs.Count > 0)
        {
            var size = newSize();
            rows.Add(PseudoDyadNull.Row(task.PseudoPairs.Select(pair => size(pair.A, pair.B)), reading.Size));
        }

        var shiftsCannotTell = rows.All(r => r.Name != CircularShiftNull.ShortName || r.P is null);
        var (verdict, rule, warnings) = VerdictRule.Decide(rows, reading.IndependentWindows, shiftsCannotTell && SteadyRhythm.InBoth(task.Pair, span));
        return new CouplingResult(
            measure.Name,
            reading.Value,
            reading.Signed,
            reading.Absolute,
            reading.Windows,
            verdict,
            rule,
            reading.Lead?.Invoke(verdict) ?? new LeadResult(null, null, null, "Who leads cannot be told: this measure has no lag."),
            task.UncertaintyMs,
            null,
            [.. rows],
            reading.LagMap,
            reading.Figures,
            [.. reading.Warnings, .. warnings]);
    }

    /// <summary>The size of every surrogate of one null, without those that could not be read.</summary>
    internal static double[] Sizes(ISurrogateNull kind, MeasureTask task, SurrogateSettings span, Func<PairSize> newSize)
    {
        var pair = task.Pair;
        var randomiseA = pair.AIsLarger;
        var (changed, partner) = randomiseA ? (pair.A, pair.B) : (pair.B, pair.A);
        var surrogates = kind.Prepare(changed, span, task.Surrogates);
        var sizes = new double[surrogates.Count];
        Array.Fill(sizes, double.NaN);
        Workers.Run(
            (surrogates.Count + 1) / 2,
            task.Options,
            () => (Size: newSize(), First: new double[pair.Count], Second: new double[pair.Count]),
            (index, work) =>
            {
                var stream = CounterRandom.Stream(task.Seed ^ pair.Key, "null/" + kind.Name, (ulong)index);
                var (first, second) = surrogates.Fill(stream, index, work.First, work.Second);
                Keep(2 * index, work.First, first, work.Size);
                Keep((2 * index) + 1, work.Second, second, work.Size);
            });
        return [.. sizes.Where(size => !double.IsNaN(size))];

        void Keep(int i, double[] surrogate, int seam, PairSize size)
        {
            var side = 2 * seam < pair.Count ? seam..pair.Count : ..seam;
            if (i < sizes.Length && side.GetOffsetAndLength(pair.Count).Length >= LeastSideShare * pair.Count)
            {
                sizes[i] = randomiseA ? size(surrogate.AsSpan(side), partner.AsSpan(side)) : size(partner.AsSpan(side), surrogate.AsSpan(side));
            }
        }
    }
}

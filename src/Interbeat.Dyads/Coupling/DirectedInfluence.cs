using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;
using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Regression;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Coupling;

/// <summary>Whether each person's past predicts the other beyond the other's own past, against the session's surrogates.</summary>
/// <remarks>
/// <see cref="GrangerCausality"/> on block means of the two series. The order is chosen once in each direction, by BIC on the observed pair, and p comes from surrogates of the
/// source series, not from the F distribution.
/// </remarks>
public static class DirectedInfluence
{
    /// <summary>The step between past values is this part of the largest lag of the coupling measure, so that order 5 spans it. Chosen.</summary>
    private const int StepsInLargestLag = 5;

    /// <summary>Surrogates at most: enough to decide at .05.</summary>
    private const int LargestSurrogates = 199;

    /// <summary>The step, for the record of a result.</summary>
    /// <param name="influence">What was found; the orders are part of the record.</param>
    public static ProcessingStep Step(InfluenceResult influence)
    {
        ArgumentNullException.ThrowIfNull(influence);
        return new ProcessingStep(
            "influence in both directions",
            2,
            "Granger's measure ln(RSS restricted / RSS full) both ways on the block-averaged series, order by BIC up to 10 on the rows that all orders have; each direction must exceed its surrogates (p <= .05) in every null that can decide.",
            "Granger 1969; Geweke 1982; surrogates instead of F",
            new Dictionary<string, string>
            {
                ["stepSeconds"] = influence.StepSeconds.ToString("R", CultureInfo.InvariantCulture),
                ["orderAToB"] = influence.AToB.Order.ToString(CultureInfo.InvariantCulture),
                ["orderBToA"] = influence.BToA.Order.ToString(CultureInfo.InvariantCulture),
            }.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    /// <summary>The influence in both directions.</summary>
    /// <param name="pair">The two series on the coupling grid.</param>
    /// <param name="settings">The coupling settings.</param>
    /// <param name="deciding">Names of the nulls that can decide for this session.</param>
    /// <param name="surrogates">Surrogates of each.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="options">Threads and cancellation.</param>
    public static InfluenceResult Of(PairedSeries pair, CouplingSettings settings, IReadOnlyCollection<string> deciding, int surrogates, ulong seed, ParallelOptions options)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(deciding);
        var block = Math.Max(1, settings.MaxLag / StepsInLargestLag);
        return new InfluenceResult(
            block / settings.RateHz,
            Direction(pair.A, pair.B, block, settings, deciding, surrogates, seed, options),
            Direction(pair.B, pair.A, block, settings, deciding, surrogates, seed, options));
    }

    private static DirectionResult Direction(double[] source, double[] target, int block, CouplingSettings settings, IReadOnlyCollection<string> deciding, int surrogates, ulong seed, ParallelOptions options)
    {
        var coarseTarget = BlockMeans.Of(target, block);
        var observed = GrangerCausality.Of(BlockMeans.Of(source, block), coarseTarget, GrangerCausality.ByBic);
        var key = seed ^ PairedSeries.KeyOf(source);
        double? largest = null;
        foreach (var kind in SurrogateNulls.Default.Where(n => deciding.Contains(n.Name) && !double.IsNaN(observed.GrangerNats)))
        {
            var draws = kind.Prepare(source, settings.ForSurrogates, Math.Min(surrogates, LargestSurrogates));
            var values = new double[draws.Count];
            Workers.Run((draws.Count + 1) / 2, options, () => (First: new double[source.Length], Second: new double[source.Length]), (index, work) =>
            {
                draws.Fill(CounterRandom.Stream(key, "directed/" + kind.Name, (ulong)index), index, work.First, work.Second);
                for (var i = 2 * index; i < Math.Min(values.Length, (2 * index) + 2); i++)
                {
                    values[i] = GrangerCausality.Of(BlockMeans.Of(i == 2 * index ? work.First : work.Second, block), coarseTarget, observed.Order).GrangerNats;
                }
            });
            largest = Math.Max(largest ?? 0, (1.0 + values.Count(v => !(v < observed.GrangerNats))) / (1 + values.Length));
        }

        return new DirectionResult(observed.Order, observed.GrangerNats, largest);
    }
}

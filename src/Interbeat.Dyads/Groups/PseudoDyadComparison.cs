namespace Interbeat.Dyads.Groups;

/// <summary>Real dyads against pairs of people who never met, one value a pair.</summary>
/// <remarks>
/// A description at the level of the group. Pseudo-dyads that share a person depend on each other, so that neither the rank-sum p nor a z over them is a test of
/// one dyad, and with few dyads hardly one of the group.
/// </remarks>
/// <param name="RealMean">Mean over the real dyads.</param>
/// <param name="RealSd">Standard deviation over them (ddof 1).</param>
/// <param name="PseudoMean">Mean over the pseudo-dyads.</param>
/// <param name="PseudoSd">Standard deviation over them (ddof 1).</param>
/// <param name="CohenD">Difference of the means over the standard deviation pooled by degrees of freedom (Cohen 1988), as rMEA gives it.</param>
/// <param name="CohenDUnweighted">Difference of the means over the root of the mean of both variances, for groups of very unequal size and spread.</param>
/// <param name="Ranks">Wilcoxon's rank-sum test, real against pseudo.</param>
public sealed record PseudoDyadComparison(double RealMean, double RealSd, double PseudoMean, double PseudoSd, double CohenD, double CohenDUnweighted, RankSum Ranks)
{
    /// <summary>The comparison; NaN where a group has fewer than two values.</summary>
    /// <param name="real">One value for each real dyad.</param>
    /// <param name="pseudo">One value for each pseudo-dyad.</param>
    public static PseudoDyadComparison Of(IReadOnlyList<double> real, IReadOnlyList<double> pseudo)
    {
        ArgumentNullException.ThrowIfNull(real);
        ArgumentNullException.ThrowIfNull(pseudo);
        var (realMean, realVariance) = Moments(real);
        var (pseudoMean, pseudoVariance) = Moments(pseudo);
        var pooled = (((real.Count - 1) * realVariance) + ((pseudo.Count - 1) * pseudoVariance)) / (real.Count + pseudo.Count - 2);
        return new PseudoDyadComparison(
            realMean,
            Math.Sqrt(realVariance),
            pseudoMean,
            Math.Sqrt(pseudoVariance),
            (realMean - pseudoMean) / Math.Sqrt(pooled),
            (realMean - pseudoMean) / Math.Sqrt((realVariance + pseudoVariance) / 2),
            RankSumTest.Of(real, pseudo));
    }

    private static (double Mean, double Variance) Moments(IReadOnlyList<double> values)
    {
        if (values.Count == 0)
        {
            return (double.NaN, double.NaN);
        }

        var mean = values.Average();
        return (mean, values.Count < 2 ? double.NaN : values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1));
    }
}

namespace Interbeat.Dyads.Regression;

/// <summary>How much of each person comes from the own past (inertia) and from the partner's (coordination).</summary>
/// <remarks>
/// Per person x(t) = b0 + inertia x(t - k) + coordination y(t - k), ordinary least squares over the rows that have all three values (Butler and Barnard 2019). The same
/// regression is read as stability and influence: inertia is self-stability, coordination the partner's influence (Thorson, West and Mendes 2018). Neither is good or bad.
/// </remarks>
public static class InertiaCoordination
{
    /// <summary>The regressions of both people.</summary>
    /// <param name="a">A's series; NaN where missing.</param>
    /// <param name="b">B's series, as long.</param>
    /// <param name="lag">Samples back, k, at least 1.</param>
    public static InertiaCoordinationResult Of(ReadOnlySpan<double> a, ReadOnlySpan<double> b, int lag)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lag, 1);
        ProductSums sumsA = Sums(a, a, b, lag), sumsB = Sums(b, b, a, lag);
        return new InertiaCoordinationResult(
            Side(sumsA),
            Side(sumsB),
            R2(Sums(a, a, [], lag), Sums(b, b, [], lag), [0, 1]),
            R2(Sums(a, [], b, lag), Sums(b, [], a, lag), [0, 2]),
            R2(sumsA, sumsB, [0, 1, 2]));
    }

    /// <summary>What the partners' past adds to both, in nats: the sum over the two of ln(RSS inertia only / RSS both).</summary>
    public static double GainNats(ReadOnlySpan<double> a, ReadOnlySpan<double> b, int lag) => Side(Sums(a, a, b, lag)).GainNats + Side(Sums(b, b, a, lag)).GainNats;

    /// <summary>Sums over the rows of which every value is there; a past that is not part of the model is empty and asks for none.</summary>
    private static ProductSums Sums(ReadOnlySpan<double> now, ReadOnlySpan<double> own, ReadOnlySpan<double> partner, int lag)
    {
        var sums = new ProductSums(4);
        Span<double> row = stackalloc double[4];
        row[0] = 1;
        for (var t = lag; t < now.Length; t++)
        {
            (row[1], row[2], row[3]) = (own.IsEmpty ? 0 : own[t - lag], partner.IsEmpty ? 0 : partner[t - lag], now[t]);
            if (!double.IsNaN(row[1] + row[2] + row[3]))
            {
                sums.Add(row);
            }
        }

        return sums;
    }

    private static InertiaSide Side(ProductSums sums)
    {
        var fit = sums.Fit([0, 1, 2], 3);
        return sums.Rows <= 2 * fit.Coefficients.Length
            ? new InertiaSide(double.NaN, double.NaN, double.NaN, double.NaN, sums.Rows)
            : new InertiaSide(fit.Coefficients[0], fit.Coefficients[1], fit.Coefficients[2], Math.Log(fit.ResidualSums[2] / fit.ResidualSum), sums.Rows);
    }

    private static double R2(ProductSums a, ProductSums b, ReadOnlySpan<int> columns)
    {
        RegressionFit forA = a.Fit(columns, 3), forB = b.Fit(columns, 3);
        return RegressionFit.AdjustedR2(forA.ResidualSum + forB.ResidualSum, forA.TotalSum + forB.TotalSum, forA.Rows + forB.Rows, forA.Rank + forB.Rank);
    }
}

/// <summary>One person's side.</summary>
/// <param name="Intercept">b0, in the series' unit.</param>
/// <param name="Inertia">Share of the own value k samples before that is kept.</param>
/// <param name="Coordination">Change per unit of the partner's value k samples before; NaN where the partner adds nothing that the own past does not hold.</param>
/// <param name="GainNats">ln(RSS inertia only / RSS both), 0 or more.</param>
/// <param name="Rows">Complete rows.</param>
public sealed record InertiaSide(double Intercept, double Inertia, double Coordination, double GainNats, int Rows);

/// <summary>Inertia and coordination of two people.</summary>
/// <param name="A">A's side.</param>
/// <param name="B">B's side.</param>
/// <param name="InertiaR2">Adjusted R² about 0 of both sides in one model with inertia alone, over the rows that this model needs; depends on the two series' units.</param>
/// <param name="CoordinationR2">The same with coordination alone.</param>
/// <param name="R2">The same with both.</param>
public sealed record InertiaCoordinationResult(InertiaSide A, InertiaSide B, double InertiaR2, double CoordinationR2, double R2)
{
    /// <summary>What the partners' past adds, in nats.</summary>
    public double GainNats => A.GainNats + B.GainNats;
}

using MathNet.Numerics;

namespace Interbeat.Dyads.Regression;

/// <summary>How much one series' past adds to another's own past in predicting it (Granger causality), both ways.</summary>
/// <remarks>
/// Granger (1969), Econometrica 37, 424-438; Geweke (1982), JASA 77, 304-313. Restricted: y(t) on a constant and p own past values; full: also p past values of x.
/// gc = ln(RSS restricted / RSS full) in nats; for Gaussian series the transfer entropy is half of it (Barnett, Barrett and Seth 2009). Only rows with all their values
/// count, so nothing reaches across a gap. The p of F takes neighbouring residuals for independent and is given as a figure only; verdicts come from surrogates.
/// </remarks>
public static class GrangerCausality
{
    /// <summary>The largest order that is tried where it is left to BIC.</summary>
    public const int LargestOrder = 10;

    /// <summary>The order that leaves the choice to BIC.</summary>
    public const int ByBic = 0;

    /// <summary>Both directions.</summary>
    /// <param name="a">A's series; NaN where missing.</param>
    /// <param name="b">B's series, as long.</param>
    /// <param name="order">Past values of each, or <see cref="ByBic"/> for a choice in each direction by itself.</param>
    /// <returns>NaN figures where there are too few complete rows.</returns>
    public static (GrangerResult AToB, GrangerResult BToA) Both(ReadOnlySpan<double> a, ReadOnlySpan<double> b, int order)
    {
        double[] centredA = LinearTrend.Centred(a), centredB = LinearTrend.Centred(b);
        if (order != ByBic)
        {
            var sums = LaggedProducts.Of(centredA, centredB, order);
            return (Of(sums, order, aToB: true), Of(sums, order, aToB: false));
        }

        var widest = LaggedProducts.Of(centredA, centredB, LargestOrder);
        int toB = OrderByBic(widest, aToB: true), toA = OrderByBic(widest, aToB: false);
        var sumsToB = LaggedProducts.Of(centredA, centredB, toB);
        return (Of(sumsToB, toB, aToB: true), Of(toA == toB ? sumsToB : LaggedProducts.Of(centredA, centredB, toA), toA, aToB: false));
    }

    /// <summary>One direction.</summary>
    /// <param name="source">The series whose past is asked about.</param>
    /// <param name="target">The series that is predicted.</param>
    /// <param name="order">Past values of each, or <see cref="ByBic"/>.</param>
    public static GrangerResult Of(ReadOnlySpan<double> source, ReadOnlySpan<double> target, int order)
    {
        double[] x = LinearTrend.Centred(source), y = LinearTrend.Centred(target);
        var chosen = order == ByBic ? OrderByBic(LaggedProducts.Of(x, y, LargestOrder), aToB: true) : order;
        return Of(LaggedProducts.Of(x, y, chosen), chosen, aToB: true);
    }

    /// <summary>One direction with other series in both models, such as respiration or the task: their present value and as many past ones as the order.</summary>
    /// <param name="source">The series whose past is asked about.</param>
    /// <param name="target">The series that is predicted.</param>
    /// <param name="order">Past values of each, at least 1.</param>
    /// <param name="exogenous">The other series, each as long; a row with a missing value in any of them is left out.</param>
    public static GrangerResult Of(ReadOnlySpan<double> source, ReadOnlySpan<double> target, int order, IReadOnlyList<double[]> exogenous)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        ArgumentNullException.ThrowIfNull(exogenous);
        double[][] others = [.. exogenous.Select(series => LinearTrend.Centred(series))];
        double[] x = LinearTrend.Centred(source), y = LinearTrend.Centred(target);
        var shared = 1 + order + (others.Length * (order + 1));
        var sums = new ProductSums(shared + order + 1);
        var row = new double[sums.Width];
        for (var t = order; t < y.Length; t++)
        {
            row[0] = 1;
            row[^1] = y[t];
            for (var k = 1; k <= order; k++)
            {
                row[k] = y[t - k];
                row[shared + k - 1] = x[t - k];
            }

            for (var i = 0; i < others.Length * (order + 1); i++)
            {
                row[1 + order + i] = others[i / (order + 1)][t - (i % (order + 1))];
            }

            if (!row.Contains(double.NaN))
            {
                sums.Add(row);
            }
        }

        return Result(sums.Fit([.. Enumerable.Range(0, shared + order)], shared + order), shared, order);
    }

    /// <summary>The order of the full model by Schwarz's criterion, among 1 to <see cref="LargestOrder"/> on the rows that all of them have.</summary>
    private static int OrderByBic(ProductSums sums, bool aToB)
    {
        var best = 1;
        var bestBic = double.PositiveInfinity;
        for (var order = 1; order <= LargestOrder && sums.Rows > 0; order++)
        {
            var rss = sums.Fit(Columns(LargestOrder, order, aToB), Response(LargestOrder, aToB)).ResidualSum;
            var bic = (sums.Rows * Math.Log(rss / sums.Rows)) + (((2 * order) + 1) * Math.Log(sums.Rows));
            (best, bestBic) = bic < bestBic ? (order, bic) : (best, bestBic);
        }

        return best;
    }

    private static GrangerResult Of(ProductSums sums, int order, bool aToB) => Result(sums.Fit(Columns(order, order, aToB), Response(order, aToB)), order + 1, order);

    private static GrangerResult Result(RegressionFit fit, int restrictedColumns, int order)
    {
        var columns = fit.Coefficients.Length;
        var df2 = fit.Rows - columns;
        if (fit.Rows <= 2 * columns)
        {
            return new GrangerResult(order, fit.Rows, double.NaN, order, df2, double.NaN, double.NaN);
        }

        double restricted = fit.ResidualSums[restrictedColumns], full = fit.ResidualSum;
        var f = Math.Max(0, (restricted - full) / order / (full / df2));
        return new GrangerResult(order, fit.Rows, f, order, df2, SpecialFunctions.BetaRegularized(df2 / 2.0, order / 2.0, df2 / (df2 + (order * f))), Math.Log(restricted / full));
    }

    /// <summary>Constant, own past, the other's past, in sums of <paramref name="widest"/> past values.</summary>
    private static int[] Columns(int widest, int order, bool aToB)
    {
        int own = aToB ? widest : 0, other = aToB ? 0 : widest;
        return [0, .. Enumerable.Range(own + 1, order), .. Enumerable.Range(other + 1, order)];
    }

    private static int Response(int widest, bool aToB) => (2 * widest) + (aToB ? 2 : 1);
}

/// <summary>Granger causality in one direction.</summary>
/// <param name="Order">Past values of each, p.</param>
/// <param name="Rows">Rows of the regression: the series' length less p where nothing is missing.</param>
/// <param name="F">F of the added past; NaN where there are too few rows.</param>
/// <param name="Df1">Its first degrees of freedom, p.</param>
/// <param name="Df2">Its second: rows less coefficients.</param>
/// <param name="NaiveP">p of F if residuals were independent: not for inference.</param>
/// <param name="GrangerNats">gc = ln(RSS restricted / RSS full), 0 or more.</param>
public sealed record GrangerResult(int Order, int Rows, double F, int Df1, int Df2, double NaiveP, double GrangerNats)
{
    /// <summary>Transfer entropy of Gaussian series, in nats: half of gc.</summary>
    public double GaussianTransferEntropyNats => GrangerNats / 2;
}

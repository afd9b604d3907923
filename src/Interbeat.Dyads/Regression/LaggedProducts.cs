using System.Runtime.CompilerServices;

namespace Interbeat.Dyads.Regression;

/// <summary>Sums of products of two series' present and past values over all rows of which every value is there.</summary>
/// <remarks>
/// A product of two pasts differs from that of the pasts one step nearer by its first and its last row only, so that 4 order + 3 passes over the series give all
/// (2 order + 3) squared sums. Rows never reach across a gap.
/// </remarks>
internal static class LaggedProducts
{
    /// <summary>The sums; both series should be centred.</summary>
    /// <param name="a">A's series; NaN where missing.</param>
    /// <param name="b">B's series, as long.</param>
    /// <param name="order">How many past values of each.</param>
    /// <returns>Variables in this order: 1, A's past 1 to order, B's past 1 to order, A now, B now.</returns>
    public static ProductSums Of(ReadOnlySpan<double> a, ReadOnlySpan<double> b, int order)
    {
        var sums = new ProductSums((2 * order) + 3);
        var first = -1;
        for (var t = 0; t <= a.Length; t++)
        {
            var present = t < a.Length && !double.IsNaN(a[t] + b[t]);
            if (present && first < 0)
            {
                first = t;
            }
            else if (!present && first >= 0)
            {
                if (t - first > order)
                {
                    AddRun(sums, a[first..t], b[first..t], order);
                }

                first = -1;
            }
        }

        return sums;
    }

    private static void AddRun(ProductSums sums, ReadOnlySpan<double> a, ReadOnlySpan<double> b, int order)
    {
        sums.AddRows(a.Length - order);
        sums.AddSum(0, 0, a.Length - order);
        AddLevels(sums, a, order, 1, (2 * order) + 1);
        AddLevels(sums, b, order, order + 1, (2 * order) + 2);
        for (var lag = 0; lag <= order; lag++)
        {
            AddDiagonal(sums, a, (1, (2 * order) + 1), 0, a, (1, (2 * order) + 1), lag, order);
            AddDiagonal(sums, b, (order + 1, (2 * order) + 2), 0, b, (order + 1, (2 * order) + 2), lag, order);
            AddDiagonal(sums, a, (1, (2 * order) + 1), 0, b, (order + 1, (2 * order) + 2), lag, order);
            if (lag > 0)
            {
                AddDiagonal(sums, a, (1, (2 * order) + 1), lag, b, (order + 1, (2 * order) + 2), 0, order);
            }
        }
    }

    private static void AddLevels(ProductSums sums, ReadOnlySpan<double> x, int order, int firstPast, int now)
    {
        double sum = 0;
        foreach (var value in x[order..])
        {
            sum += value;
        }

        sums.AddSum(0, now, sum);
        for (var lag = 0; lag < order; lag++)
        {
            sum += x[order - 1 - lag] - x[^(lag + 1)];
            sums.AddSum(0, firstPast + lag, sum);
        }
    }

    /// <summary>The product of x some steps ago and y some steps ago, and of all pairs of equally many more steps ago.</summary>
    private static void AddDiagonal(
        ProductSums sums, ReadOnlySpan<double> x, (int FirstPast, int Now) placeX, int lagX, ReadOnlySpan<double> y, (int FirstPast, int Now) placeY, int lagY, int order)
    {
        var sum = Dot(x[(order - lagX)..^lagX], y[(order - lagY)..^lagY]);
        while (true)
        {
            sums.AddSum(lagX == 0 ? placeX.Now : placeX.FirstPast + lagX - 1, lagY == 0 ? placeY.Now : placeY.FirstPast + lagY - 1, sum);
            if (lagX == order || lagY == order)
            {
                return;
            }

            sum += (x[order - 1 - lagX] * y[order - 1 - lagY]) - (x[^(lagX + 1)] * y[^(lagY + 1)]);
            (lagX, lagY) = (lagX + 1, lagY + 1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        // Four sums side by side: one alone would wait for each addition.
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
        var i = 0;
        for (; i + 4 <= x.Length && i + 4 <= y.Length; i += 4)
        {
            s0 += x[i] * y[i];
            s1 += x[i + 1] * y[i + 1];
            s2 += x[i + 2] * y[i + 2];
            s3 += x[i + 3] * y[i + 3];
        }

        for (; i < x.Length; i++)
        {
            s0 += x[i] * y[i];
        }

        return s0 + s1 + (s2 + s3);
    }
}

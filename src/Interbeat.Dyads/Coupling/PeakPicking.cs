namespace Interbeat.Dyads.Coupling;

/// <summary>A peak of correlation over lags in one window.</summary>
/// <param name="LagSamples">Its lag; above zero the first series comes first. For results only its size is told.</param>
/// <param name="Correlation">r there.</param>
public readonly record struct CorrelationPeak(int LagSamples, double Correlation);

/// <summary>Finds, in one window, the peak of correlation that is nearest to lag 0.</summary>
/// <remarks>
/// After Boker, Xu, Rotondo and King (2002): from lag 0 outward, the first lag whose r is the largest within a reach on either side and lies above both ends of that stretch; of two at
/// one distance the larger. A largest value at the border of the lags is no peak. The original smooths each row before; here that is off unless asked for.
/// </remarks>
public static class PeakPicking
{
    /// <summary>Correlations that differ by less are equal: the windows' sums agree with the formula to this. A level row has no peak of rounding.</summary>
    private const double Rounding = 1e-9;

    /// <summary>The peak of a row of correlations, or null where there is none.</summary>
    /// <param name="row">r by lag, lag 0 in the middle.</param>
    /// <param name="reach">Lags on either side, in samples, at least 1.</param>
    public static CorrelationPeak? Nearest(ReadOnlySpan<double> row, int reach)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(reach, 1);
        var zero = row.Length / 2;
        for (var distance = 0; distance + reach <= zero; distance++)
        {
            bool later = IsPeak(row, zero + distance, reach), earlier = IsPeak(row, zero - distance, reach);
            if (later || earlier)
            {
                var lag = later && (!earlier || row[zero + distance] >= row[zero - distance]) ? distance : -distance;
                return new CorrelationPeak(lag, row[zero + lag]);
            }
        }

        return null;
    }

    /// <summary>A row with each value replaced by the mean of those within half a width of it.</summary>
    public static double[] Smoothed(ReadOnlySpan<double> row, int half)
    {
        var smooth = new double[row.Length];
        for (var i = 0; i < row.Length; i++)
        {
            int from = Math.Max(0, i - half), to = Math.Min(row.Length, i + half + 1);
            foreach (var value in row[from..to])
            {
                smooth[i] += value / (to - from);
            }
        }

        return smooth;
    }

    private static bool IsPeak(ReadOnlySpan<double> row, int at, int reach)
    {
        var top = row[at];
        if (!(top > row[at - reach] + Rounding && top > row[at + reach] + Rounding))
        {
            return false;
        }

        foreach (var value in row.Slice(at - reach, (2 * reach) + 1))
        {
            if (value > top)
            {
                return false;
            }
        }

        return true;
    }
}

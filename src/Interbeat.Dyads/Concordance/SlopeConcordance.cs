namespace Interbeat.Dyads.Concordance;

/// <summary>Concordance of slopes: how much more of the time two people's signals rise and fall together than against each other.</summary>
/// <remarks>
/// Both signals as means of whole seconds; slopes by least squares over some seconds; Pearson's r of the slopes over a longer window; both windows move by one second. The index is ln(sum
/// of the positive r / |sum of the negative r|): 0 where both are alike. After Marci, Ham, Moran and Orr (2007) <b>as described in secondary sources</b>; the original was not at hand.
/// </remarks>
/// <param name="Correlations">r by window; NaN where a sample is missing or one of the two has no change of slope.</param>
/// <param name="Windows">How many windows have an r.</param>
/// <param name="PositiveSum">Sum of the positive r.</param>
/// <param name="NegativeSum">Size of the sum of the negative r.</param>
public sealed record SlopeConcordance(double[] Correlations, int Windows, double PositiveSum, double NegativeSum)
{
    /// <summary>Slopes that differ by less than this share of their size differ by rounding. Chosen.</summary>
    private const double RoundingShare = 1e-9;

    /// <summary>ln(positive / negative); NaN where either is 0, since then nothing can be weighed.</summary>
    public double Index => PositiveSum > 0 && NegativeSum > 0 ? Math.Log(PositiveSum / NegativeSum) : double.NaN;

    /// <summary>The concordance of two series.</summary>
    /// <param name="a">A's samples; NaN where missing.</param>
    /// <param name="b">B's samples.</param>
    /// <param name="rateHz">Samples per second, at least 1.</param>
    /// <param name="slopeSeconds">Seconds in a slope, at least 2.</param>
    /// <param name="windowSeconds">Slopes in a window, at least 3.</param>
    public static SlopeConcordance Of(ReadOnlySpan<double> a, ReadOnlySpan<double> b, double rateHz, int slopeSeconds, int windowSeconds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rateHz, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(slopeSeconds, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(windowSeconds, 3);
        double[] x = Slopes(SecondMeans(a, rateHz), slopeSeconds), y = Slopes(SecondMeans(b, rateHz), slopeSeconds);
        var correlations = new double[Math.Max(0, x.Length - windowSeconds + 1)];
        double positive = 0, negative = 0;
        var windows = 0;
        for (var i = 0; i < correlations.Length; i++)
        {
            var r = correlations[i] = Correlation(x.AsSpan(i, windowSeconds), y.AsSpan(i, windowSeconds));
            windows += double.IsNaN(r) ? 0 : 1;
            positive += r > 0 ? r : 0;
            negative -= r < 0 ? r : 0;
        }

        return new SlopeConcordance(correlations, windows, positive, negative);
    }

    /// <summary>The mean of each whole second; NaN where one of its samples is missing.</summary>
    private static double[] SecondMeans(ReadOnlySpan<double> series, double rateHz)
    {
        var means = new double[(int)Math.Floor(series.Length / rateHz)];
        for (var second = 0; second < means.Length; second++)
        {
            int from = (int)Math.Round(second * rateHz), to = Math.Min(series.Length, (int)Math.Round((second + 1) * rateHz));
            double sum = 0;
            foreach (var value in series[from..to])
            {
                sum += value;
            }

            means[second] = sum / (to - from);
        }

        return means;
    }

    /// <summary>Least-squares slopes, per second; differences are taken to the first value, so that a level series has slope 0 exactly.</summary>
    private static double[] Slopes(double[] series, int length)
    {
        var slopes = new double[Math.Max(0, series.Length - length + 1)];
        double centre = (length - 1) / 2.0, squares = 0;
        for (var t = 0; t < length; t++)
        {
            squares += (t - centre) * (t - centre);
        }

        for (var i = 0; i < slopes.Length; i++)
        {
            for (var t = 0; t < length; t++)
            {
                slopes[i] += (t - centre) * (series[i + t] - series[i]) / squares;
            }
        }

        return slopes;
    }

    private static double Correlation(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double meanX = 0, meanY = 0, sizeX = 0, sizeY = 0;
        for (var i = 0; i < x.Length; i++)
        {
            meanX += x[i] / x.Length;
            meanY += y[i] / x.Length;
            sizeX += x[i] * x[i];
            sizeY += y[i] * y[i];
        }

        double xx = 0, yy = 0, xy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }

        const double Share = RoundingShare * RoundingShare;
        return xx > Share * sizeX && yy > Share * sizeY ? xy / Math.Sqrt(xx * yy) : double.NaN;
    }
}

using MathNet.Numerics;

namespace Interbeat.Dyads.Groups;

/// <summary>Pearson's r of two whole series with the p of the textbook, which takes neighbouring samples for independent.</summary>
/// <remarks>
/// Here to show what it does, never to decide: it calls half of all pairs that never met significant. A group's values are Fisher's z, with r held off 1 so that two equal series do not decide a mean alone.
/// </remarks>
/// <param name="R">Pearson's r, -1 to 1; NaN where fewer than three samples are in both or one does not vary.</param>
/// <param name="NaiveP">Two-sided p of t with n - 2 degrees of freedom: not for inference.</param>
public readonly record struct TextbookCorrelation(double R, double NaiveP)
{
    /// <summary>The size to which r is cut before Fisher's z, as the frozen comparison of couples does.</summary>
    private const double LargestR = 0.999999;

    /// <summary>Fisher's z of r.</summary>
    public double FisherZ => Math.Atanh(Math.Clamp(R, -LargestR, LargestR));

    /// <summary>The correlation over the samples that both have.</summary>
    /// <param name="x">One series; NaN where missing.</param>
    /// <param name="y">The other, as long.</param>
    public static TextbookCorrelation Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double n = 0, meanX = 0, meanY = 0;
        for (var i = 0; i < x.Length; i++)
        {
            if (!double.IsNaN(x[i] + y[i]))
            {
                n++;
                meanX += x[i];
                meanY += y[i];
            }
        }

        (meanX, meanY) = (meanX / n, meanY / n);
        double xx = 0, yy = 0, xy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            if (!double.IsNaN(x[i] + y[i]))
            {
                xx += (x[i] - meanX) * (x[i] - meanX);
                yy += (y[i] - meanY) * (y[i] - meanY);
                xy += (x[i] - meanX) * (y[i] - meanY);
            }
        }

        if (n < 3 || !(xx > 0) || !(yy > 0))
        {
            return new TextbookCorrelation(double.NaN, double.NaN);
        }

        var r = Math.Clamp(xy / Math.Sqrt(xx * yy), -1, 1);
        // p of t = r sqrt(df / (1 - r^2)) through the incomplete beta function, in which df / (df + t^2) is 1 - r^2.
        return new TextbookCorrelation(r, r * r >= 1 ? 0 : SpecialFunctions.BetaRegularized((n - 2) / 2, 0.5, 1 - (r * r)));
    }
}

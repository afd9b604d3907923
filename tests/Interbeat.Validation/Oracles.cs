using Interbeat.Dyads.Coupling;

namespace Interbeat.Validation;

/// <summary>Tests that know how the pairs were made: no surrogate is needed, the distribution without coupling is drawn from the process itself.</summary>
internal static class Oracles
{
    /// <summary>Level of the tests.</summary>
    private const double Level = 0.05;

    /// <summary>Pairs without coupling from which a critical value is taken.</summary>
    private static int NullPairs => Scale.Full ? 4000 : 500;

    /// <summary>Pairs of a calibration have numbers that no validation uses.</summary>
    private const ulong FirstOfCalibration = 500_000;

    /// <summary>The statistic of the verdict, with its search over lags.</summary>
    public static double Size((double[] A, double[] B) pair) => CouplingTest.Size(Scale.Pair(pair), Scale.Heart);

    /// <summary>
    /// Generalised least squares with the true covariance: each series has its autocorrelation taken out, and the largest |r| over the same lags is looked at. The best that a search over lags can do with this
    /// kind of pair.
    /// </summary>
    public static double WhitenedSize((double[] A, double[] B) pair, double phi)
    {
        double[] a = Whitened(pair.A, phi), b = Whitened(pair.B, phi);
        var reach = Scale.Heart.MaxLag;
        var largest = 0.0;
        for (var lag = -reach; lag <= reach; lag++)
        {
            double ab = 0, aa = 0, bb = 0;
            for (var t = reach; t < a.Length - reach; t++)
            {
                ab += a[t] * b[t + lag];
                aa += a[t] * a[t];
                bb += b[t + lag] * b[t + lag];
            }

            largest = Math.Max(largest, Math.Abs(ab) / Math.Sqrt(aa * bb));
        }

        return largest;
    }

    /// <summary>The value that independent pairs exceed in 1 of 20 cases.</summary>
    public static double Critical(double phi, Func<(double[] A, double[] B), double> size)
    {
        var sizes = Scale.Each(NullPairs, index => size(SimulatedPairs.Independent(Scale.FiveMinutes, phi, FirstOfCalibration + index)));
        Array.Sort(sizes);
        return sizes[(int)Math.Ceiling((1 - Level) * sizes.Length) - 1];
    }

    /// <summary>How many of the calibration's coupled pairs exceed a critical value, as a share.</summary>
    public static double Power(int pairs, double phi, double share, int lag, double critical, Func<(double[] A, double[] B), double> size) =>
        Scale.Each(pairs, index => size(SimulatedPairs.Coupled(Scale.FiveMinutes, phi, share, lag, FirstOfCalibration + index))).Count(s => s > critical) / (double)pairs;

    private static double[] Whitened(double[] series, double phi) => [.. Enumerable.Range(1, series.Length - 1).Select(t => series[t] - (phi * series[t - 1]))];
}

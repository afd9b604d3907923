using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Filters;

/// <summary>Removal of a slow trend by regularised least squares (Tarvainen and others 2002).</summary>
/// <remarks>
/// The trend is (I + lambda^2 D'D)^-1 x with D the second differences (<see cref="WhittakerSmoother"/>); what remains is a high-pass whose gain for a sine of w radians a sample is
/// 1 - 1 / (1 + lambda^2 (2 - 2 cos w)^2).
/// </remarks>
public static class SmoothnessPriors
{
    /// <summary>The customary lambda for intervals at 4 Hz: half power at 0.029 Hz.</summary>
    public const double LambdaAt4Hz = 500;

    /// <summary>The signal without its trend.</summary>
    /// <param name="signal">Finite samples.</param>
    /// <param name="lambda">Weight of the smoothness; the larger, the slower the trend.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double[] Detrend(ReadOnlySpan<double> signal, double lambda)
    {
        var n = signal.Length;
        if (n < 3)
        {
            return new double[n];
        }

        var weights = new double[n];
        Array.Fill(weights, 1);
        var trend = WhittakerSmoother.Smooth(signal, weights, lambda * lambda);
        for (var i = 0; i < n; i++)
        {
            trend[i] = signal[i] - trend[i];
        }

        return trend;
    }
}

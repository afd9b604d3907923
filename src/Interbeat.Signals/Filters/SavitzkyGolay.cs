using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Filters;

/// <summary>Smoothing by a cubic fitted to a sliding window of points (Savitzky and Golay 1964).</summary>
/// <remarks>
/// Inside, each value is that of the least-squares cubic at the window's centre. The first and last half window take the cubic of the first
/// and last full window, evaluated at each point, so nothing is invented beyond the ends.
/// </remarks>
public static class SavitzkyGolay
{
    /// <summary>The smoothed signal.</summary>
    /// <param name="signal">Finite samples, at least <paramref name="window"/> of them.</param>
    /// <param name="window">Odd number of points, at least 5.</param>
    /// <exception cref="ArgumentException">The window is even, too small, or longer than the signal.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double[] SmoothCubic(ReadOnlySpan<double> signal, int window)
    {
        if (window < 5 || window % 2 == 0 || window > signal.Length)
        {
            throw new ArgumentException("The window is odd, at least 5 and no longer than the signal.", nameof(window));
        }

        var half = window / 2;
        var smooth = new double[signal.Length];
        var centre = CubicWeights(half, 0);
        for (var i = half; i < signal.Length - half; i++)
        {
            smooth[i] = Dot(centre, signal[(i - half)..]);
        }

        for (var k = 0; k < half; k++)
        {
            var weights = CubicWeights(half, k - half);
            smooth[k] = Dot(weights, signal);
            Array.Reverse(weights);
            smooth[^(k + 1)] = Dot(weights, signal[^window..]);
        }

        return smooth;
    }

    /// <summary>Weights of the points -half..half in the value of their least-squares cubic at <paramref name="at"/>.</summary>
    /// <remarks>On a symmetric window even and odd powers are orthogonal, so two systems of two equations give the fit.</remarks>
    internal static double[] CubicWeights(int half, double at)
    {
        double s0 = 0, s2 = 0, s4 = 0, s6 = 0;
        for (var i = -half; i <= half; i++)
        {
            double square = i * (double)i;
            s0 += 1;
            s2 += square;
            s4 += square * square;
            s6 += square * square * square;
        }

        var even = (s0 * s4) - (s2 * s2);
        var odd = (s2 * s6) - (s4 * s4);
        var weights = new double[(2 * half) + 1];
        for (var i = -half; i <= half; i++)
        {
            double square = i * (double)i;
            var constant = (s4 - (s2 * square)) / even;
            var quadratic = ((s0 * square) - s2) / even;
            var linear = ((s6 * i) - (s4 * i * square)) / odd;
            var cubic = ((s2 * i * square) - (s4 * i)) / odd;
            weights[i + half] = constant + (at * (linear + (at * (quadratic + (at * cubic)))));
        }

        return weights;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static double Dot(ReadOnlySpan<double> weights, ReadOnlySpan<double> signal)
    {
        var sum = 0.0;
        for (var k = 0; k < weights.Length; k++)
        {
            sum += weights[k] * signal[k];
        }

        return sum;
    }
}

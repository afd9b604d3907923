using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Filters;

/// <summary>Removal of a slow trend by regularised least squares (Tarvainen and others 2002).</summary>
/// <remarks>
/// The trend is (I + lambda^2 D'D)^-1 x with D the second differences; what remains is a high-pass whose gain for a sine of w radians a sample is
/// 1 - 1 / (1 + lambda^2 (2 - 2 cos w)^2). The matrix has five diagonals and is factored as L D L' in O(n).
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

        var (diagonal, first, second) = Factor(n, lambda * lambda);
        var trend = signal.ToArray();
        for (var i = 1; i < n; i++)
        {
            trend[i] -= (first[i - 1] * trend[i - 1]) + (i > 1 ? second[i - 2] * trend[i - 2] : 0);
        }

        for (var i = n - 1; i >= 0; i--)
        {
            trend[i] = (trend[i] / diagonal[i])
                - (i + 1 < n ? first[i] * trend[i + 1] : 0)
                - (i + 2 < n ? second[i] * trend[i + 2] : 0);
        }

        for (var i = 0; i < n; i++)
        {
            trend[i] = signal[i] - trend[i];
        }

        return trend;
    }

    /// <summary>The diagonal D and the two lower diagonals of L.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (double[] Diagonal, double[] First, double[] Second) Factor(int n, double weight)
    {
        double[] diagonal = new double[n], first = new double[n], second = new double[n];
        for (var i = 0; i < n; i++)
        {
            var a = 1 + (weight * Products(i, i, n));
            var b = weight * Products(i, i + 1, n);
            var c = weight * Products(i, i + 2, n);
            if (i > 0)
            {
                a -= first[i - 1] * first[i - 1] * diagonal[i - 1];
                b -= first[i - 1] * diagonal[i - 1] * second[i - 1];
            }

            if (i > 1)
            {
                a -= second[i - 2] * second[i - 2] * diagonal[i - 2];
            }

            diagonal[i] = a;
            first[i] = b / a;
            second[i] = c / a;
        }

        return (diagonal, first, second);
    }

    /// <summary>Element (i, j) of D'D: rows of D are 1, -2, 1 beginning at r, for r = 0 to n - 3.</summary>
    private static double Products(int i, int j, int n)
    {
        var sum = 0.0;
        for (var r = Math.Max(0, j - 2); r <= Math.Min(i, n - 3); r++)
        {
            sum += Weight(i - r) * Weight(j - r);
        }

        return sum;
    }

    private static double Weight(int place) => place == 1 ? -2 : 1;
}

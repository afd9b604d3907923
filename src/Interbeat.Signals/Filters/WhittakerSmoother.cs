using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Filters;

/// <summary>The curve that is near a series and bends little (Whittaker 1923).</summary>
/// <remarks>
/// Minimises sum w (x - z)^2 + lambda sum (second difference of z)^2. The system (W + lambda D'D) z = W x has five diagonals and is factored as
/// L D L' in O(n). With all weights one the gain for a sine of v radians a sample is 1 / (1 + lambda (2 - 2 cos v)^2).
/// </remarks>
internal static class WhittakerSmoother
{
    /// <summary>The curve.</summary>
    /// <param name="x">Finite samples, at least three.</param>
    /// <param name="weights">A weight above zero a sample.</param>
    /// <param name="lambda">Weight of the smoothness.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double[] Smooth(ReadOnlySpan<double> x, ReadOnlySpan<double> weights, double lambda)
    {
        var n = x.Length;
        double[] pivot = new double[n], first = new double[n], second = new double[n], z = new double[n];
        for (var i = 0; i < n; i++)
        {
            var diagonal = weights[i] + (lambda * Diagonal(Math.Min(i, n - 1 - i), n));
            var next = i == n - 1 ? 0 : lambda * (Math.Min(i, n - 2 - i) == 0 ? -2 : -4);
            z[i] = weights[i] * x[i];
            if (i > 0)
            {
                diagonal -= first[i - 1] * first[i - 1] * pivot[i - 1];
                next -= first[i - 1] * pivot[i - 1] * second[i - 1];
                z[i] -= first[i - 1] * z[i - 1];
            }

            if (i > 1)
            {
                diagonal -= second[i - 2] * second[i - 2] * pivot[i - 2];
                z[i] -= second[i - 2] * z[i - 2];
            }

            pivot[i] = diagonal;
            first[i] = next / diagonal;
            second[i] = i + 2 < n ? lambda / diagonal : 0;
        }

        for (var i = n - 1; i >= 0; i--)
        {
            z[i] = (z[i] / pivot[i]) - (i + 1 < n ? first[i] * z[i + 1] : 0) - (i + 2 < n ? second[i] * z[i + 2] : 0);
        }

        return z;
    }

    /// <summary>The diagonal of D'D: 1, 5, 6, 6, ..., 6, 5, 1, and its short forms.</summary>
    private static double Diagonal(int fromEdge, int n) => fromEdge switch
    {
        0 => 1,
        1 => n == 3 ? 4 : 5,
        _ => 6,
    };
}

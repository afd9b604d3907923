using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Eda;

/// <summary>A smooth curve that runs along the feet of a series: asymmetric least squares (after Eilers and Boelens 2005).</summary>
/// <remarks>
/// Minimises sum w (x - z)^2 + lambda sum (second difference of z)^2, where w is small for samples above the curve and near one for
/// those below. The problem is convex; each round solves a system with five diagonals, O(n). Responses only lift skin
/// conductance, so their feet are its level.
/// </remarks>
internal static class LowerEnvelope
{
    /// <summary>Samples per second at which the curve is sought. Chosen: the level has nothing above 0.1 Hz.</summary>
    public const double RateHz = 4;

    /// <summary>The weight of samples above the curve. Chosen.</summary>
    public const double WeightAbove = 0.01;

    /// <summary>Half of a movement of this frequency is followed where all weights are one, Hz. Chosen.</summary>
    public const double HalfGainHz = 0.02;

    private const int MaximumRounds = 20;

    /// <summary>The curve under a series at <see cref="RateHz"/>.</summary>
    public static double[] Of(double[] series)
    {
        var n = series.Length;
        if (n < 3)
        {
            return [.. series];
        }

        // With all weights one the gain is 1 / (1 + lambda (2 sin(pi f / rate))^4).
        var lambda = Math.Pow(2 * Math.Sin(Math.PI * HalfGainHz / RateHz), -4);
        var above = new bool[n];
        var curve = Solve(series, above, lambda, new double[3 * n]);
        var work = new double[3 * n];
        for (var round = 0; round < MaximumRounds; round++)
        {
            var changed = false;
            for (var i = 0; i < n; i++)
            {
                var lies = series[i] > curve[i];
                changed |= lies != above[i];
                above[i] = lies;
            }

            if (!changed)
            {
                break;
            }

            curve = Solve(series, above, lambda, work);
        }

        return curve;
    }

    /// <summary>Solves (W + lambda D'D) z = W x by the factorisation L D L' of a matrix with five diagonals.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double[] Solve(double[] x, bool[] above, double lambda, double[] work)
    {
        var n = x.Length;
        var pivot = work.AsSpan(0, n);
        var first = work.AsSpan(n, n);
        var second = work.AsSpan(2 * n, n);
        var z = new double[n];
        for (var i = 0; i < n; i++)
        {
            var w = above[i] ? WeightAbove : 1 - WeightAbove;
            var edge = Math.Min(i, n - 1 - i);
            var diagonal = w + (lambda * Diagonal(edge, n));
            var next = i == n - 1 ? 0 : lambda * (Math.Min(i, n - 2 - i) == 0 ? -2 : -4);
            var d1 = i > 0 ? pivot[i - 1] : 0;
            var l1 = i > 0 ? first[i - 1] : 0;
            var d2 = i > 1 ? pivot[i - 2] : 0;
            var l2 = i > 1 ? second[i - 2] : 0;
            pivot[i] = diagonal - (l1 * l1 * d1) - (l2 * l2 * d2);
            first[i] = (next - (i > 0 ? l1 * second[i - 1] * d1 : 0)) / pivot[i];
            second[i] = i + 2 < n ? lambda / pivot[i] : 0;
            z[i] = (w * x[i]) - (i > 0 ? l1 * z[i - 1] : 0) - (i > 1 ? l2 * z[i - 2] : 0);
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

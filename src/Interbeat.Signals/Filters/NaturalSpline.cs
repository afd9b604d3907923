using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Filters;

/// <summary>The natural cubic spline: the smoothest curve through points, straight at both ends.</summary>
/// <remarks>
/// Second derivatives solve a tridiagonal system (de Boor 1978, chapter IV); O(n). On evenly spaced points it passes a sine of
/// u cycles a point with the gain of <see cref="Gain"/>.
/// </remarks>
public static class NaturalSpline
{
    /// <summary>The spline through the points, on a uniform grid.</summary>
    /// <param name="x">Strictly ascending abscissae, at least two.</param>
    /// <param name="y">One value a point.</param>
    /// <param name="start">The first grid point, not before the first point.</param>
    /// <param name="step">The distance of grid points.</param>
    /// <param name="values">Receives the values; the last grid point does not lie beyond the last point.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Resample(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double start, double step, Span<double> values)
    {
        var second = SecondDerivatives(x, y);
        var k = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var t = start + (i * step);
            while (k < x.Length - 2 && x[k + 1] <= t)
            {
                k++;
            }

            var h = x[k + 1] - x[k];
            double b = (t - x[k]) / h, a = 1 - b;
            values[i] = y[k] + (b * (y[k + 1] - y[k]))
                + (((((a * a) - 1) * a * second[k]) + (((b * b) - 1) * b * second[k + 1])) * h * h / 6);
        }
    }

    /// <summary>The amplitude that the spline leaves to a sine sampled evenly, by cycles a sample (0 to 0.5).</summary>
    /// <remarks>sinc^4(u) / sum over k of sinc^4(u - k): the response of cardinal cubic splines (Unser 1999, equation 19). 1 at zero, 0.5 at the Nyquist frequency.</remarks>
    public static double Gain(double cyclesPerSample)
    {
        const int Aliases = 20;
        if (cyclesPerSample == 0)
        {
            return 1;
        }

        var sum = 0.0;
        for (var k = -Aliases; k <= Aliases; k++)
        {
            sum += Math.Pow(cyclesPerSample / (cyclesPerSample - k), 4);
        }

        // The sines of all terms are equal in size; only the denominators differ.
        return 1 / sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double[] SecondDerivatives(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var n = x.Length;
        var second = new double[n];
        var upper = new double[n];
        for (var i = 1; i < n - 1; i++)
        {
            double before = x[i] - x[i - 1], after = x[i + 1] - x[i];
            var pivot = (2 * (before + after)) - (before * upper[i - 1]);
            upper[i] = after / pivot;
            var slope = ((y[i + 1] - y[i]) / after) - ((y[i] - y[i - 1]) / before);
            second[i] = ((6 * slope) - (before * second[i - 1])) / pivot;
        }

        for (var i = n - 2; i > 0; i--)
        {
            second[i] -= upper[i] * second[i + 1];
        }

        return second;
    }
}

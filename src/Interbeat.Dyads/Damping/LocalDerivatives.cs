using System.Runtime.CompilerServices;

namespace Interbeat.Dyads.Damping;

/// <summary>Value, first and second derivative of a series around each moment, by generalised local linear approximation (GLLA).</summary>
/// <remarks>
/// Boker, Deboeck, Edler and Keel (2010): the embedded values x(t), x(t + tau) ... are fitted by least squares on 1, u and u^2 / 2, u centred on their middle. The
/// columns are symmetric or antisymmetric in u, so that opposite values share one weight.
/// </remarks>
public sealed class LocalDerivatives
{
    private readonly int tau;
    private readonly int embedding;
    private readonly double[] valueWeights;
    private readonly double[] firstWeights;
    private readonly double[] secondWeights;

    /// <summary>The weights of an embedding.</summary>
    /// <param name="tau">Samples from one embedded value to the next, at least 1.</param>
    /// <param name="embedding">Embedded values, at least 3.</param>
    /// <param name="step">Time of one sample, in the unit of time of the derivatives.</param>
    public LocalDerivatives(int tau, int embedding, double step)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tau, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(embedding, 3);
        (this.tau, this.embedding) = (tau, embedding);
        double s2 = 0, s4 = 0;
        for (var i = 0; i < embedding; i++)
        {
            var u = Offset(i) * step;
            s2 += u * u;
            s4 += u * u * u * u;
        }

        var pairs = (embedding + 1) / 2;
        (valueWeights, firstWeights, secondWeights) = (new double[pairs], new double[pairs], new double[pairs]);
        for (var i = 0; i < pairs; i++)
        {
            var u = Offset(i) * step;
            secondWeights[i] = 2 * ((embedding * u * u) - s2) / ((embedding * s4) - (s2 * s2));
            firstWeights[i] = u / s2;
            valueWeights[i] = (1 - (secondWeights[i] / 2 * s2)) / embedding;
        }
    }

    /// <summary>Samples that an embedded window spans.</summary>
    public int Span => ((embedding - 1) * tau) + 1;

    /// <summary>Fills the three at every window that begins inside the series; a window with a missing value has NaN in value and second derivative.</summary>
    /// <param name="series">The series; NaN where missing.</param>
    /// <param name="value">Smoothed values, one for each window (series length - <see cref="Span"/> + 1).</param>
    /// <param name="first">First derivatives.</param>
    /// <param name="second">Second derivatives.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(ReadOnlySpan<double> series, Span<double> value, Span<double> first, Span<double> second)
    {
        var middle = (embedding % 2 == 1) ? embedding / 2 : -1;
        var last = Span - 1;
        for (var t = 0; t < value.Length; t++)
        {
            double x = 0, dx = 0, ddx = 0;
            for (var i = 0; i < embedding / 2; i++)
            {
                double near = series[t + (i * tau)], far = series[t + last - (i * tau)];
                x += valueWeights[i] * (near + far);
                dx += firstWeights[i] * (near - far);
                ddx += secondWeights[i] * (near + far);
            }

            if (middle >= 0)
            {
                var centre = series[t + (middle * tau)];
                x += valueWeights[middle] * centre;
                ddx += secondWeights[middle] * centre;
            }

            (value[t], first[t], second[t]) = (x, dx, ddx);
        }
    }

    /// <summary>The R² of a person's own oscillator that an AR(1) process has, however long: what smoothing makes of no oscillation at all.</summary>
    /// <param name="coefficient">The process's coefficient, within -1 to 1.</param>
    /// <remarks>From its autocorrelation, phi^k. The first derivative has no part in it: it is odd in time, the other two are even.</remarks>
    public double Ar1R2(double coefficient)
    {
        double value = 0, second = 0, both = 0;
        for (var i = 0; i < embedding; i++)
        {
            for (var j = 0; j < embedding; j++)
            {
                int near = Math.Min(i, embedding - 1 - i), far = Math.Min(j, embedding - 1 - j);
                var correlation = Math.Pow(coefficient, Math.Abs(i - j) * tau);
                value += valueWeights[near] * valueWeights[far] * correlation;
                second += secondWeights[near] * secondWeights[far] * correlation;
                both += valueWeights[near] * secondWeights[far] * correlation;
            }
        }

        return both * both / (value * second);
    }

    private double Offset(int i) => (i - ((embedding - 1) / 2.0)) * tau;
}

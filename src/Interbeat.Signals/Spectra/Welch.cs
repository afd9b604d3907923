using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Spectra;

/// <summary>The mean periodogram of overlapping windows (Welch 1967).</summary>
/// <remarks>
/// Periodic Hann window, 50 % overlap, the mean of each window removed before tapering, one-sided density:
/// |X[k]|^2 / (rate sum w^2), doubled but at zero and at the Nyquist frequency. Windows lie wholly inside one stretch, so none bridges a gap.
/// </remarks>
public static class Welch
{
    /// <summary>The density of one or several stretches of the same signal.</summary>
    /// <param name="stretches">Stretches without gaps; one shorter than a window adds nothing.</param>
    /// <param name="rateHz">Samples per second.</param>
    /// <param name="windowSamples">Length of a window, at least 2 and no longer than the longest stretch.</param>
    public static PowerSpectrum Density(IReadOnlyList<double[]> stretches, double rateHz, int windowSamples)
    {
        ArgumentNullException.ThrowIfNull(stretches);
        ArgumentOutOfRangeException.ThrowIfLessThan(windowSamples, 2);
        var taper = Taper.Hann(windowSamples);
        var spectrum = new RealSpectrum(windowSamples);
        var sum = new double[spectrum.Bins];
        var squared = new double[spectrum.Bins];
        var window = new double[windowSamples];
        var windows = 0;
        foreach (var stretch in stretches)
        {
            for (var from = 0; from + windowSamples <= stretch.Length; from += windowSamples - (windowSamples / 2))
            {
                Taper.Apply(stretch.AsSpan(from, windowSamples), taper, window);
                spectrum.SquaredMagnitudes(window, squared);
                Add(squared, sum);
                windows++;
            }
        }

        if (windows == 0)
        {
            throw new ArgumentException("No stretch is as long as a window.", nameof(stretches));
        }

        var scale = 1 / (rateHz * Taper.Energy(taper) * windows);
        return new PowerSpectrum(rateHz / windowSamples, [.. OneSided(sum, windowSamples, scale)], windows);
    }

    /// <summary>Squared magnitudes as a one-sided density.</summary>
    internal static double[] OneSided(ReadOnlySpan<double> squared, int samples, double scale)
    {
        var density = new double[squared.Length];
        for (var k = 0; k < density.Length; k++)
        {
            density[k] = squared[k] * scale * (k == 0 || 2 * k == samples ? 1 : 2);
        }

        return density;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(ReadOnlySpan<double> values, Span<double> sum)
    {
        for (var k = 0; k < sum.Length; k++)
        {
            sum[k] += values[k];
        }
    }
}

using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Beats;

/// <summary>Moves a detection onto the R peak, to a fraction of a sample.</summary>
internal static class PeakSnap
{
    /// <summary>Half width of the stretch in which the peak is sought, seconds.</summary>
    public const double ReachSeconds = 0.075;

    /// <summary>The sample of largest deflection in the given polarity within reach, refined by a parabola.</summary>
    /// <param name="signal">One stretch of the lightly filtered signal.</param>
    /// <param name="sample">A sample near the peak.</param>
    /// <param name="reach">Samples to each side.</param>
    /// <param name="polarity">1 for upward peaks, -1 for downward ones.</param>
    public static double Refine(ReadOnlySpan<double> signal, int sample, int reach, double polarity)
    {
        var peak = Largest(signal, sample, reach, polarity);
        return peak + Parabola(signal, peak);
    }

    /// <summary>Sample number of the largest value of polarity times signal within reach.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Largest(ReadOnlySpan<double> signal, int sample, int reach, double polarity)
    {
        var peak = sample;
        for (var i = Math.Max(0, sample - reach); i <= Math.Min(signal.Length - 1, sample + reach); i++)
        {
            if (polarity * signal[i] > polarity * signal[peak])
            {
                peak = i;
            }
        }

        return peak;
    }

    /// <summary>Vertex of the parabola through a sample and its neighbours, in samples from it, at most half a sample.</summary>
    private static double Parabola(ReadOnlySpan<double> signal, int peak)
    {
        if (peak == 0 || peak == signal.Length - 1)
        {
            return 0;
        }

        var curvature = signal[peak - 1] - (2 * signal[peak]) + signal[peak + 1];
        return curvature == 0 ? 0 : Math.Clamp(0.5 * (signal[peak - 1] - signal[peak + 1]) / curvature, -0.5, 0.5);
    }
}

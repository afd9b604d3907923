using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Beats;

/// <summary>Moves detections onto their R peaks, to a fraction of a sample.</summary>
/// <remarks>
/// First the weightiest deflection near the detection is sought: large, near, and of the recording's polarity, which is the sign of the larger
/// deflection in most beats. So the peak of the same wave is taken beat after beat, and a beat of another shape (an
/// extrasystole) may still be placed on its own main wave. Then the peak itself is refined by a parabola through three samples. Chosen.
/// </remarks>
internal static class PeakSnap
{
    /// <summary>Half width of the stretch in which the main deflection is sought, seconds.</summary>
    public const double ReachSeconds = 0.075;

    /// <summary>Half width of the final search around it, seconds.</summary>
    public const double FineSeconds = 0.02;

    /// <summary>How much a deflection against the recording's polarity counts.</summary>
    public const double AgainstPolarity = 0.7;

    /// <summary>How much less a deflection counts at the end of the reach than in the middle.</summary>
    public const double LossAtReach = 0.5;

    /// <summary>1 where most beats deflect more upwards, -1 where more downwards.</summary>
    /// <param name="signal">The lightly filtered signal.</param>
    /// <param name="samples">Samples near the beats.</param>
    /// <param name="rateHz">Samples per second.</param>
    public static double Polarity(ReadOnlySpan<double> signal, IEnumerable<int> samples, double rateHz)
    {
        var reach = (int)(ReachSeconds * rateHz);
        var sum = 0;
        foreach (var sample in samples)
        {
            sum += Math.Sign(signal[MainDeflection(signal, sample, reach, 0)]);
        }

        return sum >= 0 ? 1 : -1;
    }

    /// <summary>The R peak near a sample, as a fractional sample number.</summary>
    /// <param name="signal">The lightly filtered signal of one stretch.</param>
    /// <param name="sample">A sample near the peak.</param>
    /// <param name="polarity">1 for upward peaks, -1 for downward ones.</param>
    /// <param name="rateHz">Samples per second.</param>
    public static double Refine(ReadOnlySpan<double> signal, int sample, double polarity, double rateHz)
    {
        var main = MainDeflection(signal, sample, (int)(ReachSeconds * rateHz), polarity);
        var peak = Largest(signal, main, (int)Math.Round(FineSeconds * rateHz), Math.Sign(signal[main]));
        return peak + Parabola(signal, peak);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int MainDeflection(ReadOnlySpan<double> signal, int sample, int reach, double polarity)
    {
        var best = sample;
        var bestWeight = double.NegativeInfinity;
        for (var i = Math.Max(0, sample - reach); i <= Math.Min(signal.Length - 1, sample + reach); i++)
        {
            var away = (i - sample) / (double)reach;
            var weight = Math.Abs(signal[i]) * (1 - (LossAtReach * away * away));
            if (polarity * signal[i] < 0)
            {
                weight *= AgainstPolarity;
            }

            if (weight > bestWeight)
            {
                best = i;
                bestWeight = weight;
            }
        }

        return best;
    }

    private static int Largest(ReadOnlySpan<double> signal, int sample, int reach, double direction)
    {
        var peak = sample;
        for (var i = Math.Max(0, sample - reach); i <= Math.Min(signal.Length - 1, sample + reach); i++)
        {
            if (direction * signal[i] > direction * signal[peak])
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

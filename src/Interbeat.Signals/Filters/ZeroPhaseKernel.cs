namespace Interbeat.Signals.Filters;

/// <summary>A filter run forward and backward as a symmetric window of finite length, for signals that arrive piece by piece.</summary>
/// <remarks>The response to a single one, faded out by a cosine towards the window's ends. The window has the filter's own gain at 0 Hz.</remarks>
internal static class ZeroPhaseKernel
{
    /// <summary>The window, of <paramref name="half"/> values to each side of the middle.</summary>
    /// <param name="sections">The filter.</param>
    /// <param name="half">Half width in samples.</param>
    /// <param name="flatShare">The share of the half width that is not faded, 0 to 1.</param>
    public static double[] Of(ReadOnlySpan<Biquad> sections, int half, double flatShare)
    {
        var impulse = new double[(8 * half) + 1];
        impulse[4 * half] = 1;
        var response = ZeroPhase.Filter(sections, impulse, 0)[(3 * half)..((5 * half) + 1)];
        var sum = 0.0;
        var weights = 0.0;
        for (var k = -half; k <= half; k++)
        {
            var weight = Taper(k / (half + 1.0), flatShare);
            response[half + k] *= weight;
            sum += response[half + k];
            weights += weight;
        }

        var gain = 1.0;
        foreach (var section in sections)
        {
            gain *= section.GainAtZero * section.GainAtZero;
        }

        // The cut changes the gain at 0 Hz a little, which is put right under the same taper.
        for (var k = -half; k <= half; k++)
        {
            response[half + k] -= (sum - gain) * Taper(k / (half + 1.0), flatShare) / weights;
        }

        for (var k = 1; k <= half; k++)
        {
            response[half + k] = response[half - k] = (response[half + k] + response[half - k]) / 2;
        }

        return response;
    }

    /// <summary>1 in the middle, then a cosine down to 0 at the ends.</summary>
    private static double Taper(double place, double flatShare)
    {
        var outside = Math.Max(0, (Math.Abs(place) - flatShare) / (1 - flatShare));
        return 0.5 * (1 + Math.Cos(Math.PI * outside));
    }
}

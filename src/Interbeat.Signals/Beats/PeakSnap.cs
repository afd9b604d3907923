using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Beats;

/// <summary>Moves detections onto their R peaks, to a fraction of a point.</summary>
/// <remarks>
/// First the weightiest deflection near the detection is sought: large, near, and of the lead's polarity, which is the sign of the larger
/// deflection in most beats. So the peak of the same wave is taken beat after beat, and a beat of another shape (an
/// extrasystole) may still be placed on its own main wave. Then the peak itself is refined by a parabola through three points. Chosen.
/// </remarks>
internal static class PeakSnap
{
    /// <summary>Half width of the stretch in which the main deflection is sought, seconds.</summary>
    public const double ReachSeconds = 0.065;

    /// <summary>Half width of the final search around it, seconds.</summary>
    public const double FineSeconds = 0.02;

    /// <summary>How much a deflection against the recording's polarity counts.</summary>
    public const double AgainstPolarity = 0.8;

    /// <summary>How much less a deflection counts at the end of the reach than in the middle.</summary>
    public const double LossAtReach = 0.5;

    /// <summary>Half width of the stretch from which a beat's polarity and the snap are taken, seconds.</summary>
    public const double ContextSeconds = ReachSeconds + FineSeconds;

    /// <summary>The R peak near a point, as a fractional point.</summary>
    /// <param name="light">The lightly filtered signal.</param>
    /// <param name="point">A point near the peak.</param>
    /// <param name="polarity">1 for upward peaks, -1 for downward ones.</param>
    /// <param name="rate">Points per second.</param>
    public static double Refine(ReadOnlySpan<float> light, int point, int polarity, double rate)
    {
        var main = MainDeflection(light, point, (int)(ReachSeconds * rate), polarity);
        var peak = Largest(light, main, (int)Math.Round(FineSeconds * rate), Math.Sign(light[main]));
        return peak + Parabola(light, peak);
    }

    /// <summary>Difference over sum of the largest deflections upwards and downwards near a point, -1 to 1.</summary>
    public static double Upwards(ReadOnlySpan<float> light, int point, double rate)
    {
        var reach = (int)(ReachSeconds * rate);
        float up = 0, down = 0;
        foreach (var value in light[Math.Max(0, point - reach)..Math.Min(light.Length, point + reach + 1)])
        {
            up = Math.Max(up, value);
            down = Math.Max(down, -value);
        }

        return up + down > 0 ? (up - down) / (up + down) : 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int MainDeflection(ReadOnlySpan<float> light, int point, int reach, int polarity)
    {
        var best = point;
        var bestWeight = float.NegativeInfinity;
        for (var i = Math.Max(0, point - reach); i <= Math.Min(light.Length - 1, point + reach); i++)
        {
            var away = (i - point) / (float)reach;
            var weight = Math.Abs(light[i]) * (1 - ((float)LossAtReach * away * away));
            if (polarity * light[i] < 0)
            {
                weight *= (float)AgainstPolarity;
            }

            if (weight > bestWeight)
            {
                best = i;
                bestWeight = weight;
            }
        }

        return best;
    }

    private static int Largest(ReadOnlySpan<float> light, int point, int reach, int direction)
    {
        var peak = point;
        for (var i = Math.Max(0, point - reach); i <= Math.Min(light.Length - 1, point + reach); i++)
        {
            if (direction * light[i] > direction * light[peak])
            {
                peak = i;
            }
        }

        return peak;
    }

    /// <summary>Vertex of the parabola through a point and its neighbours, in points from it, at most half a point.</summary>
    private static double Parabola(ReadOnlySpan<float> light, int peak)
    {
        if (peak == 0 || peak == light.Length - 1)
        {
            return 0;
        }

        double before = light[peak - 1], here = light[peak], after = light[peak + 1];
        var curvature = before - (2 * here) + after;
        return curvature == 0 ? 0 : Math.Clamp(0.5 * (before - after) / curvature, -0.5, 0.5);
    }
}

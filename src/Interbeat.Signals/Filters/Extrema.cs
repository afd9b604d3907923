using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Filters;

/// <summary>Turning points of a series, each followed by one of the other kind.</summary>
internal static class Extrema
{
    /// <summary>Highest and lowest samples in turn; between two neighbours the series never turns back by <paramref name="reversal"/> or more.</summary>
    /// <remarks>A swing smaller than <paramref name="reversal"/> is not seen, which is a minimum prominence. One pass.</remarks>
    /// <param name="series">Finite samples.</param>
    /// <param name="reversal">Smallest swing that counts, above zero, in the unit of the series.</param>
    /// <param name="firstIsTrough">Whether the first turning point is a trough.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static List<int> Alternating(ReadOnlySpan<double> series, double reversal, out bool firstIsTrough)
    {
        var turns = new List<int>();
        int low = 0, high = 0;
        var direction = 0;
        firstIsTrough = true;
        for (var i = 1; i < series.Length; i++)
        {
            if (direction <= 0 && series[i] < series[low])
            {
                low = i;
            }

            if (direction >= 0 && series[i] > series[high])
            {
                high = i;
            }

            if (direction <= 0 && series[i] - series[low] >= reversal)
            {
                firstIsTrough = direction == 0 || firstIsTrough;
                turns.Add(low);
                direction = 1;
                high = i;
            }
            else if (direction >= 0 && series[high] - series[i] >= reversal)
            {
                firstIsTrough = direction != 0 && firstIsTrough;
                turns.Add(high);
                direction = -1;
                low = i;
            }
        }

        return turns;
    }

    /// <summary>Leaves out swings smaller than the swings on both sides that are shorter than a time or stay on one side of zero.</summary>
    /// <param name="series">The series.</param>
    /// <param name="turns">Its turning points in turn.</param>
    /// <param name="minimumSamples">Shortest swing that stays.</param>
    public static List<int> WithoutRipples(ReadOnlySpan<double> series, List<int> turns, double minimumSamples)
    {
        var kept = new List<int>(turns.Count);
        foreach (var turn in turns)
        {
            kept.Add(turn);
            while (kept.Count >= 4 && IsRipple(series, kept[^4], kept[^3], kept[^2], kept[^1], minimumSamples))
            {
                kept.RemoveRange(kept.Count - 3, 2);
            }
        }

        return kept;
    }

    /// <summary>The turning point near a sample, refined by a parabola through three samples, as a fractional sample number.</summary>
    public static double Refine(ReadOnlySpan<double> series, int at)
    {
        if (at <= 0 || at >= series.Length - 1)
        {
            return at;
        }

        var curvature = series[at - 1] - (2 * series[at]) + series[at + 1];
        return curvature == 0 ? at : at + Math.Clamp(0.5 * (series[at - 1] - series[at + 1]) / curvature, -0.5, 0.5);
    }

    private static bool IsRipple(ReadOnlySpan<double> series, int before, int from, int to, int after, double minimumSamples)
    {
        var swing = Math.Abs(series[to] - series[from]);
        var staysOnOneSide = series[from] * series[to] > 0;
        return (to - from < minimumSamples || staysOnOneSide)
            && swing <= Math.Abs(series[from] - series[before])
            && swing <= Math.Abs(series[after] - series[to]);
    }
}

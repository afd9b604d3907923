using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Corrections;

/// <summary>Quantiles of a centred window that slides over a series, shrinking at the ends.</summary>
/// <remarks>The window is kept sorted: finding a place takes log w comparisons and shifting it at most w moves, for windows of about a hundred.</remarks>
internal static class RollingQuantile
{
    /// <summary>For each point, the given quantiles of the window around it, by linear interpolation between order statistics.</summary>
    /// <param name="values">Finite values.</param>
    /// <param name="window">Odd number of points of a full window.</param>
    /// <param name="quantiles">Each 0 to 1.</param>
    /// <returns>One series for each quantile.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double[][] Centred(ReadOnlySpan<double> values, int window, params ReadOnlySpan<double> quantiles)
    {
        var half = window / 2;
        var sorted = new List<double>(window + 1);
        var results = new double[quantiles.Length][];
        for (var q = 0; q < quantiles.Length; q++)
        {
            results[q] = new double[values.Length];
        }

        for (var k = 0; k < Math.Min(half, values.Length); k++)
        {
            Insert(sorted, values[k]);
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (i + half < values.Length)
            {
                Insert(sorted, values[i + half]);
            }

            if (i - half - 1 >= 0)
            {
                sorted.RemoveAt(sorted.BinarySearch(values[i - half - 1]));
            }

            for (var q = 0; q < quantiles.Length; q++)
            {
                results[q][i] = Linear(sorted, quantiles[q]);
            }
        }

        return results;
    }

    private static void Insert(List<double> sorted, double value)
    {
        var place = sorted.BinarySearch(value);
        sorted.Insert(place < 0 ? ~place : place, value);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Linear(List<double> sorted, double quantile)
    {
        var rank = quantile * (sorted.Count - 1);
        var below = (int)rank;
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((rank - below) * (sorted[above] - sorted[below]));
    }
}

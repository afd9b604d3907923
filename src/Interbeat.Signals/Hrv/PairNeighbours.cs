using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Hrv;

/// <summary>For each template of two successive values: how many others are near in both.</summary>
/// <remarks>
/// Templates are visited by their first value. Those within the tolerance below it are kept in a binary indexed tree (Fenwick 1994) by the rank of
/// their second value, so each count takes log n steps.
/// </remarks>
internal static class PairNeighbours
{
    /// <summary>Counts among the templates that begin at 0 to <paramref name="templates"/> - 1.</summary>
    /// <param name="series">The series; at least one value more than templates.</param>
    /// <param name="templates">The number of templates.</param>
    /// <param name="bothSides">Count all others; else only those earlier in the order, so that each pair counts once.</param>
    public static int[] Count(SortedSeries series, int templates, bool bothSides)
    {
        var counts = new int[templates];
        var order = Array.FindAll(series.Order, i => i < templates);
        Sweep(series, order, counts);
        if (bothSides)
        {
            Array.Reverse(order);
            Sweep(series, order, counts);
        }

        return counts;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sweep(SortedSeries series, int[] order, int[] counts)
    {
        var tree = new int[series.Values.Length + 1];
        var values = series.Values;
        var oldest = 0;
        foreach (var i in order)
        {
            while (Math.Abs(values[i] - values[order[oldest]]) > series.Tolerance)
            {
                Add(tree, series.Rank[order[oldest++] + 1], -1);
            }

            counts[i] += Below(tree, series.EndRank[i + 1]) - Below(tree, series.LowRank[i + 1]);
            Add(tree, series.Rank[i + 1], 1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(int[] tree, int rank, int amount)
    {
        for (var k = rank + 1; k < tree.Length; k += k & -k)
        {
            tree[k] += amount;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Below(int[] tree, int rank)
    {
        var sum = 0;
        for (var k = rank; k > 0; k &= k - 1)
        {
            sum += tree[k];
        }

        return sum;
    }
}

using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Hrv;

/// <summary>For each template of two successive values: how many others are near in both.</summary>
/// <remarks>
/// Templates are visited by their first value. Those within the tolerance of it are kept in a binary indexed tree (Fenwick 1994) by the rank of
/// their second value, so each count takes log n steps, however many are near.
/// </remarks>
internal static class PairNeighbours
{
    /// <summary>Counts among the templates that begin at 0 to n - 2, each without itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int[] Count(SortedSeries series)
    {
        var templates = Math.Max(0, series.Count - 1);
        var counts = new int[templates];
        var tree = new int[series.Count + 1];
        int gone = 0, come = 0;
        foreach (var i in series.Order)
        {
            if (i >= templates)
            {
                continue;
            }

            for (; come < series.EndRank[i]; come++)
            {
                Change(tree, series, series.Order[come], 1);
            }

            for (; gone < series.LowRank[i]; gone++)
            {
                Change(tree, series, series.Order[gone], -1);
            }

            counts[i] = Below(tree, series.EndRank[i + 1]) - Below(tree, series.LowRank[i + 1]) - 1;
        }

        return counts;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Change(int[] tree, SortedSeries series, int template, int amount)
    {
        if (template < series.Count - 1)
        {
            for (var k = series.Rank[template + 1] + 1; k < tree.Length; k += k & -k)
            {
                tree[k] += amount;
            }
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

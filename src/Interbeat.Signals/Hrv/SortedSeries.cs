namespace Interbeat.Signals.Hrv;

/// <summary>A series with the order of its values, and for each value the stretch of that order within a tolerance.</summary>
/// <remarks>
/// Whether two values are within the tolerance is asked of their difference as doubles have it, so counts are those of comparing every pair.
/// A rank is a place in the order; a level is the number of distinct smaller values, so equal values share it.
/// </remarks>
internal sealed class SortedSeries
{
    public SortedSeries(ReadOnlySpan<double> values, double tolerance)
    {
        Count = values.Length;
        Order = new int[values.Length];
        for (var i = 0; i < Order.Length; i++)
        {
            Order[i] = i;
        }

        var keys = values.ToArray();
        Array.Sort(keys, Order);
        Rank = new int[values.Length];
        LowRank = new int[values.Length];
        EndRank = new int[values.Length];
        Level = new int[values.Length];
        int low = 0, end = 0;
        for (var p = 0; p < keys.Length; p++)
        {
            while (keys[p] - keys[low] > tolerance)
            {
                low++;
            }

            while (end < keys.Length && keys[end] - keys[p] <= tolerance)
            {
                end++;
            }

            Levels += p == 0 || keys[p] != keys[p - 1] ? 1 : 0;
            var i = Order[p];
            (Rank[i], LowRank[i], EndRank[i], Level[i]) = (p, low, end, Levels - 1);
        }
    }

    /// <summary>The number of values.</summary>
    public int Count { get; }

    /// <summary>The number of distinct values.</summary>
    public int Levels { get; }

    /// <summary>Indices of the values from the smallest to the largest.</summary>
    public int[] Order { get; }

    /// <summary>Each value's place in that order.</summary>
    public int[] Rank { get; }

    /// <summary>The first place whose value is near.</summary>
    public int[] LowRank { get; }

    /// <summary>The place after the last whose value is near.</summary>
    public int[] EndRank { get; }

    /// <summary>How many distinct values are smaller.</summary>
    public int[] Level { get; }

    /// <summary>The level of the smallest value that is near.</summary>
    public int LowLevel(int i) => Level[Order[LowRank[i]]];

    /// <summary>The level after that of the largest value that is near.</summary>
    public int EndLevel(int i) => Level[Order[EndRank[i] - 1]] + 1;
}

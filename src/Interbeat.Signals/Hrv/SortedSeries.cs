namespace Interbeat.Signals.Hrv;

/// <summary>A series with the order of its values, and for each value the stretch of that order within a tolerance.</summary>
/// <remarks>Whether two values are within the tolerance is asked of their difference as doubles have it, so counts are those of comparing every pair.</remarks>
internal sealed class SortedSeries
{
    public SortedSeries(ReadOnlySpan<double> values, double tolerance)
    {
        Values = values.ToArray();
        Tolerance = tolerance;
        Order = new int[Values.Length];
        for (var i = 0; i < Order.Length; i++)
        {
            Order[i] = i;
        }

        var keys = values.ToArray();
        Array.Sort(keys, Order);
        Rank = new int[Values.Length];
        LowRank = new int[Values.Length];
        EndRank = new int[Values.Length];
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

            var i = Order[p];
            (Rank[i], LowRank[i], EndRank[i]) = (p, low, end);
        }
    }

    /// <summary>The values in the order given.</summary>
    public double[] Values { get; }

    /// <summary>The largest difference that counts as near.</summary>
    public double Tolerance { get; }

    /// <summary>Indices of the values from the smallest to the largest.</summary>
    public int[] Order { get; }

    /// <summary>Each value's place in that order.</summary>
    public int[] Rank { get; }

    /// <summary>The first place whose value is near.</summary>
    public int[] LowRank { get; }

    /// <summary>The place after the last whose value is near.</summary>
    public int[] EndRank { get; }
}

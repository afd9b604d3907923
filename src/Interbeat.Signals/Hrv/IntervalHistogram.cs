namespace Interbeat.Signals.Hrv;

/// <summary>Geometric indices of the distribution of intervals (Task Force 1996), with bins of 1/128 s that begin at zero.</summary>
/// <param name="TriangularIndex">Number of intervals over the height of the highest bin.</param>
/// <param name="TinnMs">Base of the triangle with that height that fits the histogram best, in ms.</param>
public sealed record IntervalHistogram(double TriangularIndex, double TinnMs)
{
    /// <summary>Width of a bin, ms.</summary>
    public const double BinMs = 1000.0 / 128;

    /// <summary>The indices, or null where there is no interval.</summary>
    public static IntervalHistogram? Of(ReadOnlySpan<double> intervalsMs)
    {
        if (intervalsMs.Length == 0)
        {
            return null;
        }

        var counts = Counts(intervalsMs, out _);
        var mode = Array.IndexOf(counts, counts.Max());
        var left = BestFoot(counts.AsSpan(0, mode + 1));
        var right = counts[mode..];
        return new IntervalHistogram(intervalsMs.Length / (double)counts[mode], (left + BestFootBackward(right)) * BinMs);
    }

    /// <summary>The counts of the bins from the first to the last that holds an interval; none where there is no interval.</summary>
    /// <param name="intervalsMs">Intervals, ms.</param>
    /// <param name="firstEdgeMs">The low edge of the first bin.</param>
    public static int[] Counts(ReadOnlySpan<double> intervalsMs, out double firstEdgeMs)
    {
        int first = intervalsMs.Length == 0 ? 0 : int.MaxValue, last = first == 0 ? -1 : 0;
        foreach (var v in intervalsMs)
        {
            var bin = (int)(v / BinMs);
            first = Math.Min(first, bin);
            last = Math.Max(last, bin);
        }

        var counts = new int[last - first + 1];
        foreach (var v in intervalsMs)
        {
            counts[(int)(v / BinMs) - first]++;
        }

        firstEdgeMs = first * BinMs;
        return counts;
    }

    private static int BestFootBackward(int[] counts)
    {
        Array.Reverse(counts);
        return BestFoot(counts);
    }

    /// <summary>How many bins before the mode, which is the last, one side of the triangle should stand, by least squares.</summary>
    private static int BestFoot(ReadOnlySpan<int> counts)
    {
        var mode = counts.Length - 1;
        double height = counts[mode], least = double.PositiveInfinity;
        var best = 1;

        // The squared error of a foot that reaches R bins is that of no triangle, less what its side explains: sums over the bins within
        // R of c, c d, and of w = 1 - d / R squared, d bins before the mode. So every foot is judged in one pass.
        double inside = 0, moment = 0;
        for (var reach = 1; reach <= mode + 1; reach++)
        {
            var n = reach - 1.0;
            if (reach > 1)
            {
                inside += counts[mode - (reach - 1)];
                moment += counts[mode - (reach - 1)] * n;
            }

            var squaredSides = n - (n * (n + 1) / reach) + (n * (n + 1) * ((2 * n) + 1) / (6.0 * reach * reach));
            var error = (height * height * squaredSides) - (2 * height * (inside - (moment / reach)));
            if (error < least)
            {
                (least, best) = (error, reach);
            }
        }

        return best;
    }
}

using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Hrv;

/// <summary>For each template of three successive values: how many others are near in all three.</summary>
/// <remarks>
/// Templates are visited by their first value; those within the tolerance of it are the present points of a sequence that is ordered by third value
/// and holds the level of the second. Counting enumerates no pair: the work rises as n log n log V with V distinct values, whatever the
/// tolerance. The counts are exact.
/// </remarks>
internal static class TripleNeighbours
{
    private const int SmallestPart = 8192;

    /// <summary>Counts among the templates that begin at 0 to n - 3, each without itself.</summary>
    public static int[] Count(SortedSeries series)
    {
        var templates = Math.Max(0, series.Count - 2);
        var counts = new int[templates];
        var seconds = new int[series.Count];
        for (var i = 0; i < templates; i++)
        {
            seconds[series.Rank[i + 2]] = series.Level[i + 1];
        }

        // Stretches of the order are independent: each begins by taking in what lies within the tolerance before it.
        var matrix = new WaveletMatrix(seconds, series.Levels);
        var parts = Math.Clamp(templates / SmallestPart, 1, Environment.ProcessorCount);
        Parallel.For(0, parts, part => Sweep(
            series,
            new PresentPoints(matrix),
            (int)((long)series.Count * part / parts),
            (int)((long)series.Count * (part + 1) / parts),
            counts));
        return counts;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sweep(SortedSeries series, PresentPoints points, int firstRank, int endRank, int[] counts)
    {
        int gone = series.LowRank[series.Order[firstRank]], come = gone;
        foreach (var i in series.Order.AsSpan(firstRank..endRank))
        {
            if (i >= counts.Length)
            {
                continue;
            }

            for (; come < series.EndRank[i]; come++)
            {
                var template = series.Order[come];
                if (template < counts.Length)
                {
                    points.Add(series.Rank[template + 2], series.Level[template + 1]);
                }
            }

            for (; gone < series.LowRank[i]; gone++)
            {
                var template = series.Order[gone];
                if (template < counts.Length)
                {
                    points.Remove(series.Rank[template + 2], series.Level[template + 1]);
                }
            }

            int low = series.LowRank[i + 2], end = series.EndRank[i + 2];
            counts[i] = points.CountBelow(series.EndLevel(i + 1), low, end) - points.CountBelow(series.LowLevel(i + 1), low, end) - 1;
        }
    }
}

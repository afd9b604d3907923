using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Hrv;

/// <summary>For each template of three successive values: how many others are near in all three.</summary>
/// <remarks>
/// Templates are visited by their first value; those within the tolerance of it lie in a grid of cells by second and third value, some cells to
/// the tolerance. A cell that lies wholly within the tolerance counts by its number, without a look at its members; only the frame of cells around
/// is compared value by value. With cells made smaller as the series grows, the work rises as about n^(4/3), not n^2. The counts are exact.
/// </remarks>
internal static class TripleNeighbours
{
    /// <summary>Counts among the templates that begin at 0 to n - 3.</summary>
    /// <param name="series">The series.</param>
    /// <param name="bothSides">Count all others; else only those earlier in the order, so that each pair counts once.</param>
    public static int[] Count(SortedSeries series, bool bothSides)
    {
        var templates = Math.Max(0, series.Values.Length - 2);
        var counts = new int[templates];
        if (templates == 0)
        {
            return counts;
        }

        var cells = ValueCells.For(series);
        var order = Array.FindAll(series.Order, i => i < templates);
        var back = (int[])order.Clone();
        Array.Reverse(back);
        Sweep(series, cells, order, counts);
        if (bothSides)
        {
            Sweep(series, cells, back, counts);
        }

        return counts;
    }

    /// <summary>Stretches of the order are independent: each begins by taking in what lies within the tolerance before it.</summary>
    private static void Sweep(SortedSeries series, ValueCells cells, int[] order, int[] counts)
    {
        const int SmallestPart = 8192;
        var parts = Math.Clamp(order.Length / SmallestPart, 1, Environment.ProcessorCount);
        Parallel.For(0, parts, part => SweepPart(
            series,
            new TemplateGrid(series, cells, order.Length),
            order,
            (int)((long)order.Length * part / parts),
            (int)((long)order.Length * (part + 1) / parts),
            counts));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SweepPart(SortedSeries series, TemplateGrid grid, int[] order, int from, int to, int[] counts)
    {
        var values = series.Values;
        var oldest = from;
        while (oldest > 0 && Math.Abs(values[order[from]] - values[order[oldest - 1]]) <= series.Tolerance)
        {
            grid.Add(order[--oldest]);
        }

        for (var p = from; p < to; p++)
        {
            var i = order[p];
            while (Math.Abs(values[i] - values[order[oldest]]) > series.Tolerance)
            {
                grid.Remove(order[oldest++]);
            }

            counts[i] += grid.CountNear(i);
            grid.Add(i);
        }
    }
}

using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Hrv;

/// <summary>Templates by the cells of their second and third value, to which templates come and from which they go.</summary>
/// <remarks>Each cell has room for all templates that ever lie in it, in one array with the rows of cells one after another.</remarks>
internal sealed class TemplateGrid
{
    private readonly double[] values;
    private readonly double tolerance;
    private readonly int[] cellOf;
    private readonly int side;
    private readonly int reach;
    private readonly int[] start;
    private readonly int[] present;
    private readonly int[] member;
    private readonly double[] second;
    private readonly double[] third;
    private readonly int[] slotOf;

    public TemplateGrid(SortedSeries series, ValueCells cells, int templates)
    {
        values = series.Values;
        tolerance = series.Tolerance;
        cellOf = cells.Of;
        side = cells.Number;
        reach = cells.PerTolerance;
        start = new int[(side * side) + 1];
        present = new int[side * side];
        for (var i = 0; i < templates; i++)
        {
            start[Cell(i) + 1]++;
        }

        for (var c = 0; c < present.Length; c++)
        {
            start[c + 1] += start[c];
        }

        member = new int[templates];
        second = new double[templates];
        third = new double[templates];
        slotOf = new int[templates];
    }

    public void Add(int template)
    {
        var cell = Cell(template);
        Place(template, start[cell] + present[cell]++);
    }

    public void Remove(int template)
    {
        var cell = Cell(template);
        var last = start[cell] + --present[cell];
        Place(member[last], slotOf[template]);
    }

    /// <summary>How many present templates are near in second and third value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int CountNear(int template)
    {
        int row = cellOf[template + 1], column = cellOf[template + 2];
        var (rowLow, rowHigh) = Inside(row);
        var (columnLow, columnHigh) = Inside(column);
        int left = Math.Max(0, column - reach - 1), right = Math.Min(side - 1, column + reach + 1);
        int bottom = Math.Max(0, row - reach - 1), top = Math.Min(side - 1, row + reach + 1);
        double y = values[template + 1], z = values[template + 2];
        var count = 0;
        for (var r = bottom; r <= top; r++)
        {
            var first = r * side;
            if (r < rowLow || r > rowHigh || columnLow > columnHigh)
            {
                count += Compare(first + left, first + right, y, z);
                continue;
            }

            foreach (var c in present.AsSpan(first + columnLow, columnHigh - columnLow + 1))
            {
                count += c;
            }

            count += Compare(first + left, first + columnLow - 1, y, z) + Compare(first + columnHigh + 1, first + right, y, z);
        }

        return count;
    }

    /// <summary>The cells all of whose values are near any value of this one; none where the borders of this one are unknown.</summary>
    private (int Low, int High) Inside(int cell) =>
        cell == 0 || cell == side - 1 ? (1, 0) : (Math.Max(1, cell - reach + 1), Math.Min(side - 2, cell + reach - 1));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Compare(int firstCell, int lastCell, double y, double z)
    {
        var count = 0;
        for (var cell = firstCell; cell <= lastCell; cell++)
        {
            var n = present[cell];
            if (n == 0)
            {
                continue;
            }

            var ys = second.AsSpan(start[cell], n);
            var zs = third.AsSpan(start[cell], n);
            for (var k = 0; k < ys.Length; k++)
            {
                count += Math.Abs(ys[k] - y) <= tolerance & Math.Abs(zs[k] - z) <= tolerance ? 1 : 0;
            }
        }

        return count;
    }

    private void Place(int template, int slot)
    {
        member[slot] = template;
        second[slot] = values[template + 1];
        third[slot] = values[template + 2];
        slotOf[template] = slot;
    }

    private int Cell(int template) => (cellOf[template + 1] * side) + cellOf[template + 2];
}

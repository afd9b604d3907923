using System.Collections.Immutable;
using System.Numerics;
using Interbeat.Dyads.Nulls;

namespace Interbeat.Dyads.Recurrence;

/// <summary>A recurrence plot made small enough to draw: the share of recurrent pairs in each cell.</summary>
/// <param name="Columns">Cells along A's time.</param>
/// <param name="Rows">Cells along B's time.</param>
/// <param name="CountA">Vectors of A that the columns divide evenly.</param>
/// <param name="CountB">Vectors of B that the rows divide evenly.</param>
/// <param name="Shares">Column after column, from the start of the session: recurrent pairs over pairs that are there, 0 to 1; NaN where there are none.</param>
public sealed record RecurrencePicture(int Columns, int Rows, int CountA, int CountB, ImmutableArray<float> Shares)
{
    /// <summary>At most this many cells along each side. Chosen: as fine as a page shows.</summary>
    public const int MostCells = 600;

    /// <summary>The share in one cell.</summary>
    public float this[int column, int row] => Shares[(column * Rows) + row];

    /// <summary>The picture of a plot, read column by column.</summary>
    /// <param name="plot">The plot.</param>
    /// <param name="options">Threads and cancellation; the result does not depend on them.</param>
    public static RecurrencePicture Of(RecurrencePlot plot, ParallelOptions options)
    {
        ArgumentNullException.ThrowIfNull(plot);
        int columns = Math.Min(MostCells, plot.CountA), rows = Math.Min(MostCells, plot.CountB);
        var shares = new float[columns * rows];
        var presentB = Enumerable.Range(0, rows).Select(row => Present(plot.IsPresentB, Cell(row, rows, plot.CountB))).ToArray();
        Workers.Run(columns, options, () => (Bits: new ulong[RecurrenceKernels.Words(plot.CountB)], Points: new long[rows]), (column, room) =>
        {
            var cell = Cell(column, columns, plot.CountA);
            Array.Clear(room.Points);
            for (var i = cell.First; i < cell.End; i++)
            {
                var bits = plot.Column(i, room.Bits);
                for (var row = 0; row < rows; row++)
                {
                    var (first, end) = Cell(row, rows, plot.CountB);
                    room.Points[row] += Count(bits, first, end);
                }
            }

            var presentA = Present(plot.IsPresentA, cell);
            for (var row = 0; row < rows; row++)
            {
                shares[(column * rows) + row] = (float)(room.Points[row] / ((double)presentA * presentB[row]));
            }
        });
        return new RecurrencePicture(columns, rows, plot.CountA, plot.CountB, [.. shares]);
    }

    private static (int First, int End) Cell(int index, int cells, int count) => ((int)((long)index * count / cells), (int)((index + 1L) * count / cells));

    private static int Present(Func<int, bool> isPresent, (int First, int End) cell) => Enumerable.Range(cell.First, cell.End - cell.First).Count(isPresent);

    /// <summary>Set bits from <paramref name="first"/> up to <paramref name="end"/> (outside).</summary>
    private static int Count(ReadOnlySpan<ulong> bits, int first, int end)
    {
        var count = 0;
        for (var word = first / RecurrenceKernels.Word; word * RecurrenceKernels.Word < end; word++)
        {
            var start = word * RecurrenceKernels.Word;
            var inside = bits[word];
            inside &= first > start ? ulong.MaxValue << (first - start) : ulong.MaxValue;
            inside &= end < start + RecurrenceKernels.Word ? (1UL << (end - start)) - 1 : ulong.MaxValue;
            count += BitOperations.PopCount(inside);
        }

        return count;
    }
}

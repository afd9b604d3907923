using System.Numerics;
using Interbeat.Dyads.Nulls;

namespace Interbeat.Dyads.Recurrence;

/// <summary>Which moments of one trajectory lie near which moments of another: R[i, j] is 1 where vector i of A and vector j of B are no further apart than the radius.</summary>
/// <remarks>
/// After Eckmann, Kamphorst and Ruelle (1987) and Zbilut, Giuliani and Webber (1998). The plot is never stored: its diagonals and columns are made when they are read, so room grows with
/// the number of vectors and time with its square. Whatever is counted is a whole number, so the order of threads does not matter.
/// </remarks>
public sealed class RecurrencePlot
{
    /// <summary>Diagonals or columns that a thread takes at once.</summary>
    private const int Batch = 32;

    private readonly EmbeddedVectors a;
    private readonly EmbeddedVectors b;
    private readonly double largestSquare;
    private readonly int theiler;

    private RecurrencePlot(EmbeddedVectors a, EmbeddedVectors b, double largestSquare, int theiler, bool isOfOne)
    {
        (this.a, this.b, this.largestSquare, this.theiler, IsOfOne) = (a, b, largestSquare, theiler, isOfOne);
    }

    /// <summary>Whether the plot is of one trajectory with itself.</summary>
    public bool IsOfOne { get; }

    /// <summary>Vectors of A; columns of the plot.</summary>
    public int CountA => a.Count;

    /// <summary>Vectors of B; rows of the plot.</summary>
    public int CountB => b.Count;

    /// <summary>Pairs of vectors that are both there: what the recurrence rate is a share of. Pairs inside the Theiler window are among them.</summary>
    public double Pairs => (double)a.Present * b.Present;

    /// <summary>The largest distance that recurs, in units of the (normalised) series.</summary>
    public double LargestDistance => Math.Sqrt(largestSquare);

    /// <summary>The plot of two trajectories. No Theiler window: lag 0 is the finding.</summary>
    /// <param name="a">A's vectors.</param>
    /// <param name="b">B's vectors, of the same embedding.</param>
    /// <param name="largestSquare">The largest squared distance that counts as recurrent (<see cref="Radius.LargestSquare"/>).</param>
    public static RecurrencePlot Cross(EmbeddedVectors a, EmbeddedVectors b, double largestSquare)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return new RecurrencePlot(a, b, largestSquare, 0, false);
    }

    /// <summary>The plot of one trajectory with itself.</summary>
    /// <param name="vectors">Its vectors.</param>
    /// <param name="largestSquare">The largest squared distance that counts as recurrent.</param>
    /// <param name="theiler">Pairs fewer samples apart than this are left out (Theiler 1986): 1 leaves out the main diagonal, 0 nothing.</param>
    public static RecurrencePlot OfOne(EmbeddedVectors vectors, double largestSquare, int theiler)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        ArgumentOutOfRangeException.ThrowIfNegative(theiler);
        return new RecurrencePlot(vectors, vectors, largestSquare, theiler, true);
    }

    /// <summary>The same plot with rows and columns exchanged.</summary>
    public RecurrencePlot Transposed() => new(b, a, largestSquare, theiler, IsOfOne);

    /// <summary>Lines along the diagonals: stretches in which one repeats what the other did, at one lag.</summary>
    public LineLengths Diagonals(ParallelOptions options)
    {
        if (!IsOfOne)
        {
            return Lines(a.Count + b.Count - 1, options, (index, bits, lines) => lines.AddRuns(Diagonal(index - (a.Count - 1), bits)));
        }

        // The plot of one trajectory is symmetric: one half is read, and each of its lines stands for two.
        var half = Lines(a.Count - Math.Max(1, theiler), options, (index, bits, lines) => lines.AddRuns(Diagonal(index + Math.Max(1, theiler), bits)));
        var all = new LineLengths(a.Count);
        all.Add(half, times: 2);
        if (theiler == 0 && a.Count > 0)
        {
            all.AddRuns(Diagonal(0, new ulong[RecurrenceKernels.Words(a.Count)]));
        }

        return all;
    }

    /// <summary>Lines down the columns: stretches in which B stays near one moment of A.</summary>
    public LineLengths Verticals(ParallelOptions options) => Lines(a.Count, options, (i, bits, lines) => lines.AddRuns(Column(i, bits)));

    /// <summary>Recurrent points, without their lines.</summary>
    public long Points()
    {
        var bits = new ulong[RecurrenceKernels.Words(Math.Max(a.Count, b.Count))];
        long points = 0;
        if (IsOfOne)
        {
            for (var lag = Math.Max(1, theiler); lag < a.Count; lag++)
            {
                points += 2 * Count(Diagonal(lag, bits));
            }

            return points + (theiler == 0 ? Count(Diagonal(0, bits)) : 0);
        }

        for (var i = 0; i < a.Count; i++)
        {
            points += Count(Column(i, bits));
        }

        return points;
    }

    /// <summary>Recurrent points on one diagonal.</summary>
    /// <param name="lag">B's sample minus A's: above 0, B does later what A did.</param>
    /// <param name="bits">Room for a bit for each vector.</param>
    internal long PointsAt(int lag, Span<ulong> bits) => Count(Diagonal(lag, bits));

    /// <summary>Pairs on one diagonal of which both are there.</summary>
    internal long PairsAt(int lag, Span<ulong> bits) => a.Present == a.Count && b.Present == b.Count
        ? Length(lag)
        : Count(Diagonal(lag, bits, double.PositiveInfinity));

    /// <summary>Whether vector i of A is there.</summary>
    internal bool IsPresentA(int i) => a.IsPresent(i);

    /// <summary>Whether vector j of B is there.</summary>
    internal bool IsPresentB(int j) => b.IsPresent(j);

    /// <summary>One column as bits, one for each vector of B, without what lies inside the Theiler window.</summary>
    internal Span<ulong> Column(int i, Span<ulong> bits)
    {
        var column = bits[..RecurrenceKernels.Words(b.Count)];
        RecurrenceKernels.Column(a, i, b, largestSquare, column);
        for (var j = Math.Max(0, i - theiler + 1); IsOfOne && j < Math.Min(b.Count, i + theiler); j++)
        {
            column[j / RecurrenceKernels.Word] &= ~(1UL << j);
        }

        return column;
    }

    private Span<ulong> Diagonal(int lag, Span<ulong> bits) => Diagonal(lag, bits, largestSquare);

    private Span<ulong> Diagonal(int lag, Span<ulong> bits, double within)
    {
        var diagonal = bits[..RecurrenceKernels.Words(Length(lag))];
        RecurrenceKernels.Diagonal(a, Math.Max(0, -lag), b, Math.Max(0, lag), within, diagonal);
        return diagonal;
    }

    private int Length(int lag) => Math.Max(0, Math.Min(a.Count - Math.Max(0, -lag), b.Count - Math.Max(0, lag)));

    private static long Count(ReadOnlySpan<ulong> bits)
    {
        long points = 0;
        foreach (var word in bits)
        {
            points += BitOperations.PopCount(word);
        }

        return points;
    }

    private LineLengths Lines(int count, ParallelOptions options, Action<int, ulong[], LineLengths> read)
    {
        var longest = Math.Max(a.Count, b.Count);
        var all = new LineLengths(longest);
        var parts = new List<LineLengths>();
        Workers.Run(
            (Math.Max(0, count) + Batch - 1) / Batch,
            options,
            () =>
            {
                var room = (Bits: new ulong[RecurrenceKernels.Words(longest)], Lines: new LineLengths(longest));
                lock (parts)
                {
                    parts.Add(room.Lines);
                }

                return room;
            },
            (batch, room) =>
            {
                for (var index = batch * Batch; index < Math.Min(count, (batch + 1) * Batch); index++)
                {
                    read(index, room.Bits, room.Lines);
                }
            });
        parts.ForEach(part => all.Add(part));
        return all;
    }
}

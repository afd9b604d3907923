using Interbeat.Dyads.Nulls;

namespace Interbeat.Dyads.Recurrence;

/// <summary>How near is near: from a radius in stated units to the largest squared distance that counts.</summary>
public static class Radius
{
    /// <summary>The largest square s with sqrt(s) / scale at most the radius, to the last bit, so that a comparison of squares decides as one of distances does.</summary>
    /// <param name="radius">The radius, at least 0.</param>
    /// <param name="scale">What distances are divided by before; 1 for nothing.</param>
    public static double LargestSquare(double radius, double scale)
    {
        var square = radius * scale * (radius * scale);
        while (square > 0 && Math.Sqrt(square) / scale > radius)
        {
            square = Math.BitDecrement(square);
        }

        while (Math.Sqrt(Math.BitIncrement(square)) / scale <= radius && double.IsFinite(square))
        {
            square = Math.BitIncrement(square);
        }

        return square;
    }

    /// <summary>The mean distance over all pairs of vectors that are there; NaN where there are none.</summary>
    public static double MeanDistance(EmbeddedVectors a, EmbeddedVectors b, ParallelOptions options)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return Columns(a, b, options, RecurrenceKernels.SumOfRoots).Sum() / ((double)a.Present * b.Present);
    }

    /// <summary>The largest distance of any two vectors that are there; 0 where there are none.</summary>
    public static double LargestDistance(EmbeddedVectors a, EmbeddedVectors b, ParallelOptions options)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return Math.Sqrt(Columns(a, b, options, RecurrenceKernels.Largest).Max());
    }

    /// <summary>One number for each column, so that their order in a sum does not depend on threads.</summary>
    private static double[] Columns(EmbeddedVectors a, EmbeddedVectors b, ParallelOptions options, Func<ReadOnlySpan<double>, double> read)
    {
        var columns = new double[a.Count];
        Workers.Run(a.Count, options, () => new double[(b.Count + 3) / 4 * 4], (i, squares) =>
        {
            RecurrenceKernels.SquaredDistances(a, i, b, squares);
            columns[i] = read(squares);
        });
        return columns;
    }
}

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

    /// <summary>The mean and the largest distance over all pairs of vectors that are there; NaN where there are none.</summary>
    public static (double Mean, double Largest) Distances(EmbeddedVectors a, EmbeddedVectors b, ParallelOptions options)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var columns = new (double Sum, double Largest)[a.Count];
        Workers.Run(a.Count, options, () => new double[(b.Count + 3) / 4 * 4], (i, squares) =>
        {
            RecurrenceKernels.SquaredDistances(a, i, b, squares);
            columns[i] = SumAndLargest(squares);
        });
        double sum = 0, largest = double.NaN;
        foreach (var column in columns)
        {
            sum += column.Sum;
            largest = column.Largest > largest || double.IsNaN(largest) ? column.Largest : largest;
        }

        return (sum / ((double)a.Present * b.Present), largest);
    }

    private static (double Sum, double Largest) SumAndLargest(ReadOnlySpan<double> squares)
    {
        double sum = 0, largest = double.NaN;
        foreach (var square in squares)
        {
            if (square >= 0)
            {
                var distance = Math.Sqrt(square);
                sum += distance;
                largest = distance > largest || double.IsNaN(largest) ? distance : largest;
            }
        }

        return (sum, largest);
    }
}

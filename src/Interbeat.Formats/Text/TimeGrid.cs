using Interbeat.Core;

namespace Interbeat.Formats;

/// <summary>Where the rows of a table lie on a uniform grid of samples, from its time column or from a stated rate.</summary>
/// <param name="RateHz">Samples per second.</param>
/// <param name="StartSeconds">The time of sample 0 on the recording's clock.</param>
/// <param name="TimeBase">What the clock's zero means.</param>
/// <param name="Length">Samples on the grid.</param>
/// <param name="Places">The sample that each row is, -1 for a row that has no place; null where row i is sample i.</param>
internal sealed record TimeGrid(double RateHz, double StartSeconds, TimeBase TimeBase, int Length, int[]? Places)
{
    /// <summary>What was odd, in sentences.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The grid of rows that come at a stated rate.</summary>
    public static TimeGrid AtRate(double rateHz, int rows) => new(rateHz, 0, TimeBase.Relative, rows, null);

    /// <summary>The values of a column on the grid, NaN where no row lies.</summary>
    public double[] Lay(ReadOnlySpan<double> column)
    {
        if (Places is null)
        {
            return column.ToArray();
        }

        var samples = new double[Length];
        Array.Fill(samples, double.NaN);
        for (var row = 0; row < column.Length; row++)
        {
            if (Places[row] >= 0)
            {
                samples[Places[row]] = column[row];
            }
        }

        return samples;
    }
}

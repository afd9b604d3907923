using System.Runtime.CompilerServices;

namespace Interbeat.Dyads.Regression;

/// <summary>Sums of products of some variables over complete rows: all that ordinary least squares needs.</summary>
/// <remarks>Every regression of this project is solved here. Variables should be centred where their level is large, or its square drowns the rest in rounding.</remarks>
public sealed class ProductSums
{
    /// <summary>A column of which less than this share is left after the columns before it adds nothing but rounding (norms to 1e-6).</summary>
    private const double NoInformationShare = 1e-12;

    /// <summary>Residuals below this share of the sum of squares are rounding: the model then fits perfectly.</summary>
    private const double RoundingShare = 1e-13;

    private readonly double[] sums;

    /// <summary>Empty sums.</summary>
    /// <param name="width">How many variables a row has.</param>
    public ProductSums(int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        Width = width;
        sums = new double[width * width];
    }

    /// <summary>How many variables a row has.</summary>
    public int Width { get; }

    /// <summary>How many rows were added.</summary>
    public int Rows { get; private set; }

    /// <summary>The sum of products of two variables.</summary>
    public double this[int i, int j] => i <= j ? sums[(i * Width) + j] : sums[(j * Width) + i];

    /// <summary>Adds one row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<double> row)
    {
        Rows++;
        for (var i = 0; i < row.Length; i++)
        {
            var value = row[i];
            var line = sums.AsSpan(i * Width, Width);
            for (var j = i; j < row.Length; j++)
            {
                line[j] += value * row[j];
            }
        }
    }

    /// <summary>Adds rows that were summed elsewhere: <paramref name="sum"/> to the pair (i, j).</summary>
    internal void AddSum(int i, int j, double sum) => sums[(Math.Min(i, j) * Width) + Math.Max(i, j)] += sum;

    /// <summary>Counts rows that were summed elsewhere.</summary>
    internal void AddRows(int rows) => Rows += rows;

    /// <summary>Least squares of one variable on others, taken in by turns.</summary>
    /// <param name="columns">The variables on the right, in the order in which they enter. One that the ones before it hold already is left out.</param>
    /// <param name="response">The variable on the left.</param>
    /// <remarks>Cholesky's decomposition of the normal equations; the residual sum is known after every column, so that nested models cost nothing more.</remarks>
    public RegressionFit Fit(ReadOnlySpan<int> columns, int response)
    {
        var count = columns.Length;
        var lower = new double[(count + 1) * count];
        var residual = new double[count + 1];
        var rank = 0;
        var total = this[response, response];
        residual[0] = Math.Max(double.Epsilon, total);
        var explained = 0.0;
        for (var j = 0; j < count; j++)
        {
            var own = this[columns[j], columns[j]];
            var pivot = own;
            for (var m = 0; m < j; m++)
            {
                pivot -= lower[(j * count) + m] * lower[(j * count) + m];
            }

            if (pivot > NoInformationShare * own)
            {
                rank++;
                var root = Math.Sqrt(pivot);
                lower[(j * count) + j] = root;
                for (var i = j + 1; i <= count; i++)
                {
                    var product = this[i < count ? columns[i] : response, columns[j]];
                    for (var m = 0; m < j; m++)
                    {
                        product -= lower[(i * count) + m] * lower[(j * count) + m];
                    }

                    lower[(i * count) + j] = product / root;
                }

                explained += lower[(count * count) + j] * lower[(count * count) + j];
            }

            residual[j + 1] = Math.Max(Math.Max(double.Epsilon, RoundingShare * total), total - explained);
        }

        return new RegressionFit(Coefficients(lower, count), residual, rank, Rows);
    }

    private static double[] Coefficients(double[] lower, int count)
    {
        var coefficients = new double[count];
        for (var j = count - 1; j >= 0; j--)
        {
            var diagonal = lower[(j * count) + j];
            var value = lower[(count * count) + j];
            for (var i = j + 1; i < count; i++)
            {
                value -= double.IsNaN(coefficients[i]) ? 0 : lower[(i * count) + j] * coefficients[i];
            }

            coefficients[j] = diagonal > 0 ? value / diagonal : double.NaN;
        }

        return coefficients;
    }
}

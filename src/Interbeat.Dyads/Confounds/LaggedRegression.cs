using MathNet.Numerics.LinearAlgebra;

namespace Interbeat.Dyads.Confounds;

/// <summary>What is left of a series when other series, each at many lags, have explained what they can.</summary>
/// <remarks>
/// Ordinary least squares on the rows in which everything is present, with a constant; each regressor is scaled to variance 1, and a ridge of <see cref="Ridge"/> of the rows keeps
/// neighbouring lags of a narrow rhythm from making the equations singular. A row with a missing value is missing in the result.
/// </remarks>
public static class LaggedRegression
{
    /// <summary>Added to the diagonal, as a share of the number of rows. Chosen: far below any effect, far above rounding.</summary>
    private const double Ridge = 1e-6;

    /// <summary>Rows for each coefficient, at least. Chosen: the usual advice for regression.</summary>
    private const int RowsPerCoefficient = 10;

    /// <summary>The residual; null where there are fewer than ten rows for each coefficient.</summary>
    /// <param name="series">What is explained; NaN where missing.</param>
    /// <param name="regressors">What explains it, on the same grid.</param>
    /// <param name="lags">The lags in samples, both signs.</param>
    public static double[]? Residual(double[] series, IReadOnlyList<double[]> regressors, IReadOnlyList<int> lags)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(regressors);
        ArgumentNullException.ThrowIfNull(lags);
        double[][] scaled = [.. regressors.Select(Standard)];
        var coefficients = 1 + (scaled.Length * lags.Count);
        int[] rows = [.. Enumerable.Range(0, series.Length).Where(t => !double.IsNaN(series[t]) && IsComplete(scaled, lags, t))];
        if (rows.Length < RowsPerCoefficient * coefficients)
        {
            return null;
        }

        var (gram, target) = Equations(series, scaled, lags, rows, coefficients);
        var beta = Matrix<double>.Build.DenseOfArray(gram).Cholesky().Solve(Vector<double>.Build.Dense(target)).ToArray();
        var residual = new double[series.Length];
        Array.Fill(residual, double.NaN);
        var row = new double[coefficients];
        foreach (var t in rows)
        {
            Fill(row, scaled, lags, t);
            var explained = 0.0;
            for (var i = 0; i < coefficients; i++)
            {
                explained += beta[i] * row[i];
            }

            residual[t] = series[t] - explained;
        }

        return residual;
    }

    private static (double[,] Gram, double[] Target) Equations(double[] series, double[][] regressors, IReadOnlyList<int> lags, int[] rows, int coefficients)
    {
        var gram = new double[coefficients, coefficients];
        var target = new double[coefficients];
        var row = new double[coefficients];
        foreach (var t in rows)
        {
            Fill(row, regressors, lags, t);
            for (var i = 0; i < coefficients; i++)
            {
                target[i] += row[i] * series[t];
                for (var j = 0; j <= i; j++)
                {
                    gram[i, j] += row[i] * row[j];
                }
            }
        }

        for (var i = 0; i < coefficients; i++)
        {
            gram[i, i] += i == 0 ? 0 : Ridge * rows.Length;
            for (var j = 0; j < i; j++)
            {
                gram[j, i] = gram[i, j];
            }
        }

        return (gram, target);
    }

    private static void Fill(double[] row, double[][] regressors, IReadOnlyList<int> lags, int t)
    {
        row[0] = 1;
        var next = 1;
        foreach (var regressor in regressors)
        {
            for (var i = 0; i < lags.Count; i++)
            {
                row[next++] = regressor[t + lags[i]];
            }
        }
    }

    private static bool IsComplete(double[][] regressors, IReadOnlyList<int> lags, int t)
    {
        foreach (var regressor in regressors)
        {
            for (var i = 0; i < lags.Count; i++)
            {
                if (t + lags[i] < 0 || t + lags[i] >= regressor.Length || double.IsNaN(regressor[t + lags[i]]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static double[] Standard(double[] series)
    {
        var present = series.Where(v => !double.IsNaN(v)).ToArray();
        var mean = present.Length == 0 ? 0 : present.Average();
        var sd = present.Length == 0 ? 0 : Math.Sqrt(present.Sum(v => (v - mean) * (v - mean)) / present.Length);
        return [.. series.Select(v => sd > 0 ? (v - mean) / sd : v - mean)];
    }
}

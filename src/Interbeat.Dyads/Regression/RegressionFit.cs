namespace Interbeat.Dyads.Regression;

/// <summary>One least-squares fit with the fits nested in it.</summary>
/// <param name="Coefficients">One a column, in the order in which they entered; NaN for a column that was left out because those before it hold it already.</param>
/// <param name="ResidualSums">Sum of squared residuals after no column, after the first, and so on; never below rounding.</param>
/// <param name="Rank">How many columns were kept.</param>
/// <param name="Rows">How many rows were fitted.</param>
public sealed record RegressionFit(double[] Coefficients, double[] ResidualSums, int Rank, int Rows)
{
    /// <summary>Sum of squared residuals of the whole fit.</summary>
    public double ResidualSum => ResidualSums[^1];

    /// <summary>Sum of squares of the response, about 0.</summary>
    public double TotalSum => ResidualSums[0];

    /// <summary>Adjusted R² about 0 of several fits taken as one: 1 - (1 - R²) n / (n - k), as R prints it for models without a common intercept.</summary>
    /// <param name="residual">Sum of squared residuals over all.</param>
    /// <param name="total">Sum of squares of the responses over all.</param>
    /// <param name="rows">Rows over all.</param>
    /// <param name="rank">Coefficients over all.</param>
    /// <returns>At most 1; NaN where there are no more rows than coefficients.</returns>
    public static double AdjustedR2(double residual, double total, int rows, int rank) =>
        rows > rank && total > double.Epsilon ? 1 - (residual / total * rows / (rows - rank)) : double.NaN;
}

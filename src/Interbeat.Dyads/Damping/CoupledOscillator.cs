using Interbeat.Dyads.Regression;

namespace Interbeat.Dyads.Damping;

/// <summary>Fits two coupled linear oscillators to a pair of series.</summary>
/// <remarks>
/// Derivatives by <see cref="LocalDerivatives"/>, then least squares without an intercept, each person by itself (Boker and Nesselroade 2002; Butler and Barnard 2019). Smoothing alone makes white noise
/// look like an oscillation, so nothing of a fit means anything but beside surrogates put through the same fit. The object belongs to one thread.
/// </remarks>
public sealed class CoupledOscillator
{
    /// <summary>Fewer complete windows than this many times the embedding are not fitted. Chosen.</summary>
    private const int LeastRowsPerEmbedding = 4;

    private const int ResponseA = 4;
    private const int ResponseB = 5;

    private readonly int tau;
    private readonly int embedding;
    private readonly LocalDerivatives derivatives;
    private double[][] work = [];

    /// <summary>A fit with an embedding that is set in advance.</summary>
    /// <param name="tau">Samples from one embedded value to the next, at least 1.</param>
    /// <param name="embedding">Embedded values, at least 3.</param>
    /// <param name="step">Time of one sample, in the unit of time of the results.</param>
    public CoupledOscillator(int tau, int embedding, double step = 1)
    {
        (this.tau, this.embedding) = (tau, embedding);
        derivatives = new LocalDerivatives(tau, embedding, step);
    }

    /// <summary>The fit, or null where there are too few complete windows or a series does not vary.</summary>
    /// <param name="a">A's series about 0 (trend or mean removed); NaN where missing.</param>
    /// <param name="b">B's series, as long.</param>
    public OscillatorFit? Fit(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var windows = Math.Max(0, Math.Min(a.Length, b.Length) - derivatives.Span + 1);
        if (work.Length == 0 || work[0].Length < windows)
        {
            work = [.. Enumerable.Range(0, 6).Select(_ => new double[windows])];
        }

        derivatives.Fill(a, work[0].AsSpan(0, windows), work[1].AsSpan(0, windows), work[ResponseA].AsSpan(0, windows));
        derivatives.Fill(b, work[2].AsSpan(0, windows), work[3].AsSpan(0, windows), work[ResponseB].AsSpan(0, windows));
        var sums = new ProductSums(6);
        Span<double> row = stackalloc double[6];
        for (var t = 0; t < windows; t++)
        {
            if (double.IsNaN(work[0][t] + work[2][t]))
            {
                continue;
            }

            for (var i = 0; i < row.Length; i++)
            {
                row[i] = work[i][t];
            }

            sums.Add(row);
        }

        return sums.Rows < LeastRowsPerEmbedding * embedding ? null : Of(sums);
    }

    private OscillatorFit? Of(ProductSums sums)
    {
        RegressionFit a = sums.Fit([0, 1, 2, 3], ResponseA), b = sums.Fit([2, 3, 0, 1], ResponseB);
        RegressionFit aloneA = sums.Fit([0, 1], ResponseA), aloneB = sums.Fit([2, 3], ResponseB);
        return aloneA.Rank < 2 || aloneB.Rank < 2
            ? null
            : new OscillatorFit(tau, embedding, sums.Rows, Side(a, aloneA), Side(b, aloneB), Together(a, b), Together(aloneA, aloneB));
    }

    private static double Together(RegressionFit a, RegressionFit b) =>
        RegressionFit.AdjustedR2(a.ResidualSum + b.ResidualSum, a.TotalSum + b.TotalSum, a.Rows + b.Rows, a.Rank + b.Rank);

    private static OscillatorSide Side(RegressionFit fit, RegressionFit alone) => new(
        fit.Coefficients[0],
        fit.Coefficients[1],
        fit.Coefficients[2],
        fit.Coefficients[3],
        alone.Coefficients[0],
        alone.Coefficients[1],
        RegressionFit.AdjustedR2(fit.ResidualSum, fit.TotalSum, fit.Rows, fit.Rank),
        RegressionFit.AdjustedR2(alone.ResidualSum, alone.TotalSum, alone.Rows, alone.Rank),
        Math.Log(alone.ResidualSum / fit.ResidualSum));
}

namespace Interbeat.Signals.Rsa;

/// <summary>Tapers for estimating the power of a peak: the peak-matched multiple windows of Hansson and Salomonsson (1997).</summary>
/// <remarks>
/// They solve Ry q = lambda Rx q, where Ry is the covariance of a spectrum that falls exponentially by 20 dB from its peak to the edge
/// of a band B, and Rx that of a penalty 30 dB higher outside the band than inside. The weights are the eigenvalues over their sum.
/// </remarks>
internal sealed class PeakMatchedTapers
{
    private const double PeakDecibels = 20;
    private const double PenaltyDecibels = 30;

    private PeakMatchedTapers(double[][] tapers, double[] weights)
    {
        Tapers = tapers;
        Weights = weights;
    }

    /// <summary>The tapers, each of norm 1, the heaviest first.</summary>
    public double[][] Tapers { get; }

    /// <summary>Their weights, which sum to 1.</summary>
    public double[] Weights { get; }

    /// <summary>Tapers for windows of <paramref name="length"/> samples, resolving <c>(count + 2) / length</c> cycles a sample.</summary>
    public static PeakMatchedTapers Make(int length, int count)
    {
        var band = (count + 2) / (double)length;
        var factor = Cholesky(Toeplitz(PenaltyCovariance(length, band)));
        var (values, vectors) = SymmetricEigen.Decompose(Whitened(Toeplitz(PeakCovariance(length, band)), factor));
        var order = Enumerable.Range(0, length).OrderByDescending(k => values[k]).Take(count).ToArray();
        var sum = order.Sum(k => values[k]);
        return new PeakMatchedTapers(
            [.. order.Select(k => Unit(BackSolve(factor, vectors, k)))],
            [.. order.Select(k => values[k] / sum)]);
    }

    private static double[] PeakCovariance(int length, double band)
    {
        // exp(-c |f|) falls by the stated decibels at half the band.
        var c = PeakDecibels / 10 * Math.Log(10) / (band / 2);
        var edge = Math.Exp(-c * band / 2);
        var r = new double[length];
        for (var l = 0; l < length; l++)
        {
            var omega = 2 * Math.PI * l;
            var (sin, cos) = Math.SinCos(omega * band / 2);
            r[l] = ((2 * c) - (edge * ((2 * c * cos) - (2 * omega * sin)))) / ((c * c) + (omega * omega));
        }

        return r;
    }

    private static double[] PenaltyCovariance(int length, double band)
    {
        var penalty = Math.Pow(10, PenaltyDecibels / 10);
        var r = new double[length];
        r[0] = penalty - ((penalty - 1) * band);
        for (var l = 1; l < length; l++)
        {
            r[l] = -(penalty - 1) * Math.Sin(Math.PI * band * l) / (Math.PI * l);
        }

        return r;
    }

    private static double[][] Toeplitz(double[] r) =>
        [.. Enumerable.Range(0, r.Length).Select(i => Enumerable.Range(0, r.Length).Select(j => r[Math.Abs(i - j)]).ToArray())];

    /// <summary>Lower triangle L with L L' = a.</summary>
    private static double[][] Cholesky(double[][] a)
    {
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = a[i][j];
                for (var k = 0; k < j; k++)
                {
                    sum -= a[i][k] * a[j][k];
                }

                a[i][j] = i == j ? Math.Sqrt(sum) : sum / a[j][j];
            }
        }

        return a;
    }

    /// <summary>L^-1 a L^-T.</summary>
    private static double[][] Whitened(double[][] a, double[][] factor)
    {
        foreach (var row in a)
        {
            ForwardSolve(factor, row);
        }

        var turned = Transposed(a);
        foreach (var row in turned)
        {
            ForwardSolve(factor, row);
        }

        return turned;
    }

    private static double[][] Transposed(double[][] a) =>
        [.. Enumerable.Range(0, a.Length).Select(i => a.Select(row => row[i]).ToArray())];

    private static void ForwardSolve(double[][] factor, double[] right)
    {
        for (var i = 0; i < right.Length; i++)
        {
            for (var k = 0; k < i; k++)
            {
                right[i] -= factor[i][k] * right[k];
            }

            right[i] /= factor[i][i];
        }
    }

    /// <summary>L^-T times column <paramref name="column"/> of the eigenvectors.</summary>
    private static double[] BackSolve(double[][] factor, double[][] vectors, int column)
    {
        var x = vectors.Select(row => row[column]).ToArray();
        for (var i = x.Length - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < x.Length; k++)
            {
                x[i] -= factor[k][i] * x[k];
            }

            x[i] /= factor[i][i];
        }

        return x;
    }

    private static double[] Unit(double[] x)
    {
        var norm = Math.Sqrt(x.Sum(v => v * v));
        return [.. x.Select(v => v / norm)];
    }
}

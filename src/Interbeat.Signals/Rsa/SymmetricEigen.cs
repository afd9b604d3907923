namespace Interbeat.Signals.Rsa;

/// <summary>Eigenvalues and eigenvectors of a small symmetric matrix, by cyclic Jacobi rotations (textbook: Golub and Van Loan).</summary>
internal static class SymmetricEigen
{
    private const int MaximumSweeps = 60;
    private const double Converged = 1e-22;

    /// <summary>Values and, as columns, vectors of norm 1. The matrix is overwritten.</summary>
    public static (double[] Values, double[][] Vectors) Decompose(double[][] a)
    {
        var n = a.Length;
        var vectors = Enumerable.Range(0, n).Select(i => Enumerable.Range(0, n).Select(j => i == j ? 1.0 : 0.0).ToArray()).ToArray();
        for (var sweep = 0; sweep < MaximumSweeps && OffDiagonal(a) > Converged; sweep++)
        {
            for (var p = 0; p < n - 1; p++)
            {
                for (var q = p + 1; q < n; q++)
                {
                    Rotate(a, vectors, p, q);
                }
            }
        }

        return ([.. a.Select((row, i) => row[i])], vectors);
    }

    /// <summary>Sum of squares off the diagonal over those on it.</summary>
    private static double OffDiagonal(double[][] a)
    {
        double off = 0, on = 0;
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j < a.Length; j++)
            {
                if (i == j)
                {
                    on += a[i][j] * a[i][j];
                }
                else
                {
                    off += a[i][j] * a[i][j];
                }
            }
        }

        return on > 0 ? off / on : 0;
    }

    private static void Rotate(double[][] a, double[][] vectors, int p, int q)
    {
        if (a[p][q] == 0)
        {
            return;
        }

        var theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        var t = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        var c = 1 / Math.Sqrt((t * t) + 1);
        var s = t * c;
        foreach (var row in a)
        {
            (row[p], row[q]) = ((c * row[p]) - (s * row[q]), (s * row[p]) + (c * row[q]));
        }

        double[] up = a[p], uq = a[q];
        for (var k = 0; k < up.Length; k++)
        {
            (up[k], uq[k]) = ((c * up[k]) - (s * uq[k]), (s * up[k]) + (c * uq[k]));
        }

        foreach (var row in vectors)
        {
            (row[p], row[q]) = ((c * row[p]) - (s * row[q]), (s * row[p]) + (c * row[q]));
        }
    }
}

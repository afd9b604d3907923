using System.Collections.Immutable;
using Interbeat.Core;
using MathNet.Numerics.LinearAlgebra;

namespace Interbeat.Dyads.Confounds;

/// <summary>Which course of the session is taken out of each series before the two are compared.</summary>
public enum SessionTrend
{
    /// <summary>None.</summary>
    None,

    /// <summary>The line through the present samples.</summary>
    Linear,

    /// <summary>A smooth curve: a cubic B-spline with a knot every <see cref="TrendRemoval.KnotSeconds"/>.</summary>
    Spline,
}

/// <summary>Takes the course of the session out of a series: getting tired, warming up and the order of tasks act on two people alike.</summary>
/// <remarks>
/// Least squares over the present samples. Windows are demeaned by themselves, so that only what changes within a window matters; a curve with a knot every five minutes
/// leaves coupling within a window of half a minute nearly untouched. It also removes slow coupling that is real: compare both.
/// </remarks>
public static class TrendRemoval
{
    /// <summary>Distance of the knots in s. Chosen: ten windows of the heart.</summary>
    public const double KnotSeconds = 300;

    private const int Degree = 3;

    /// <summary>Added to the diagonal as a share of its mean, so that a knot inside a gap does no harm. Chosen: far below any effect.</summary>
    private const double Ridge = 1e-9;

    /// <summary>The step, for the record of a result.</summary>
    public static ProcessingStep Step(SessionTrend trend) => new(
        "time-of-session trend",
        1,
        trend == SessionTrend.Linear ? "The line through each series over the session is taken out." : "A cubic B-spline with a knot every 300 s is fitted to each series and taken out.",
        "Least squares; knots chosen",
        ImmutableSortedDictionary<string, string>.Empty.Add("trend", trend == SessionTrend.Linear ? "linear" : "spline"));

    /// <summary>The series without its trend; the mean goes as well. Missing stays missing.</summary>
    public static double[] Remove(double[] series, double rateHz, SessionTrend trend)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (trend == SessionTrend.None)
        {
            return series;
        }

        var segments = trend == SessionTrend.Linear ? 1 : Math.Max(1, (int)Math.Round(series.Length / rateHz / KnotSeconds));
        var columns = trend == SessionTrend.Linear ? 2 : segments + Degree;
        var gram = new double[columns, columns];
        var target = new double[columns];
        var basis = new double[columns];
        var rows = 0;
        for (var t = 0; t < series.Length; t++)
        {
            if (double.IsNaN(series[t]))
            {
                continue;
            }

            rows++;
            Fill(basis, t, series.Length, segments, trend);
            for (var i = 0; i < columns; i++)
            {
                target[i] += basis[i] * series[t];
                for (var j = 0; j < columns; j++)
                {
                    gram[i, j] += basis[i] * basis[j];
                }
            }
        }

        if (rows <= columns)
        {
            return series;
        }

        var ridge = Ridge * Enumerable.Range(0, columns).Average(i => gram[i, i]);
        for (var i = 0; i < columns; i++)
        {
            gram[i, i] += ridge;
        }

        var beta = Matrix<double>.Build.DenseOfArray(gram).Cholesky().Solve(Vector<double>.Build.Dense(target)).ToArray();
        var left = new double[series.Length];
        for (var t = 0; t < series.Length; t++)
        {
            Fill(basis, t, series.Length, segments, trend);
            left[t] = series[t] - basis.Zip(beta, (x, weight) => x * weight).Sum();
        }

        return left;
    }

    private static void Fill(double[] basis, int t, int count, int segments, SessionTrend trend)
    {
        var share = (t + 0.5) / count;
        if (trend == SessionTrend.Linear)
        {
            (basis[0], basis[1]) = (1, share - 0.5);
            return;
        }

        // The four cubic B-splines that reach over a place u of a uniform segment (de Boor 1978).
        Array.Clear(basis);
        var place = share * segments;
        var segment = Math.Min(segments - 1, (int)place);
        double u = place - segment, w = 1 - u;
        basis[segment] = w * w * w / 6;
        basis[segment + 1] = ((3 * u * u * u) - (6 * u * u) + 4) / 6;
        basis[segment + 2] = ((3 * w * w * w) - (6 * w * w) + 4) / 6;
        basis[segment + 3] = u * u * u / 6;
    }
}

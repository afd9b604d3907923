using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Nulls;
using MathNet.Numerics.LinearAlgebra;

namespace Interbeat.Dyads.Coupling;

/// <summary>Whether one series' past predicts another beyond the other's own past (Granger causality), against the session's surrogates.</summary>
/// <remarks>
/// Granger (1969), Econometrica 37, 424-438; Geweke's measure (1982): gc = ln(RSS restricted / RSS full). Restricted: y(t) on a constant and p own past values; full:
/// also p past values of x. The order p is chosen once, by BIC on the full model of the observed pair, up to <see cref="LargestOrder"/>. p values come from surrogates of the
/// source series, not from the F distribution. Rows that touch a missing value are left out.
/// </remarks>
public static class DirectedInfluence
{
    /// <summary>The largest order tried.</summary>
    public const int LargestOrder = 10;

    /// <summary>The step between past values is this part of the largest lag of the coupling measure, so that order 5 spans it. Chosen.</summary>
    private const int StepsInLargestLag = 5;

    /// <summary>Surrogates at most: enough to decide at .05.</summary>
    private const int LargestSurrogates = 199;

    /// <summary>Residuals below this share of the sum of squares are rounding: both models then fit perfectly and the measure is 0.</summary>
    private const double RoundingShare = 1e-13;

    /// <summary>A singular value below this share of the largest is rounding.</summary>
    private const double NoInformationShare = 1e-14;

    /// <summary>The step, for the record of a result.</summary>
    public static ProcessingStep Step { get; } = new(
        "influence in both directions",
        1,
        "Granger's measure ln(RSS restricted / RSS full) both ways on the block-averaged series, order by BIC up to 10; each direction must exceed its surrogates (p <= .05) in every null that can decide.",
        "Granger 1969; Geweke 1982; surrogates instead of F",
        ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>True when both directions exceed their nulls, false when one clearly does not, null when that cannot be told.</summary>
    /// <param name="pair">The two series on the coupling grid.</param>
    /// <param name="settings">The coupling settings.</param>
    /// <param name="deciding">Names of the nulls that can decide for this session.</param>
    /// <param name="surrogates">Surrogates of each.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="options">Threads and cancellation.</param>
    public static bool? Bidirectional(PairedSeries pair, CouplingSettings settings, IReadOnlyCollection<string> deciding, int surrogates, ulong seed, ParallelOptions options)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var aToB = Exceeds(pair.A, pair.B, settings, deciding, surrogates, seed, options);
        var bToA = Exceeds(pair.B, pair.A, settings, deciding, surrogates, seed, options);
        return aToB == false || bToA == false ? false : aToB == true && bToA == true ? true : null;
    }

    /// <summary>Geweke's measure from <paramref name="source"/> to <paramref name="target"/> in nats; NaN where there are too few complete rows.</summary>
    public static double Measure(ReadOnlySpan<double> source, ReadOnlySpan<double> target, int order)
    {
        var (restricted, _) = ResidualSum(source, target, order, withSource: false);
        var (full, _) = ResidualSum(source, target, order, withSource: true);
        return Math.Log(restricted / full);
    }

    private static bool? Exceeds(double[] source, double[] target, CouplingSettings settings, IReadOnlyCollection<string> deciding, int surrogates, ulong seed, ParallelOptions options)
    {
        var block = Math.Max(1, settings.MaxLag / StepsInLargestLag);
        var coarseTarget = BlockMeans(target, block);
        var coarseSource = BlockMeans(source, block);
        var order = OrderByBic(coarseSource, coarseTarget);
        var observed = Measure(coarseSource, coarseTarget, order);
        if (double.IsNaN(observed) || deciding.Count == 0)
        {
            return null;
        }

        var key = seed ^ PairedSeries.KeyOf(source);
        var largest = 0.0;
        foreach (var kind in SurrogateNulls.Default.Where(n => deciding.Contains(n.Name)))
        {
            var draws = kind.Prepare(source, settings.ForSurrogates, Math.Min(surrogates, LargestSurrogates));
            var values = new double[draws.Count];
            Workers.Run((draws.Count + 1) / 2, options, () => (First: new double[source.Length], Second: new double[source.Length]), (index, work) =>
            {
                draws.Fill(CounterRandom.Stream(key, "directed/" + kind.Name, (ulong)index), index, work.First, work.Second);
                values[2 * index] = Measure(BlockMeans(work.First, block), coarseTarget, order);
                if ((2 * index) + 1 < values.Length)
                {
                    values[(2 * index) + 1] = Measure(BlockMeans(work.Second, block), coarseTarget, order);
                }
            });
            largest = Math.Max(largest, (1.0 + values.Count(v => !(v < observed))) / (1 + values.Length));
        }

        return largest <= VerdictRule.PresentBelow ? true : largest > VerdictRule.AbsentAbove ? false : null;
    }

    private static double[] BlockMeans(ReadOnlySpan<double> series, int block)
    {
        var means = new double[series.Length / block];
        for (var i = 0; i < means.Length; i++)
        {
            double sum = 0;
            foreach (var value in series.Slice(i * block, block))
            {
                sum += value;
            }

            means[i] = sum / block;
        }

        return means;
    }

    private static int OrderByBic(double[] source, double[] target)
    {
        var best = 1;
        var bestBic = double.PositiveInfinity;
        for (var order = 1; order <= LargestOrder; order++)
        {
            var (rss, rows) = ResidualSum(source, target, order, withSource: true);
            var bic = (rows * Math.Log(rss / rows)) + (((2 * order) + 1) * Math.Log(rows));
            (best, bestBic) = bic < bestBic ? (order, bic) : (best, bestBic);
        }

        return best;
    }

    /// <summary>Residual sum of squares by the normal equations; NaN where they cannot be solved.</summary>
    private static (double Rss, int Rows) ResidualSum(ReadOnlySpan<double> source, ReadOnlySpan<double> target, int order, bool withSource)
    {
        var width = 1 + (withSource ? 2 * order : order);
        var gram = new double[width + 1, width + 1];
        var row = new double[width + 1];
        var rows = 0;
        for (var t = order; t < target.Length; t++)
        {
            if (!FillRow(source, target, order, withSource, t, row))
            {
                continue;
            }

            rows++;
            for (var i = 0; i <= width; i++)
            {
                for (var j = i; j <= width; j++)
                {
                    gram[i, j] += row[i] * row[j];
                }
            }
        }

        return rows <= 2 * width ? (double.NaN, rows) : (Solve(gram, width), rows);
    }

    private static bool FillRow(ReadOnlySpan<double> source, ReadOnlySpan<double> target, int order, bool withSource, int t, double[] row)
    {
        row[0] = 1;
        double check = row[^1] = target[t];
        for (var k = 1; k <= order; k++)
        {
            // Both pasts are asked for in either model, so that the two are fitted to the same rows.
            check += target[t - k] + source[t - k];
            row[k] = target[t - k];
            if (withSource)
            {
                row[order + k] = source[t - k];
            }
        }

        return !double.IsNaN(check);
    }

    private static double Solve(double[,] gram, int width)
    {
        var normal = Matrix<double>.Build.Dense(width, width, (i, j) => gram[Math.Min(i, j), Math.Max(i, j)]);
        var right = Vector<double>.Build.Dense(width, i => gram[i, width]);
        var svd = normal.Svd();
        var projected = svd.U.TransposeThisAndMultiply(right);
        for (var i = 0; i < width; i++)
        {
            // A direction without information (two equal series, one that stands still) is left out; dividing by its rounding would fit nonsense.
            projected[i] = svd.S[i] > NoInformationShare * svd.S[0] ? projected[i] / svd.S[i] : 0;
        }

        var solution = svd.VT.TransposeThisAndMultiply(projected);
        return Math.Max(Math.Max(double.Epsilon, RoundingShare * gram[width, width]), gram[width, width] - (solution * right));
    }
}

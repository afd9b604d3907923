using MathNet.Numerics;

namespace Interbeat.Dyads.Groups;

/// <summary>Whether one group's values lie higher than another's, by ranks (Wilcoxon; Mann and Whitney).</summary>
/// <remarks>Takes all values for independent. Pseudo-dyads that share a person are not: a p from them is a description (docs/science/measures-regression.md).</remarks>
public static class RankSumTest
{
    /// <summary>Where both groups are smaller than this and no two values are equal, p is exact; else from the normal distribution. The bound of R's wilcox.test.</summary>
    public const int ExactBelow = 50;

    private const double ContinuityCorrection = 0.5;

    /// <summary>The test; NaN p where a group is empty or all values are equal.</summary>
    /// <param name="first">The first group; NaN is not allowed.</param>
    /// <param name="second">The second group.</param>
    public static RankSum Of(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        int n1 = first.Count, n2 = second.Count;
        var (rankSum, tied) = Ranks(first, second);
        var u = rankSum - (n1 * (n1 + 1) / 2.0);
        if (n1 == 0 || n2 == 0)
        {
            return new RankSum(u, double.NaN, double.NaN, false);
        }

        return tied == 0 && n1 < ExactBelow && n2 < ExactBelow ? Exact(u, n1, n2) : Normal(u, n1, n2, tied);
    }

    /// <summary>Rank sum of the first group with equal values sharing their mean rank, and the sum of t^3 - t over groups of t equal values.</summary>
    private static (double Sum, double Tied) Ranks(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        var all = first.Select(v => (Value: v, First: true)).Concat(second.Select(v => (Value: v, First: false))).OrderBy(v => v.Value).ToArray();
        double sum = 0, tied = 0;
        for (var from = 0; from < all.Length;)
        {
            var to = from;
            while (to < all.Length && all[to].Value == all[from].Value)
            {
                to++;
            }

            double equal = to - from;
            tied += (equal * equal * equal) - equal;
            sum += all[from..to].Count(v => v.First) * (from + to + 1) / 2.0;
            from = to;
        }

        return (sum, tied);
    }

    private static RankSum Normal(double u, int n1, int n2, double tied)
    {
        double n = n1 + n2, deviation = u - (n1 * (double)n2 / 2);
        var sd = Math.Sqrt(n1 * (double)n2 / 12 * (n + 1 - (tied / (n * (n - 1)))));
        return new RankSum(u, Math.Min(1, 2 * Tail((Math.Abs(deviation) - ContinuityCorrection) / sd)), Tail((deviation - ContinuityCorrection) / sd), false);

        static double Tail(double z) => SpecialFunctions.Erfc(z / Math.Sqrt(2)) / 2;
    }

    /// <summary>Counts the ways in which n1 of n1 + n2 ranks give each U.</summary>
    private static RankSum Exact(double u, int n1, int n2)
    {
        var ways = new double[n1 + 1][];
        for (var k = 0; k <= n1; k++)
        {
            ways[k] = new double[(n1 * n2) + 1];
        }

        ways[0][0] = 1;
        for (var rank = 1; rank <= n1 + n2; rank++)
        {
            // The k-th smallest chosen rank stands above rank - k of the others.
            for (var k = Math.Min(rank, n1); k >= Math.Max(1, rank - n2); k--)
            {
                for (var sum = n1 * n2; sum >= rank - k; sum--)
                {
                    ways[k][sum] += ways[k - 1][sum - (rank - k)];
                }
            }
        }

        double all = ways[n1].Sum(), above = ways[n1].Skip((int)u).Sum() / all, below = ways[n1].Take((int)u + 1).Sum() / all;
        return new RankSum(u, Math.Min(1, 2 * Math.Min(above, below)), above, true);
    }
}

/// <summary>A rank-sum test.</summary>
/// <param name="U">Pairs in which the first group's value is the larger, equal ones counting half.</param>
/// <param name="P">Two-sided p.</param>
/// <param name="PGreater">p that the first group lies higher.</param>
/// <param name="IsExact">Whether p is counted out; else from the normal distribution with continuity and tie correction.</param>
public readonly record struct RankSum(double U, double P, double PGreater, bool IsExact);

using Interbeat.Core;

namespace Interbeat.Dyads.Groups;

/// <summary>Whether real dyads are coupled more than the same people in other pairings: a permutation test whose unit is the dyad.</summary>
/// <remarks>
/// <para>
/// Cell (i, j) of the table is the measure of dyad i's first person beside dyad j's second; the diagonal holds the real dyads. Under the null hypothesis that it does not matter
/// who sat with whom, every assignment of second persons to first persons is as likely as the real one. The statistic is the mean over the cells of an
/// assignment; p is the share of assignments whose mean is at least the real one's (one-sided). No cell is taken for independent of another, however many pseudo-dyads share a person.
/// </para>
/// <para>With so few dyads that all assignments can be listed the test is exact; with four dyads or fewer no p below .04 exists.</para>
/// </remarks>
/// <param name="RealMean">Mean over the real dyads.</param>
/// <param name="NullMean">Mean of the statistic over the assignments.</param>
/// <param name="NullSd">Standard deviation of it (ddof 1).</param>
/// <param name="P">One-sided p that real dyads lie higher.</param>
/// <param name="Assignments">How many assignments it rests on.</param>
/// <param name="IsExact">Whether all assignments were listed.</param>
/// <param name="Dyads">How many dyads.</param>
public sealed record PairingTest(double RealMean, double NullMean, double NullSd, double P, int Assignments, bool IsExact, int Dyads)
{
    /// <summary>Assignments drawn where not all can be listed.</summary>
    public const int DefaultAssignments = 9999;

    /// <summary>Up to so many dyads all assignments are listed: 7! = 5040.</summary>
    private const int ListedUpTo = 7;

    /// <summary>A mean that differs by less than this share is the same mean in another order of summing.</summary>
    private const double RoundingShare = 1e-12;

    /// <summary>The test; null with fewer than two dyads.</summary>
    /// <param name="table">Row: first person's dyad, column: second person's dyad; every cell a finite number.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="assignments">How many assignments are drawn where not all can be listed.</param>
    /// <exception cref="ArgumentException">The table is not square, or a cell is missing.</exception>
    public static PairingTest? Of(double[,] table, ulong seed, int assignments = DefaultAssignments)
    {
        ArgumentNullException.ThrowIfNull(table);
        var dyads = table.GetLength(0);
        if (table.GetLength(1) != dyads || table.Cast<double>().Any(cell => !double.IsFinite(cell)))
        {
            throw new ArgumentException("A square table without missing cells is expected; leave out dyads that have any.", nameof(table));
        }

        if (dyads < 2)
        {
            return null;
        }

        var identity = Enumerable.Range(0, dyads).ToArray();
        var real = MeanOf(table, identity);
        var exact = dyads <= ListedUpTo;
        double[] means = [.. (exact ? All(identity, 0) : Drawn(dyads, seed, assignments)).Select(assignment => MeanOf(table, assignment))];
        var reached = means.Count(mean => mean >= real - (RoundingShare * Math.Abs(real)));
        var nullMean = means.Average();
        return new PairingTest(
            real,
            nullMean,
            Math.Sqrt(means.Sum(mean => (mean - nullMean) * (mean - nullMean)) / (means.Length - 1)),
            exact ? reached / (double)means.Length : (1.0 + reached) / (1 + means.Length),
            means.Length,
            exact,
            dyads);
    }

    private static double MeanOf(double[,] table, int[] assignment)
    {
        var sum = 0.0;
        for (var i = 0; i < assignment.Length; i++)
        {
            sum += table[i, assignment[i]];
        }

        return sum / assignment.Length;
    }

    /// <summary>Every order of the numbers from <paramref name="first"/> on; the array is reused.</summary>
    private static IEnumerable<int[]> All(int[] order, int first)
    {
        if (first == order.Length - 1)
        {
            yield return order;
            yield break;
        }

        for (var i = first; i < order.Length; i++)
        {
            (order[first], order[i]) = (order[i], order[first]);
            foreach (var one in All(order, first + 1))
            {
                yield return one;
            }

            (order[first], order[i]) = (order[i], order[first]);
        }
    }

    /// <summary>Random orders (Fisher and Yates), one stream each.</summary>
    private static IEnumerable<int[]> Drawn(int dyads, ulong seed, int count)
    {
        var order = new int[dyads];
        for (var draw = 0; draw < count; draw++)
        {
            var random = CounterRandom.Stream(seed, "group/pairing", (ulong)draw);
            for (var i = 0; i < dyads; i++)
            {
                order[i] = i;
            }

            for (var i = dyads - 1; i > 0; i--)
            {
                var other = random.NextInt(i + 1);
                (order[i], order[other]) = (order[other], order[i]);
            }

            yield return order;
        }
    }
}

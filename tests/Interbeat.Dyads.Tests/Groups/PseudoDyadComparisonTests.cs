using Interbeat.Dyads.Groups;
using Interbeat.Dyads.Regression;
using Interbeat.Tests.Shared;

namespace Interbeat.Dyads.Tests;

public sealed class PseudoDyadComparisonTests
{
    [SharedDataFact]
    public void Cohens_d_and_the_rank_sum_p_of_ten_real_and_ninety_pseudo_dyads_are_those_of_the_reference()
    {
        var reference = Couples.Reference("dyad-rmea-pseudodyads.json");
        var found = PseudoDyadComparison.Of(Couples.Numbers(reference, "real"), Couples.Numbers(reference, "pseudo"));
        Assert.Equal(Couples.Number(reference, "pseudo_mean"), found.PseudoMean, 1e-9);
        Assert.Equal(Couples.Number(reference, "pseudo_sd"), found.PseudoSd, 1e-9);
        Assert.Equal(Couples.Number(reference, "cohen_d"), found.CohenD, 1e-9);

        // The variant is the normal one, two-sided, with continuity correction: 90 values are too many for R to count out.
        Assert.False(found.Ranks.IsExact);
        Assert.Equal(Couples.Number(reference, "wilcox_p"), found.Ranks.P, 1e-6);
    }

    [SharedDataFact]
    public void Forty_couples_against_all_pairs_of_strangers_give_the_figures_of_the_reference()
    {
        var reference = Couples.Reference("dyad-rties-pseudodyads.json");
        int[] ids = [.. reference.GetProperty("couples").EnumerateArray().Select(Couples.Whole)];
        var ways = new Dictionary<string, Func<double[], double[]>>
        {
            ["raw"] = series => series,
            ["linear-detrended"] = series => LinearTrend.Removed(series),
            ["first-difference"] = series => [.. series.Skip(1).Zip(series, (next, last) => next - last)],
        };
        foreach (var expected in reference.GetProperty("res").EnumerateArray())
        {
            var way = ways[expected.GetProperty("series").GetString()!];
            double[][] women = [.. ids.Select(id => way(Couples.Dial(id, true)[..300]))], men = [.. ids.Select(id => way(Couples.Dial(id, false)[..300]))];
            var pairs = women.SelectMany((woman, i) => men.Select((man, j) => (Real: i == j, Correlation: TextbookCorrelation.Of(woman, man)))).ToArray();
            var pseudo = pairs.Where(p => !p.Real).Select(p => p.Correlation).ToArray();
            var found = PseudoDyadComparison.Of([.. pairs.Where(p => p.Real).Select(p => p.Correlation.FisherZ)], [.. pseudo.Select(p => p.FisherZ)]);
            Assert.Equal(Couples.Number(expected, "real_mean_z"), found.RealMean, 1e-9);
            Assert.Equal(Couples.Number(expected, "pseudo_mean_z"), found.PseudoMean, 1e-9);
            Assert.Equal(Couples.Number(expected, "pseudo_sd_z"), found.PseudoSd, 1e-9);
            Assert.Equal(Couples.Number(expected, "cohen_d"), found.CohenDUnweighted, 1e-9);

            // The reference calls r significant above 1.96 / sqrt(300), for the differences too; by t it is one pair fewer (raw) or two (differences) of 1560.
            Assert.Equal(Couples.Number(expected, "naive_p05_rate_pseudo"), pseudo.Count(p => Math.Abs(p.R) > 1.96 / Math.Sqrt(300)) / (double)pseudo.Length, 1e-9);
            Assert.Equal(Couples.Number(expected, "naive_p05_rate_pseudo"), pseudo.Count(p => p.NaiveP < 0.05) / (double)pseudo.Length, 2.001 / 1560);
        }
    }

    [Fact]
    public void The_exact_rank_sum_p_counts_orderings()
    {
        // 3 above 4: one of 35 orderings is as extreme. Second: U = 10 of 12; orderings with U >= 10 are 1 + 1 + 2.
        var apart = RankSumTest.Of([7, 8, 9], [1, 2, 3, 4]);
        Assert.True(apart.IsExact);
        Assert.Equal((12, 2.0 / 35, 1.0 / 35), (apart.U, apart.P, apart.PGreater));
        Assert.Equal(4.0 / 35, RankSumTest.Of([2.5, 8, 9], [1, 2, 3, 4]).PGreater, 1e-12);
    }

    [Fact]
    public void The_normal_p_approaches_the_exact_one_and_equal_values_share_their_rank()
    {
        double[] x = Simulated.White(Simulated.Seed, "x", 49), y = Simulated.White(Simulated.Seed, "y", 49);
        var exact = RankSumTest.Of(x, y);
        var normal = RankSumTest.Of([.. x, 100], [.. y, 100]);
        Assert.True(exact.IsExact && !normal.IsExact);
        Assert.Equal(exact.P, normal.P, 0.03);
        Assert.Equal(50, RankSumTest.Of([.. new double[10]], [.. new double[10]]).U);
    }

    [Fact]
    public void One_value_has_no_spread() => Assert.True(double.IsNaN(PseudoDyadComparison.Of([1], [2, 3]).CohenD));
}

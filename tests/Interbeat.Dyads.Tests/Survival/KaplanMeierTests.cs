using Interbeat.Core;
using Interbeat.Dyads.Survival;
using Interbeat.Tests.Shared;

namespace Interbeat.Dyads.Tests.Survival;

public sealed class KaplanMeierTests
{
    // Remission in weeks under 6-mercaptopurine, Freireich et al. 1963, Blood 21, 699-716; the second row was still in remission.
    private static readonly double[] Relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23];
    private static readonly double[] InRemission = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];

    [Fact]
    public void Remission_under_6_mercaptopurine_is_the_textbooks_curve()
    {
        var curve = KaplanMeier.Of(Relapsed.Select(t => new SurvivalTime(t, true)).Concat(InRemission.Select(t => new SurvivalTime(t, false))));
        Assert.Equal((21, 9), (curve.Count, curve.Events));
        Assert.Equal([(6.0, 21, 3), (7, 17, 1), (10, 15, 1), (13, 12, 1), (16, 11, 1), (22, 7, 1), (23, 6, 1)], curve.Steps.Select(s => (s.Seconds, s.AtRisk, s.Events)));

        // S by hand as products of fractions; standard errors by Greenwood's sum.
        double[] survival = [18.0 / 21, 18.0 / 21 * 16 / 17, 18.0 / 21 * 16 / 17 * 14 / 15, 18.0 / 21 * 16 / 17 * 14 / 15 * 11 / 12, 18.0 / 21 * 16 / 17 * 14 / 15 * 10 / 12];
        Assert.All(survival.Zip(curve.Steps), pair => Assert.Equal(pair.First, pair.Second.Survival, 1e-12));
        Assert.Equal(0.4482, curve.Steps[6].Survival, 5e-5);
        Assert.Equal(18.0 / 21 * Math.Sqrt(3.0 / (21 * 18)), Math.Sqrt(curve.Steps[0].Variance), 1e-12);
        Assert.Equal(0.1346, Math.Sqrt(curve.Steps[6].Variance), 5e-5);
        Assert.Equal(23, curve.MedianSeconds);
    }

    [Fact]
    public void Without_censoring_the_curve_is_the_share_left_and_the_variance_the_binomials()
    {
        var curve = KaplanMeier.Of([.. Enumerable.Range(1, 10).Select(i => new SurvivalTime(i, true))]);
        foreach (var step in curve.Steps)
        {
            var share = 1 - (step.Seconds / 10);
            Assert.Equal(share, step.Survival, 1e-12);
            Assert.Equal(share * (1 - share) / 10, step.Variance, 1e-12);
        }

        Assert.Equal(5, curve.MedianSeconds);
        Assert.Equal((double.NaN, double.NaN), (curve.Steps[^1].Low, curve.Steps[^1].High));
    }

    [Fact]
    public void The_band_is_symmetric_on_the_scale_of_the_log_of_minus_the_log()
    {
        var curve = KaplanMeier.Of([new(1, true), new(2, true), new(3, false), new(4, false)]);
        foreach (var step in curve.Steps)
        {
            var half = 1.959963984540054 * Math.Sqrt(step.Variance) / (step.Survival * Math.Abs(Math.Log(step.Survival)));
            Assert.Equal(half, Math.Log(-Math.Log(step.Low)) - Math.Log(-Math.Log(step.Survival)), 1e-9);
            Assert.Equal(-half, Math.Log(-Math.Log(step.High)) - Math.Log(-Math.Log(step.Survival)), 1e-9);
            Assert.InRange(step.Low, 0, step.Survival);
            Assert.InRange(step.High, step.Survival, 1);
        }
    }

    [Fact]
    public void A_curve_that_never_falls_to_one_half_has_no_median()
    {
        var curve = KaplanMeier.Of([new(1, true), new(2, false), new(3, false)]);
        Assert.Null(curve.MedianSeconds);
        Assert.Equal(2.0 / 3, curve.At(3), 1e-12);
        Assert.True(double.IsNaN(curve.At(3.1)));
        Assert.Equal(1, curve.At(0.5));
    }

    [Fact]
    public void One_half_reached_by_a_product_with_rounding_is_the_median()
    {
        // Six without censoring: 5/6 x 4/5 x 3/4 is one half but for rounding.
        var curve = KaplanMeier.Of([.. Enumerable.Range(1, 6).Select(i => new SurvivalTime(i, true))]);
        Assert.Equal(3, curve.MedianSeconds);
    }

    [Fact]
    public void Who_is_censored_at_the_time_of_an_event_is_still_watched_at_it()
    {
        var step = Assert.Single(KaplanMeier.Of([new(5, false), new(5, true)]).Steps);
        Assert.Equal((2, 1, 0.5), (step.AtRisk, step.Events, step.Survival));
    }

    [Fact]
    public void Nobody_gives_an_empty_curve()
    {
        var curve = KaplanMeier.Of([]);
        Assert.True(curve.Steps.IsEmpty);
        Assert.Null(curve.MedianSeconds);
        Assert.Throws<ArgumentException>(() => KaplanMeier.Of([new(-1, true)]));
        Assert.Throws<ArgumentException>(() => KaplanMeier.Of([new(double.NaN, true)]));
    }

    [SharedDataFact]
    public void Couples_after_stress_cope_within_the_same_ten_seconds_in_most_cases()
    {
        // The data's current description: IKCB is stress communication (woman), DCCB dyadic coping (man). An older one has the columns the other way round; both readings are frozen here,
        // from a count of the file by another program. Unit: intervals of 10 s.
        Assert.Equal([(0.0, 64, 62), (1, 2, 1), (3, 1, 1)], Steps("IKCB", "DCCB"));
        Assert.Equal([(0.0, 64, 51), (1, 13, 9), (2, 4, 2), (3, 2, 2)], Steps("DCCB", "IKCB"));

        static IEnumerable<(double, int, int)> Steps(string stress, string coping)
        {
            var curve = KaplanMeier.Of(Couples(stress, coping));
            Assert.Equal(64, curve.Count);
            Assert.Equal(0, curve.MedianSeconds);
            return curve.Steps.Select(s => (s.Seconds, s.AtRisk, s.Events));
        }
    }

    [Fact]
    public void A_group_of_dyads_alike_within_has_a_wider_band_than_as_many_events_that_are_not()
    {
        // Ten dyads of ten events each: every dyad has one latency of its own, so there are ten observations' worth, not a hundred.
        var random = CounterRandom.Stream(Simulated.Seed, "test/survival");
        var latencies = Enumerable.Range(0, 10).Select(_ => Math.Ceiling(100 * random.NextUniform())).ToArray();
        var clustered = GroupSurvival.Of([.. latencies.Select(l => (IReadOnlyList<SurvivalTime>)[.. Enumerable.Repeat(new SurvivalTime(l, true), 10)])], Simulated.Seed, 499);
        var apart = GroupSurvival.Of([.. latencies.SelectMany(l => Enumerable.Repeat(l, 10)).Select(l => (IReadOnlyList<SurvivalTime>)[new SurvivalTime(l, true)])], Simulated.Seed, 499);
        Assert.Equal(clustered.Curve.Steps.AsEnumerable(), apart.Curve.Steps.AsEnumerable());
        var middle = clustered.Curve.Steps.Length / 2;
        double Width((double Low, double High) band) => band.High - band.Low;
        Assert.True(Width(clustered.Band[middle]) > 2 * Width(apart.Band[middle]), $"seed {Simulated.Seed}: {clustered.Band[middle]} against {apart.Band[middle]}");
        Assert.Equal(clustered.Band.AsEnumerable(), GroupSurvival.Of([.. latencies.Select(l => (IReadOnlyList<SurvivalTime>)[.. Enumerable.Repeat(new SurvivalTime(l, true), 10)])], Simulated.Seed, 499).Band.AsEnumerable());
    }

    private static IEnumerable<SurvivalTime> Couples(string stress, string coping)
    {
        var rows = File.ReadAllLines(SharedData.Path("dyseq-couples", "CouplesCope.csv")).Select(line => line.Replace("\"", "", StringComparison.Ordinal).Split(',')).ToArray();
        const int intervals = 48;
        int First(string[] row, string name, int from) =>
            Enumerable.Range(from, intervals - from).FirstOrDefault(i => row[Array.IndexOf(rows[0], FormattableString.Invariant($"{name}{i + 1:00}"))] == "1", intervals);
        foreach (var row in rows[1..])
        {
            var onset = First(row, stress, 0);
            if (onset < intervals)
            {
                var answer = First(row, coping, onset);
                yield return new SurvivalTime(answer - onset, answer < intervals);
            }
        }
    }
}

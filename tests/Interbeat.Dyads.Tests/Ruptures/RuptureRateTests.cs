using Interbeat.Core;
using Interbeat.Dyads.Clocks;
using Interbeat.Dyads.Results;
using Interbeat.Dyads.Ruptures;

namespace Interbeat.Dyads.Tests.Ruptures;

public sealed class RuptureRateTests
{
    [Fact]
    public void A_rate_inside_the_band_is_no_more_than_chance()
    {
        double[] values = [.. Enumerable.Range(0, 199).Select(i => (double)(i % 5))];
        var rate = RuptureRate.Of(3, [("circular", values, null)]);
        var row = Assert.Single(rate.Nulls);
        Assert.Equal((2.0, (0.0, 4.0), 199), (row.MedianPerHour, row.Band, row.N));

        // 199 values 0, 1, 2, 3, 4 in turn: 40 are 3 and 39 are 4.
        Assert.Equal((1 + 40 + 39) / 200.0, row.P!.Value, 1e-12);
        Assert.EndsWith("no more than chance.", rate.Verdict, StringComparison.Ordinal);
        Assert.Contains("more often than chance gives", RuptureRate.Of(5, [("circular", values, null)]).Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void One_null_inside_whose_band_the_rate_lies_is_enough_for_chance() =>
        Assert.EndsWith("no more than chance.", RuptureRate.Of(5, [("circular", [0, 1, 1, 1], null), ("pseudo", [4, 5, 6], null)]).Verdict, StringComparison.Ordinal);

    [Fact]
    public void What_cannot_decide_says_why()
    {
        var rate = RuptureRate.Of(2, [("circular", [1, 2], "the session is too short")]);
        Assert.Null(rate.Nulls[0].P);
        Assert.Equal(1.5, rate.Nulls[0].MedianPerHour);
        Assert.Equal("Whether that is more than chance cannot be told: the session is too short.", rate.Verdict);
        Assert.Equal("Whether that is more than chance cannot be told.", RuptureRate.Of(2, []).Verdict);
    }

    [Fact]
    public void Rises_that_the_other_never_answers_are_as_frequent_beside_a_shifted_partner_whoever_is_named_first()
    {
        // B's heart quickens for a minute every five minutes; A's never does. Any partner of B from elsewhere in the session is as settled.
        var (a, b) = (Person("Ann", 0, _ => 0), Person("Ben", 1, t => t > 400 && t % 300 < 60 ? 220 : 0));
        var result = Run(a, b);
        Assert.InRange(result.Ruptures.Length, 5, 8);
        var rate = result.RuptureRate!;
        Assert.Equal(result.Ruptures.Length * 3600.0 / 2399, rate.PerHour, 0.05);
        var row = Assert.Single(rate.Nulls);
        Assert.True(row.P > 0.05, rate.Verdict);
        Assert.InRange(row.MedianPerHour!.Value, 0.6 * rate.PerHour, 1.2 * rate.PerHour);
        Assert.EndsWith("no more than chance.", rate.Verdict, StringComparison.Ordinal);

        var swapped = Run(b, a).RuptureRate!;
        Assert.Equal(row, Assert.Single(swapped.Nulls));
        Assert.Equal(rate.Verdict, swapped.Verdict);
        Assert.Equal(rate.Verdict, Run(a, b, threads: 3).RuptureRate!.Verdict);
    }

    [Fact]
    public void A_rate_is_told_against_others_where_there_are_enough_of_them_and_only_with_states()
    {
        var (a, b) = (Person("Ann", 0, _ => 0), Person("Ben", 1, t => t > 400 && t % 300 < 60 ? 220 : 0));
        var few = Run(a, b, new PseudoPartners([], [Person("Cara", 2, _ => 0)])).RuptureRate!;
        Assert.Equal(["circular", "pseudo"], few.Nulls.Select(n => n.Name));
        Assert.Equal((1, (double?)null), (few.Nulls[1].N, few.Nulls[1].P));
        Assert.Contains("too few pseudo-dyads with states (1)", few.Nulls[1].Note, StringComparison.Ordinal);
        var unmarked = SessionAnalysis.Run(new Dyad(a, b, Alignments.Of(a, b), EventTrack.Empty), new AnalysisOptions { Surrogates = 0 });
        Assert.Null(unmarked.RuptureRate);
    }

    [Fact]
    public void Marks_reach_the_result_and_the_candidates_word_stays_until_then()
    {
        var (a, b) = (Person("Ann", 0, _ => 0), Person("Ben", 1, t => t is > 700 and < 800 ? 220 : 0));
        var onset = Assert.Single(Run(a, b).Ruptures).StartSeconds;
        var events = new EventTrack([new SessionEvent(onset + 5, 0, "rupture confirmed"), new SessionEvent(1500, 30, "rupture"), new SessionEvent(9, 0, "ruptured")]);
        var result = SessionAnalysis.Run(new Dyad(a, b, Alignments.Of(a, b), events), new AnalysisOptions { Surrogates = 0, BaselineA = Baseline, BaselineB = Baseline });
        Assert.Equal([RuptureReview.Confirmed, RuptureReview.Added], result.Ruptures.Select(r => r.Review));
        Assert.Equal((1, 2, 1, 5.0), (result.RuptureAgreement!.Candidates, result.RuptureAgreement.Human, result.RuptureAgreement.Matched, result.RuptureAgreement.OffsetSeconds[0]));
        Assert.Contains(result.Warnings, w => w.Contains("\"ruptured\"", StringComparison.Ordinal));
        Assert.Empty(result.RuptureRate!.Nulls);
    }

    private static BaselineRequest Baseline => new(new TimeSpanSeconds(0, 300), false);

    private static SessionResult Run(Recording a, Recording b, PseudoPartners? pseudo = null, int threads = 1) => SessionAnalysis.Run(
        new Dyad(a, b, Alignments.Of(a, b), EventTrack.Empty),
        new AnalysisOptions { Surrogates = 39, BaselineA = Baseline, BaselineB = Baseline, Threads = threads, Pseudo = pseudo ?? PseudoPartners.None });

    /// <summary>Forty minutes of a heart of 850 ms whose interval falls by some ms; breathing and noise are the person's own.</summary>
    private static Recording Person(string name, int rhythm, Func<double, double> fallMs)
    {
        var noise = Simulated.Ar(Simulated.Seed, "rate/" + name, 2401, 0.9);
        return Simulated.Recording(name, Simulated.Beats(2400, t => 850 - fallMs(t) + (25 * Math.Sin(2 * Math.PI * (0.25 - (0.03 * rhythm)) * t)) + (8 * noise[Math.Min(2400, (int)t)])));
    }
}

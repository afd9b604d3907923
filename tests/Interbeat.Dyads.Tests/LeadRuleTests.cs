using System.Text.RegularExpressions;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Tests;

public sealed class LeadRuleTests
{
    private const int TenMinutes = 4 * 600;
    private static readonly (string A, string B) Names = ("Ann", "Ben");

    [Theory]
    [InlineData(8, "Ann")]
    [InlineData(-8, "Ben")]
    public void A_lag_of_two_seconds_is_found_with_the_name_of_who_came_first(int lag, string leader)
    {
        var lead = Decide(Simulated.Led(Simulated.Seed, TenMinutes, lag, 0.5));
        Assert.Equal(leader, lead.Leader);
        Assert.Equal(2, lead.LagSeconds);
        Assert.InRange(2, lead.LagIntervalSeconds!.Value.Low, lead.LagIntervalSeconds.Value.High);
        Assert.StartsWith($"{leader} leads by 2 s", lead.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Swapping_the_two_names_the_same_person_with_the_same_numbers()
    {
        var pair = Simulated.Led(Simulated.Seed, TenMinutes, 8, 0.5);
        LeadResult lead = Decide(pair), swapped = Decide(Simulated.Swapped(pair), names: (Names.B, Names.A));
        Assert.Equal(lead, swapped);
        Assert.Equal("Ann", lead.Leader);
    }

    [Theory]
    [InlineData(1999, "Ann")]
    [InlineData(2000, null)]
    [InlineData(5000, null)]
    public void A_lag_within_the_alignments_uncertainty_names_nobody(double uncertaintyMs, string? leader)
    {
        var lead = Decide(Simulated.Led(Simulated.Seed, TenMinutes, 8, 0.5), uncertaintyMs);
        Assert.Equal(leader, lead.Leader);
        Assert.Equal(2, lead.LagSeconds);
        Assert.Equal(leader is null, lead.Reason.StartsWith("Who leads cannot be told (lag 2 s", StringComparison.Ordinal));
    }

    [Fact]
    public void A_lag_at_the_border_of_the_search_is_no_peak()
    {
        var lead = Decide(Simulated.Led(Simulated.Seed, TenMinutes, Simulated.Heart.MaxLag, 0.1));
        Assert.Null(lead.Leader);
        Assert.Null(lead.LagSeconds);
        Assert.Contains("border", lead.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Fewer_than_ten_blocks_name_nobody()
    {
        // 30 s blocks: windows of 30 s every 5 s need 300 s and 30 s more for the tenth.
        var lead = Decide(Simulated.Led(Simulated.Seed, 4 * 320, 8, 0.3));
        Assert.Null(lead.Leader);
        Assert.Null(lead.LagIntervalSeconds);
        Assert.Contains("9 blocks are too few", lead.Reason, StringComparison.Ordinal);
        Assert.Equal("Ann", Decide(Simulated.Led(Simulated.Seed, 4 * 340, 8, 0.3)).Leader);
    }

    [Theory]
    [InlineData(CouplingVerdict.Absent)]
    [InlineData(CouplingVerdict.Undecided)]
    public void Without_coupling_nobody_leads(CouplingVerdict verdict)
    {
        var lead = Decide(Simulated.Led(Simulated.Seed, TenMinutes, 8, 0.5), verdict: verdict);
        Assert.Null(lead.Leader);
        Assert.Contains("coupling is not present", lead.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lag_of_zero_names_nobody()
    {
        var lead = Decide(Simulated.Led(Simulated.Seed, TenMinutes, 0, 0.5), uncertaintyMs: 0);
        Assert.Null(lead.Leader);
        Assert.Equal(0, lead.LagIntervalSeconds!.Value.Low);
    }

    [Fact]
    public void Pairs_that_share_nothing_name_a_leader_in_at_most_two_of_a_hundred()
    {
        var named = 0;
        for (var seed = 1UL; seed <= 50; seed++)
        {
            var result = CouplingTest.Run(Simulated.Apart(seed, TenMinutes), Names, Simulated.Heart, 100, [], 39, seed, Simulated.OneThread);
            named += result.Lead.Leader is null ? 0 : 1;
        }

        Assert.True(named <= 1, $"{named} of 50 pairs, seeds 1 to 50");
    }

    [Fact]
    public void No_sentence_holds_a_lag_with_a_sign()
    {
        foreach (var lag in new[] { -20, -8, -1, 0, 1, 8, 20 })
        {
            foreach (var uncertainty in new[] { 10.0, 3000.0 })
            {
                var reason = Decide(Simulated.Led(Simulated.Seed, TenMinutes, lag, 0.5), uncertainty).Reason;
                Assert.False(HasSignedLag(reason), reason);
            }
        }
    }

    /// <summary>A plus or minus before a number of seconds or milliseconds, unless it is plus or minus.</summary>
    internal static bool HasSignedLag(string sentence) => Regex.IsMatch(sentence.Replace("+-", string.Empty, StringComparison.Ordinal), @"[-+\u2212]\s?\d+(\.\d+)?\s?m?s\b");

    private static LeadResult Decide(PairedSeries pair, double uncertaintyMs = 150, CouplingVerdict verdict = CouplingVerdict.Present, (string A, string B)? names = null)
    {
        var statistic = new CouplingStatistic(pair, Simulated.Heart);
        var map = new float[statistic.Correlation.Windows, statistic.Correlation.Lags];
        var pass = statistic.Pass(statistic.Correlation.Prepare(pair.A), statistic.Correlation.Prepare(pair.B), statistic.NewWork(), Range.All, map);
        return LeadRule.Decide(map, statistic, pass, verdict, uncertaintyMs, names ?? Names, Simulated.Seed);
    }
}

using Interbeat.Model.Claims;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Tests.Claims;

/// <summary>What every row of the ledger must say of itself.</summary>
public sealed class LedgerTests
{
    private const ulong Seed = 2024;

    // Enough for every statistic to exist, few enough for every run of the tests.
    private const int Few = 8;

    // The goal of the ledger.
    private const double WantedShare = .9;

    private static readonly bool Full = Environment.GetEnvironmentVariable("INTERBEAT_VALIDATION") == "full";

    public static TheoryData<string> Sets => [.. ParameterSets.All.Select(set => set.Name)];

    [Fact]
    public void An_id_stands_once() => Assert.Equal(Ledger.All.Length, Ledger.All.Select(claim => claim.Id).Distinct().Count());

    [Fact]
    public void Every_row_has_a_statement_and_what_research_says() =>
        Assert.All(Ledger.All, claim => Assert.True(claim.Statement.Length > 0 && claim.Evidence.Length > 0, claim.Id));

    [Fact]
    public void A_row_is_put_to_the_model_or_says_why_not() =>
        Assert.All(Ledger.All, claim => Assert.True(
            claim.Kind == ClaimKind.NotModelled ? claim.Experiment is null && claim.NotModelledBecause is { Length: > 20 } : claim.Experiment is not null && claim.NotModelledBecause is null,
            claim.Id));

    [Fact]
    public void A_scored_row_says_what_is_measured_when_it_passes_and_what_is_taken_out() =>
        Assert.All(Ledger.All.Select(claim => (claim.Id, claim.Experiment)).Where(row => row.Experiment is not null), row => Assert.True(
            row.Experiment!.Statistic.Length > 0 && row.Experiment.Seed.Text.Length > 0 && row.Experiment.Evidence.Text.Length > 0 && row.Experiment.Ablation.What.Length > 10,
            row.Id));

    [Fact]
    public void An_ablation_takes_something_out()
    {
        foreach (var claim in Ledger.All.Where(c => c.Experiment?.Ablation is ParameterAblation))
        {
            var values = ((ParameterAblation)claim.Experiment!.Ablation).Values;
            Assert.True(values.Any(v => ParameterSets.Seed[v.Symbol].Value != v.Value), $"{claim.Id}: no value differs from the set seed");
            Assert.All(values, v => Assert.Equal(v.Value, ParameterSets.Evidence.WithValues("ablated", "test", values)[v.Symbol].Value));
        }
    }

    [Fact]
    public void Nothing_that_was_not_read_is_given_as_a_source() => Assert.All(Ledger.All, claim => Assert.DoesNotContain("[", claim.Source + claim.Evidence, StringComparison.Ordinal));

    [Fact]
    public void What_is_always_shown_is_in_the_ledger() => Assert.All(Ledger.AlwaysShown, id => Assert.Equal(id, Ledger.Find(id).Id));

    [Theory]
    [MemberData(nameof(Sets))]
    public void The_whole_ledger_runs(string set)
    {
        var n = Full ? 1000 : Few;
        var run = LedgerRun.Of(new(Ledger.All, ParameterSets.Find(set), n, Full ? 1 : Seed));

        Assert.All(run.Rows, row => Assert.Equal(row.Claim.Experiment is null, row.Passes is null));
        Assert.All(run.Rows.Where(row => row.Measured is not null), row => Assert.True(row.Ablation!.Because.Length > 10, row.Claim.Id));
        if (Full)
        {
            Assert.True(run.Passed >= WantedShare * run.Scored, $"set {set}, n {n}: {run.Passed} of {run.Scored}; fails: {string.Join(", ", run.Failures.Select(f => f.Claim.Id))}");
        }
    }
}

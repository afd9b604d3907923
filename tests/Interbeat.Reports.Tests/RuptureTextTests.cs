using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Results;
using Interbeat.Dyads.Ruptures;
using Interbeat.SampleData;

namespace Interbeat.Reports.Tests;

/// <summary>What is said of ruptures, of chance, and of what people said.</summary>
public sealed class RuptureTextTests
{
    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public async Task A_curve_of_returns_is_drawn_from_five_ruptures_on(int count, bool drawn)
    {
        var html = await SessionReport.RenderAsync(With([.. Enumerable.Range(0, count).Select(i => new Rupture(100 * (i + 1), (100 * (i + 1)) + 20 + i, null, "Ben's arousal rose"))]));
        Assert.Equal(drawn, html.Contains("data-chart=\"returns\"", StringComparison.Ordinal));
        if (drawn)
        {
            var text = Page.VisibleText(html);
            Assert.Contains("Time to return of the candidates: 5 of 5 seen, median 22 s", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Time to repair", text, StringComparison.Ordinal);

            // Five stairs of a fifth from 20 to 24 s, ending at the last.
            Assert.Contains("M0 0H833.3V20H875V40H916.7V60H958.3V80H1000V100H1000", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Repair_is_said_of_what_people_confirmed_only()
    {
        var text = await Page.TextAsync(With([.. Enumerable.Range(1, 5).Select(i => new Rupture(100 * i, (100 * i) + 50, null, "", RuptureReview.Confirmed))]));
        Assert.Contains("Time to repair of ruptures that a person confirmed", text, StringComparison.Ordinal);
        Assert.Contains("5 confirmed ruptures", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejected_candidate_stays_in_the_table_and_leaves_the_sentence()
    {
        var result = With([new Rupture(100, 150, null, "", RuptureReview.Rejected)]);
        Assert.Equal("A person rejected every candidate rupture.", Page.Sentence(result, "ruptures.rejected"));
        Assert.Contains("rejected by a person", await Page.TextAsync(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rate_stands_beside_what_chance_gives()
    {
        var result = With([new Rupture(100, 150, null, "")]) with { RuptureRate = RuptureRate.Of(2.5, [("circular", [.. Enumerable.Range(0, 199).Select(i => (double)(i % 6))], null)]) };
        var text = await Page.TextAsync(result);
        Assert.Contains("no more than chance", text, StringComparison.Ordinal);
        Assert.Contains(", no more often than chance gives; both were settled again", Page.Sentence(result, "ruptures.one"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RuptureReview.Confirmed)]
    [InlineData(RuptureReview.Added)]
    public void Chance_is_not_said_of_what_a_person_reviewed(RuptureReview review)
    {
        var result = With([new Rupture(100, 150, null, "", review)]) with { RuptureRate = RuptureRate.Of(2.5, [("circular", [.. Enumerable.Range(0, 199).Select(i => (double)(i % 6))], null)]) };
        Assert.DoesNotContain("chance", Page.Sentence(result, "ruptures.one"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_by_second_data_is_linked() =>
        Assert.Contains("<a href=\"timeline.tsv\">timeline.tsv</a>", await SessionReport.RenderAsync(SampleSessions.Couple()), StringComparison.Ordinal);

    [Fact]
    public async Task The_rule_of_coupling_does_not_say_its_verdict_twice()
    {
        var coupling = SampleSessions.Couple().Coupling with { Verdict = CouplingVerdict.Absent, VerdictRule = "Absent: phase p = 0.4 (n = 999), each above 0.1: no more than chance." };
        Assert.Contains("No more than chance alignment explains. Rule: phase p = 0.4 (n = 999), each above 0.1.", await Page.TextAsync(SampleSessions.Couple() with { Coupling = coupling }), StringComparison.Ordinal);
    }

    private static SessionResult With(ImmutableArray<Rupture> ruptures) => SampleSessions.Couple() with { Ruptures = ruptures };
}

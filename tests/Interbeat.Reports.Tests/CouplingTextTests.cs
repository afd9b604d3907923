using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Interbeat.Dyads.Results;
using Interbeat.Reports.Charts;
using Interbeat.SampleData;

namespace Interbeat.Reports.Tests;

/// <summary>What is said and drawn of coupling, chance and clocks.</summary>
public sealed class CouplingTextTests
{
    [Fact]
    public void A_verdict_that_cannot_be_told_gives_its_rule_as_a_sentence_of_its_own()
    {
        var identical = With(c => c with { Verdict = CouplingVerdict.Undecided, VerdictRule = "Undecided: Both people's data are identical: one person's recording was given twice." });
        Assert.Equal(
            "Whether their heart rates moved together more than chance explains cannot be told. Reason: Both people's data are identical: one person's recording was given twice.",
            Page.Sentence(identical, "coupling.undecided"));
        var none = With(c => c with { Value = null, VerdictRule = "HR is constant" });
        Assert.EndsWith("cannot be told. Reason: HR is constant.", Page.Sentence(none, "coupling.none"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CouplingVerdict.Present, "Present: phase p = 0.002.", "More than chance alignment explains. Rule: phase p = 0.002.")]
    [InlineData(CouplingVerdict.Absent, "Absent: phase p = 0.4.", "No more than chance alignment explains. Rule: phase p = 0.4.")]
    [InlineData(CouplingVerdict.Undecided, "Undecided: phase p = 0.07", "Undecided. Rule: phase p = 0.07.")]
    public async Task The_verdict_stands_once_before_its_rule(CouplingVerdict verdict, string rule, string words) =>
        Assert.Contains(words, await Page.TextAsync(With(c => c with { Verdict = verdict, VerdictRule = rule })), StringComparison.Ordinal);

    [Fact]
    public async Task A_null_that_cannot_decide_is_left_out_of_the_summary_and_explained_under_its_chart()
    {
        var result = With(c => c with { Nulls = [.. c.Nulls, c.Nulls[0] with { Name = "pseudo", P = null, Note = "only 3 pairs, 19 are needed to decide" }] });
        var sentence = Page.Sentence(result, "coupling.present");
        Assert.DoesNotContain("no p", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("never met", sentence, StringComparison.Ordinal);
        var text = await Page.TextAsync(result);
        Assert.Contains("No p can be given: only 3 pairs, 19 are needed to decide.", text, StringComparison.Ordinal);
        Assert.Matches("Result: p\u00a0\\.\\d+\\. Limit: Anticonservative at this autocorrelation\\. ", text);
    }

    [Fact]
    public async Task Null_values_of_a_day_keep_their_digits()
    {
        ImmutableArray<double> values = [.. Enumerable.Range(0, 999).Select(i => 0.0123456 + (0.004 * Math.Sin(i)))];
        var island = await Page.IslandAsync(With(c => c with { Nulls = [c.Nulls[0] with { Values = values, Sd = 0.004, Observed = 0.01234567 }] }));
        var drawn = island.GetProperty("nulls")[0];
        Assert.Equal(0.01234567, drawn.GetProperty("observed").GetDouble(), 1e-6);
        var written = drawn.GetProperty("values").EnumerateArray().Select(v => v.GetDouble()).ToArray();
        Assert.All(values.Zip(written), pair => Assert.Equal(pair.First, pair.Second, Math.Abs(pair.First) * 1e-4));
        Assert.True(written.Distinct().Count() > 900);
    }

    [Theory]
    [InlineData(CouplingVerdict.Undecided, "One point in twenty leaves the band by chance; epochs count only where the whole session does.")]
    [InlineData(CouplingVerdict.Present, "One point in twenty leaves the band by chance; an epoch counts only where it passes after adjustment for all of them.")]
    public async Task A_line_that_leaves_the_band_without_a_verdict_is_explained(CouplingVerdict verdict, string words)
    {
        var outside = With(c => c with
        {
            Verdict = verdict,
            Epochs = [.. c.Epochs.Select((e, i) => e with { Value = i == 3 ? 0.9 : 0.01, NullBound = 0.4, Verdict = CouplingVerdict.Undecided })],
        });
        Assert.Contains(words, await Page.TextAsync(outside), StringComparison.Ordinal);
        var inside = With(c => c with { Verdict = verdict, Epochs = [.. c.Epochs.Select(e => e with { Value = 0.01, NullBound = 0.4, Verdict = CouplingVerdict.Undecided })] });
        Assert.DoesNotContain("One point in twenty", await Page.TextAsync(inside), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_uncertainties_of_one_clock_are_told_apart()
    {
        var text = await Page.TextAsync(SampleSessions.Couple());
        Assert.Contains("the clocks alone are uncertain by 0.1 s", text, StringComparison.Ordinal);
        Assert.Contains("For lags the clocks count as \u00b10.16 s: 0.1 s of the clocks alone, with half a step of the common grid.", text, StringComparison.Ordinal);
        Assert.Contains("clocks alone uncertain by 0.1 s, with half a step of the common grid by 0.16 s", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(61, 79.5, 3)]
    [InlineData(68.2, 78.8, 3)]
    [InlineData(-0.31, 0.31, 4)]
    [InlineData(0.001, 0.0019, 2)]
    public void An_axis_has_at_least_two_marks(double least, double most, int marks)
    {
        var axis = Axis.Values(least, most, marks);
        Assert.InRange(axis.Ticks.Length, 2, 9);
        Assert.All(axis.Ticks, tick => Assert.InRange(tick.Share, 0, 1));
    }

    private static SessionResult With(Func<CouplingResult, CouplingResult> change)
    {
        var sample = SampleSessions.Couple();
        return sample with { Coupling = change(sample.Coupling) };
    }
}

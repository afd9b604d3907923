using System.Collections.Immutable;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Tests;

/// <summary>Every branch of the rule, by hand.</summary>
public sealed class VerdictRuleTests
{
    private static readonly double Long = new CouplingStatistic(Simulated.Apart(1, 4 * 400), Simulated.Heart).IndependentWindows;
    private static readonly double Short = new CouplingStatistic(Simulated.Apart(1, 4 * 200), Simulated.Heart).IndependentWindows;

    [Theory]
    [InlineData(0.001, 0.05, null, CouplingVerdict.Present)]
    [InlineData(0.001, null, null, CouplingVerdict.Present)]
    [InlineData(0.05, 0.05, 0.05, CouplingVerdict.Present)]
    [InlineData(0.001, 0.051, null, CouplingVerdict.Undecided)]
    [InlineData(0.001, 0.04, 0.06, CouplingVerdict.Undecided)]
    [InlineData(0.001, 0.04, 0.5, CouplingVerdict.Undecided)]
    [InlineData(0.07, 0.07, null, CouplingVerdict.Undecided)]
    [InlineData(0.10, 0.5, null, CouplingVerdict.Undecided)]
    [InlineData(0.5, 0.04, null, CouplingVerdict.Undecided)]
    [InlineData(0.11, 0.101, null, CouplingVerdict.Absent)]
    [InlineData(0.5, null, null, CouplingVerdict.Absent)]
    [InlineData(0.5, 0.5, 0.5, CouplingVerdict.Absent)]
    [InlineData(0.5, 0.5, 0.05, CouplingVerdict.Undecided)]
    [InlineData(null, null, null, CouplingVerdict.Undecided)]
    [InlineData(null, null, 0.01, CouplingVerdict.Undecided)]
    public void The_verdict_needs_every_null_that_can_decide(double? phase, double? circular, double? pseudo, CouplingVerdict expected) =>
        Assert.Equal(expected, VerdictRule.Decide(Nulls(phase, circular, pseudo), Long, false).Verdict);

    [Fact]
    public void Without_shifts_two_steady_rhythms_are_not_called_coupled()
    {
        Assert.Equal(CouplingVerdict.Undecided, VerdictRule.Decide(Nulls(0.001, null, null), Long, steadyRhythmInBoth: true).Verdict);
        Assert.Equal(CouplingVerdict.Present, VerdictRule.Decide(Nulls(0.001, null, null), Long, steadyRhythmInBoth: false).Verdict);
        Assert.Equal(CouplingVerdict.Present, VerdictRule.Decide(Nulls(0.001, null, 0.01), Long, steadyRhythmInBoth: true).Verdict);
    }

    [Theory]
    [InlineData(0.001, 0.01)]
    [InlineData(0.05, null)]
    public void Without_pseudo_dyads_a_positive_verdict_does_not_exclude_a_shared_task(double? phase, double? circular)
    {
        foreach (var nulls in new[] { Nulls(phase, circular, null), [.. Nulls(phase, circular, null), Row("pseudo", null, 0.2, "too few pseudo-dyads (3) to decide; 39 are needed")] })
        {
            var (_, rule, warnings) = VerdictRule.Decide(nulls, Long, false);
            Assert.Contains("a shared task is not excluded", rule, StringComparison.Ordinal);
            Assert.Contains(warnings, w => w.Contains("a shared task is not excluded", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void With_enough_pseudo_dyads_a_positive_verdict_speaks_of_the_task()
    {
        var (verdict, rule, warnings) = VerdictRule.Decide(Nulls(0.01, 0.01, 0.025), Long, false);
        Assert.Equal(CouplingVerdict.Present, verdict);
        Assert.DoesNotContain("not excluded", rule, StringComparison.Ordinal);
        Assert.Contains("the shared task alone does not explain it", rule, StringComparison.Ordinal);
        Assert.Empty(warnings);
    }

    [Fact]
    public void Absence_is_not_claimed_from_too_few_windows()
    {
        var (verdict, rule, _) = VerdictRule.Decide(Nulls(0.5, 0.5, null), Short, false);
        Assert.Equal(CouplingVerdict.Undecided, verdict);
        Assert.Contains("too few windows", rule, StringComparison.Ordinal);
        Assert.True(Short < VerdictRule.LeastWindowsForAbsence && Long >= VerdictRule.LeastWindowsForAbsence);
    }

    [Fact]
    public void Without_a_null_nothing_is_decided()
    {
        var (verdict, rule, warnings) = VerdictRule.Decide([], Long, false);
        Assert.Equal(CouplingVerdict.Undecided, verdict);
        Assert.Contains("no null", rule, StringComparison.Ordinal);
        Assert.Contains(warnings, w => w.Contains("Without a null", StringComparison.Ordinal));
    }

    [Fact]
    public void A_limit_of_a_null_becomes_a_warning()
    {
        var (_, _, warnings) = VerdictRule.Decide([Row("phase", 0.01, 0.1, null), Row("circular", null, 0.1, "the session is too short")], Long, false);
        Assert.Contains("Null circular: the session is too short.", warnings);
    }

    [Theory]
    [InlineData(0.001, 0.2, "steady rhythm")]
    [InlineData(0.2, 0.001, "slow change")]
    [InlineData(0.001, 0.08, null)]
    [InlineData(0.08, 0.2, null)]
    public void Nulls_that_disagree_are_told_with_a_likely_cause(double phase, double circular, string? cause)
    {
        var (_, _, warnings) = VerdictRule.Decide(Nulls(phase, circular, null), Long, false);
        var told = warnings.Where(w => w.StartsWith("Nulls disagree", StringComparison.Ordinal)).ToArray();
        Assert.Equal(cause is null ? 0 : 1, told.Length);
        Assert.All(told, w => Assert.Contains(cause!, w, StringComparison.Ordinal));
    }

    [Fact]
    public void Any_two_nulls_that_disagree_are_named_with_a_likely_cause()
    {
        foreach (var beaten in SurrogateNulls.All)
        {
            foreach (var unbeaten in SurrogateNulls.All.Where(n => n != beaten))
            {
                var (verdict, _, warnings) = VerdictRule.Decide([Row(beaten.Name, 0.01, 0.1, null), Row(unbeaten.Name, 0.3, 0.1, null)], Long, false);
                var told = Assert.Single(warnings, w => w.StartsWith("Nulls disagree", StringComparison.Ordinal));
                Assert.Matches("more than .+ explain, but no more than .+ do\\. A .+ likely cause", told);
                Assert.Equal(CouplingVerdict.Undecided, verdict);
            }
        }
    }

    [Theory]
    [InlineData(0.5, 0.3, true)]
    [InlineData(0.5, 0.05, false)]
    [InlineData(0.08, 0.3, false)]
    public void People_who_never_met_and_do_as_well_point_to_the_task(double pseudo, double pseudoMean, bool explained)
    {
        ImmutableArray<NullResult> nulls = [Row("phase", 0.01, 0.1, null), Row("circular", 0.01, 0.1, null), Row("pseudo", pseudo, pseudoMean, null)];
        var (verdict, _, warnings) = VerdictRule.Decide(nulls, Long, false);
        Assert.Equal(CouplingVerdict.Undecided, verdict);
        Assert.Equal(explained, warnings.Any(w => w.Contains("people who never met do as well", StringComparison.Ordinal)));
    }

    private static NullResult[] Nulls(double? phase, double? circular, double? pseudo) =>
        [.. new (string Name, double? P)[] { ("phase", phase), ("circular", circular), ("pseudo", pseudo) }.Where(n => n.P is not null).Select(n => Row(n.Name, n.P, 0.1, null))];

    private static NullResult Row(string name, double? p, double mean, string? note) => new(name, mean, 0.05, 1, p, 99, 0.2, [], note);
}

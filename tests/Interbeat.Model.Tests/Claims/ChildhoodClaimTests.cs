using Interbeat.Model.Claims;
using Interbeat.Model.Claims.Experiments;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;
using Interbeat.Model.StrangeSituation;

namespace Interbeat.Model.Tests.Claims;

/// <summary>The rows on childhood: what they read, and that they can fail.</summary>
public sealed class ChildhoodClaimTests
{
    private const ulong Seed = 1006;
    private const int Few = 12;

    // Children for each asked for by F20.
    private const int ScoredChildren = 10;
    private const ulong ScoredSeed = 1;

    private static readonly string[] OfPopulation = ["F16", "F17", "F18", "F19", "F20", "F21"];
    private static readonly bool Full = Environment.GetEnvironmentVariable("INTERBEAT_VALIDATION") == "full";

    public static TheoryData<string> Sets => ["seed", "evidence"];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Shares_of_a_hundred_thousand_children_lie_where_the_ledger_wants_them(string set)
    {
        // The quick form takes 3000 children.
        var n = (Full ? 100_000 : 3_000) / ScoredChildren;
        var request = new ClaimRequest(ParameterSets.Find(set), n, ScoredSeed, 0, default);
        var (shares, ofD) = (Of("F20").Experiment!, Of("F21").Experiment!);
        var measured = shares.Measure(request);

        Assert.True(shares.CriterionIn(request.Set).Holds(measured), $"{set}, {n * ScoredChildren} children, seed {ScoredSeed}: {Text(measured)}");
        Assert.True(ofD.CriterionIn(request.Set).Holds(new(measured["D"])), $"{set}, {n * ScoredChildren} children, seed {ScoredSeed}: {Text(measured)}");
    }

    [Fact]
    public void What_the_rows_say_of_sensitivity_and_the_population_is_so()
    {
        var evidence = ParameterSets.Evidence;
        var statistic = Of("F16").Experiment!.Statistic;

        Assert.Contains("reliability about .42", statistic, StringComparison.Ordinal);
        Assert.InRange(ChildrenObserved.Reliability(evidence, 20_000, Seed), .40, .44);
        Assert.Contains("4 % of parents are mainly inconsistent, and temperament has a standard deviation of 2.5 log odds of amplifying and 2 of minimising", statistic, StringComparison.Ordinal);
        Assert.Equal((.04, 2.5, 2), (evidence["pop_inconsistent"].Value, evidence["temper_amp"].Value, evidence["temper_min"].Value));
        Assert.All(OfPopulation, id => Assert.Contains("4 % of parents", Of(id).Experiment!.Statistic, StringComparison.Ordinal));
    }

    [Fact]
    public void Capacity_that_soothing_does_not_build_fails_the_row_of_soothing()
    {
        var row = Of("F43").Experiment!;
        var built = row.Measure(Request(ParameterSets.Seed));
        var unbuilt = row.Measure(Request(ParameterSets.Seed.WithValues("unbuilt", "test", ("K_top", 0))));

        Assert.True(row.Seed.Holds(built), Text(built));
        Assert.False(row.Seed.Holds(unbuilt), Text(unbuilt));
        Assert.False(row.Direction(unbuilt), Text(unbuilt));
    }

    [Fact]
    public void The_secure_recover_only_from_a_rise_that_is_one()
    {
        var row = Of("F29").Experiment!;
        Measured With(double rise) => new Measured(.2).With(new ClaimFigure("share left in secure adults", .1, null, null), new ClaimFigure("largest rise in secure adults, baselines", rise, null, null));

        Assert.True(row.Seed.Holds(With(.02)));
        Assert.False(row.Seed.Holds(With(.002)));
        Assert.False(row.Direction(With(.002)));
        Assert.Contains("largest rise in secure adults, baselines", row.Measure(Request(ParameterSets.Seed)).Parts.Select(p => p.Name));
    }

    [Fact]
    public void Cortisol_stays_up_longer_with_a_carer_who_goes_on_frightening()
    {
        var row = Of("F36").Experiment!;
        var frightening = row.Measure(Request(ParameterSets.Seed));
        var settled = row.Measure(Request(ParameterSets.Seed.WithValues("calm", "test", ("ss_fright", 0))));

        Assert.True(frightening.Value > settled.Value + .1, $"seed {Seed}: {frightening.Value} against {settled.Value}");
        Assert.True(row.Direction(frightening), Text(frightening));
    }

    [Fact]
    public void Gas_and_brake_change_when_the_lead_does_and_not_in_between()
    {
        var trace = default(EpisodeTrace<Real>);
        foreach (var (arousal, brake, shutdown) in new[] { (.7, .2, 0.0), (.5, .45, 0), (.4, .45, 0), (.2, .6, 0), (.3, .25, .35), (.7, .3, .1), (.7, .1, .9) })
        {
            EpisodeTrace<Real>.Add(ref trace, PersonState<Real>.AtRest with { Tones = new Tones<Real>(arousal, brake, shutdown, 0) }, 0, 1, 0, 0);
        }

        // Gas, undecided twice, brake, undecided, gas, brake by shutdown: three changes.
        Assert.Equal(3, trace.Shifts.Value);
    }

    private static ClaimRequest Request(ParameterSet set) => new(set, Few, Seed, 0, default);

    private static Claim Of(string id) => Ledger.Find(id);

    private static string Text(Measured m) => $"{m.Value}; {string.Join(", ", m.Parts.Select(p => $"{p.Name} {p.Value}"))}";
}

using Interbeat.Core;
using Interbeat.Model.Claims;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Tests.Claims;

/// <summary>How rows are judged, on rows whose answer is known.</summary>
public sealed class LedgerRunTests
{
    private static readonly Criterion AboveTwo = new("value > 2", m => m.Value > 2);
    private static readonly Criterion AboveThree = new("value > 3", m => m.Value > 3);

    // The weight of received safety is above 2 in both sets.
    private static readonly Experiment Weight = new(
        "the weight of received safety",
        request => new(request.Set["g_cue"].Value),
        AboveTwo,
        AboveThree,
        m => m.Value > 0,
        Ablation.Of("the weight of received safety", ("g_cue", 0)));

    [Fact]
    public void Each_set_is_judged_by_its_own_criterion()
    {
        Assert.True(Run(Weight, ParameterSets.Seed.WithValues("seed", "test", ("g_cue", 2.5))).Passes);
        Assert.False(Run(Weight, ParameterSets.Evidence.WithValues("evidence", "test", ("g_cue", 2.5))).Passes);
    }

    [Fact]
    public void A_direction_that_is_lost_without_the_claims_own_term_is_built_in() =>
        Assert.Equal(ClaimOrigin.ByConstruction, Run(Weight, ParameterSets.Seed).Ablation!.Origin);

    [Fact]
    public void A_direction_that_stays_is_emergent()
    {
        var unrelated = Run(Weight with { Ablation = Ablation.Of("touch", ("touch", 0)) }, ParameterSets.Seed);

        Assert.Equal(ClaimOrigin.Emergent, unrelated.Ablation!.Origin);
        Assert.Equal(ParameterSets.Seed["g_cue"].Value, unrelated.Ablation.Without!.Value);
    }

    [Fact]
    public void A_direction_that_chance_could_turn_does_not_stay()
    {
        Func<ClaimRequest, Measured> uncertain = request => new(.1, request.Set["touch"].Value == 0 ? -.1 : .05, .3);
        var unsure = Run(Weight with { Measure = uncertain, Ablation = Ablation.Of("touch", ("touch", 0)) }, ParameterSets.Seed);

        Assert.Equal(ClaimOrigin.ByConstruction, unsure.Ablation!.Origin);
    }

    [Fact]
    public void What_was_calibrated_is_never_called_emergent()
    {
        var calibrated = Row(Weight with { Ablation = Ablation.Of("touch", ("touch", 0)) }) with { CalibratedOn = "its weight, seeds from 1000" };

        Assert.Equal(ClaimOrigin.ByConstruction, Of(calibrated, ParameterSets.Seed).Ablation!.Origin);
    }

    [Fact]
    public void A_structural_row_is_built_in_and_says_why()
    {
        var structural = Run(Weight with { Ablation = Ablation.Structural("the form of the equation") }, ParameterSets.Seed).Ablation!;

        Assert.Equal((ClaimOrigin.ByConstruction, "the form of the equation"), (structural.Origin, structural.Because));
    }

    [Fact]
    public void A_direction_that_never_was_has_no_origin() =>
        Assert.Null(Run(Weight with { Direction = m => m.Value < 0 }, ParameterSets.Seed).Ablation!.Origin);

    [Fact]
    public void What_is_not_a_number_fails_whatever_the_criterion()
    {
        var undefined = Weight with { Measure = _ => new(double.NaN), Seed = new("anything", _ => true) };

        Assert.False(Run(undefined, ParameterSets.Seed).Passes);
    }

    [Fact]
    public void An_ablation_is_run_with_at_most_three_hundred()
    {
        var counts = Run(Weight with { Measure = r => new(r.N), Ablation = Ablation.Of("touch", ("touch", 0)) }, ParameterSets.Seed);

        Assert.Equal((1000.0, 300.0), (counts.Measured!.Value, counts.Ablation!.Without!.Value));
    }

    [Fact]
    public void Counts_keep_emergent_and_built_in_apart()
    {
        var emergent = Row(Weight with { Ablation = Ablation.Of("touch", ("touch", 0)) });
        var failing = Row(Weight with { Seed = AboveThree });
        var set = ParameterSets.Seed.WithValues("seed", "test", ("g_cue", 2.5));
        var run = LedgerRun.Of(new([Row(Weight), emergent, failing, Ledger.Find("F02")], set, 1000, 1, Threads: 2));

        Assert.Equal((3, 2, 1, 1, 1, 1), (run.Scored, run.Passed, run.PassedEmergent, run.PassedByConstruction, run.Failures.Length, run.NotModelled));
    }

    [Fact]
    public void An_unknown_id_is_named() => Assert.Contains("F999", Assert.Throws<InputException>(() => Ledger.Find("F999")).Message, StringComparison.Ordinal);

    private static ClaimResult Run(Experiment experiment, ParameterSet set) => Of(Row(experiment), set);

    private static ClaimResult Of(Claim claim, ParameterSet set) => LedgerRun.Of(new([claim], set, 1000, 1)).Rows[0];

    private static Claim Row(Experiment experiment) => new()
    {
        Id = "T01",
        Statement = "Received safety has weight",
        Status = EvidenceStatus.Mixed,
        Evidence = "none",
        Kind = ClaimKind.Target,
        Experiment = experiment,
    };
}

using System.Collections.Immutable;
using Interbeat.Model.Claims.Experiments;

namespace Interbeat.Model.Claims.Rows;

/// <summary>What happens between partners over hours: repair, resentment, stress from outside.</summary>
public static class CoupleClaims
{
    /// <summary>The rows.</summary>
    public static ImmutableArray<Claim> All { get; } =
    [
        new()
        {
            Id = "F53",
            Statement = "A rupture that is mended soon costs less than one mended late",
            Status = EvidenceStatus.Supported,
            Evidence = "In infants the time to repair predicted insecurity (n 58).",
            Kind = ClaimKind.ByConstruction,
            Experiment = new(
                "hours of sympathetic tone in the four hours after a quarrel, without repair less repaired after 5 min",
                RepairExperiment.Speed,
                new("5 min < 2 h < never", RepairExperiment.SoonerIsBetter),
                m => m.Value > 0,
                Ablation.Structural("the experiment lets the couple brood until it repairs")),
        },
        new()
        {
            Id = "F54",
            Statement = "Ruptures left unmended pile up as resentment",
            Status = EvidenceStatus.Mixed,
            Evidence = "Research on couples differs; the sources are not yet verified.",
            Kind = ClaimKind.Target,
            Experiment = new(
                "resentment by one more unrepaired rupture, 0 to 5 of them",
                RepairExperiment.Resentment,
                new("it rises, a straight line explains more than 95 % of it, and the last rupture adds within 20 % of what the first did", RepairExperiment.RisesLinearly),
                m => m.Value > 0,
                Ablation.Structural("resentment is a state that unrepaired ruptures fill")),
        },
        new()
        {
            Id = "F55",
            Statement = "A couple that sides with each other is shielded from stress outside",
            Status = EvidenceStatus.Mixed,
            Evidence = "Social baseline theory says so; the text is not yet verified.",
            Kind = ClaimKind.Target,
            Experiment = new(
                "rise of both partners' sympathetic tone by a stressor of one from outside, in the weakest bond less in the strongest",
                RepairExperiment.SpillOver,
                new("the rise is less in each stronger bond", RepairExperiment.FallsWithBond),
                m => m.Value > 0,
                Ablation.Of("what trust does to received safety and to need", ("trust_floor", 1), ("A_soothe", 0), ("A_anxious", 0), ("E_anxious", 0), ("V_anxious", 0))),
        },
    ];
}

using System.Collections.Immutable;
using Interbeat.Model.Claims.Experiments;

namespace Interbeat.Model.Claims.Rows;

/// <summary>What care teaches, and what a childhood leaves.</summary>
public static class ChildhoodClaims
{
    // What "about" is taken to mean beside a figure of .15 and of .5.
    private const double AboutCapacity = .05;
    private const double AboutReliance = .1;

    /// <summary>The rows.</summary>
    public static ImmutableArray<Claim> All { get; } = [.. Learning, .. StrangeSituationClaims.All, .. ChildhoodBodyClaims.All];

    private static ImmutableArray<Claim> Learning =>
    [
        new()
        {
            Id = "F12", Statement = "A newborn cannot calm itself at all", Status = EvidenceStatus.Overstated, Kind = ClaimKind.ByConstruction,
            Evidence = "Newborns regulate themselves in part; the source is not yet verified.",
            Experiment = Same("time for an upset newborn to calm, alone without missing anybody over held by the carer (at most ten minutes); left and missing the carer beside it", Newborns.Recovery,
                new("capacity at birth within .05 of .15, and the ratio above 3", m => Math.Abs(m[Newborns.Capacity] - .15) <= AboutCapacity && m.Value > 3), m => m.Value > 1,
                Ablation.Structural("capacity at birth is a parameter and the carer's arms are a term of calming")),
        },
        new()
        {
            Id = "F43", Statement = "Being calmed by another comes before calming oneself", Status = EvidenceStatus.Supported, Kind = ClaimKind.ByConstruction,
            Evidence = "Roughly supported by what deprivation does to children; the source is not yet verified.",
            Experiment = Same("mean change of capacity by one soothed event, in thousandths", WhatCareTeaches.CapacityByEvent,
                new("capacity grows with soothed events and with no others", m => m.Value > 0 && m[WhatCareTeaches.Unsoothed] <= 0), m => m.Value > 0,
                Ablation.Structural("the rule of learning lets capacity grow by soothing alone")),
        },
        new()
        {
            Id = "F59", Statement = "To the anxious, closeness is a gamble", Status = EvidenceStatus.Supported, Kind = ClaimKind.Emergent,
            Evidence = "Fits what is known of intermittent reinforcement; the source is not yet verified.",
            Experiment = Same("reliance after inconsistent care", WhatCareTeaches.Gamble,
                new("reliance within .1 of .5", m => Math.Abs(m.Value - .5) <= AboutReliance), m => Math.Abs(m.Value - .5) <= AboutReliance,
                Ablation.Structural("reliance is a running share of needs that were soothed, so it is what the care was set to be")),
        },
        new()
        {
            Id = "F61", Statement = "The brake has to be built by attuned care", Status = EvidenceStatus.Mixed, Kind = ClaimKind.ByConstruction,
            Evidence = "RSA is said to mature with age; that care causes it is not proven. The source is not yet verified.",
            Experiment = Same("capacity after consistent less that after frightening care", WhatCareTeaches.CapacityByCare,
                new("capacity higher after consistent care", m => m.Value > 0), m => m.Value > 0,
                Ablation.Structural("the same rule as F43")),
        },
        new()
        {
            Id = "F65", Statement = "Style lasts from childhood into adult relations", Status = EvidenceStatus.Supported, Kind = ClaimKind.Target,
            Evidence = "Supported and modest; the published size is not yet verified.",
            CalibratedOn = "the share of adult style kept from childhood, on seeds 1000 to 1009",
            Experiment = Same("correlation of style in childhood with style in adulthood, after bonds with others", WhatCareTeaches.Stability,
                new("correlation from .2 to .4", m => m.Value is >= .2 and <= .4), m => m.Value > 0,
                Ablation.Of("what adult style keeps from childhood", ("adult_kept", 0))),
        },
    ];

    private static Experiment Same(string statistic, Func<ClaimRequest, Measured> measure, Criterion criterion, Func<Measured, bool> direction, Ablation ablation) =>
        new(statistic, measure, criterion, criterion, direction, ablation);
}

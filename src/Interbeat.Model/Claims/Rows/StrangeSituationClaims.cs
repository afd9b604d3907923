using System.Collections.Immutable;
using Interbeat.Model.Claims.Experiments;

namespace Interbeat.Model.Claims.Rows;

/// <summary>Care and class, and how the classes behave in the Strange Situation.</summary>
public static class StrangeSituationClaims
{
    private const string Population = "the population of parents, temperament and the error of rating, on seeds 1000 to 1009";
    private const string Madigan2024 = "Madigan and others 2024";

    // What the sensitivity and the population of these rows are.
    private const string Rated = "10 n children: correlation of rated sensitivity (the parent's probability of soothing, plus error: reliability about .42 in the set evidence)";
    private const string Few = " (in the set evidence 4 % of parents are mainly inconsistent, and temperament has a standard deviation of 2.5 log odds of amplifying and 2 of minimising)";

    // Cohen's word for a strong correlation begins here.
    private const double Strong = .5;

    /// <summary>The rows.</summary>
    public static ImmutableArray<Claim> All { get; } = [.. CareAndClass, .. Shares, .. Behaviour];

    private static ImmutableArray<Claim> CareAndClass =>
    [
        new()
        {
            Id = "F16", Statement = "Consistent, responsive care leads to security", Status = EvidenceStatus.Supported, Kind = ClaimKind.Emergent,
            Evidence = "Real and modest: r .25, 174 samples.", Source = Madigan2024, CalibratedOn = Population,
            Experiment = new(Rated + " with being classified secure" + Few, ChildrenObserved.Security,
                new("correlation above .5, which is called strong", m => m.Value > Strong), new("correlation from .20 to .30", m => m.Value is >= .20 and <= .30), m => m.Value > 0,
                Ablation.Of("how a frightening parent behaves in the laboratory", ("ss_fright", 0))),
        },
        new()
        {
            Id = "F17", Statement = "Inconsistent care leads to the anxious pattern", Status = EvidenceStatus.Mixed, Kind = ClaimKind.Emergent,
            Evidence = "Weak: sensitivity and resistance r -.12.", Source = Madigan2024, CalibratedOn = Population,
            Experiment = new(Rated + " with coded resistance; share of C given inconsistent care over its base rate" + Few, ChildrenObserved.Resistance,
                new("C more than 2 times its base rate given inconsistent care", m => m[ChildrenObserved.Ratio] > 2), new("correlation from -.17 to -.07", m => m.Value is >= -.17 and <= -.07), m => m.Value < 0 && m[ChildrenObserved.Ratio] > 1,
                Ablation.Of("resistance by lack of reliance and amplifying", ("rs_gain", 0))),
        },
        new()
        {
            Id = "F18", Statement = "Rejecting care leads to the avoidant pattern", Status = EvidenceStatus.Supported, Kind = ClaimKind.Emergent,
            Evidence = "Modest: sensitivity and avoidance r -.24.", Source = Madigan2024, CalibratedOn = Population,
            Experiment = new(Rated + " with coded avoidance; share of A given rejecting care over its base rate" + Few, ChildrenObserved.Avoidance,
                new("A more than 2 times its base rate given rejecting care", m => m[ChildrenObserved.Ratio] > 2), new("correlation from -.29 to -.19", m => m.Value is >= -.29 and <= -.19), m => m.Value < 0 && m[ChildrenObserved.Ratio] > 1,
                Ablation.Of("avoidance by minimising", ("av_gain", 0))),
        },
        new()
        {
            Id = "F19", Statement = "Frightening care leads to disorganisation", Status = EvidenceStatus.Supported, Kind = ClaimKind.Emergent,
            Evidence = "Sensitivity and disorganisation r -.19; in maltreated children the difference is large.", Source = Madigan2024, CalibratedOn = Population,
            Experiment = new(Rated + " with coded disorganisation; its standardised difference between frightening and consistent care" + Few, ChildrenObserved.Disorganisation,
                new("difference above .8", m => m[ChildrenObserved.Care] > .8), new("correlation from -.24 to -.14", m => m.Value is >= -.24 and <= -.14), m => m.Value < 0 && m[ChildrenObserved.Care] > 0,
                Ablation.Of("disorganisation by need with acute fear, and stilling", ("do_conflict", 0), ("do_shutdown", 0))),
        },
    ];

    private static ImmutableArray<Claim> Shares =>
    [
        new()
        {
            Id = "F20", Statement = "Of infants 55 to 65 % are secure, 10 to 15 % resistant, 20 to 25 % avoidant", Status = EvidenceStatus.Outdated, Kind = ClaimKind.Target,
            Evidence = "51.6 % secure, 14.7 % avoidant, 10.2 % resistant, 23.5 % disorganised in 20 720 dyads.", Source = "Madigan and others 2023", CalibratedOn = Population,
            Experiment = new("10 n children: distance of the four shares from the published ones (square root of chi-square over n)" + Few, ChildrenObserved.Shares,
                new("B .55 to .65, C .10 to .15, A .20 to .25", m => m["B"] is >= .55 and <= .65 && m["C"] is >= .10 and <= .15 && m["A"] is >= .20 and <= .25),
                new("each share within .03 of .516 B, .147 A, .102 C, .235 D", m => ChildrenObserved.NearReference(m, .03)), m => m["B"] > Math.Max(m["A"], Math.Max(m["C"], m["D"])),
                Ablation.Structural("the mixture of parents is chosen so that the shares come out")),
        },
        new()
        {
            Id = "F21", Statement = "Of infants 10 to 15 % are disorganised", Status = EvidenceStatus.Outdated, Kind = ClaimKind.Target,
            Evidence = "23.5 %; older samples of low risk had 15 %.", Source = "Madigan and others 2023", CalibratedOn = Population,
            Experiment = new("10 n children: share of D" + Few, ChildrenObserved.ShareOfD,
                new("share from .10 to .15", m => m.Value is >= .10 and <= .15), new("share within .03 of .235", m => Math.Abs(m.Value - .235) <= .03), m => m.Value > 0,
                Ablation.Structural("the mixture of parents is chosen so that the share comes out")),
        },
    ];

    private static ImmutableArray<Claim> Behaviour =>
    [
        new()
        {
            Id = "F22", Statement = "The secure are distressed and then soon soothed", Status = EvidenceStatus.Supported, Kind = ClaimKind.ByConstruction,
            Evidence = "Part of how the class is defined; the source is not yet verified.",
            Experiment = Same("10 n children: share of the arousal of separation gone at the end of a reunion, B against C, standardised difference", ClassesCompared.Calming,
                new("difference above .8", m => m.Value > .8), m => m.Value > 0,
                Ablation.Structural("C is coded for arousal that is still there late in a reunion, which is the outcome itself, and how parents of each kind touch and answer in the laboratory is set by hand")),
        },
        new()
        {
            Id = "F23", Statement = "The resistant are distressed before any separation, hard to soothe and angry", Status = EvidenceStatus.Supported, Kind = ClaimKind.ByConstruction,
            Evidence = "Part of how the class is defined; the source is not yet verified.",
            Experiment = Same("10 n children: crying in episodes 2 and 3, C against B, standardised difference; resistance beside it", ClassesCompared.EarlyDistress,
                new("crying and resistance both higher", m => m.Value > 0 && m[ClassesCompared.Resistance] > 0), m => m.Value > 0 && m[ClassesCompared.Resistance] > 0,
                Ablation.Structural("the class is given for resistance, and crying is read from the same policy")),
        },
        new()
        {
            Id = "F24", Statement = "The avoidant show little distress", Status = EvidenceStatus.Supported, Kind = ClaimKind.ByConstruction,
            Evidence = "Part of how the class is defined; the source is not yet verified.",
            Experiment = Same("10 n children: crying in separations, B against A, standardised difference", ClassesCompared.HiddenDistress,
                new("difference above 1", m => m.Value > 1), m => m.Value > 0,
                Ablation.Structural("crying is arousal times the share of need that is shown, so who minimises cries less by definition")),
        },
        new()
        {
            Id = "F25", Statement = "The avoidant are distressed inside", Status = EvidenceStatus.Mixed, Kind = ClaimKind.Emergent,
            Evidence = "More vagal withdrawal in one study of 132; in a meta-analysis heart rate did not rise more.", Source = "Hill-Soderlund and others 2008",
            Experiment = Same("10 n children: arousal less crying in separations, each in standard deviations of all children, mean of A", ClassesCompared.InnerDistress,
                new("above 0", m => m.Value > 0), m => m.Value > 0,
                Ablation.Structural("crying is arousal times the share of need that is shown, so who minimises cries less by definition")),
        },
        new()
        {
            Id = "F26", Statement = "The disorganised approach and avoid at once", Status = EvidenceStatus.Supported, Kind = ClaimKind.Emergent,
            Evidence = "Supported as a category of coding; the source is not yet verified.",
            Experiment = Same("changes between near and away a minute while need is active, in reunions, after frightening care", TypicalChildren.ApproachAndAvoidance,
                new("more than 5 times the rate of every other pattern", m => m.Value > 5 * m[TypicalChildren.OtherSwitches]), m => m.Value > m[TypicalChildren.OtherSwitches],
                Ablation.Of("retreat by acute fear", ("x_fear", 0))),
        },
    ];

    private static Experiment Same(string statistic, Func<ClaimRequest, Measured> measure, Criterion criterion, Func<Measured, bool> direction, Ablation ablation) =>
        new(statistic, measure, criterion, criterion, direction, ablation);
}

using System.Collections.Immutable;
using Interbeat.Model.Claims.Experiments;

namespace Interbeat.Model.Claims.Rows;

/// <summary>Closeness, distance and separation.</summary>
internal static class SeparatenessClaims
{
    private static readonly ImmutableArray<(string Symbol, double Value)> AmplifyingTerms =
        [("A_sep_amp", 0), ("A_anxious", 0), ("E_A_amp", 0), ("E_anxious", 0), ("E_apart_amp", 0), ("V_anxious", 0), ("g_amb", 0)];

    private static readonly ImmutableArray<(string Symbol, double Value)> DoseTerms =
        [.. AmplifyingTerms, ("E_close_mini", 0), ("E_close_fear", 0), ("D_fear", 0), ("k_F", 0), ("k_x", 0), ("D_mini", 0), ("V_mini_A", 0), ("V_mini", 0)];

    public static ImmutableArray<Claim> All { get; } =
    [
        new()
        {
            Id = "F13",
            Statement = "A long separation brings protest first, then despair, then detachment",
            Status = EvidenceStatus.Supported,
            Evidence = "Seen by observers of separated children. The source is not yet verified.",
            Kind = ClaimKind.Target,
            CalibratedOn = "what days without an answer do to shutdown and detachment (k_P, k_M)",
            Experiment = new(
                "Share of young children in whom attachment activation, shutdown and minimising peak in this order in ten days of separation",
                SeparationOrder.Measure,
                InOrder,
                InOrder,
                SeparationOrder.InOrder,
                Ablation.Of("unanswered need loads the body and feeds detachment", ("k_P", 0), ("k_M", 0))),
        },
        new()
        {
            Id = "F31",
            Statement = "Anxious people bear little separateness",
            Status = EvidenceStatus.Mixed,
            Evidence = "Known from questionnaires. The source is not yet verified.",
            Kind = ClaimKind.ByConstruction,
            CalibratedOn = "what closeness and distance cost each pattern, and the border of the window (E_close_mini, E_close_fear, E_apart_amp, S_window), on seed 1001",
            Experiment = new(
                "Dose of separateness at which the window is left: anxious less secure",
                Doses.AnxiousSeparateness,
                LowerThanSecure,
                LowerThanSecure,
                m => m.Value < 0,
                Ablation.Of("amplifying raises need, arousal and the misreading of what is unclear", AmplifyingTerms)),
        },
        new()
        {
            Id = "F58",
            Statement = "In anxious people the sympathetic response is too strong and stays up",
            Status = EvidenceStatus.Mixed,
            Evidence = "The documents give no source; the literature is mixed and not yet verified.",
            Kind = ClaimKind.Emergent,
            CalibratedOn = "how far amplifying drives need and arousal (A_anxious, E_anxious, E_A_amp), on seeds of 1000 and above, so that recovery takes minutes and not an hour",
            Experiment = new(
                "Seconds until sympathetic tone is below .3 after two minutes of stress beside a secure partner, at most 1800: anxious less secure",
                StressRecovery.Measure,
                Longer,
                Longer,
                m => m.Value > 0,
                Ablation.Of("amplifying raises need, arousal and the misreading of what is unclear", AmplifyingTerms)),
        },
        new()
        {
            Id = "F60",
            Statement = "Protest drives the partner further away",
            Status = EvidenceStatus.Supported,
            Evidence = "Demand and withdrawal go together in couples. The source is not yet verified.",
            Kind = ClaimKind.Target,
            Experiment = new(
                "Correlation of the share of need that is amplified with the distance of an avoidant partner ten to twenty minutes after a quarrel",
                ProtestAndDistance.Measure,
                Rises,
                Rises,
                m => m.Value > 0,
                Ablation.Of("protest is shown, and seen as threat", ("d_protest", 0), ("g_protest", 0))),
        },
        new()
        {
            Id = "F72",
            Statement = "Patterns differ in two windows: little closeness is borne, or little separateness, or neither holds",
            Status = EvidenceStatus.Metaphor,
            Evidence = "A clinical image; no direct measurement was found.",
            Kind = ClaimKind.Target,
            CalibratedOn = "what closeness and distance cost each pattern, and the border of the window (E_close_mini, E_close_fear, E_apart_amp, S_window), on seed 1001",
            Experiment = new(
                "Dose of closeness and dose of separateness at which the window is left, four patterns; shown is separateness, disorganised less secure",
                Doses.TwoWindows,
                TwoWindows,
                TwoWindows,
                Doses.NarrowestIsLowest,
                Ablation.Of("closeness costs those who minimise or fear; fear and suppressed need shut down; amplifying raises need and arousal", DoseTerms)),
        },
    ];

    private static Criterion InOrder => new("A first, then D, then minimising: in the means of the times of their peaks, and in more than half of the children", SeparationOrder.InOrder);

    private static Criterion LowerThanSecure => new("lower than secure", m => m.Value < 0);

    private static Criterion Longer => new("longer than secure", m => m.Value > 0);

    private static Criterion Rises => new("rises (correlation > 0)", m => m.Value > 0);

    private static Criterion TwoWindows => new(
        "avoidant lowest for closeness; anxious lowest for separation; disorganised lower than secure for both with high variance, read as a standard deviation above that of the avoidant for closeness and above that of the anxious for separateness",
        Doses.NarrowAndFractured);
}

using System.Collections.Immutable;
using Interbeat.Model.Claims.Experiments;

namespace Interbeat.Model.Claims.Rows;

/// <summary>What later bonds change: learning in the window, earned security, relapse, how many meetings.</summary>
internal static class HealingClaims
{
    private static readonly Ablation NoPractice = Ablation.Of("practice gives the new trace its weight (taken out: no number of sessions is enough)", ("w_sessions", 1e30));

    public static ImmutableArray<Claim> All { get; } =
    [
        new()
        {
            Id = "F10",
            Statement = "A person has to be settled before new experience can teach them anything",
            Status = EvidenceStatus.Mixed,
            Evidence = "Plausible; no trial was found that tests it directly.",
            Kind = ClaimKind.Target,
            Experiment = new(
                "What an aroused person learns in a session of fixed length that begins with settling, over one that explores at once",
                RegulationFirst.Measure,
                MoreThanHalfMore,
                MoreThanHalfMore,
                m => m[RegulationFirst.With] > m[RegulationFirst.Without],
                Ablation.Of("learning in a bond needs the window", ("eta_window", 0))),
        },
        new()
        {
            Id = "F38",
            Statement = "Adults with an insecure childhood can become secure through later relationships",
            Status = EvidenceStatus.Mixed,
            Evidence = "Attachment changes in therapy; how often and how lastingly is not settled. The source is not yet verified.",
            Kind = ClaimKind.Emergent,
            Experiment = new(
                "Security index after 200 meetings with a therapist who has all six qualities, rejecting childhood; the cut lies half way between consistent care and the nearest other regime",
                HealingCourse.PastTheCut,
                PastTheCut,
                PastTheCut,
                m => m.Value > m[HealingCourse.Before],
                NoPractice),
        },
        new()
        {
            Id = "F40",
            Statement = "What tells security in a story of childhood is how coherently it is told, not what happened in it",
            Status = EvidenceStatus.Supported,
            Evidence = "So the interview is built. The model has a narrative coherence index of its own, which is no interview. The source is not yet verified.",
            Kind = ClaimKind.Target,
            Experiment = new(
                "Largest change of the narrative coherence index when the content of a story is turned into its opposite",
                CoherenceOfStories.Measure,
                Unchanged,
                Unchanged,
                m => m.Value == 0,
                Ablation.Structural("the index is defined by four ways of telling and names no content")),
        },
        new()
        {
            Id = "F41",
            Statement = "The old pattern is not erased and comes back under enough stress",
            Status = EvidenceStatus.Supported,
            Evidence = "Extinguished learning returns in animals when the context changes. The source is not yet verified.",
            Kind = ClaimKind.ByConstruction,
            Experiment = new(
                "Security index at S .75 after 200 meetings, rejecting childhood, beside the indices before, of the old trace, and half an hour after a simulated hard time",
                HealingCourse.Relapse,
                BetweenAndRestored,
                BetweenAndRestored,
                m => m.Value < m[HealingCourse.Before],
                Ablation.Of("stress closes the gate of the new trace", ("w_stress", 0))),
        },
        new()
        {
            Id = "F42",
            Statement = "Deep insecurity takes months to years of many small good experiences",
            Status = EvidenceStatus.Mixed,
            Evidence = "Dose and response in therapy vary widely. The source is not yet verified.",
            Kind = ClaimKind.ByConstruction,
            Experiment = new(
                "Median number of meetings until the new trace weighs half in someone calm, rejecting childhood",
                HealingCourse.MeetingsToHalf,
                TwentyToHundred,
                TwentyToHundred,
                m => double.IsFinite(m.Value),
                NoPractice),
        },
        new()
        {
            Id = "F46",
            Statement = "The quality of the relationship predicts the outcome of therapy more steadily than anything else",
            Status = EvidenceStatus.Supported,
            Evidence = "r .278 over 295 studies, 7.7 % of the variance, and a correlation.",
            Kind = ClaimKind.NotModelled,
            NotModelledBecause = "The model has no outcome of therapy apart from what the bond itself changes, so a correlation would only return the one that was put in.",
        },
        new()
        {
            Id = "F64",
            Statement = "Healing is possible after any history",
            Status = EvidenceStatus.Overstated,
            Evidence = "Many people change; that everyone can, whatever happened, nobody has shown. The source is not yet verified.",
            Kind = ClaimKind.Target,
            Experiment = new(
                "Smallest of the four mean rises of the security index over 200 meetings with a therapist who has all six qualities",
                HealingCourse.AllRegimes,
                RisesForAll,
                RisesForAll,
                m => m.Value > 0,
                NoPractice),
        },
    ];

    private static Criterion MoreThanHalfMore => new("ratio > 1.5", m => m.Value > 1.5);

    private static Criterion PastTheCut => new("mean index after 200 meetings above the secure cut, and above the mean index before", m => m.Value > m[HealingCourse.Cut] && m.Value > m[HealingCourse.Before]);

    private static Criterion Unchanged => new("content swap leaves the index unchanged (largest change = 0)", m => m.Value == 0);

    private static Criterion BetweenAndRestored => new("index between old and new; restored after, to within a tenth of the way from new to old", HealingCourse.FallsBackAndReturns);

    private static Criterion TwentyToHundred => new("20-100 sessions", m => m.Value is >= 20 and <= 100);

    private static Criterion RisesForAll => new("rises for all four regimes (smallest mean rise > 0)", m => m.Value > 0);
}

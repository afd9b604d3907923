using System.Collections.Immutable;
using Interbeat.Model.Claims.Experiments;

namespace Interbeat.Model.Claims.Rows;

/// <summary>What a person's own state does to them: brake, oxytocin trace, need, shutdown, window.</summary>
public static class OwnStateClaims
{
    private const double LeadSeconds = 2;
    private const double RiseOfNeed = .2;
    private const double FlatCorrelation = -.8;

    /// <summary>The rows.</summary>
    public static ImmutableArray<Claim> All { get; } =
    [
        new()
        {
            Id = "F01",
            Statement = "The vagal brake is what begins recovery",
            Status = EvidenceStatus.Supported,
            Evidence = "The timing is supported: the vagal effect within a second, the sympathetic one after a delay of about 1.7 s. That it is a brake is a picture.",
            Source = "Berger, Saul and Cohen 1989",
            Kind = ClaimKind.ByConstruction,
            Experiment = new(
                "recovery alone at the lowest ceiling of the brake less at the highest, s; lead of the brake over sympathetic tone when a stressor comes",
                BrakeExperiment.Of,
                new("recovery is sooner with each higher ceiling, and the brake leads by more than 2 s", m => BrakeExperiment.RecoveryFalls(m) && m["lead, s"] > LeadSeconds),
                m => BrakeExperiment.RecoveryFalls(m) && m["lead, s"] > 0,
                Ablation.Of("relief of arousal by the brake, and by oxytocin while the brake is on", ("E_V", 0), ("E_O", 0))),
        },
        new()
        {
            Id = "F03",
            Statement = "Being close and safe with somebody raises oxytocin",
            Status = EvidenceStatus.Mixed,
            Evidence = "Findings differ and the assays are disputed; no single source has been verified.",
            Kind = ClaimKind.ByConstruction,
            Experiment = new(
                "change of the oxytocin trace in twenty minutes of touch",
                OxytocinExperiment.Gain,
                new("it rises (change > 0)", m => m.Value > 0),
                m => m.Value > 0,
                Ablation.Of("oxytocin by presence and touch", ("O_present", 0), ("O_touch", 0))),
        },
        new()
        {
            Id = "F04",
            Statement = "Oxytocin quietens the reaction to threat, and makes trust and the reading of others easier",
            Status = EvidenceStatus.Contested,
            Evidence = "The effect on trust was not robust and did not hold in a registered replication. Only its relief of arousal is in the model, not the reading of others.",
            Source = "Nave and others 2015; Declerck and others 2020",
            Kind = ClaimKind.ByConstruction,
            Experiment = new(
                "sympathetic tone with a low oxytocin trace less with a high one",
                OxytocinExperiment.Calming,
                new("tone is lower with the high trace", m => m.Value > 0),
                m => m.Value > 0,
                Ablation.Of("relief of arousal by the oxytocin trace", ("E_O", 0))),
        },
        new()
        {
            Id = "F05",
            Statement = "Oxytocin can act only in a body that is regulated",
            Status = EvidenceStatus.Contested,
            Evidence = "No direct test was found.",
            Kind = ClaimKind.ByConstruction,
            Experiment = new(
                "change of the oxytocin trace in twenty minutes of touch: regulated; aroused and shut down as parts",
                OxytocinExperiment.Gain,
                new("ratio > 5 to the aroused and to the shut-down gain, or those change sign", OxytocinExperiment.NeedsRegulation),
                OxytocinExperiment.NeedsRegulation,
                Ablation.Structural("a gate by brake, arousal and shutdown is the form of the equation")),
        },
        new()
        {
            Id = "F08",
            Statement = "In shutdown face, voice and gaze go flat",
            Status = EvidenceStatus.Mixed,
            Evidence = "Observed in depression and dissociation; the source is not yet verified.",
            Kind = ClaimKind.ByConstruction,
            Experiment = new(
                "correlation of what is shown (safety and threat) with shutdown, over calm, aroused and shut-down people",
                StateExperiment.Expressivity,
                new("r < -0.8", m => m.Value < FlatCorrelation),
                m => m.Value < 0,
                Ablation.Structural("what is shown is multiplied by one less shutdown")),
        },
        new()
        {
            Id = "F14",
            Statement = "Threat, distress and separation each awaken the need for the other",
            Status = EvidenceStatus.Supported,
            Evidence = "At the core of attachment theory; the text is not yet verified.",
            Kind = ClaimKind.ByConstruction,
            Experiment = new(
                "smallest rise of attachment activation by a threat, by distress and by separation",
                NeedExperiment.Rises,
                new("each rises by more than 0.2", m => m.Value > RiseOfNeed),
                m => m.Value > 0,
                Ablation.Of("need by stressor, separation and own arousal", ("A_stress", 0), ("A_sep", 0), ("A_arousal", 0))),
        },
        new()
        {
            Id = "F15",
            Statement = "Closeness and soothing put the need for the other to rest",
            Status = EvidenceStatus.Supported,
            Evidence = "At the core of attachment theory; the text is not yet verified.",
            Kind = ClaimKind.ByConstruction,
            Experiment = new(
                "half-life of attachment activation after a fright, alone with nobody missed over in reunion; separated as a part",
                NeedExperiment.HalfLives,
                new("it is shorter in reunion", m => m.Value > 1),
                m => m.Value > 1,
                Ablation.Of("need by arousal, and its soothing by a safe presence", ("A_arousal", 0), ("A_soothe", 0))),
        },
        new()
        {
            Id = "F37",
            Statement = "People have a window of tolerance, wide in some and narrow in others",
            Status = EvidenceStatus.Metaphor,
            Evidence = "A clinical picture made operational; its source is not yet verified.",
            Kind = ClaimKind.ByConstruction,
            Experiment = new(
                "share of ten hard minutes inside the window (shutdown below 0.3) at capacity 0.8 less at 0.2; the rise of the window's upper border as a part",
                StateExperiment.Window,
                new("the border rises with capacity, and the time inside rises in all and falls at no step of capacity", StateExperiment.WindowWidens),
                StateExperiment.WindowWidens,
                Ablation.Of("widening of the window by capacity", ("W_K", 0))),
        },
        new()
        {
            Id = "F63",
            Statement = "Practising to soothe oneself pays off",
            Status = EvidenceStatus.Supported,
            Evidence = "Training with slow breathing and heart-rate feedback is reported to help; the source is not yet verified.",
            Kind = ClaimKind.Target,
            Experiment = new(
                "RSA amplitude breathing at 0.1 Hz less at rest, ms; gain of capacity by thirty sessions, paced and at rest",
                PracticeExperiment.Of,
                new("RSA is larger at 0.1 Hz, and practice at 0.1 Hz adds more capacity than rest, by over 0.01 in its whole interval", PracticeExperiment.PaysOff),
                PracticeExperiment.PaysOff,
                Ablation.Of("resonance of RSA, and capacity by practice", ("rsa_res", 0), ("K_practice", 0))),
        },
    ];
}

using System.Collections.Immutable;
using Interbeat.Model.Claims.Experiments;

namespace Interbeat.Model.Claims.Rows;

/// <summary>How people read each other.</summary>
public static class CueClaims
{
    private const double MediumEffect = .5;

    /// <summary>The rows.</summary>
    public static ImmutableArray<Claim> All { get; } =
    [
        new()
        {
            Id = "F06",
            Statement = "How open one is to another depends on one's own state",
            Status = EvidenceStatus.Supported,
            Evidence = "In general: moods colour what is perceived; no single source has been verified.",
            Kind = ClaimKind.ByConstruction,
            Experiment = new(
                "felt safety for the same cue, settled against aroused, in standard deviations of readers who hardly differ: their spread is mostly the noise of the process, so d is no effect size between people",
                ReadingExperiment.SameCue,
                new("the settled feel safer, d > 0.5", m => m.Value > MediumEffect),
                m => m.Value > 0,
                Ablation.Of("ambiguity read as danger by the aroused", ("g_amb", 0))),
        },
        new()
        {
            Id = "F07",
            Statement = "Aroused people see rejection where there is none",
            Status = EvidenceStatus.Supported,
            Evidence = "Work on biased attention supports it; no single source has been verified.",
            Kind = ClaimKind.ByConstruction,
            Experiment = new(
                "share of harmless partners taken for danger, at sympathetic tone 0.9 less at 0.1",
                ReadingExperiment.FalseAlarms,
                new("the share rises, and falls at no step of arousal", ReadingExperiment.AlarmsRise),
                m => m.Value > 0,
                Ablation.Of("ambiguity read as danger by the aroused", ("g_amb", 0))),
        },
        new()
        {
            Id = "F50",
            Statement = "Six kinds of cue, among them voice, face and touch, each make a person feel safer",
            Status = EvidenceStatus.Mixed,
            Evidence = "It varies by cue; the sources are not yet verified.",
            Kind = ClaimKind.Target,
            Experiment = new(
                "least loss of felt safety by closing one of six channels",
                ReadingExperiment.Channels,
                new("each channel adds felt safety (loss > 0 by closing any one)", m => m.Value > 0),
                m => m.Value > 0,
                Ablation.Structural("each channel is a summand, or a factor, of what arrives")),
        },
        new()
        {
            Id = "F51",
            Statement = "A stare threatens, and eyes that turn away dismiss",
            Status = EvidenceStatus.Supported,
            Evidence = "Research on gaze supports it; the sources are not yet verified.",
            Kind = ClaimKind.Target,
            Experiment = new(
                "share of looking that feels safest",
                ReadingExperiment.Gaze,
                new("felt safety rises with looking up to an inner share and falls after it", ReadingExperiment.InvertedU),
                ReadingExperiment.InvertedU,
                Ablation.Structural("the inverted U is the form in which gaze enters")),
        },
        new()
        {
            Id = "F52",
            Statement = "Where words and body disagree, the body is believed, each time",
            Status = EvidenceStatus.Overstated,
            Evidence = "Generalised far beyond the experiments it goes back to; their text is not yet verified.",
            Kind = ClaimKind.ByConstruction,
            Experiment = new(
                "felt safety for harsh words with a warm face; kind words with a flat face as a part",
                ReadingExperiment.Words,
                new("the sign follows the face in both", ReadingExperiment.FollowsTheFace),
                ReadingExperiment.FollowsTheFace,
                Ablation.Structural("words were given a small weight")),
        },
        new()
        {
            Id = "F57",
            Statement = "Who reads the other well regulates better with them",
            Status = EvidenceStatus.Mixed,
            Evidence = "Findings on empathic accuracy differ; the sources are not yet verified.",
            Kind = ClaimKind.Target,
            Experiment = new(
                "recovery time beside a calm partner with the noisiest reading less with the clearest, s; the noise is on the safety and the threat that the aroused person sees at each second's glance",
                NoisyReading.Of,
                new("recovery is sooner at each lower noise", NoisyReading.Falls),
                m => m.Value > 0,
                Ablation.Structural("a calm face shows next to no threat, so that who misreads it can mostly take it for a worse one only")),
        },
    ];
}

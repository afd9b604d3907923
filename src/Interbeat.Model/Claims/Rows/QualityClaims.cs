using System.Collections.Immutable;
using Interbeat.Model.Bonds;
using Interbeat.Model.Claims.Experiments;

namespace Interbeat.Model.Claims.Rows;

/// <summary>The six qualities of a corrective relational experience, each taken out by itself.</summary>
internal static class QualityClaims
{
    public static ImmutableArray<Claim> All { get; } =
    [
        Row("F66", Quality.Consistency, "Being met reliably, after having been met unpredictably, is part of what corrects"),
        Row("F67", Quality.Attunement, "Being noticed and answered, after neglect, is part of what corrects"),
        Row("F68", Quality.Repair, "Ruptures that are mended, after ruptures that never were, are part of what corrects"),
        Row("F69", Quality.Safety, "Not being frightened, after danger, is part of what corrects"),
        Row("F70", Quality.Acceptance, "Not being turned away, after rejection, is part of what corrects"),
        Row("F71", Quality.Presence, "Somebody who is there, after absence, is part of what corrects"),
    ];

    private static Criterion Matters => new("w at 100 sessions lower than with all six; a therapist with none does not raise the index, there or not", QualityRemoved.Matters);

    private static Claim Row(string id, Quality quality, string statement) => new()
    {
        Id = id,
        Statement = statement,
        Status = EvidenceStatus.Mixed,
        Evidence = "No trial was found that takes out one quality; the alliance as a whole is said to correlate .278 with outcome. The source is not yet verified.",
        Kind = ClaimKind.Target,
        Experiment = new(
            $"Weight of the new trace after 100 meetings without {quality.ToString().ToLowerInvariant()}, less that with all six qualities, insecure childhoods",
            request => QualityRemoved.Measure(quality, request),
            Matters,
            Matters,
            m => m.Value < 0,
            Ablation.Structural("practice is defined as the mean of the six qualities, so no parameter takes one out")),
    };
}

using System.Collections.Immutable;
using Interbeat.Model.Claims.Experiments;

namespace Interbeat.Model.Claims.Rows;

/// <summary>How anxious people read others, and what others see of it.</summary>
internal static class AnxiousClaims
{
    public static ImmutableArray<Claim> All { get; } =
    [
        new()
        {
            Id = "F62",
            Statement = "Anxious people are finely tuned to others",
            Status = EvidenceStatus.Mixed,
            Evidence = "Accuracy and bias must be told apart; the documents give no source and the literature is mixed and not yet verified.",
            Kind = ClaimKind.Target,
            Experiment = new(
                "Sensitivity d' for threat in a guarded face, anxious less secure, with the criterion beside it",
                AnxiousAttention.Reading,
                KeenAndBiased,
                KeenAndBiased,
                AnxiousAttention.SurelyKeenAndBiased,
                Ablation.Of("amplifying sharpens the reading of cues; the aroused and amplifying read what is unclear as danger", ("vigilance", 0), ("g_amb", 0))),
        },
        new()
        {
            Id = "F74",
            Statement = "Anxious attachment shows in what people do with a partner",
            Status = EvidenceStatus.Supported,
            Evidence = "Self-report scales support the pattern; sizes vary. The source is not yet verified.",
            Kind = ClaimKind.Target,
            CalibratedOn = "how often need bids and where fear of loss gives in (b_bids, b_reassure, b_protest, b_amp, b_loss, b_loss_from), on seed 1001",
            Experiment = new(
                "Smallest of six standardised differences, anxious less secure, in an hour with a partner: bids for nearness, own wishes kept back, false alarms, protests, limits given up, bids for reassurance",
                AnxiousAttention.Behaviour,
                EachHigher,
                EachHigher,
                m => m.Value > 0,
                Ablation.Structural("the signs are counted from need, reliance and amplifying, which are what anxious means in the model")),
        },
    ];

    private static Criterion KeenAndBiased => new("d' up, bias to threat (criterion lower)", AnxiousAttention.KeenAndBiased);

    private static Criterion EachHigher => new("each higher in anxious, d > 0.5", m => m.Value > .5);
}

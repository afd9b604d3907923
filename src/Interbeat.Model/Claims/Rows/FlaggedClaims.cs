using System.Collections.Immutable;

namespace Interbeat.Model.Claims.Rows;

/// <summary>What the documents say and the model does not carry: nerves, labels, comparisons, and slips of history. Shown so that nobody takes silence for assent.</summary>
public static class FlaggedClaims
{
    /// <summary>The rows.</summary>
    public static ImmutableArray<Claim> All { get; } =
    [
        Flag("F02", "One branch of the vagus links heart and face", EvidenceStatus.Overstated,
            "As anatomy it does not hold: the muscles of the face are moved by other cranial nerves, the vagus reaches throat and larynx. The source is not yet verified.",
            "The model has no nerves: its brake is a number that lowers a heart rate."),
        Flag("F09", "Shutdown is the work of an older branch of the vagus", EvidenceStatus.Contested,
            "Physiologists dispute it; a reply by the theory's author stands beside the critique.",
            "Shutdown is a state of the model, named for what a person shows; no nerve is said to make it.",
            "Grossman 2023"),
        Flag("F34", "An older branch of the vagus silences a need that is felt", EvidenceStatus.Contested,
            "No such route to the heart has been shown.",
            "What hides a need in the model is called minimising; it is learned and has no nerve.",
            "Grossman 2023"),
        Flag("F39", "Adults who count as earned-secure had an insecure childhood", EvidenceStatus.Contradicted,
            "People given that label by looking back had been no less secure in infancy and had been well parented.",
            "The label rests on what is remembered, and nobody in the model remembers.",
            "Roisman and others 2002"),
        Flag("F47", "Mirror neurons are what empathy and co-regulation rest on", EvidenceStatus.Contested,
            "Neuroscientists dispute it; the source is not yet verified.",
            "The model reads cues and does not say with which cells."),
        Flag("F56", "A partner shapes one's state more than a therapist, meditation or medicine does", EvidenceStatus.Overstated,
            "No study was found that compares them.",
            "The model has no medicine and no meditation, and hours spent with somebody are no measure of influence."),
        Flag("H01", "The Strange Situation is of the 1970s", EvidenceStatus.Contradicted, "It was first published in 1969.", HistoryOnly),
        Flag("H02", "The study of hand-holding under pain is of 2012", EvidenceStatus.Contradicted,
            "It is of 2017, with 22 couples, and recorded heart and breathing, not the brain.", HistoryOnly, "Goldstein and others 2017"),
        Flag("H03", "The study of coupled brains under pain is of 2017", EvidenceStatus.Contradicted,
            "It is of 2018: EEG of about 20 couples, and a correlation.", HistoryOnly, "Goldstein and others 2018"),
        Flag("H04", "Mary Main is given as living", EvidenceStatus.Outdated, "She is reported to have died in 2023; the report is not yet verified.", HistoryOnly),
    ];

    private const string HistoryOnly = "A date of history, shown because the documents have it wrong; there is nothing to simulate.";

    private static Claim Flag(string id, string statement, EvidenceStatus status, string evidence, string because, string source = "") => new()
    {
        Id = id,
        Statement = statement,
        Status = status,
        Evidence = evidence,
        Source = source,
        Kind = ClaimKind.NotModelled,
        NotModelledBecause = because,
    };
}

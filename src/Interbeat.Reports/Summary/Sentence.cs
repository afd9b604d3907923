using Interbeat.Reports.Words;

namespace Interbeat.Reports.Summary;

/// <summary>One sentence of <em>In short</em>: what it says, by which rule, and how sure it is.</summary>
/// <param name="Rule">The id of the template, for example <c>coupling.present</c>.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Phrase">The words.</param>
public sealed record Sentence(string Rule, Certainty Certainty, Phrase Phrase);

/// <summary>How sure a sentence is; the words themselves say it too.</summary>
public enum Certainty
{
    /// <summary>It cannot be told.</summary>
    Unknown,

    /// <summary>A candidate that only people can confirm.</summary>
    Candidate,

    /// <summary>Measured, or tested against chance.</summary>
    Told,
}

using Interbeat.Core;

namespace Interbeat.Dyads.Results;

/// <summary>Why something is missing.</summary>
public enum MissingReason
{
    /// <summary>Nothing was recorded for a while.</summary>
    Gap,

    /// <summary>Something was recorded, but it is not usable.</summary>
    PoorSignal,

    /// <summary>It was masked because the person moved.</summary>
    Motion,

    /// <summary>No own baseline was marked or could be measured.</summary>
    NoBaseline,

    /// <summary>There is too little of it to decide.</summary>
    TooShort,

    /// <summary>The channel that it is read from was not recorded.</summary>
    ModalityAbsent,

    /// <summary>It would explain part of the rest, and was not recorded.</summary>
    CovariateNotRecorded,
}

/// <summary>One thing that an analysis could not have.</summary>
/// <param name="Person">For whom; null for both together.</param>
/// <param name="What">What is missing, for example <c>signal</c>, <c>states</c>, <c>breathing</c>.</param>
/// <param name="Reason">Why, as a word.</param>
/// <param name="Span">When, in session seconds; null for the whole session.</param>
/// <param name="Why">Why, in a sentence.</param>
public sealed record MissingItem(string? Person, string What, MissingReason Reason, TimeSpanSeconds? Span, string Why);

using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Confounds;

namespace Interbeat.Dyads;

/// <summary>What a user may choose about an analysis; every value is stored in the result.</summary>
public sealed record AnalysisOptions
{
    /// <summary>The number of surrogates of each null unless asked otherwise (dyads, section 3).</summary>
    public const int DefaultSurrogates = 999;

    /// <summary>The process to compare, or null to take the channels' own.</summary>
    public Modality? Modality { get; init; }

    /// <summary>Root of every random stream.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Surrogates of each null; 0 for none.</summary>
    public int Surrogates { get; init; } = DefaultSurrogates;

    /// <summary>How A's baseline is found.</summary>
    public BaselineRequest BaselineA { get; init; } = BaselineRequest.None;

    /// <summary>How B's baseline is found.</summary>
    public BaselineRequest BaselineB { get; init; } = BaselineRequest.None;

    /// <summary>Recordings of other people doing the same task.</summary>
    public PseudoPartners Pseudo { get; init; } = PseudoPartners.None;

    /// <summary>Whether spans named in the events give results of their own.</summary>
    public bool ByCondition { get; init; }

    /// <summary>Which course of the session is taken out of each series before they are compared.</summary>
    public SessionTrend Detrend { get; init; }

    /// <summary>Whether the mean of the other people doing the same task is taken out of each series; needs <see cref="Pseudo"/>.</summary>
    public bool TaskMean { get; init; }

    /// <summary>Name of the R-peak detector, or null for the default one.</summary>
    public string? Detector { get; init; }

    /// <summary>Threads that may work at once; the result does not depend on it. 0 for one per processor.</summary>
    public int Threads { get; init; }
}

/// <summary>How a person's own baseline is found.</summary>
/// <param name="Span">The marked stretch in session seconds, or null where none is marked here.</param>
/// <param name="Automatic">Whether the first stretch of the session may stand in; the states are then weak.</param>
/// <remarks>A mark named <c>baseline</c> in the events counts where no span is given. The calmest stretch is never searched for.</remarks>
public sealed record BaselineRequest(TimeSpanSeconds? Span, bool Automatic)
{
    /// <summary>Only a mark in the events counts.</summary>
    public static BaselineRequest None { get; } = new(null, false);

    /// <summary>The start of the session may stand in.</summary>
    public static BaselineRequest Auto { get; } = new(null, true);
}

/// <summary>Other people doing the same task, for pseudo-dyads: pairs that never met.</summary>
/// <param name="InRoleOfA">Recordings that stand for A beside this dyad's B.</param>
/// <param name="InRoleOfB">Recordings that stand for B beside this dyad's A.</param>
public sealed record PseudoPartners(ImmutableArray<Recording> InRoleOfA, ImmutableArray<Recording> InRoleOfB)
{
    /// <summary>No other people.</summary>
    public static PseudoPartners None { get; } = new([], []);
}

/// <summary>How far an analysis has come.</summary>
/// <param name="Step">What is being done, in two or three words.</param>
/// <param name="Share">How much of that step is done, 0 to 1.</param>
public readonly record struct AnalysisProgress(string Step, double Share);

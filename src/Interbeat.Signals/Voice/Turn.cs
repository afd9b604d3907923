using System.Collections.Immutable;

namespace Interbeat.Signals.Voice;

/// <summary>One of two people.</summary>
public enum Speaker
{
    /// <summary>The first person.</summary>
    A,

    /// <summary>The second person.</summary>
    B,
}

/// <summary>A stretch of a conversation that one person holds.</summary>
/// <param name="Speaker">Who.</param>
/// <param name="StartSeconds">The start of its first speech, s on the common clock.</param>
/// <param name="EndSeconds">The end of its last speech, s.</param>
/// <param name="SpeechSeconds">Speech of its speaker within it, s.</param>
/// <param name="OverlapSeconds">Time within it in which the other speaks too, s.</param>
/// <param name="ResponseLatencySeconds">
/// From the end of the other's turn before it to its start, s; negative where it begins while the other still speaks. Null for the first turn, after a turn
/// of the same person, and over frames that are not known.
/// </param>
public sealed record Turn(Speaker Speaker, double StartSeconds, double EndSeconds, double SpeechSeconds, double OverlapSeconds, double? ResponseLatencySeconds);

/// <summary>Who spoke when.</summary>
/// <param name="Turns">The turns, by start.</param>
/// <param name="Interjections">Speech of one person wholly inside a stretch of the other's, which takes no turn.</param>
/// <param name="OverlapSeconds">Time in which both speak, s.</param>
/// <param name="KnownSeconds">Time in which the frames of both are known, s.</param>
public sealed record TurnTable(ImmutableArray<Turn> Turns, ImmutableArray<Turn> Interjections, double OverlapSeconds, double KnownSeconds);

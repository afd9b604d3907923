using System.Collections.Immutable;

namespace Interbeat.Core;

/// <summary>A mark in time: something a person or a program noted, with a word and perhaps a duration.</summary>
/// <param name="OnsetSeconds">When it began, in seconds.</param>
/// <param name="DurationSeconds">How long it lasted, in seconds; 0 for a moment.</param>
/// <param name="Label">The word for it (the <c>trial_type</c> of a BIDS events file).</param>
/// <param name="Person">Whom it is about, as written; null for both.</param>
public sealed record SessionEvent(double OnsetSeconds, double DurationSeconds, string Label, string? Person = null)
{
    /// <summary>The recording on whose clock the onset stands, as written; null for the session's clock.</summary>
    public string? Recording { get; init; }

    /// <summary>The stretch that the mark covers.</summary>
    public TimeSpanSeconds Span => new(OnsetSeconds, OnsetSeconds + DurationSeconds);
}

/// <summary>Marks in order of their onset.</summary>
public sealed class EventTrack
{
    /// <summary>No marks.</summary>
    public static EventTrack Empty { get; } = new([]);

    /// <summary>The given marks, put in order of their onset.</summary>
    public EventTrack(IEnumerable<SessionEvent> events)
    {
        Events = [.. events.OrderBy(e => e.OnsetSeconds)];
    }

    /// <summary>The marks in order of their onset.</summary>
    public ImmutableArray<SessionEvent> Events { get; }
}

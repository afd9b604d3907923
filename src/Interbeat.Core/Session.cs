namespace Interbeat.Core;

/// <summary>The stretch of time in which both people of a dyad were recorded, with its own clock.</summary>
/// <remarks>
/// The session starts, at 0 s, at the first moment that both recordings cover; swapping A and B does not move it. What one person's
/// recording holds from before has negative session times, so that a baseline recorded alone can still be marked.
/// </remarks>
/// <param name="DurationSeconds">How long both were recorded, in seconds.</param>
/// <param name="StartOnClockA">The session's start on A's clock, in seconds.</param>
/// <param name="StartOnClockB">The session's start on B's clock, in seconds.</param>
public sealed record Session(double DurationSeconds, double StartOnClockA, double StartOnClockB)
{
    /// <summary>The session of <paramref name="dyad"/>, or null where the two recordings do not overlap in time.</summary>
    public static Session? Of(Dyad dyad)
    {
        ArgumentNullException.ThrowIfNull(dyad);
        var offset = dyad.Alignment.OffsetSeconds;
        var shared = dyad.A.Channel.Span.Intersect(dyad.B.Channel.Span.Shift(offset));
        return shared is { } span
            ? new Session(span.DurationSeconds, span.StartSeconds, span.StartSeconds - offset)
            : null;
    }
}

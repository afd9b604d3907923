using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.States;

namespace Interbeat.Dyads.Ruptures;

/// <summary>People's words on ruptures, from the session's marks.</summary>
/// <param name="Confirmed">Marks <c>rupture confirmed</c>.</param>
/// <param name="Rejected">Marks <c>rupture rejected</c>.</param>
/// <param name="Moved">Marks <c>rupture moved</c>, at the onset that the person means.</param>
/// <param name="Seen">Marks <c>rupture</c>: a person saw one here, whatever the machine says.</param>
/// <param name="Unknown">Marks that begin with <c>rupture</c> and say something else.</param>
public sealed record RuptureMarks(
    ImmutableArray<SessionEvent> Confirmed,
    ImmutableArray<SessionEvent> Rejected,
    ImmutableArray<SessionEvent> Moved,
    ImmutableArray<SessionEvent> Seen,
    ImmutableArray<SessionEvent> Unknown)
{
    private const string ConfirmedWord = EventWords.Rupture + "confirmed";
    private const string RejectedWord = EventWords.Rupture + "rejected";
    private const string MovedWord = EventWords.Rupture + "moved";

    /// <summary>Every mark by which a person says that there was a rupture, in order of onset.</summary>
    public ImmutableArray<SessionEvent> Affirmed => [.. Confirmed.Concat(Moved).Concat(Seen).OrderBy(mark => mark.OnsetSeconds)];

    /// <summary>Reads the marks.</summary>
    public static RuptureMarks Of(EventTrack events)
    {
        ArgumentNullException.ThrowIfNull(events);
        ImmutableArray<SessionEvent> With(string word) => [.. events.Events.Where(mark => EventWords.Is(mark, word))];
        var known = new RuptureMarks(With(ConfirmedWord), With(RejectedWord), With(MovedWord), With(EventWords.Rupture), []);
        SessionEvent[] understood = [.. known.Affirmed, .. known.Rejected];
        var others = events.Events.Where(mark => EventWords.Begins(mark, EventWords.Rupture) && !understood.Contains(mark));
        return known with { Unknown = [.. others] };
    }
}

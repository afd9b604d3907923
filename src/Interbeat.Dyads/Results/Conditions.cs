using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Dyads.Results;

/// <summary>Cuts a timeline by the spans that the events name.</summary>
internal static class Conditions
{
    public static ImmutableSortedDictionary<string, ConditionResult> Of(Timeline timeline, EventTrack events) =>
        events.Events
            .Where(mark => mark.DurationSeconds > 0)
            .GroupBy(mark => mark.Label, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(spans => spans.Key, spans => Condition(timeline, [.. spans]), StringComparer.Ordinal);

    private static ConditionResult Condition(Timeline timeline, SessionEvent[] spans)
    {
        int[] seconds = [.. Enumerable.Range(0, timeline.Count).Where(t => spans.Any(mark => mark.Span.Contains(t)))];
        double[] coupling = [.. seconds.Select(t => timeline.Coupling[t]).Where(v => !double.IsNaN(v))];
        var regimes = Enum.GetValues<Regime>().ToDictionary(regime => regime, regime => seconds.Count(t => timeline.Regime[t] == regime));
        return new ConditionResult(
            seconds.Length,
            coupling.Length == 0 ? null : coupling.Average(),
            seconds.Count(t => timeline.CouplingVerdict[t] == CouplingVerdict.Present),
            Timelines.CountStates(seconds.Select(t => timeline.A.State[t])),
            Timelines.CountStates(seconds.Select(t => timeline.B.State[t])),
            regimes.ToImmutableSortedDictionary());
    }
}

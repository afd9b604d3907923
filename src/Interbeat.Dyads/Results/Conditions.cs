using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Clocks;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Damping;
using Interbeat.Dyads.States;

namespace Interbeat.Dyads.Results;

/// <summary>Asks the questions of the whole session again within the spans that the events name.</summary>
internal static class Conditions
{
    /// <summary>Words that an analysis reads as something else than a condition of both people.</summary>
    private static readonly ImmutableArray<string> NoCondition = [EventWords.ShutDown, EventWords.Mixed, EventWords.Motion, EventWords.Mask, EventWords.Speech];

    /// <summary>One result for each label; a label's spans count together. Where both recordings are of one person nothing is said about two.</summary>
    public static ImmutableSortedDictionary<string, ConditionResult> Of(CouplingInquiry inquiry, Timeline timeline, ImmutableArray<Rupture> ruptures, EventTrack events, bool onePerson) =>
        events.Events
            .Where(mark => mark.DurationSeconds > 0 && !SyncMarks.Is(mark) && !EventWords.Begins(mark, EventWords.Rupture) && !NoCondition.Any(word => EventWords.Is(mark, word)))
            .GroupBy(mark => mark.Label, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(marks => marks.Key, marks => Condition(inquiry, timeline, ruptures, [.. marks.Select(mark => mark.Span)], onePerson), StringComparer.Ordinal);

    private static ConditionResult Condition(CouplingInquiry inquiry, Timeline timeline, ImmutableArray<Rupture> ruptures, ImmutableArray<TimeSpanSeconds> spans, bool onePerson)
    {
        bool Inside(double second) => spans.Any(span => span.Contains(second));
        int[] seconds = [.. Enumerable.Range(0, timeline.Count).Where(t => Inside(t))];
        double[] epochs = [.. seconds.Select(t => timeline.Coupling[t]).Where(v => !double.IsNaN(v))];
        var coupling = onePerson
            ? CouplingTest.NotComputed(double.NaN, "Undecided: both people's data are of one person.")
            : inquiry.Within(spans);
        var regimes = Enum.GetValues<Regime>().ToDictionary(regime => regime, regime => seconds.Count(t => timeline.Regime[t] == regime));
        return new ConditionResult(
            spans,
            seconds.Length,
            coupling,
            SystemDamping.Of(inquiry.Pair.Within(spans), inquiry.Settings, coupling.Nulls.IsEmpty ? 0 : inquiry.Surrogates, inquiry.Seed, inquiry.Parallel),
            epochs.Length == 0 ? null : epochs.Average(),
            seconds.Count(t => timeline.CouplingVerdict[t] == CouplingVerdict.Present),
            Timelines.CountStates(seconds.Select(t => timeline.A.State[t])),
            Timelines.CountStates(seconds.Select(t => timeline.B.State[t])),
            regimes.ToImmutableSortedDictionary(),
            [.. ruptures.Where(rupture => Inside(rupture.StartSeconds))]);
    }
}

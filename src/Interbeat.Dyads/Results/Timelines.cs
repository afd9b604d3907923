using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Persons;
using Interbeat.Dyads.Regimes;
using Interbeat.Dyads.States;

namespace Interbeat.Dyads.Results;

/// <summary>Puts what was found about two people side by side, second by second.</summary>
internal static class Timelines
{
    /// <summary>A shorter stretch of missing samples is not listed as a gap, in s: a long interval between two beats.</summary>
    private const double LeastGapSeconds = 3;

    public static Timeline Of(PersonSignals a, PersonSignals b, PersonStates statesA, PersonStates statesB, RegimeSequence regimes) => new()
    {
        A = Person(a, statesA),
        B = Person(b, statesB),
        Coupling = [.. regimes.Coupling.Select(epoch => epoch?.Value ?? double.NaN)],
        CouplingVerdict = [.. regimes.Coupling.Select(epoch => epoch?.Verdict ?? Results.CouplingVerdict.Undecided)],
        Regime = [.. regimes.Regimes],
        Confidence = [.. regimes.Confidences.Select(c => c.Value)],
        ConfidenceParts = [.. regimes.Confidences],
    };

    /// <summary>Stretches in which at least one of the two series is missing.</summary>
    public static ImmutableArray<TimeSpanSeconds> SharedGaps(PairedSeries pair) =>
        [.. new UniformSignal([.. pair.A.Zip(pair.B, (x, y) => x + y)], pair.RateHz, "").Gaps(LeastGapSeconds)];

    /// <summary>Seconds in each state; every state has a key.</summary>
    public static ImmutableSortedDictionary<AutonomicState, int> CountStates(IEnumerable<AutonomicState> states)
    {
        var counts = Enum.GetValues<AutonomicState>().ToDictionary(state => state, _ => 0);
        foreach (var state in states)
        {
            counts[state]++;
        }

        return counts.ToImmutableSortedDictionary();
    }

    private static PersonTimeline Person(PersonSignals person, PersonStates states) => new(
        person.InSession(heart => heart.HeartRateBpm),
        person.InSession(heart => heart.LnRsa),
        person.InSession(heart => heart.RmssdMs),
        [.. states.Arousal],
        person.Quality,
        [.. states.States],
        [.. states.HeartRateZ],
        [.. states.LnRsaZ]);
}

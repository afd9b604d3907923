using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;
using Interbeat.Dyads.Persons;
using Interbeat.Dyads.Results;
using Interbeat.Dyads.Rules;

namespace Interbeat.Dyads.States;

/// <summary>One person's arousal and state, second by second.</summary>
/// <param name="Baseline">The person's own baseline, or null.</param>
/// <param name="WhyUnknown">Why there is no baseline, or null.</param>
/// <param name="Arousal">Arousal index; NaN where unknown.</param>
/// <param name="HeartRateZ">Its part from the heart rate, z above the own baseline, before it is clipped; NaN where unknown.</param>
/// <param name="LnRsaZ">Its part from ln RSA, turned so that less RSA points up; NaN where unknown.</param>
/// <param name="Trends">Trend of the arousal over the minute around each second.</param>
/// <param name="States">The states.</param>
public sealed record PersonStates(
    BaselineResult? Baseline,
    string? WhyUnknown,
    double[] Arousal,
    double[] HeartRateZ,
    double[] LnRsaZ,
    Trend[] Trends,
    AutonomicState[] States)
{
    /// <summary>Each part of the arousal index is clipped here (dyads, section 4).</summary>
    private const double LargestPart = 4;

    /// <summary>ln RSA needs 30 s around a second; within half of that of a border its nearest value is held, in s.</summary>
    private const int HeldSeconds = 15;

    /// <summary>What the states are, for the record of a result.</summary>
    public static ProcessingStep Step { get; } = new(
        "state of each person",
        2,
        "Arousal index: mean of the heart rate's z and of minus ln RSA's z above the person's own baseline, each clipped at 4. Settled below 1, mobilised from 1.5 on, held between; entered after 20 s, left after 10 s.",
        "Chosen; no published physiological threshold exists",
        new Dictionary<string, string>
        {
            ["settledBelowZ"] = Text(StateSequence.SettledBelow),
            ["mobilisedFromZ"] = Text(StateSequence.MobilisedFrom),
            ["enterSeconds"] = Text(StateSequence.EnterSeconds),
            ["leaveSeconds"] = Text(StateSequence.LeaveSeconds),
            ["heartRateSmoothingSeconds"] = Text(OwnBaseline.HeartRateSmoothingSeconds),
            ["heartRatePriorBpm"] = Text(OwnBaseline.HeartRatePriorBpm),
            ["lnRsaPrior"] = Text(OwnBaseline.LnRsaPrior),
            ["spreadOverSeconds"] = Text(OwnBaseline.SpreadOverSeconds),
            ["rules"] = SessionRules.Version,
        }.ToImmutableSortedDictionary(StringComparer.Ordinal));

    /// <summary>Reads one person's states.</summary>
    /// <param name="person">The person's signals.</param>
    /// <param name="role">"a" or "b", as events may call the person.</param>
    /// <param name="request">How the baseline is found.</param>
    /// <param name="events">Marks.</param>
    public static PersonStates Of(PersonSignals person, string role, BaselineRequest request, EventTrack events)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(events);
        bool IsAbout(SessionEvent mark) => EventWords.IsAbout(mark, role, person.Name);
        var (baseline, reason) = OwnBaseline.Of(person, request, events, IsAbout);
        double[] nothing = [.. Enumerable.Repeat(double.NaN, person.Quality.Length)];
        var (heartRate, lnRsa) = baseline is null ? (nothing, nothing) : Parts(person, baseline);
        var arousal = baseline is null ? nothing : ArousalIndex(heartRate, lnRsa);
        var states = StateSequence.Of(arousal);
        ApplyMarks(states, events, IsAbout);
        return new PersonStates(baseline, reason, arousal, heartRate, lnRsa, ArousalTrend.Of(arousal), states);
    }

    /// <summary>The mean of both parts; of the heart rate alone where the baseline has no ln RSA at all. A part never drops out of the mean from one second to the next.</summary>
    private static double[] ArousalIndex(double[] heartRate, double[] lnRsa)
    {
        var rateAlone = lnRsa.All(double.IsNaN);
        return [.. heartRate.Zip(lnRsa, (rate, rsa) => rateAlone ? Clip(rate) : (Clip(rate) + Clip(rsa)) / 2)];
    }

    private static (double[] HeartRate, double[] LnRsa) Parts(PersonSignals person, BaselineResult baseline)
    {
        var (heartRate, lnRsa) = OwnBaseline.Deviations(person, baseline);
        return (heartRate, Smoothing.FillFromNearest(lnRsa, HeldSeconds));
    }

    private static double Clip(double z) => Math.Clamp(z, -LargestPart, LargestPart);

    /// <summary>Shut down and mixed are a person's words: they come from marks and rule over what the heart says.</summary>
    private static void ApplyMarks(AutonomicState[] states, EventTrack events, Func<SessionEvent, bool> isAbout)
    {
        foreach (var mark in events.Events.Where(isAbout))
        {
            AutonomicState? said = EventWords.Is(mark, EventWords.ShutDown) ? AutonomicState.ShutDown
                : EventWords.Is(mark, EventWords.Mixed) ? AutonomicState.Mixed
                : null;
            if (said is { } state)
            {
                var from = (int)Math.Clamp(Math.Floor(mark.Span.StartSeconds), 0, states.Length);
                var to = (int)Math.Clamp(Math.Ceiling(mark.Span.EndSeconds), from, states.Length);
                states.AsSpan(from, to - from).Fill(state);
            }
        }
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}

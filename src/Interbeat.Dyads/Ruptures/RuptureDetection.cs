using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Regimes;
using Interbeat.Dyads.Results;
using Interbeat.Dyads.Rules;
using Interbeat.Dyads.States;

namespace Interbeat.Dyads.Ruptures;

/// <summary>Candidate ruptures and returns.</summary>
/// <remarks>
/// A candidate opens when, after both were settled for <see cref="SettledBeforeSeconds"/>, one person's arousal reaches <see cref="StateSequence.MobilisedFrom"/> with
/// a rise of at least <see cref="LeastRise"/> within <see cref="RiseSeconds"/>, and within a minute there are <see cref="ConsequenceSeconds"/> of mismatch or dysregulation
/// match, or of coupling lost. The return is the onset of the first stretch of <see cref="ReturnDwellSeconds"/> in which both are settled again, and coupled again where coupling was what was lost. Dyads, section 5 (chosen; no published
/// physiological rule exists).
/// </remarks>
public static class RuptureDetection
{
    /// <summary>Both were settled for at least this long before, in s.</summary>
    public const int SettledBeforeSeconds = 30;

    /// <summary>The least rise of the arousal, in z.</summary>
    public const double LeastRise = 1;

    /// <summary>The rise happens within this, in s.</summary>
    public const int RiseSeconds = 30;

    /// <summary>The least length of what follows, in s.</summary>
    public const int ConsequenceSeconds = 15;

    /// <summary>Both are settled again for at least this long, in s.</summary>
    public const int ReturnDwellSeconds = 20;

    /// <summary>After a candidate no other opens for this long, in s.</summary>
    public const int RefractorySeconds = 30;

    /// <summary>No candidate opens this near to a mark of motion, in s.</summary>
    public const int MotionSeconds = 10;

    /// <summary>What follows must begin within this, in s: one coupling epoch.</summary>
    public const int ConsequenceWithinSeconds = 60;

    /// <summary>The step, for the record of a result.</summary>
    public static ProcessingStep Step { get; } = new(
        "candidate ruptures and returns",
        2,
        "After 30 s with both settled, arousal rises to at least 1.5 z by at least 1 z within 30 s, followed by at least 15 s of mismatch, dysregulation match or lost coupling. Return: both settled again for 20 s. Not seen by the end, a gap above 10 s or a mask: censored there.",
        "Chosen; no published physiological rule exists",
        SessionRules.Parameters("ruptures"));

    /// <summary>The candidates of a session, in order.</summary>
    public static ImmutableArray<Rupture> Find(PersonStates a, PersonStates b, RegimeSequence regimes, EventTrack events, (string A, string B) names)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(regimes);
        ArgumentNullException.ThrowIfNull(events);
        var found = ImmutableArray.CreateBuilder<Rupture>();
        var seconds = a.States.Length;
        for (var t = SettledBeforeSeconds; t < seconds; t++)
        {
            if (!Opens(a, b, events, t) || ConsequenceOf(regimes, t) is not { } consequence)
            {
                continue;
            }

            var first = (Rises(a.Arousal, t), Rises(b.Arousal, t)) switch
            {
                (true, true) => "both people's arousal rose",
                (true, false) => $"{names.A}'s arousal rose",
                _ => $"{names.B}'s arousal rose",
            };
            var rupture = Follow(a, b, regimes, events, t, consequence, first);
            found.Add(rupture);
            t = (int)Math.Max(t + RefractorySeconds, rupture.ReturnSeconds ?? rupture.CensoredAtSeconds ?? 0);
        }

        return found.ToImmutable();
    }

    /// <summary>Whether there is a moment at which a candidate would open if the regimes followed it.</summary>
    internal static bool AnyOpening(PersonStates a, PersonStates b, EventTrack events)
    {
        for (var t = SettledBeforeSeconds; t < a.States.Length; t++)
        {
            if (Opens(a, b, events, t))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Opens(PersonStates a, PersonStates b, EventTrack events, int t) =>
        (Rises(a.Arousal, t) || Rises(b.Arousal, t)) && BothSettled(a, b, t - SettledBeforeSeconds, t) && !NearMotion(events, t) && !Masked(events, t);

    private static bool Rises(double[] arousal, int t)
    {
        if (!(arousal[t] >= StateSequence.MobilisedFrom && arousal[t - 1] < StateSequence.MobilisedFrom))
        {
            return false;
        }

        var lowest = arousal.AsSpan(t - RiseSeconds, RiseSeconds).ToArray().Where(v => !double.IsNaN(v)).DefaultIfEmpty(double.NaN).Min();
        return arousal[t] - lowest >= LeastRise;
    }

    private static bool BothSettled(PersonStates a, PersonStates b, int from, int to)
    {
        for (var t = from; t < to; t++)
        {
            if (a.States[t] != AutonomicState.Settled || b.States[t] != AutonomicState.Settled)
            {
                return false;
            }
        }

        return true;
    }

    private static bool NearMotion(EventTrack events, int t) => events.Events.Any(mark =>
        EventWords.Is(mark, EventWords.Motion) && t >= mark.Span.StartSeconds - MotionSeconds && t <= mark.Span.EndSeconds + MotionSeconds);

    private static bool Masked(EventTrack events, int t) => events.Events.Any(mark => mark.Span.Contains(t) && EventWords.Is(mark, EventWords.Mask));

    /// <summary>What followed the rise, or null where nothing did.</summary>
    private static Consequence? ConsequenceOf(RegimeSequence regimes, int onset)
    {
        var coupledBefore = regimes.Coupling[onset - 1]?.Verdict == CouplingVerdict.Present;
        int apart = 0, lost = 0;
        for (var t = onset; t < Math.Min(regimes.Regimes.Length, onset + ConsequenceWithinSeconds); t++)
        {
            apart = regimes.Regimes[t] is Regime.MismatchASettled or Regime.MismatchBSettled or Regime.DysregulationMatch ? apart + 1 : 0;
            lost = coupledBefore && regimes.Coupling[t]?.Verdict == CouplingVerdict.Absent ? lost + 1 : 0;
            if (apart >= ConsequenceSeconds || lost >= ConsequenceSeconds)
            {
                return new Consequence(t + 1 - ConsequenceSeconds, CouplingLost: apart < ConsequenceSeconds);
            }
        }

        return null;
    }

    private static Rupture Follow(PersonStates a, PersonStates b, RegimeSequence regimes, EventTrack events, int onset, Consequence consequence, string firstChange)
    {
        var seconds = a.States.Length;
        int settledFor = 0, unknownFor = 0;
        for (var t = consequence.StartSeconds; t < seconds; t++)
        {
            if (Masked(events, t))
            {
                return new Rupture(onset, null, t, firstChange);
            }

            unknownFor = a.States[t] == AutonomicState.Unknown || b.States[t] == AutonomicState.Unknown ? unknownFor + 1 : 0;
            if (unknownFor > StateSequence.LongestGapSeconds)
            {
                return new Rupture(onset, null, t - unknownFor + 1, firstChange);
            }

            // What was lost must be back: after lost coupling, two settled people are not enough.
            var back = BothSettled(a, b, t, t + 1) && (!consequence.CouplingLost || regimes.Coupling[t]?.Verdict == CouplingVerdict.Present);
            settledFor = back ? settledFor + 1 : 0;
            if (settledFor >= ReturnDwellSeconds)
            {
                return new Rupture(onset, t - settledFor + 1, null, firstChange);
            }
        }

        return new Rupture(onset, null, seconds, firstChange);
    }

    /// <summary>What followed a rise: when it began, and whether coupling was lost while both stayed settled.</summary>
    private readonly record struct Consequence(int StartSeconds, bool CouplingLost);
}

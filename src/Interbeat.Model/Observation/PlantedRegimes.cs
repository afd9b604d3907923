using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Scenarios;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Observation;

/// <summary>The regime of each second of a simulated pair, read from its states and from what it was planted with, and from no signal.</summary>
/// <remarks>
/// The words are those of the analysis of recordings. The thresholds are on the model's own variables and were set before any simulated session was scored against them; no measure of that analysis
/// is used. Two people are linked while the cues of each arrive at the other and move the other's sense of safety. Then: both settled, or settling, and linked: co-regulation. Both settled, not linked: calm and separate.
/// One settled: mismatch. Neither: dysregulation match.
/// </remarks>
public static class PlantedRegimes
{
    /// <summary>Settled below this sympathetic tone. Chosen: below it nobody shows threat (<c>threat_from</c> of the sets).</summary>
    public const double SettledBelow = .25;

    /// <summary>Mobilised from this sympathetic tone on. Chosen: from here on arousal raises need and the stress drive (<c>arousal_from</c> of the sets).</summary>
    public const double MobilisedFrom = .30;

    /// <summary>Shut down from this shutdown on. Chosen: what the model's design calls a match in shutdown.</summary>
    public const double ShutDownFrom = .6;

    /// <summary>Least presence times coupling, on both sides, of two who are linked. Chosen: half of what arrives in plain company.</summary>
    public const double LeastArriving = .5;

    /// <summary>Least change, of -1 to 1, that the partner's cues make in the safety towards which a linked person moves. Chosen: a twentieth of the range.</summary>
    public const double LeastMoved = .1;

    /// <summary>A mobilised person who is settled within this many seconds is settling. Chosen: what the words mean in a recording too.</summary>
    public const int SettlingSeconds = 60;

    /// <summary>A shorter stretch is part of the one before it, in seconds. Chosen: a regime lasts at least as long in a recording too.</summary>
    public const int LeastSeconds = 20;

    /// <summary>The truth of a recorded pair.</summary>
    /// <param name="pair">The pair, recorded at a whole number of steps a second.</param>
    /// <param name="condition">What happened to the two, on the same clock.</param>
    /// <param name="dynamics">The equations' values.</param>
    public static PlantedTruth Of(RecordedPair pair, Condition condition, Dynamics dynamics)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(dynamics);
        var everySecond = (int)Math.Round(1 / pair.A.StepSeconds);
        var seconds = (int)pair.A.DurationSeconds;
        var linked = new bool[seconds];
        for (var t = 0; t < seconds; t++)
        {
            linked[t] = Linked(pair, t * everySecond, condition.At(t), dynamics);
        }

        var (a, b) = (States(pair.A, everySecond, seconds), States(pair.B, everySecond, seconds));
        return new(Regimes(a, b, linked), a, b);
    }

    /// <summary>The regimes of two people's states.</summary>
    /// <param name="a">The first person's state in each second.</param>
    /// <param name="b">The second person's.</param>
    /// <param name="linked">Whether the two are linked in each second.</param>
    public static ImmutableArray<Regime> Regimes(ImmutableArray<AutonomicState> a, ImmutableArray<AutonomicState> b, ReadOnlySpan<bool> linked)
    {
        var regimes = new Regime[a.Length];
        for (var t = 0; t < regimes.Length; t++)
        {
            var (settledA, settledB) = (a[t] == AutonomicState.Settled, b[t] == AutonomicState.Settled);
            regimes[t] = linked[t] && Settling(a, t) && Settling(b, t) ? Regime.CoRegulation
                : settledA && settledB ? Regime.CalmSeparate
                : settledA ? Regime.MismatchASettled
                : settledB ? Regime.MismatchBSettled
                : Regime.DysregulationMatch;
        }

        JoinShort(regimes);
        return [.. regimes];
    }

    /// <summary>A person's state in each second; between the two bounds of sympathetic tone the former state holds.</summary>
    private static ImmutableArray<AutonomicState> States(PersonTrack track, int everySecond, int seconds)
    {
        var states = ImmutableArray.CreateBuilder<AutonomicState>(seconds);
        var mobilised = false;
        for (var t = 0; t < seconds; t++)
        {
            var tones = track.States[t * everySecond].Tones;
            mobilised = tones.Sympathetic.Value >= (mobilised ? SettledBelow : MobilisedFrom);
            states.Add(tones.Shutdown.Value >= ShutDownFrom ? AutonomicState.ShutDown : mobilised ? AutonomicState.Mobilised : AutonomicState.Settled);
        }

        return states.MoveToImmutable();
    }

    private static bool Settling(ImmutableArray<AutonomicState> states, int t) =>
        states[t] == AutonomicState.Settled
        || (states[t] == AutonomicState.Mobilised && states.AsSpan(t, Math.Min(SettlingSeconds, states.Length - t)).Contains(AutonomicState.Settled));

    private static bool Linked(RecordedPair pair, int index, PairSituation now, Dynamics dynamics)
    {
        var (a, b) = (pair.A.States[index], pair.B.States[index]);
        return MovedBy(b, pair.B.Traits, a, pair.A.Traits, now.A, dynamics) && MovedBy(a, pair.A.Traits, b, pair.B.Traits, now.B, dynamics);
    }

    /// <summary>Whether enough arrives at a person, and whether it makes a difference against the same moment without it.</summary>
    private static bool MovedBy(in PersonState<Real> partner, in Traits<Real> partnerTraits, in PersonState<Real> self, in Traits<Real> traits, in Situation<Real> now, Dynamics dynamics)
    {
        if ((now.Presence * now.Coupling).Value < LeastArriving)
        {
            return false;
        }

        var constants = dynamics.Constants.Cues;
        var shown = Expression.Shown(partner.Tones, partnerTraits, constants);
        var with = Neuroception.Target(shown, self.Tones.Sympathetic, self.Approach, self.Bond.Resentment, traits, now, constants);
        var without = Neuroception.Target(shown, self.Tones.Sympathetic, self.Approach, self.Bond.Resentment, traits, now with { Coupling = 0 }, constants);
        return Math.Abs((with - without).Value) >= LeastMoved;
    }

    private static void JoinShort(Regime[] regimes)
    {
        for (int first = 0, t = 1; t <= regimes.Length; t++)
        {
            if (t < regimes.Length && regimes[t] == regimes[first])
            {
                continue;
            }

            if (first > 0 && t - first < LeastSeconds)
            {
                regimes.AsSpan(first, t - first).Fill(regimes[first - 1]);
            }

            first = t;
        }
    }
}

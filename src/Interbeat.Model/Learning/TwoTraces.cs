using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Learning;

/// <summary>The six qualities of a corrective experience in one session, each 0 to 1 and read from what happens, not from what was meant.</summary>
/// <param name="Consistency">1 less the variance of the answers.</param>
/// <param name="Attunement">Answers that depend on the cue and come in time.</param>
/// <param name="Repair">Ruptures repaired, and how fast.</param>
/// <param name="Safety">1 less fright.</param>
/// <param name="Acceptance">1 less rejection.</param>
/// <param name="Presence">How far the other is there and settled.</param>
public readonly record struct SessionQualities(double Consistency, double Attunement, double Repair, double Safety, double Acceptance, double Presence)
{
    /// <summary>What the session adds to practice: the geometric mean, so that one missing quality cannot be made up by the others.</summary>
    public double Practice => Math.Pow(Consistency * Attunement * Repair * Safety * Acceptance * Presence, 1 / 6.0);
}

/// <summary>An old trace that stays and a new one that is learned; stress brings the old one back.</summary>
/// <param name="Old">What childhood left.</param>
/// <param name="New">What the new bond teaches.</param>
/// <param name="Practice">N', the summed <see cref="SessionQualities.Practice"/> of all sessions.</param>
public sealed record TwoTraces(Learner Old, Learner New, double Practice)
{
    /// <summary>The weight of the new trace at a sympathetic tone, 0 to 1: nothing without practice, and less under stress.</summary>
    public double NewWeight(double sympathetic, LearningConstants constants) => (1 - Math.Exp(-Practice / constants.TraceSessions)) * CountedWeight(Practice, sympathetic, constants);

    /// <summary>How likely each action is at a sympathetic tone: the policies of both traces, mixed by the weight of the new one.</summary>
    public (double Signal, double Amplify, double Minimise) EffectivePolicy(double sympathetic, LearningConstants constants)
    {
        ArgumentNullException.ThrowIfNull(constants);
        var w = NewWeight(sympathetic, constants);
        var (before, later) = (Old.Policy(constants.Temperature), New.Policy(constants.Temperature));
        return (Mixed(w, before.Signal, later.Signal), Mixed(w, before.Amplify, later.Amplify), Mixed(w, before.Minimise, later.Minimise));
    }

    /// <summary>The slow variables of the person at a sympathetic tone: beliefs and policy mixed, capacity as it is now.</summary>
    public Traits<Real> Effective(double sympathetic, LearningConstants constants)
    {
        var w = NewWeight(sympathetic, constants);
        var (_, amplify, minimise) = EffectivePolicy(sympathetic, constants);
        return New.ToTraits(constants) with
        {
            Reliance = Mixed(w, Old.Reliance, New.Reliance),
            Rejection = Mixed(w, Old.Rejection, New.Rejection),
            Fright = Mixed(w, Old.Fright, New.Fright),
            Amplify = amplify,
            Minimise = minimise,
        };
    }

    /// <summary>Security at a sympathetic tone: need signalled less need minimised, plus reliance; about -1 to 2. The prototype's index.</summary>
    public double SecurityIndex(double sympathetic, LearningConstants constants)
    {
        var w = NewWeight(sympathetic, constants);
        var (signal, _, minimise) = EffectivePolicy(sympathetic, constants);
        return signal - minimise + Mixed(w, Old.Reliance, New.Reliance);
    }

    /// <summary>The prototype's weight, by counting sessions whatever happens in them; for comparison with its figures only.</summary>
    public static double CountedWeight(double sessions, double sympathetic, LearningConstants constants)
    {
        ArgumentNullException.ThrowIfNull(constants);
        var practice = constants.TraceSlope * (1 - Math.Exp(-sessions / constants.TraceSessions) - constants.TraceFrom);
        Real open = practice - (constants.TraceStress * Math.Clamp(sympathetic - constants.TraceStressFrom, 0, 1));
        return Curve.Logistic(open).Value;
    }

    private static double Mixed(double weight, Real before, Real later) => (weight * later.Value) + ((1 - weight) * before.Value);
}

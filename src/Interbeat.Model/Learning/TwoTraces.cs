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

    /// <summary>The prototype's weight, by counting sessions whatever happens in them; for comparison with its figures only.</summary>
    public static double CountedWeight(double sessions, double sympathetic, LearningConstants constants)
    {
        ArgumentNullException.ThrowIfNull(constants);
        var practice = constants.TraceSlope * (1 - Math.Exp(-sessions / constants.TraceSessions) - constants.TraceFrom);
        Real open = practice - (constants.TraceStress * Math.Clamp(sympathetic - constants.TraceStressFrom, 0, 1));
        return Curve.Logistic(open).Value;
    }
}

using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Results;
using Interbeat.Dyads.Rules;
using Interbeat.Dyads.States;

namespace Interbeat.Dyads.Regimes;

/// <summary>What is known about one second of a session when its regime is decided.</summary>
/// <param name="A">A's state.</param>
/// <param name="B">B's state.</param>
/// <param name="TrendA">Trend of A's arousal.</param>
/// <param name="TrendB">Trend of B's arousal.</param>
/// <param name="SettlingA">Whether A, mobilised, is settled within the next minute.</param>
/// <param name="SettlingB">Whether B, mobilised, is settled within the next minute.</param>
/// <param name="Coupling">The epoch's coupling.</param>
/// <param name="Bidirectional">Whether influence runs both ways over the session; null where that cannot be told.</param>
/// <param name="System">Damping of the coupled system over the session.</param>
public readonly record struct RegimeEvidence(
    AutonomicState A,
    AutonomicState B,
    Trend TrendA,
    Trend TrendB,
    bool SettlingA,
    bool SettlingB,
    CouplingVerdict Coupling,
    bool? Bidirectional,
    DampingVerdict System);

/// <summary>The table of regimes: three axes (states, coupling, damping), never merged into one number.</summary>
/// <remarks>
/// Source: the regime rule of the dyad design, section 4 (chosen; after Butler and Randall 2013 for what co-regulation needs). Coupling alone never tells
/// good from bad; similar states without coupling are never co-regulation; mismatch says who is settled, not who helps.
/// </remarks>
public static class RegimeRule
{
    /// <summary>The rule's version; it rises when a clause changes.</summary>
    public const int Version = 2;

    /// <summary>The clause of a match that also rests on coupling.</summary>
    internal const string Linked = "both mobilised and not both falling, linked";

    /// <summary>The same without.</summary>
    internal const string NotLinked = "both mobilised and not both falling";

    /// <summary>The rule as a step, for the record of a result.</summary>
    public static ProcessingStep Step { get; } = new(
        "regime",
        Version,
        "Co-regulation: both settled, or mobilised and settled within the next minute, coupled in both directions, arousal rising in neither and the fitted system not amplifying; whether they share an oscillation is not tested. Dysregulation match: both mobilised and not both falling. Mismatch: one settled, the other not. Calm and separate: both settled, coupling absent. Anything else is unknown. A regime lasts at least 20 s; where confidence is below 0.5 it is unknown.",
        "Chosen; after Butler and Randall 2013",
        SessionRules.Parameters("regimes"));

    /// <summary>The regime of one second and the clause that gave it.</summary>
    public static (Regime Regime, string Clause) Decide(RegimeEvidence evidence)
    {
        if (evidence.A == AutonomicState.Unknown || evidence.B == AutonomicState.Unknown)
        {
            return (Regime.Unknown, "a state is unknown");
        }

        var settledA = evidence.A == AutonomicState.Settled;
        var settledB = evidence.B == AutonomicState.Settled;
        if (settledA && settledB)
        {
            return BothSettled(evidence);
        }

        if (CoRegulates(evidence) && Settling(evidence.A, evidence.TrendA, evidence.SettlingA) && Settling(evidence.B, evidence.TrendB, evidence.SettlingB))
        {
            return (Regime.CoRegulation, "settled or settling, coupled in both directions, amplifying in neither");
        }

        if (settledA != settledB)
        {
            return settledA ? (Regime.MismatchASettled, "one settled, the other not") : (Regime.MismatchBSettled, "one settled, the other not");
        }

        if (evidence.A == AutonomicState.Mobilised && evidence.B == AutonomicState.Mobilised)
        {
            return evidence.TrendA == Trend.Falling && evidence.TrendB == Trend.Falling
                ? (Regime.Unknown, "both mobilised and both falling: in transition")
                : (Regime.DysregulationMatch, evidence.Coupling == CouplingVerdict.Present ? Linked : NotLinked);
        }

        return (Regime.Unknown, "no clause fits these states");
    }

    private static (Regime Regime, string Clause) BothSettled(RegimeEvidence evidence) => evidence.Coupling switch
    {
        CouplingVerdict.Absent => (Regime.CalmSeparate, "both settled, coupling absent"),
        CouplingVerdict.Present when CoRegulates(evidence) => (Regime.CoRegulation, "both settled, coupled in both directions, amplifying in neither"),
        CouplingVerdict.Present => (Regime.Unknown, "both settled and coupled, but not shown in both directions without amplification"),
        _ => (Regime.Unknown, "both settled, coupling undecided"),
    };

    /// <summary>Damping is asked of both people's own arousal; the fitted system, which can seldom tell, has a veto only.</summary>
    private static bool CoRegulates(RegimeEvidence evidence) =>
        evidence.Coupling == CouplingVerdict.Present
        && evidence.Bidirectional == true
        && evidence.System != DampingVerdict.Amplifying
        && evidence.TrendA is (Trend.Falling or Trend.Stable)
        && evidence.TrendB is (Trend.Falling or Trend.Stable);

    private static bool Settling(AutonomicState state, Trend trend, bool settledSoon) =>
        state == AutonomicState.Settled || (state == AutonomicState.Mobilised && trend == Trend.Falling && settledSoon);
}

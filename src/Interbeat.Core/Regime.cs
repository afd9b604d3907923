namespace Interbeat.Core;

/// <summary>What two people's states, coupling and damping amount to together (dyads, section 4).</summary>
/// <remarks>
/// Coupling alone never tells good from bad, and two settled people without coupling are simply calm and separate.
/// <see cref="Unknown"/> is a result, not a failure.
/// </remarks>
public enum Regime
{
    /// <summary>Anything undecided, missing or in transition.</summary>
    Unknown,

    /// <summary>Both settled or settling, coupled in both directions, and damped: a candidate for co-regulation.</summary>
    CoRegulation,

    /// <summary>Both mobilised, amplifying or not damping.</summary>
    DysregulationMatch,

    /// <summary>A is settled, B is not. It says who is settled, not who helps.</summary>
    MismatchASettled,

    /// <summary>B is settled, A is not. It says who is settled, not who helps.</summary>
    MismatchBSettled,

    /// <summary>Both settled and not coupled: no claim about the two.</summary>
    CalmSeparate,
}

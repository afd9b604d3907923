using Interbeat.Dyads.Coupling;

namespace Interbeat.Dyads.Results;

/// <summary>Influence of each person's past on the other over a session.</summary>
/// <param name="StepSeconds">Seconds from one past value to the next.</param>
/// <param name="AToB">From A to B.</param>
/// <param name="BToA">From B to A.</param>
public sealed record InfluenceResult(double StepSeconds, DirectionResult AToB, DirectionResult BToA)
{
    /// <summary>True when both directions exceed their nulls, false when one clearly does not, null when that cannot be told.</summary>
    public bool? Bidirectional => AToB.Exceeds == false || BToA.Exceeds == false ? false : AToB.Exceeds == true && BToA.Exceeds == true ? true : null;
}

/// <summary>Influence in one direction.</summary>
/// <param name="Order">Past values of each in the regression, as BIC chose it on the observed pair.</param>
/// <param name="GrangerNats">ln(RSS restricted / RSS full); NaN where there were too few complete rows.</param>
/// <param name="P">The largest p of the nulls that can decide; null where none can.</param>
public sealed record DirectionResult(int Order, double GrangerNats, double? P)
{
    /// <summary>Whether it exceeds its nulls; null where that cannot be told.</summary>
    public bool? Exceeds => P <= VerdictRule.PresentBelow ? true : P > VerdictRule.AbsentAbove ? false : null;
}

using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Dyads.Results;

/// <summary>What was found within the spans of one condition.</summary>
/// <param name="DurationSeconds">Seconds of the session that the condition covers.</param>
/// <param name="MeanCoupling">Mean of the epoch coupling over those seconds, signed; null where there is none.</param>
/// <param name="CoupledSeconds">Seconds whose epoch verdict is present.</param>
/// <param name="StateSecondsA">A's seconds per state.</param>
/// <param name="StateSecondsB">B's seconds per state.</param>
/// <param name="RegimeSeconds">Seconds per regime.</param>
public sealed record ConditionResult(
    int DurationSeconds,
    double? MeanCoupling,
    int CoupledSeconds,
    ImmutableSortedDictionary<AutonomicState, int> StateSecondsA,
    ImmutableSortedDictionary<AutonomicState, int> StateSecondsB,
    ImmutableSortedDictionary<Regime, int> RegimeSeconds);

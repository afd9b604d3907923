using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Dyads.Results;

/// <summary>What was found within the spans of one condition, with the words and the rules of the whole session.</summary>
/// <param name="Spans">Where the condition lies, in session seconds.</param>
/// <param name="DurationSeconds">Seconds of the session that the condition covers.</param>
/// <param name="Coupling">The coupling of the windows inside, with nulls, verdict, leader and U of its own; undecided with the reason where there is too little data.</param>
/// <param name="Damping">Whether the coupled system damps or amplifies there.</param>
/// <param name="MeanCoupling">Mean of the session's epoch coupling over those seconds, signed; null where there is none.</param>
/// <param name="CoupledSeconds">Seconds whose epoch verdict, in the whole session, is present.</param>
/// <param name="StateSecondsA">A's seconds per state.</param>
/// <param name="StateSecondsB">B's seconds per state.</param>
/// <param name="RegimeSeconds">Seconds per regime.</param>
/// <param name="Ruptures">Candidate ruptures that begin there.</param>
public sealed record ConditionResult(
    ImmutableArray<TimeSpanSeconds> Spans,
    int DurationSeconds,
    CouplingResult Coupling,
    DampingResult Damping,
    double? MeanCoupling,
    int CoupledSeconds,
    ImmutableSortedDictionary<AutonomicState, int> StateSecondsA,
    ImmutableSortedDictionary<AutonomicState, int> StateSecondsB,
    ImmutableSortedDictionary<Regime, int> RegimeSeconds,
    ImmutableArray<Rupture> Ruptures);

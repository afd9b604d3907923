using System.Collections.Immutable;

namespace Interbeat.Core;

/// <summary>What was planted in a simulated session, second by second. No recording of people has it.</summary>
/// <param name="Regimes">The regime of each second from the start of the recordings; never unknown.</param>
/// <param name="StatesA">The first person's state in each second.</param>
/// <param name="StatesB">The second person's state in each second.</param>
public sealed record PlantedTruth(ImmutableArray<Regime> Regimes, ImmutableArray<AutonomicState> StatesA, ImmutableArray<AutonomicState> StatesB);

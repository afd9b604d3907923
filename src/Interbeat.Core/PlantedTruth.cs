using System.Collections.Immutable;

namespace Interbeat.Core;

/// <summary>What was planted in a simulated session, second by second. No recording of people has it.</summary>
/// <param name="Regimes">The regime of each second from the start of the recordings; never unknown.</param>
/// <param name="StatesA">The first person's state in each second.</param>
/// <param name="StatesB">The second person's state in each second.</param>
public sealed record PlantedTruth(ImmutableArray<Regime> Regimes, ImmutableArray<AutonomicState> StatesA, ImmutableArray<AutonomicState> StatesB)
{
    /// <summary>The truth of a stretch; beyond its end the last second holds, since a recording may outlast the last state by part of a second.</summary>
    /// <param name="start">First second.</param>
    /// <param name="seconds">Number of seconds.</param>
    public PlantedTruth Within(int start, int seconds)
    {
        return new(Cut(Regimes), Cut(StatesA), Cut(StatesB));

        ImmutableArray<T> Cut<T>(ImmutableArray<T> column) => [.. Enumerable.Range(start, seconds).Select(t => column[Math.Min(t, column.Length - 1)])];
    }
}

using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Model.Scenarios;

/// <summary>The scenarios that there are.</summary>
public static class ScenarioRegistry
{
    /// <summary>All scenarios.</summary>
    public static ImmutableArray<IScenario> All { get; } =
        [
            new CoupleConflict(),
            new CoupleEvening(),
            new TherapistAndClient(),
            new DayOfSixClients(),
            new HandHolding(),
            new MixedSignals(),
            new FourChildhoods(),
            new ResonanceBreathing(),
            new CourseOfTherapy(),
            new SixQualities(),
            new LongSeparation(),
            new PursuitWithdrawal(),
            new Windows(),
            new StrangeSituationScenario(),
        ];

    /// <summary>The scenario of a name.</summary>
    /// <exception cref="InputException">No scenario has this name.</exception>
    public static IScenario Find(string name) =>
        All.FirstOrDefault(s => s.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new InputException("simulate", null, $"found '{name}'; expected one of {string.Join(", ", All.Select(s => s.Name))}, or a file of your own whose name ends in .yaml");
}

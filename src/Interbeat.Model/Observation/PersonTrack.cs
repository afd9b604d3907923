using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;

namespace Interbeat.Model.Observation;

/// <summary>One person's states step by step, from which signals are made.</summary>
/// <param name="States">The state at the start and after each step.</param>
/// <param name="Traits">The slow variables.</param>
/// <param name="StepSeconds">Time between states, in seconds.</param>
public sealed record PersonTrack(IReadOnlyList<PersonState<Real>> States, Traits<Real> Traits, double StepSeconds)
{
    /// <summary>Length in seconds.</summary>
    public double DurationSeconds => (States.Count - 1) * StepSeconds;
}

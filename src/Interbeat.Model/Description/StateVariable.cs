using System.Collections.Immutable;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;

namespace Interbeat.Model.Description;

/// <summary>A state variable as it is written and read about: its word, its symbol, what it means, and where it stands in a person's state.</summary>
/// <param name="Name">The word for it in scenario files and tables.</param>
/// <param name="Symbol">The symbol in the equations.</param>
/// <param name="Meaning">What it is, in words.</param>
/// <param name="Unit">The unit; <c>1</c> for a pure number.</param>
/// <param name="Low">The least value that it takes in ordinary runs.</param>
/// <param name="High">The greatest value that it takes in ordinary runs.</param>
/// <param name="Read">Its value in a state.</param>
public sealed record StateVariable(string Name, string Symbol, string Meaning, string Unit, double Low, double High, Func<PersonState<Real>, double> Read);

/// <summary>The state variables of one person, as far as a reader is told of them.</summary>
public static class StateVariables
{
    // Two turns of the stress drive's scale; cortisol of a day under full stress stays below it.
    private const double MostStress = 2;
    private const double MostCortisol = 13;

    /// <summary>All of them, in the order of the state.</summary>
    public static ImmutableArray<StateVariable> All { get; } =
    [
        new("safety", "n", "neuroceived safety", "1", -1, 1, s => s.Bond.Safety.Value),
        new("attachment", "A", "attachment activation", "1", 0, 1, s => s.Bond.Attachment.Value),
        new("resentment", "rho", "resentment left by unrepaired ruptures", "1", 0, 1, s => s.Bond.Resentment.Value),
        new("sympathetic", "S", "sympathetic tone", "1", 0, 1, s => s.Tones.Sympathetic.Value),
        new("brake", "V", "vagal brake", "1", 0, 1, s => s.Tones.Brake.Value),
        new("shutdown", "D", "shutdown", "1", 0, 1, s => s.Tones.Shutdown.Value),
        new("load", "L", "load, the slow trace of sympathetic tone", "1", 0, 1, s => s.Tones.Load.Value),
        new("oxytocin", "O", "oxytocin trace", "1", 0, 1, s => s.Endocrine.Oxytocin.Value),
        new("stress-drive", "H", "drive of the stress axis", "1", 0, MostStress, s => s.Endocrine.StressDrive.Value),
        new("cortisol", "C", "cortisol", "baselines", 0, MostCortisol, s => s.Endocrine.Cortisol.Value),
        new("nearness", "x", "nearness", "1", 0, 1, s => s.Approach.Nearness.Value),
        new("fear", "F", "acute fear", "1", 0, 1, s => s.Approach.Fear.Value),
    ];
}

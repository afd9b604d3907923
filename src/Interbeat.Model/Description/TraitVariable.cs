using System.Collections.Immutable;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;

namespace Interbeat.Model.Description;

/// <summary>A slow variable of a person as it is written and read about. All are pure numbers.</summary>
/// <param name="Name">The word for it in scenario files and tables.</param>
/// <param name="Symbol">The symbol in the equations.</param>
/// <param name="Meaning">What it is, in words.</param>
/// <param name="Low">The least value that it may have.</param>
/// <param name="High">The greatest value that it may have.</param>
/// <param name="Set">The traits with this one at a value.</param>
public sealed record TraitVariable(string Name, string Symbol, string Meaning, double Low, double High, Func<Traits<Real>, double, Traits<Real>> Set);

/// <summary>The slow variables of one person.</summary>
public static class TraitVariables
{
    // Chosen: from four to forty breaths a minute where the set's rate is fifteen.
    private const double SlowestBreathing = .25;
    private const double FastestBreathing = 2.7;

    /// <summary>All of them.</summary>
    public static ImmutableArray<TraitVariable> All { get; } =
    [
        new("capacity", "K", "capacity to regulate oneself", 0, 1, (t, v) => t with { Capacity = v }),
        new("reliance", "r", "belief that others are reliable", 0, 1, (t, v) => t with { Reliance = v }),
        new("rejection", "j", "expected rejection", 0, 1, (t, v) => t with { Rejection = v }),
        new("fright", "f", "learned fright", 0, 1, (t, v) => t with { Fright = v }),
        new("amplify", "amp", "share of need that is amplified", 0, 1, (t, v) => t with { Amplify = v }),
        new("minimise", "mini", "share of need that is minimised", 0, 1, (t, v) => t with { Minimise = v }),
        new("brake-ceiling", "Vmax", "largest vagal brake", 0, 1, (t, v) => t with { BrakeCeiling = v }),
        new("breathing-ratio", "wr", "own breathing rate over that of the parameter set", SlowestBreathing, FastestBreathing, (t, v) => t with { BreathingRatio = v }),
        new("grief", "P", "load that days of unanswered need add where shutdown is decided", 0, 1, (t, v) => t with { Grief = v }),
    ];
}

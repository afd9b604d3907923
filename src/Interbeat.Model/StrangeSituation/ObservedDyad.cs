using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;

namespace Interbeat.Model.StrangeSituation;

/// <summary>An infant and a parent as they come to the laboratory.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="Infant">The infant's slow variables, capacity already that of an infant.</param>
/// <param name="Signal">The share of need that the infant signals, 0 to 1; with amplifying and minimising it sums to 1.</param>
/// <param name="Reactivity">Temperament: by what a stressor is multiplied, about 1.</param>
/// <param name="Parent">The parent's slow variables.</param>
/// <param name="Conduct">How the parent behaves there.</param>
public readonly record struct ObservedDyad<T>(Traits<T> Infant, T Signal, T Reactivity, Traits<T> Parent, CareConduct<T> Conduct)
    where T : struct, IReal<T>;

/// <summary>How a parent behaves in the laboratory.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="Touch">Touch offered in a reunion, 0 to 1.</param>
/// <param name="Coupling">How far the parent's cues arrive, 0 to 1.</param>
/// <param name="Fright">How far the parent frightens, 0 to 1.</param>
public readonly record struct CareConduct<T>(T Touch, T Coupling, T Fright)
    where T : struct, IReal<T>;

using Interbeat.Model.Numbers;

namespace Interbeat.Model.Parameters;

/// <summary>The values of a parameter set as numbers of the equations: read once for a run, so that no equation converts a number.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="set">The set.</param>
/// <param name="read">From a parameter to its number.</param>
public sealed class ParameterValues<T>(ParameterSet set, Func<Parameter, T> read)
    where T : struct, IReal<T>
{
    /// <summary>The set that the values come from.</summary>
    public ParameterSet Set { get; } = set;

    /// <summary>The value of a symbol.</summary>
    /// <exception cref="KeyNotFoundException">No parameter has this symbol.</exception>
    public T this[string symbol] => read(Set[symbol]);

    /// <summary>The values as they stand in a set.</summary>
    public static implicit operator ParameterValues<T>(ParameterSet set) => new(set, p => p.Value);
}

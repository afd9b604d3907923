using System.Collections.Immutable;

namespace Interbeat.Model.Parameters;

/// <summary>All parameters of the model under one name.</summary>
public sealed class ParameterSet
{
    private readonly ImmutableDictionary<string, Parameter> bySymbol;

    /// <summary>A set of the given parameters.</summary>
    /// <exception cref="ArgumentException">A symbol occurs twice.</exception>
    public ParameterSet(string name, IEnumerable<Parameter> parameters)
    {
        Name = name;
        All = [.. parameters];
        bySymbol = All.ToImmutableDictionary(p => p.Symbol, StringComparer.Ordinal);
    }

    /// <summary>The set's name.</summary>
    public string Name { get; }

    /// <summary>The parameters in the order of the equations.</summary>
    public ImmutableArray<Parameter> All { get; }

    /// <summary>The parameter of a symbol.</summary>
    /// <exception cref="KeyNotFoundException">No parameter has this symbol.</exception>
    public Parameter this[string symbol] => bySymbol[symbol];

    /// <summary>The set under another name with some parameters replaced; each must already be there.</summary>
    /// <exception cref="KeyNotFoundException">No parameter has one of the symbols.</exception>
    public ParameterSet With(string name, params IEnumerable<Parameter> replaced)
    {
        var changes = replaced.ToDictionary(p => p.Symbol, StringComparer.Ordinal);
        foreach (var symbol in changes.Keys)
        {
            _ = bySymbol[symbol];
        }

        return new ParameterSet(name, All.Select(p => changes.GetValueOrDefault(p.Symbol, p)));
    }

    /// <summary>The set under another name with other values, each with the reason for the change as its source.</summary>
    public ParameterSet WithValues(string name, string reason, params IEnumerable<(string Symbol, double Value)> values) =>
        With(name, values.Select(v => this[v.Symbol] with
        {
            Value = v.Value,
            Low = Math.Min(v.Value, this[v.Symbol].Low),
            High = Math.Max(v.Value, this[v.Symbol].High),
            Mark = ParameterMark.Assumption,
            Source = reason,
        }));
}

using Interbeat.Model.Numbers;

namespace Interbeat.Model.Parameters;

/// <summary>The direction of one parameter, along which a run with dual numbers carries derivatives.</summary>
public static class ParameterDirection
{
    /// <summary>The values of a set with slope 1 in one parameter.</summary>
    /// <exception cref="KeyNotFoundException">No parameter has this symbol.</exception>
    public static ParameterValues<Dual> Along(ParameterSet set, string symbol)
    {
        ArgumentNullException.ThrowIfNull(set);
        _ = set[symbol];
        return new(set, p => new Dual(p.Value, p.Symbol == symbol ? 1 : 0));
    }
}

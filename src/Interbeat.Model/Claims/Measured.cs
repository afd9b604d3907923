using System.Collections.Immutable;

namespace Interbeat.Model.Claims;

/// <summary>A statistic with its 95 % interval and its parts.</summary>
/// <param name="Value">The point estimate, on which a criterion is judged.</param>
/// <param name="Low">Lower end of the interval; null where there is none, as for a run without chance.</param>
/// <param name="High">Upper end; null where there is none.</param>
public sealed record Measured(double Value, double? Low = null, double? High = null)
{
    /// <summary>What the statistic is made of; a criterion with several parts reads these by name.</summary>
    public ImmutableArray<ClaimFigure> Parts { get; init; } = [];

    /// <summary>The value of a part.</summary>
    /// <exception cref="KeyNotFoundException">No part has this name.</exception>
    public double this[string part] => Parts.FirstOrDefault(p => p.Name == part)?.Value ?? throw new KeyNotFoundException($"The statistic has no part '{part}'.");

    /// <summary>The statistic with these parts.</summary>
    public Measured With(params IEnumerable<ClaimFigure> parts) => this with { Parts = [.. Parts, .. parts] };

    /// <summary>The statistic as a part of another.</summary>
    public ClaimFigure AsPart(string name) => new(name, Value, Low, High);
}

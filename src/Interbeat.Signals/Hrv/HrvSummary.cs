using System.Collections.Immutable;

namespace Interbeat.Signals.Hrv;

/// <summary>The indices of one person over one stretch, in the order of <see cref="HrvDefinitions.All"/>.</summary>
/// <param name="Indices">All of them; what cannot be told is there with its reason.</param>
public sealed record HrvSummary(ImmutableArray<HrvIndex> Indices)
{
    /// <summary>What a reader must know before any value is used, in sentences.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>The index of a key.</summary>
    /// <exception cref="InvalidOperationException">There is no such key.</exception>
    public HrvIndex this[string key] => Indices.First(i => i.Definition.Key == key);
}

using System.Collections.Immutable;

namespace Interbeat.Dyads.Nulls;

/// <summary>The one list of surrogate nulls.</summary>
public static class SurrogateNulls
{
    /// <summary>All nulls, in the order in which results show them.</summary>
    public static ImmutableArray<ISurrogateNull> All { get; } = [new PhaseRandomisedNull(), new AmplitudeAdjustedNull(), new CircularShiftNull(), new SegmentShuffleNull()];

    /// <summary>Those that back a verdict unless others are asked for: their rate of false positives is known (docs/science/validation.md).</summary>
    public static ImmutableArray<ISurrogateNull> Default { get; } = [.. All.Where(n => n is PhaseRandomisedNull or CircularShiftNull)];

    /// <summary>The null of a name, or null where there is none.</summary>
    public static ISurrogateNull? Find(string name) => All.FirstOrDefault(n => string.Equals(n.Name, name, StringComparison.OrdinalIgnoreCase));
}

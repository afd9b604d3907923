using System.Collections.Immutable;

namespace Interbeat.Dyads.Nulls;

/// <summary>The one list of surrogate nulls.</summary>
public static class SurrogateNulls
{
    /// <summary>All nulls, in the order in which results show them.</summary>
    public static ImmutableArray<ISurrogateNull> All { get; } = [new PhaseRandomisedNull(), new CircularShiftNull()];
}

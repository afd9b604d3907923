using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Dyads.Measures;

/// <summary>The one list of coupling measures.</summary>
public static class CouplingMeasures
{
    /// <summary>All measures, in the order in which they are listed.</summary>
    public static ImmutableArray<ICouplingMeasure> All { get; } =
    [
        new WindowedCorrelationMeasure(),
        new SegmentSynchronyMeasure(),
        new SlopeConcordanceMeasure(),
        new CoherenceMeasure(),
        new CrossRecurrenceMeasure(),
        new JointRecurrenceMeasure(),
        new GrangerMeasure(),
        new TransferEntropyMeasure(),
        new OscillatorMeasure(),
        new InertiaMeasure(),
        new PhaseLockingMeasure(),
    ];

    /// <summary>The measure of a name.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public static ICouplingMeasure Find(string name) =>
        All.FirstOrDefault(m => string.Equals(m.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new InputException("--measure", null, $"found '{name}'; expected one of {string.Join(", ", All.Select(m => m.Name))}");
}

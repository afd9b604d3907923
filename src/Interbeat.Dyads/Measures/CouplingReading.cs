using System.Collections.Immutable;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Measures;

/// <summary>What a measure reads from one pair, before any null.</summary>
public sealed record CouplingReading
{
    /// <summary>The measure's headline number; null where it could not be computed.</summary>
    public required double? Value { get; init; }

    /// <summary>The headline with its sign where in-phase and anti-phase differ; null where the measure has none.</summary>
    public double? Signed { get; init; }

    /// <summary>The headline without sign; null where the measure has none.</summary>
    public double? Absolute { get; init; }

    /// <summary>What is compared with the nulls: larger means more coupling. Must be what the measure's <see cref="PairSize"/> gives for the whole pair.</summary>
    public required double Size { get; init; }

    /// <summary>How many windows there would be without overlap; absence is claimed only with enough of them.</summary>
    public double IndependentWindows { get; init; }

    /// <summary>The measure over time, without verdicts of its own; empty where it has none.</summary>
    public ImmutableArray<CouplingEpoch> Windows { get; init; } = [];

    /// <summary>Everything else that the measure gives, by name.</summary>
    public ImmutableArray<MeasureFigure> Figures { get; init; } = [];

    /// <summary>Correlation over time and lag, for drawing; null where the measure has none.</summary>
    public LagMap? LagMap { get; init; }

    /// <summary>What limits the reading, in sentences.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>Names who leads once the verdict is known; null where the measure has no lag.</summary>
    public Func<CouplingVerdict, LeadResult>? Lead { get; init; }
}

/// <summary>The one number of a pair that is compared with its nulls: larger means more coupling; NaN where it cannot be computed.</summary>
/// <remarks>A delegate belongs to one thread and may reuse room between calls. Missing samples are NaN; the two spans have one length, which may be shorter than the session.</remarks>
public delegate double PairSize(ReadOnlySpan<double> a, ReadOnlySpan<double> b);

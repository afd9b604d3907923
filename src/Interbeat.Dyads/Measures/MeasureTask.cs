using System.Collections.Immutable;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Nulls;

namespace Interbeat.Dyads.Measures;

/// <summary>What a measure is asked: a pair of series, and against which nulls it is to be held.</summary>
public sealed record MeasureTask
{
    /// <summary>The two series on one grid.</summary>
    public required PairedSeries Pair { get; init; }

    /// <summary>The two people's names.</summary>
    public required (string A, string B) Names { get; init; }

    /// <summary>The measure's resolved settings.</summary>
    public required MeasureSettings Settings { get; init; }

    /// <summary>Alignment uncertainty U on the grid, in ms.</summary>
    public required double UncertaintyMs { get; init; }

    /// <summary>The nulls whose surrogates are drawn, in the order of the result's rows.</summary>
    public ImmutableArray<ISurrogateNull> Nulls { get; init; } = SurrogateNulls.Default;

    /// <summary>Pairs of one of the two with a person who was not there; empty where none are given.</summary>
    public IReadOnlyList<PairedSeries> PseudoPairs { get; init; } = [];

    /// <summary>Surrogates of each null; 0 for none.</summary>
    public int Surrogates { get; init; } = AnalysisOptions.DefaultSurrogates;

    /// <summary>Root of every random stream.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Threads and cancellation; the result does not depend on them.</summary>
    public ParallelOptions Options { get; init; } = new();

    /// <summary>Told the share done, or null.</summary>
    public IProgress<double>? Progress { get; init; }
}

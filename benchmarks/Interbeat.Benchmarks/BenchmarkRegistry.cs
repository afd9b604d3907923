namespace Interbeat.Benchmarks;

/// <summary>The one place that lists the benchmarks; each is a file.</summary>
internal static class BenchmarkRegistry
{
    /// <summary>All of them, in the order of the page.</summary>
    public static IReadOnlyList<Benchmark> All { get; } =
    [
        EcgBenchmark.Day,
        EcgBenchmark.Streamed,
        EcgBenchmark.HalfHour,
        DayOfBeatsBenchmark.Time,
        DayOfBeatsBenchmark.Frequency,
        DayOfBeatsBenchmark.Correction,
        EdaBenchmark.Analysis,
        HrvBenchmark.WholeSet,
        HrvBenchmark.Entropies,
        CouplingBenchmark.OnePass,
        CouplingBenchmark.WithSurrogates,
        CouplingBenchmark.AllPairings,
    ];
}

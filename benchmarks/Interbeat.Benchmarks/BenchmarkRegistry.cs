namespace Interbeat.Benchmarks;

/// <summary>The one place that lists the benchmarks; each is a file.</summary>
internal static class BenchmarkRegistry
{
    /// <summary>All of them, in the order of the table.</summary>
    public static IReadOnlyList<Benchmark> All { get; } =
    [
        EcgBenchmark.Beats,
        EdaBenchmark.Analysis,
        HrvBenchmark.WholeSet,
        HrvBenchmark.Entropies,
        OscillatorBenchmark.Fits,
        OscillatorBenchmark.Granger,
    ];
}

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
        FeaturesBenchmark.Heart,
        FeaturesBenchmark.Slow,
        HrvBenchmark.WholeSet,
        HrvBenchmark.Entropies,
        HrvBenchmark.EntropiesOnAClock,
        RecurrenceBenchmark.Cross,
        RecurrenceBenchmark.Embedded,
        RecurrenceBenchmark.Joint,
        CoherenceBenchmark.OnePair,
        CoherenceBenchmark.WithSurrogates,
        OscillatorBenchmark.Fits,
        OscillatorBenchmark.Granger,
        CouplingBenchmark.OnePass,
        CouplingBenchmark.WithSurrogates,
        CouplingBenchmark.AllPairings,
    ];
}

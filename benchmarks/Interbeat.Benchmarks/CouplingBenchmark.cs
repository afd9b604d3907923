using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Segments;

namespace Interbeat.Benchmarks;

/// <summary>Coupling measures of an hour of motion and more: windowed cross-correlation and surrogate synchrony.</summary>
internal static class CouplingBenchmark
{
    private const double RateHz = 10;
    private const int MinutesAtOne = 60;
    private const int SegmentSeconds = 30;
    private const int SegmentMaxLagSeconds = 3;
    private const int Surrogates = 1000;

    private static readonly CouplingSettings Settings = CouplingSettings.Of(RateHz, 30, 5, 5);
    private static readonly ParallelOptions TwoThreads = new() { MaxDegreeOfParallelism = 2 };

    /// <summary>Every window and lag once, with the means over both and the epochs.</summary>
    public static Benchmark OnePass { get; } = new(
        "Windowed cross-correlation, 10 Hz, W 30 s, step 5 s, lags to 5 s: one pass",
        [new("numpy, cumulative sums", "60 min", 0.115), new("rMEA", "60 min", 0.91), new("numpy, loop", "60 min", 4.8)],
        scale =>
        {
            var pair = Motion(scale);
            return () =>
            {
                var statistic = new CouplingStatistic(pair, Settings);
                _ = statistic.Pass(statistic.Correlation.Prepare(pair.A), statistic.Correlation.Prepare(pair.B), statistic.NewWork(), Range.All);
            };
        })
    { Work = Minutes };

    /// <summary>The same for every phase surrogate.</summary>
    public static Benchmark WithSurrogates { get; } = new(
        "Windowed cross-correlation as before, 1000 phase surrogates, two threads",
        [new("numpy, cumulative sums (extrapolated)", "60 min", 115), new("rMEA (extrapolated)", "60 min", 900)],
        scale =>
        {
            var pair = Motion(scale);
            var statistic = new CouplingStatistic(pair, Settings);
            return () => NullDistribution.Of(new PhaseRandomisedNull(), pair, true, statistic, Surrogates, 1, TwoThreads);
        })
    { Work = Minutes };

    /// <summary>All segments with each other: quadratic by definition.</summary>
    public static Benchmark AllPairings { get; } = new(
        "Surrogate synchrony, 10 Hz, segments of 30 s, lags to 3 s, all pairings, two threads",
        [new("SUSY", "60 min", 12.4)],
        scale =>
        {
            var pair = Motion(scale);
            return () => SegmentSynchrony.Of(new SegmentedPair(pair.A, pair.B, (int)(SegmentSeconds * RateHz), (int)(SegmentMaxLagSeconds * RateHz)), TwoThreads);
        })
    { Work = Minutes };

    private static string Minutes(int scale) => $"{MinutesAtOne * scale} min";

    /// <summary>Two series of which the second follows the first with noise of its own.</summary>
    private static PairedSeries Motion(int scale)
    {
        var random = CounterRandom.Stream(1, "benchmark", 2);
        double[] a = new double[(int)(MinutesAtOne * 60 * scale * RateHz)], b = new double[a.Length];
        for (var i = 1; i < a.Length; i++)
        {
            a[i] = (0.9 * a[i - 1]) + random.NextNormal();
            b[i] = (0.9 * b[i - 1]) + (0.3 * a[i - 1]) + random.NextNormal();
        }

        return new PairedSeries(a, b, RateHz);
    }
}

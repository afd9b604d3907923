using Interbeat.Core;
using Interbeat.Signals.Corrections;
using Interbeat.Signals.Hrv;

namespace Interbeat.Benchmarks;

/// <summary>The indices of a day of beats and more.</summary>
internal static class HrvBenchmark
{
    private const int BeatsAtOne = 100_000;

    /// <summary>Everything that <c>interbeat hrv</c> computes from beats.</summary>
    public static Benchmark WholeSet { get; } = new(
        "HRV, whole set, 100k beats",
        "NeuroKit2 9.2 s for 3k beats, quadratic (design notes, another hour)",
        scale =>
        {
            var beats = LikeADay(BeatsAtOne * scale);
            var layer = new CorrectedBeats(beats, beats, []);
            return () => HrvAnalysis.Of(layer, HrvOptions.Default);
        });

    /// <summary>Both entropies alone.</summary>
    public static Benchmark Entropies { get; } = new(
        "sample and approximate entropy, 100k beats",
        "",
        scale => BothEntropies(NnIntervals.Of(LikeADay(BeatsAtOne * scale)).DurationsMs.ToArray()));

    /// <summary>The same of intervals that lie on a clock of 128 Hz, as those of many recorders do.</summary>
    public static Benchmark EntropiesOnAClock { get; } = new(
        "sample and approximate entropy on a clock of 128 Hz, 100k beats",
        "",
        scale => BothEntropies([.. NnIntervals.Of(LikeADay(BeatsAtOne * scale)).DurationsMs.ToArray().Select(ms => Math.Round(ms * 0.128) / 0.128)]));

    private static Action BothEntropies(double[] intervals)
    {
        var tolerance = SampleEntropy.ToleranceShare * Moments.Of(intervals).Sd;
        return () =>
        {
            _ = SampleEntropy.Of(intervals, tolerance);
            _ = ApproximateEntropy.Of(intervals, tolerance);
        };
    }

    /// <summary>Beats with breathing, a slow wave, a daily swing and noise: spread and correlation like those of a free day.</summary>
    public static BeatSeries LikeADay(int count)
    {
        var random = CounterRandom.Stream(1, "benchmark", 0);
        var times = new double[count];
        double wander = 0;
        for (var i = 1; i < count; i++)
        {
            var t = times[i - 1];
            wander = (0.995 * wander) + (0.006 * (random.NextUniform() - 0.5));
            times[i] = t + 0.8
                + (0.10 * Math.Sin(2 * Math.PI * t / 86400))
                + (0.03 * Math.Sin(2 * Math.PI * 0.25 * t))
                + (0.03 * Math.Sin(2 * Math.PI * 0.1 * t))
                + wander
                + (0.03 * (random.NextUniform() - 0.5));
        }

        return BeatSeries.FromTimes(times);
    }
}

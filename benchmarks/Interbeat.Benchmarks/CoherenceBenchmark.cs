using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Measures;
using Interbeat.Dyads.Nulls;

namespace Interbeat.Benchmarks;

/// <summary>Wavelet coherence over all periods that a session holds, alone and with surrogates.</summary>
internal static class CoherenceBenchmark
{
    private const int SamplesAtOne = 4096;
    private const double RateHz = 4;
    private const int Surrogates = 300;

    /// <summary>One pair, no surrogate.</summary>
    public static Benchmark OnePair { get; } = new(
        $"wavelet coherence, {SamplesAtOne} samples, all periods",
        "pycwt 0.33 s, biwavelet 0.77 s (design notes, same size)",
        scale => () => Measure(scale, 0));

    /// <summary>The whole test against one null.</summary>
    public static Benchmark WithSurrogates { get; } = new(
        $"wavelet coherence, {SamplesAtOne} samples, {Surrogates} surrogates",
        "biwavelet about 4.3 min, pycwt about 64 min for 300 pairs (design notes, extrapolated)",
        scale => () => Measure(scale, Surrogates));

    private static void Measure(int scale, int surrogates)
    {
        var samples = SamplesAtOne * scale;
        var pair = new PairedSeries(Series(1, samples), Series(2, samples), RateHz);
        var measure = new CoherenceMeasure();
        var parameters = new Dictionary<string, string> { ["minPeriodSeconds"] = "0.5", ["maxPeriodSeconds"] = (0.34 * samples / RateHz).ToString(System.Globalization.CultureInfo.InvariantCulture), ["ar1Pairs"] = "0" };
        measure.Test(new MeasureTask
        {
            Pair = pair,
            Names = ("A", "B"),
            Settings = MeasureSettings.Resolve(measure, Modality.Heart, RateHz, parameters),
            UncertaintyMs = 100,
            Nulls = [new PhaseRandomisedNull()],
            Surrogates = surrogates,
        });
    }

    private static double[] Series(ulong who, int samples)
    {
        var random = CounterRandom.Stream(1, "benchmark", who);
        var series = new double[samples];
        for (var i = 1; i < samples; i++)
        {
            series[i] = (0.9 * series[i - 1]) + random.NextNormal();
        }

        return series;
    }
}

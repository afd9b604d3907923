using Interbeat.Core;
using Interbeat.Signals.Beats;

namespace Interbeat.Benchmarks;

/// <summary>From an electrocardiogram in memory to beats; four times the work is a day.</summary>
internal static class EcgBenchmark
{
    private const double RateHz = 250;
    private const double SecondsAtOne = 21_600;

    /// <summary>The default detector.</summary>
    public static Benchmark Beats { get; } = new(
        "ECG to beats, 6 h of 250 Hz (4x: 24 h)",
        "C sqrs 0.23 s for 24 h, at F1 99.0 (design notes, another hour)",
        scale =>
        {
            var signal = new UniformSignal(Ecg(SecondsAtOne * scale), RateHz, "mV");
            return () => BeatDetectors.Default.Detect(signal);
        });

    /// <summary>A narrow R and a broad T wave at intervals that follow breathing, with noise.</summary>
    private static double[] Ecg(double seconds)
    {
        var random = CounterRandom.Stream(1, "benchmark", 1);
        var samples = new double[(int)(seconds * RateHz)];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = 0.15 * (random.NextUniform() - 0.5);
        }

        for (var beat = 0.5; beat < seconds - 1; beat += 0.8 + (0.04 * Math.Sin(2 * Math.PI * 0.25 * beat)))
        {
            Add(samples, beat, 0.01, 1);
            Add(samples, beat + 0.25, 0.05, 0.25);
        }

        return samples;
    }

    private static void Add(double[] samples, double at, double width, double height)
    {
        for (var i = (int)((at - (4 * width)) * RateHz); i < (at + (4 * width)) * RateHz; i++)
        {
            var z = ((i / RateHz) - at) / width;
            samples[i] += height * Math.Exp(-z * z / 2);
        }
    }
}

using Interbeat.Core;
using Interbeat.Signals.Beats;

namespace Interbeat.Benchmarks;

/// <summary>From an electrocardiogram in memory to beats.</summary>
internal static class EcgBenchmark
{
    private const double DayRateHz = 250;
    private const int HoursAtOne = 6;
    private const double HalfHourRateHz = 360;
    private const int MinutesAtOne = 30;

    /// <summary>Samples that arrive together in a stream, seconds. Chosen.</summary>
    private const int PieceSeconds = 10;

    /// <summary>The default detector on a whole signal; long ones use two threads.</summary>
    public static Benchmark Day { get; } = new(
        "ECG to beats, 250 Hz, two threads",
        [new("WFDB sqrs (C)", "24 h", 0.23, 2), new("WFDB wqrs (C)", "24 h", 0.45, 2), new("WFDB gqrs (C)", "24 h", 0.54, 2), new("NeuroKit2 neurokit", "24 h", 2.6, 2062)],
        scale =>
        {
            var signal = new UniformSignal(Ecg(Hours(scale), DayRateHz), DayRateHz, "mV");
            return () => BeatDetectors.Default.Detect(signal);
        })
    { Work = scale => $"{HoursAtOne * scale} h" };

    /// <summary>The same detector on a stream, which is one thread and little memory.</summary>
    public static Benchmark Streamed { get; } = new(
        "ECG to beats, 250 Hz, one thread, streamed in pieces of 10 s",
        [],
        scale =>
        {
            var samples = Ecg(Hours(scale), DayRateHz);
            return () =>
            {
                const int Piece = (int)(PieceSeconds * DayRateHz);
                var stream = InterbeatDetector.Stream(DayRateHz);
                for (var at = 0; at < samples.Length; at += Piece)
                {
                    stream.Push(samples.AsSpan(at, Math.Min(Piece, samples.Length - at)));
                }

                stream.Complete();
            };
        })
    { Work = scale => $"{HoursAtOne * scale} h" };

    /// <summary>The length of a record of the MIT-BIH Arrhythmia Database.</summary>
    public static Benchmark HalfHour { get; } = new(
        "ECG to beats, 30 min of 360 Hz",
        [
            new("WFDB gqrs (C)", "30 min", 0.015, 2),
            new("NeuroKit2 pantompkins1985", "30 min", 0.045, 236),
            new("NeuroKit2 neurokit", "30 min", 0.061, 241),
            new("NeuroKit2 hamilton2002", "30 min", 0.40, 233),
            new("NeuroKit2 elgendi2010", "30 min", 0.65, 236),
            new("wfdb-python xqrs", "30 min", 1.41, 221),
        ],
        scale =>
        {
            var signal = new UniformSignal(Ecg(MinutesAtOne * 60 * scale, HalfHourRateHz), HalfHourRateHz, "mV");
            return () => BeatDetectors.Default.Detect(signal);
        })
    { Work = scale => $"{MinutesAtOne * scale} min" };

    private static double Hours(int scale) => HoursAtOne * scale * 3600.0;

    /// <summary>A narrow R and a broad T wave at intervals that follow breathing, with noise.</summary>
    private static double[] Ecg(double seconds, double rateHz)
    {
        var random = CounterRandom.Stream(1, "benchmark", 1);
        var samples = new double[(int)(seconds * rateHz)];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = 0.15 * (random.NextUniform() - 0.5);
        }

        for (var beat = 0.5; beat < seconds - 1; beat += 0.8 + (0.04 * Math.Sin(2 * Math.PI * 0.25 * beat)))
        {
            Add(samples, rateHz, beat, 0.01, 1);
            Add(samples, rateHz, beat + 0.25, 0.05, 0.25);
        }

        return samples;
    }

    private static void Add(double[] samples, double rateHz, double at, double width, double height)
    {
        for (var i = (int)((at - (4 * width)) * rateHz); i < (at + (4 * width)) * rateHz; i++)
        {
            var z = ((i / rateHz) - at) / width;
            samples[i] += height * Math.Exp(-z * z / 2);
        }
    }
}

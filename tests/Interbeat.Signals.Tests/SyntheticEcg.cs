using Interbeat.Core;

namespace Interbeat.Signals.Tests;

/// <summary>An electrocardiogram drawn with Gaussian waves at known beats, with noise from a stated seed.</summary>
internal static class SyntheticEcg
{
    /// <summary>Widths and heights in seconds and mV of P, Q, R, S and T, and where they lie from the R peak.</summary>
    private static readonly (double At, double Width, double Height)[] Waves =
        [(-0.16, 0.025, 0.12), (-0.03, 0.008, -0.1), (0, 0.01, 1), (0.03, 0.009, -0.2), (0.25, 0.05, 0.25)];

    /// <summary>Beat times with sine-modulated intervals, starting half an interval in.</summary>
    public static double[] Beats(double seconds, double meanMs = 800, double amplitudeMs = 40, double frequencyHz = 0.25)
    {
        var beats = new List<double>();
        for (var t = 0.4; t < seconds - 0.4; t += (meanMs + (amplitudeMs * Math.Sin(2 * Math.PI * frequencyHz * t))) / 1000)
        {
            beats.Add(t);
        }

        return [.. beats];
    }

    public static double[] Samples(double[] beats, double seconds, double rateHz, double noiseSd, ulong seed)
    {
        var random = CounterRandom.Stream(seed, "test/ecg");
        var samples = new double[(int)(seconds * rateHz)];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = (noiseSd * random.NextNormal()) + (0.2 * Math.Sin(2 * Math.PI * 0.3 * i / rateHz));
        }

        foreach (var beat in beats)
        {
            foreach (var (at, width, height) in Waves)
            {
                var centre = (beat + at) * rateHz;
                var reach = 5 * width * rateHz;
                for (var i = (int)Math.Max(0, centre - reach); i < Math.Min(samples.Length, centre + reach); i++)
                {
                    var z = (i - centre) / (width * rateHz);
                    samples[i] += height * Math.Exp(-z * z / 2);
                }
            }
        }

        return samples;
    }

    public static UniformSignal Signal(double[] samples, double rateHz, double startSeconds = 0) => new(samples, rateHz, "mV", startSeconds);
}

using Interbeat.Core;

namespace Interbeat.Signals.Tests.Eda;

/// <summary>Skin conductance with a known level and known responses: (exp(-t/tau1) - exp(-t/tau2)), scaled to its peak.</summary>
internal static class SyntheticSkin
{
    public const double Rate = 100;
    private const double SlowSeconds = 2;
    private const double FastSeconds = 0.75;

    /// <summary>When the response peaks after its onset: the root of its derivative, seconds.</summary>
    public static double PeakAfter { get; } = Math.Log(SlowSeconds / FastSeconds) * SlowSeconds * FastSeconds / (SlowSeconds - FastSeconds);

    /// <summary>A response of height one, <paramref name="t"/> seconds after its onset.</summary>
    public static double Response(double t) => t <= 0 ? 0 : Raw(t) / Raw(PeakAfter);

    /// <summary>A level of 5 uS with a slow wave, and responses of the given onsets and amplitudes.</summary>
    public static double[] Samples(double seconds, IReadOnlyList<(double Onset, double Amplitude)> responses, double noiseSd = 0)
    {
        const ulong Seed = 21;
        var random = CounterRandom.Stream(Seed, "test/skin");
        var samples = new double[(int)(seconds * Rate)];
        for (var i = 0; i < samples.Length; i++)
        {
            var t = i / Rate;
            samples[i] = 5 + (0.3 * Math.Sin(2 * Math.PI * t / 300)) + (noiseSd == 0 ? 0 : noiseSd * random.NextNormal());
        }

        foreach (var (onset, amplitude) in responses)
        {
            for (var i = Math.Max(0, (int)(onset * Rate)); i < Math.Min(samples.Length, (int)((onset + 30) * Rate)); i++)
            {
                samples[i] += amplitude * Response((i / Rate) - onset);
            }
        }

        return samples;
    }

    public static UniformSignal Signal(double[] samples, double start = 0) => new(samples, Rate, "uS", start);

    private static double Raw(double t) => Math.Exp(-t / SlowSeconds) - Math.Exp(-t / FastSeconds);
}

using Interbeat.Core;

namespace Interbeat.Signals.Tests.Voice;

/// <summary>Sounds of known pitch, level and length.</summary>
internal static class Sounds
{
    public const double Rate = 16000;

    public static UniformSignal Signal(IEnumerable<double> samples, double rate = Rate, double start = 0) => new([.. samples], rate, "FS", start);

    /// <summary>A tone of some harmonics with falling amplitudes, phases spread so that it is no pulse.</summary>
    public static double[] Tone(double hertz, double seconds, int firstHarmonic = 1, int lastHarmonic = 8, double amplitude = 0.1, double rate = Rate) =>
        Glide(hertz, hertz, seconds, firstHarmonic, lastHarmonic, amplitude, rate);

    /// <summary>The same with a pitch that moves evenly in semitones.</summary>
    public static double[] Glide(double fromHertz, double toHertz, double seconds, int firstHarmonic = 1, int lastHarmonic = 8, double amplitude = 0.1, double rate = Rate)
    {
        var samples = new double[(int)Math.Round(seconds * rate)];
        var phase = 0.0;
        for (var i = 0; i < samples.Length; i++)
        {
            for (var h = firstHarmonic; h <= lastHarmonic; h++)
            {
                samples[i] += amplitude / h * Math.Sin((h * phase) + (h * h));
            }

            phase += 2 * Math.PI * fromHertz * Math.Pow(toHertz / fromHertz, (double)i / samples.Length) / rate;
        }

        return samples;
    }

    public static double[] Silence(double seconds, double rate = Rate) => new double[(int)Math.Round(seconds * rate)];

    public static double[] Noise(double seconds, double deviation, ulong index = 0)
    {
        var random = CounterRandom.Stream(5, "voice-noise", index);
        return [.. Enumerable.Range(0, (int)Math.Round(seconds * Rate)).Select(_ => deviation * random.NextNormal())];
    }

    /// <summary>Sum of sounds, as long as the first.</summary>
    public static double[] Mix(double[] first, params double[][] others) =>
        [.. first.Select((x, i) => x + others.Sum(o => i < o.Length ? o[i] : 0))];

    public static double[] Scaled(double[] sound, double gain) => [.. sound.Select(x => x * gain)];

    public static double[] Known(IEnumerable<double> values) => [.. values.Where(double.IsFinite)];

    public static double Median(IEnumerable<double> values)
    {
        var sorted = Known(values).Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}

using Interbeat.Core;

namespace Interbeat.Validation;

/// <summary>A heart at rest with the variability that resting hearts have, and that the method under test does not assume.</summary>
/// <remarks>
/// The interval between beats is a mean plus four parts: a slow wander with a 1/f spectrum (a sum of relaxations an octave apart, from 4 s to 17 min: Kobayashi and Musha 1982
/// for the shape), a Mayer wave near 0.1 Hz whose size comes and goes, respiratory sinus arrhythmia that follows breaths of uneven length and depth, and white
/// noise of a few ms. Sizes differ from person to person around an SDNN of 50 ms (Nunan, Sandercock and Brodie 2010, short-term norms); the split into parts is chosen. Beats come from integrating the interval.
/// </remarks>
internal sealed class RestingHeart
{
    /// <summary>Steps of the drivers, per s. Chosen: far above every rhythm in them.</summary>
    private const int RateHz = 10;

    private const double FastestRelaxationSeconds = 4;
    private const int Relaxations = 9;
    private const double MayerHz = 0.1;
    private const double TypicalSdMs = 50;

    private readonly CounterRandom[] streams;
    private readonly double meanMs;
    private readonly double slowMs;
    private readonly double mayerMs;
    private readonly double rsaMs;
    private readonly double breathsPerSecond;

    /// <summary>One person; the same number gives the same person.</summary>
    public RestingHeart(ulong person)
    {
        var random = CounterRandom.Stream(Scale.Seed, "rest/person", person);
        streams = [.. Enumerable.Range(0, 4).Select(i => CounterRandom.Stream(Scale.Seed, $"rest/part {i}", person))];
        meanMs = 700 + (350 * random.NextUniform());
        var sd = TypicalSdMs * Math.Exp(0.35 * random.NextNormal());
        double slow = 0.6 + (0.4 * random.NextUniform()), mayer = 0.2 + (0.4 * random.NextUniform()), rsa = 0.3 + (0.6 * random.NextUniform());
        var norm = Math.Sqrt((slow * slow) + (mayer * mayer) + (rsa * rsa));
        (slowMs, mayerMs, rsaMs) = (sd * slow / norm, sd * mayer / norm, sd * rsa / norm);
        breathsPerSecond = 0.2 + (0.1 * random.NextUniform());
    }

    /// <summary>Beats over a stretch of time.</summary>
    /// <param name="seconds">How long.</param>
    /// <param name="speech">Whether the person speaks at a moment; null for rest throughout. Speech quickens the heart, slows and roughens the breath and lessens its trace in the heart; nobody else's is looked at.</param>
    public BeatSeries Beats(double seconds, Func<double, bool>? speech = null)
    {
        var count = (int)Math.Ceiling(seconds * RateHz) + RateHz;
        var interval = new double[count];
        var slow = Slow(count);
        double phase = 0, cycleSeconds = 1 / breathsPerSecond, depth = 1, mayerSize = 0, mayerOther = 0, aroused = 0;
        for (var i = 0; i < count; i++)
        {
            var speaks = speech?.Invoke((double)i / RateHz) == true;

            // A speaker's heart quickens within some 10 s and slows again as fast; 6 bpm of 70 is about a twelfth of the interval (chosen).
            aroused += ((speaks ? 1 : 0) - aroused) / (8.0 * RateHz);
            phase += 1 / (cycleSeconds * RateHz);
            if (phase >= 1)
            {
                phase -= 1;
                cycleSeconds = 1 / breathsPerSecond * Math.Exp((speaks ? 0.45 : 0.12) * streams[1].NextNormal()) * (speaks ? 1.3 : 1);
                depth = Math.Exp((speaks ? 0.4 : 0.2) * streams[1].NextNormal()) * (speaks ? 0.7 : 1);
            }

            // A complex relaxation of 30 s under the 0.1 Hz carrier: its size comes and goes.
            const double keep = 1 - (1 / (30.0 * RateHz));
            var kick = Math.Sqrt(1 - (keep * keep));
            mayerSize = (keep * mayerSize) + (kick * streams[2].NextNormal());
            mayerOther = (keep * mayerOther) + (kick * streams[2].NextNormal());
            var carrier = 2 * Math.PI * MayerHz * i / RateHz;
            var mayer = (mayerSize * Math.Cos(carrier)) + (mayerOther * Math.Sin(carrier));
            var rsa = Math.Sqrt(2) * depth * Math.Sin(2 * Math.PI * phase);
            interval[i] = (meanMs * (1 - (aroused / 12))) + (slowMs * slow[i]) + (mayerMs * mayer) + (rsaMs * rsa) + (3 * streams[3].NextNormal());
        }

        var times = new List<double>();
        for (var t = 0.0; t <= seconds; t += Math.Clamp(interval[(int)(t * RateHz)], 350, 1800) / 1000)
        {
            times.Add(t);
        }

        return BeatSeries.FromTimes([.. times]);
    }

    /// <summary>Relaxations an octave apart with equal variance add up to 1/f between the slowest and the fastest; unit variance.</summary>
    private double[] Slow(int count)
    {
        var sum = new double[count];
        for (var k = 0; k < Relaxations; k++)
        {
            var keep = Math.Exp(-1 / (FastestRelaxationSeconds * Math.Pow(2, k) * RateHz));
            var kick = Math.Sqrt(1 - (keep * keep));
            var value = streams[0].NextNormal();
            for (var i = 0; i < count; i++)
            {
                sum[i] += value / Math.Sqrt(Relaxations);
                value = (keep * value) + (kick * streams[0].NextNormal());
            }
        }

        return sum;
    }
}

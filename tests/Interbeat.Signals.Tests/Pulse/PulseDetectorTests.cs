using Interbeat.Core;
using Interbeat.Signals.Beats;

namespace Interbeat.Signals.Tests.Pulse;

public class PulseDetectorTests
{
    [Theory]
    [InlineData(40, 100)]
    [InlineData(60, 25)]
    [InlineData(75, 64)]
    [InlineData(75, 1000)]
    [InlineData(120, 125)]
    [InlineData(190, 100)]
    public void Every_pulse_is_found_at_its_rate(double perMinute, double rate)
    {
        var period = 60 / perMinute;
        var beats = Enumerable.Range(1, (int)(120 / period) - 2).Select(i => i * period).ToArray();
        var found = Detect(Wave(beats, 120, rate), rate);
        var inner = found.SamplePositions.Select(p => p / rate).Where(t => t is > 2 and < 118).ToArray();
        Assert.InRange(inner.Length, (116 / period) - 2, (116 / period) + 1);
        Assert.All(inner.Zip(inner.Skip(1)), p => Assert.Equal(period, p.Second - p.First, 0.004));
        Assert.True(found.QualityShare > 0.9);
    }

    [Fact]
    public void Modulated_intervals_come_back_beat_by_beat()
    {
        var beats = SyntheticEcg.Beats(300, 800, 60, 0.2);
        var found = Detect(Wave(beats, 300, 100, 0.01), 100).SamplePositions.Select(p => p / 100).ToArray();
        var offsets = found.Select(t => beats.Min(b => Math.Abs(t - b - WaveDelay)) * 1000).ToArray();
        Assert.InRange(found.Length, beats.Length - 2, beats.Length);
        Assert.True(offsets.Average() < 15, $"{offsets.Average()} ms");
        var truth = BeatSeries.FromTimes(beats);
        Assert.Equal(Interbeat.Signals.Features.Rmssd.Of(truth), Interbeat.Signals.Features.Rmssd.Of(BeatSeries.FromTimes(found)), 3.0);
    }

    [Fact]
    public void Gain_offset_and_a_later_start_change_no_interval()
    {
        var samples = Wave(SyntheticEcg.Beats(60), 60, 100, 0.01);
        var plain = Detect(samples, 100).SamplePositions;
        var changed = Detect([.. samples.Select(x => (300 * x) + 1000)], 100).SamplePositions;
        Assert.Equal(plain.Length, changed.Length);
        Assert.All(plain.Zip(changed), p => Assert.Equal(p.First, p.Second, 1e-6));
        var later = BeatDetectors.Find("pulse")!.Detect(new UniformSignal(samples, 100, "a.u.", 1000));
        Assert.Equal((plain[0] / 100) + 1000, later.Beats.Times[0], 1e-9);
    }

    [Fact]
    public void A_gap_of_30_s_ends_a_run_and_stays_empty()
    {
        var samples = Wave(SyntheticEcg.Beats(180), 180, 100);
        Array.Fill(samples, double.NaN, 6000, 3000);
        var found = Detect(samples, 100);
        Assert.DoesNotContain(found.SamplePositions, p => p is >= 6000 and < 9000);
        Assert.Contains(found.Beats.Gaps(), g => g.StartSeconds is > 57 and < 60 && g.EndSeconds is > 90 and < 93);
        Assert.Equal(150 / 180.0, found.QualityShare, 0.08);
    }

    [Fact]
    public void Noise_and_an_open_sensor_are_poor()
    {
        const ulong Seed = 17;
        var random = CounterRandom.Stream(Seed, "test/pulse");
        var noise = Detect([.. Enumerable.Range(0, 12000).Select(_ => random.NextNormal())], 100);
        Assert.True(noise.QualityShare < 0.35, $"{noise.QualityShare} of noise is trusted, seed {Seed}");
        foreach (var samples in (double[][])[[], [1], new double[5000], [.. Enumerable.Repeat(double.NaN, 5000)], [.. Enumerable.Repeat(double.PositiveInfinity, 500)]])
        {
            var found = Detect(samples, 100);
            Assert.Equal(0, found.Beats.Count);
            Assert.Equal(0, found.QualityShare);
        }

        Assert.Equal(0, Detect(new double[100], 5).Beats.Count);
    }

    [Fact]
    public void Runs_of_missing_samples_and_saturation_cause_no_exception()
    {
        var samples = Wave(SyntheticEcg.Beats(120), 120, 100);
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = i % 1500 < 40 ? double.NaN : Math.Min(samples[i], i > 9000 ? 0.2 : 10);
        }

        Array.Fill(samples, 5, 5000, 500);
        var found = Detect(samples, 100);
        Assert.True(found.Beats.Count > 60);
        Assert.DoesNotContain(found.Beats.Times.ToArray(), t => t is > 50.1 and < 54.9);
    }

    [Fact]
    public void Pulse_channels_get_the_pulse_detector_and_the_default_stays()
    {
        Assert.Equal("pulse", BeatDetectors.For(SignalKind.Pulse).Name);
        Assert.Same(BeatDetectors.Default, BeatDetectors.For(SignalKind.Ecg));
        Assert.Equal("interbeat", BeatDetectors.Default.Name);
    }

    /// <summary>From a beat to the peak of its wave in the drawing, seconds.</summary>
    private const double WaveDelay = 0.15;

    private static DetectedBeats Detect(double[] samples, double rate) => BeatDetectors.Find("pulse")!.Detect(new UniformSignal(samples, rate, "a.u."));

    /// <summary>A systolic and a dicrotic wave a beat, on breathing and drift; narrower where beats are fast.</summary>
    private static double[] Wave(double[] beats, double seconds, double rate, double noiseSd = 0)
    {
        const ulong Seed = 5;
        var random = CounterRandom.Stream(Seed, "test/pulse-wave");
        var scale = Math.Min(1, (beats[^1] - beats[0]) / (beats.Length - 1) / 0.8);
        var samples = new double[(int)(seconds * rate)];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = (0.3 * Math.Sin(2 * Math.PI * 0.2 * i / rate)) + (noiseSd == 0 ? 0 : noiseSd * random.NextNormal());
        }

        foreach (var beat in beats)
        {
            foreach (var (at, width, height) in ((double, double, double)[])[(WaveDelay, 0.07 * scale, 1), (WaveDelay + (0.28 * scale), 0.08 * scale, 0.35)])
            {
                for (var i = (int)Math.Max(0, (beat + at - (5 * width)) * rate); i < Math.Min(samples.Length, (beat + at + (5 * width)) * rate); i++)
                {
                    var z = ((i / rate) - beat - at) / width;
                    samples[i] += height * Math.Exp(-z * z / 2);
                }
            }
        }

        return samples;
    }
}

using Interbeat.Core;
using Interbeat.Signals.Beats;

namespace Interbeat.Signals.Tests;

public class DetectorTests
{
    private const double Rate = 250;
    private const double Seconds = 60;

    private static readonly double[] Truth = SyntheticEcg.Beats(Seconds);

    [Theory]
    [InlineData(100)]
    [InlineData(128)]
    [InlineData(250)]
    [InlineData(360)]
    [InlineData(500)]
    [InlineData(1000)]
    [InlineData(4000)]
    public void Every_beat_is_found_at_any_usual_rate_to_a_few_milliseconds(double rate)
    {
        const ulong Seed = 11;
        var found = Detect(SyntheticEcg.Samples(Truth, Seconds, rate, 0.02, Seed), rate);
        var score = BeatScoring.Score(Truth, found.Beats.Times, 0.05);
        Assert.True(score.FN == 0 && score.FP == 0, $"seed {Seed}, {rate} Hz: missed {score.FN}, extra {score.FP}");
        Assert.InRange(score.JitterSdMs, 0, 3);
        Assert.Equal(1, found.QualityShare);
    }

    [Fact]
    public void Negating_the_signal_gives_the_same_beats()
    {
        var samples = SyntheticEcg.Samples(Truth, Seconds, Rate, 0.05, 12);
        Assert.Equal(
            Detect(samples, Rate).SamplePositions.AsEnumerable(),
            Detect([.. samples.Select(x => -x)], Rate).SamplePositions.AsEnumerable());
    }

    [Theory]
    [InlineData(0.001, 0)]
    [InlineData(1000, 0)]
    [InlineData(1, 5000)]
    [InlineData(-20, -300)]
    public void Gain_and_offset_do_not_matter(double gain, double offset)
    {
        var samples = SyntheticEcg.Samples(Truth, Seconds, Rate, 0.05, 13);
        var plain = Detect(samples, Rate);
        var changed = Detect([.. samples.Select(x => (gain * x) + offset)], Rate);
        Assert.Equal(plain.SamplePositions.Length, changed.SamplePositions.Length);
        for (var i = 0; i < plain.SamplePositions.Length; i++)
        {
            Assert.Equal(plain.SamplePositions[i], changed.SamplePositions[i], 1e-4);
        }
    }

    [Fact]
    public void A_later_start_moves_times_and_nothing_else()
    {
        var samples = SyntheticEcg.Samples(Truth, Seconds, Rate, 0.05, 14);
        var plain = BeatDetectors.Default.Detect(SyntheticEcg.Signal(samples, Rate));
        var later = BeatDetectors.Default.Detect(SyntheticEcg.Signal(samples, Rate, 1000));
        Assert.Equal(plain.SamplePositions.AsEnumerable(), later.SamplePositions.AsEnumerable());
        Assert.Equal(plain.Beats.Times[7] + 1000, later.Beats.Times[7], 1e-9);
    }

    [Fact]
    public void Missing_samples_split_the_beats_and_touch_nothing_else()
    {
        var samples = SyntheticEcg.Samples(Truth, Seconds, Rate, 0.02, 15);
        Array.Fill(samples, double.NaN, (int)(29.9 * Rate), (int)(1.2 * Rate));
        var found = Detect(samples, Rate);
        var inside = Truth.Where(t => t is < 29.85 or > 31.15).ToArray();
        var score = BeatScoring.Score(inside, found.Beats.Times, 0.03);
        Assert.Equal(0, score.FN);
        Assert.Equal(2, found.Beats.Runs().Count());
        Assert.Contains(found.PoorSpans, s => Math.Abs(s.StartSeconds - 29.9) < 0.01 && Math.Abs(s.EndSeconds - 31.1) < 0.01);
    }

    [Fact]
    public void What_lies_beyond_a_gap_does_not_change_the_beats_of_this_side()
    {
        var calm = SyntheticEcg.Samples(Truth, Seconds, Rate, 0.02, 16);
        Array.Fill(calm, double.NaN, (int)(30 * Rate), (int)Rate);
        var wild = (double[])calm.Clone();
        for (var i = (int)(31 * Rate); i < wild.Length; i++)
        {
            wild[i] *= 40;
        }

        var before = Detect(calm, Rate).Beats.Times.ToArray().Where(t => t < 30);
        Assert.Equal(before, Detect(wild, Rate).Beats.Times.ToArray().Where(t => t < 30));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(15000)]
    public void A_constant_has_no_beats_and_no_quality(int count)
    {
        var samples = new double[count];
        Array.Fill(samples, 0.1);
        var found = Detect(samples, Rate);
        Assert.Empty(found.SamplePositions);
        Assert.Equal(0, found.QualityShare);
    }

    [Fact]
    public void A_ramp_and_an_all_missing_signal_have_no_beats()
    {
        Assert.Empty(Detect([.. Enumerable.Range(0, 15000).Select(i => i * 0.001)], Rate).SamplePositions);
        Assert.Empty(Detect([.. Enumerable.Repeat(double.NaN, 15000)], Rate).SamplePositions);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Noise_alone_is_poor_and_gives_no_trusted_beats(ulong seed)
    {
        var random = CounterRandom.Stream(seed, "test/noise");
        var samples = Enumerable.Range(0, (int)(300 * Rate)).Select(_ => random.NextNormal()).ToArray();
        var found = Detect(samples, Rate);
        Assert.True(found.QualityShare < 0.05, $"seed {seed}: quality share {found.QualityShare}");
        Assert.InRange(found.Beats.Count, 0, 20);
    }

    [Theory]
    [InlineData(50, 250)]
    [InlineData(60, 1000)]
    [InlineData(50, 4000)]
    [InlineData(12, 360)]
    public void Hum_on_an_open_lead_is_poor_although_its_waves_are_all_alike(double hertz, double rate)
    {
        const ulong Seed = 6;
        var random = CounterRandom.Stream(Seed, "test/hum");
        var samples = Enumerable.Range(0, (int)(60 * rate)).Select(i => Math.Sin(2 * Math.PI * hertz * i / rate) + (0.01 * random.NextNormal())).ToArray();
        var found = Detect(samples, rate);
        Assert.True(found.Beats.Count == 0 && found.QualityShare == 0, $"seed {Seed}: {found.Beats.Count} beats, quality share {found.QualityShare}");
    }

    [Fact]
    public void Hum_over_a_heart_is_no_obstacle()
    {
        var samples = SyntheticEcg.Samples(Truth, Seconds, Rate, 0.02, 22);
        var found = Detect([.. samples.Select((x, i) => x + (0.3 * Math.Sin(2 * Math.PI * 50 * i / Rate)))], Rate);
        Assert.Equal(100, BeatScoring.Score(Truth, found.Beats.Times, 0.03).F1);
        Assert.Equal(1, found.QualityShare);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(1500)]
    public void Fast_and_slow_hearts_are_followed(double meanMs)
    {
        var beats = SyntheticEcg.Beats(Seconds, meanMs, 10);
        var found = Detect(SyntheticEcg.Samples(beats, Seconds, Rate, 0.02, 23), Rate);
        Assert.Equal(100, BeatScoring.Score(beats, found.Beats.Times, 0.05).F1);
    }

    [Fact]
    public void A_lead_that_falls_off_and_a_saturated_stretch_become_poor_spans()
    {
        var samples = SyntheticEcg.Samples(Truth, Seconds, Rate, 0.02, 17);
        Array.Fill(samples, 0.0, (int)(20 * Rate), (int)(5 * Rate));
        Array.Fill(samples, 5.0, (int)(40 * Rate), (int)(5 * Rate));
        var found = Detect(samples, Rate);
        Assert.Contains(found.PoorSpans, s => s.StartSeconds <= 20.01 && s.EndSeconds >= 24.99);
        Assert.Contains(found.PoorSpans, s => s.StartSeconds <= 40.01 && s.EndSeconds >= 44.99);
        Assert.DoesNotContain(found.Beats.Times.ToArray(), t => t is > 20.3 and < 24.7 or > 40.3 and < 44.7);
    }

    [Fact]
    public void A_burst_of_noise_is_a_gap_and_not_a_guess()
    {
        const ulong Seed = 18;
        var random = CounterRandom.Stream(Seed, "test/burst");
        var samples = SyntheticEcg.Samples(Truth, Seconds, Rate, 0.02, Seed);
        for (var i = (int)(20 * Rate); i < (int)(40 * Rate); i++)
        {
            samples[i] += 2 * random.NextNormal();
        }

        var found = Detect(samples, Rate);
        Assert.DoesNotContain(found.Beats.Times.ToArray(), t => t is > 22 and < 38);
        Assert.True(found.SamplePositions.Length > found.Beats.Count);
        Assert.True(found.Beats.Runs().Count() >= 2, $"seed {Seed}");
    }

    [Fact]
    public void One_huge_artefact_does_not_silence_what_follows()
    {
        var samples = SyntheticEcg.Samples(Truth, Seconds, Rate, 0.02, 19);
        samples[(int)(30.2 * Rate)] += 2000;
        var found = Detect(samples, Rate);
        var score = BeatScoring.Score(Truth, [.. found.SamplePositions.Select(p => p / Rate)], 0.05);
        Assert.InRange(score.FN, 0, 3);
    }

    [Fact]
    public void A_thousandfold_drop_of_gain_is_followed()
    {
        var samples = SyntheticEcg.Samples(Truth, Seconds, Rate, 0, 20);
        for (var i = (int)(30 * Rate); i < samples.Length; i++)
        {
            samples[i] = samples[(int)(30 * Rate) - 1] + ((samples[i] - samples[(int)(30 * Rate) - 1]) / 1000);
        }

        var late = Truth.Where(t => t > 40).ToArray();
        var found = Detect(samples, Rate).SamplePositions.Select(p => p / Rate).Where(t => t > 39.9).ToArray();
        Assert.Equal(0, BeatScoring.Score(late, found, 0.05).FN);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.1)]
    [InlineData(0.15)]
    public void Beats_survive_noise(double noiseSd)
    {
        const ulong Seed = 21;
        var found = Detect(SyntheticEcg.Samples(Truth, Seconds, Rate, noiseSd, Seed), Rate);
        var score = BeatScoring.Score(Truth, found.Beats.Times, 0.05);
        Assert.True(score.F1 > 99, $"seed {Seed}, noise {noiseSd} mV: F1 {score.F1}");
    }

    [Fact]
    public void The_registry_finds_detectors_by_name_and_knows_no_others()
    {
        Assert.Same(BeatDetectors.Default, BeatDetectors.Find("Interbeat"));
        Assert.Null(BeatDetectors.Find("none such"));
        Assert.Equal(BeatDetectors.All.Length, BeatDetectors.All.Select(d => d.Name).Distinct().Count());
    }

    private static DetectedBeats Detect(double[] samples, double rate) => BeatDetectors.Default.Detect(SyntheticEcg.Signal(samples, rate));
}

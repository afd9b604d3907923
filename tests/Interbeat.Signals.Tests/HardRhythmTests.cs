using Interbeat.Core;
using Interbeat.Signals.Beats;
using Xunit.Abstractions;

namespace Interbeat.Signals.Tests;

/// <summary>Situations that real collections hold and the ten shared records do not: drawn, with the truth known.</summary>
public sealed class HardRhythmTests(ITestOutputHelper output)
{
    private const double Seconds = 120;
    private const double Rate = 360;
    private const double Within = 0.075;
    private const ulong Seed = 601;

    /// <summary>P, Q, R, S and T of a narrow beat: place and width in seconds, height in mV.</summary>
    private static readonly (double At, double Width, double Height)[] Narrow =
        [(-0.16, 0.025, 0.12), (-0.03, 0.008, -0.1), (0, 0.01, 1), (0.03, 0.009, -0.2), (0.25, 0.05, 0.25)];

    /// <summary>A broad beat without P whose T wave opposes it.</summary>
    private static readonly (double At, double Width, double Height)[] Broad = [(0, 0.035, 1.4), (0.08, 0.03, -0.4), (0.3, 0.06, -0.5)];

    [Theory]
    [InlineData(0.3)]
    [InlineData(1)]
    public void Paced_beats_are_found_once_beside_spikes_up_to_seven_tenths_of_their_height(double spike)
    {
        var truth = Even(0.86);
        var samples = Drawn(truth, _ => Broad, 0.02);
        foreach (var t in truth)
        {
            for (var k = 0; k < 2; k++)
            {
                samples[(int)((t - 0.08) * Rate) + k] += spike;
            }
        }

        Holds(samples, truth, 0, 0, 1);
    }

    [Theory]
    [InlineData(0.6)]
    [InlineData(0.9)]
    [InlineData(1.2)]
    public void Tall_T_waves_are_no_beats(double height) =>
        Holds(Drawn(Even(1.05), _ => [.. Narrow[..4], (0.3, 0.055, height)], 0.02), Even(1.05), 0, 0, 1);

    [Theory]
    [InlineData(5)]
    [InlineData(0.2)]
    public void A_sudden_change_of_amplitude_by_five_is_followed(double factor)
    {
        var truth = Even(0.8);
        var samples = Drawn(truth, t => [.. Narrow.Select(w => w with { Height = w.Height * (t < 60 ? 1 : factor) })], 0.01);
        Holds(samples, truth, 1, 0, 1);
    }

    [Fact]
    public void A_pause_of_six_seconds_is_a_gap_and_its_P_waves_are_no_beats()
    {
        double[] truth = [.. Even(0.9).Where(t => (t % 40) is < 20 or > 26)];
        var samples = Drawn(truth, _ => Narrow, 0.01);
        foreach (var t in Even(0.9).Except(truth))
        {
            Add(samples, t, Narrow[0]);
        }

        var found = Holds(samples, truth, 0, 0, 0.8);
        Assert.DoesNotContain(found.Beats.Intervals(), i => i.DurationMs > 3000);
    }

    [Fact]
    public void Bigeminy_of_narrow_and_broad_beats_is_found_whole()
    {
        var truth = new List<double>();
        for (var t = 0.5; t < Seconds - 1.5; t += 1.7)
        {
            truth.AddRange([t, t + 0.55]);
        }

        double[] beats = [.. truth];
        Holds(Drawn(beats, t => Array.IndexOf(beats, t) % 2 == 0 ? Narrow : Broad, 0.02), beats, 0, 0, 1);
    }

    [Fact]
    public void Beats_of_half_the_height_among_others_are_found()
    {
        // Every third beat at half the others, as in alternating conduction. At 35 % they are missed: see the limits in docs/science/one-person.md.
        var truth = Even(0.75);
        Holds(Drawn(truth, t => [.. Narrow.Select(w => w with { Height = w.Height * (Array.IndexOf(truth, t) % 3 == 2 ? 0.5 : 1) })], 0.01), truth, 0, 0, 1);
    }

    [Fact]
    public void A_low_lead_of_a_tenth_of_a_millivolt_is_as_good_as_its_noise()
    {
        var truth = Even(0.85);
        Holds(Drawn(truth, _ => [.. Narrow.Select(w => w with { Height = 0.12 * w.Height })], 0.008), truth, 0, 0, 1);
    }

    [Fact]
    public void A_step_of_the_baseline_disturbs_its_own_second_only()
    {
        var truth = Even(0.8);
        var samples = Drawn(truth, _ => Narrow, 0.01);
        (double At, double Height)[] steps = [(20.3, 2), (41.7, -3), (63.1, 1.5), (84.3, -4), (100.7, 5)];
        foreach (var (at, height) in steps)
        {
            for (var i = (int)(at * Rate); i < samples.Length; i++)
            {
                samples[i] += height;
            }
        }

        var found = BeatDetectors.Default.Detect(SyntheticEcg.Signal(samples, Rate));
        bool IsAway(double t) => steps.All(s => Math.Abs(t - s.At) > 1);
        var score = BeatScoring.Score([.. truth.Where(IsAway)], [.. found.SamplePositions.Select(p => p / Rate).Where(IsAway)], Within);
        output.WriteLine($"{found.SamplePositions.Length} beats of {truth.Length}");
        Assert.True(score.FN == 0 && score.FP == 0, $"missed {score.FN}, extra {score.FP}, seed {Seed}");
    }

    [Fact]
    public void A_burst_of_electrode_noise_hides_its_own_seconds_only()
    {
        var truth = Even(0.8);
        var samples = Drawn(truth, _ => Narrow, 0.01);
        var random = CounterRandom.Stream(Seed, "test/electrode");
        foreach (var from in new[] { 30.0, 70 })
        {
            for (var i = (int)(from * Rate); i < (int)((from + 4) * Rate); i++)
            {
                samples[i] += 3 * random.NextNormal();
            }
        }

        var found = BeatDetectors.Default.Detect(SyntheticEcg.Signal(samples, Rate));
        double[] clean = [.. truth.Where(t => Math.Abs(t - 32) > 4 && Math.Abs(t - 72) > 4)];
        double[] near = [.. found.SamplePositions.Select(p => p / Rate).Where(t => Math.Abs(t - 32) > 4 && Math.Abs(t - 72) > 4)];
        var score = BeatScoring.Score(clean, near, Within);
        Assert.True(score.FN <= 1 && score.FP == 0, $"missed {score.FN}, extra {score.FP}, seed {Seed}");
        Assert.DoesNotContain(found.Beats.Times.ToArray(), t => t is > 30.5 and < 33.5 or > 70.5 and < 73.5);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(128)]
    [InlineData(250)]
    [InlineData(360)]
    [InlineData(500)]
    [InlineData(1000)]
    [InlineData(2000)]
    [InlineData(4000)]
    public void Every_rate_gives_the_same_beats_and_so_do_the_negative_another_gain_and_an_offset(double rateHz)
    {
        var truth = SyntheticEcg.Beats(Seconds);
        var samples = SyntheticEcg.Samples(truth, Seconds, rateHz, 0.02, Seed);
        var found = BeatDetectors.Default.Detect(SyntheticEcg.Signal(samples, rateHz));
        var score = BeatScoring.Score(truth, found.Beats.Times, 0.02);
        output.WriteLine($"{rateHz} Hz: offset {score.MedianOffsetMs:F2} ms, jitter {score.JitterSdMs:F2} ms, seed {Seed}");
        Assert.True(score.FN == 0 && score.FP == 0 && score.JitterSdMs < 2, $"missed {score.FN}, extra {score.FP}, jitter {score.JitterSdMs}");
        foreach (var (gain, offset) in new[] { (-1.0, 0.0), (250, 0), (1, 40), (-0.001, 7) })
        {
            var other = BeatDetectors.Default.Detect(SyntheticEcg.Signal([.. samples.Select(x => (gain * x) + offset)], rateHz));
            Assert.Equal(found.SamplePositions.Length, other.SamplePositions.Length);
            Assert.All(found.SamplePositions.Zip(other.SamplePositions), p => Assert.Equal(p.First, p.Second, 0.001 * rateHz));
        }
    }

    private DetectedBeats Holds(double[] samples, double[] truth, int missed, int extra, double quality)
    {
        var found = BeatDetectors.Default.Detect(SyntheticEcg.Signal(samples, Rate));
        var score = BeatScoring.Score(truth, [.. found.SamplePositions.Select(p => p / Rate)], Within);
        var text = $"missed {score.FN}, extra {score.FP} of {truth.Length}, quality {found.QualityShare:F2}, offset {score.MedianOffsetMs:F1} ms, jitter {score.JitterSdMs:F1} ms, seed {Seed}";
        output.WriteLine(text);
        Assert.True(score.FN <= missed && score.FP <= extra && found.QualityShare >= quality, text);
        return found;
    }

    private static double[] Even(double interval) =>
        [.. Enumerable.Range(0, (int)((Seconds - 2) / interval)).Select(i => 1 + (interval * i) + (0.02 * Math.Sin(i)))];

    private static double[] Drawn(double[] beats, Func<double, (double At, double Width, double Height)[]> waves, double noiseSd)
    {
        var random = CounterRandom.Stream(Seed, "test/rhythm");
        var samples = new double[(int)(Seconds * Rate)];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = (noiseSd * random.NextNormal()) + (0.1 * Math.Sin(2 * Math.PI * 0.3 * i / Rate));
        }

        foreach (var beat in beats)
        {
            foreach (var wave in waves(beat))
            {
                Add(samples, beat, wave);
            }
        }

        return samples;
    }

    private static void Add(double[] samples, double beat, (double At, double Width, double Height) wave)
    {
        var centre = (beat + wave.At) * Rate;
        var reach = 5 * wave.Width * Rate;
        for (var i = (int)Math.Max(0, centre - reach); i < Math.Min(samples.Length, centre + reach); i++)
        {
            var z = (i - centre) / (wave.Width * Rate);
            samples[i] += wave.Height * Math.Exp(-z * z / 2);
        }
    }
}

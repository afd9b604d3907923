using System.Globalization;
using Interbeat.Core;
using Interbeat.Signals.Beats;
using Interbeat.Signals.Breathing;
using Interbeat.Signals.Corrections;
using Interbeat.Signals.Features;
using Interbeat.Tests.Shared;
using Xunit.Abstractions;

namespace Interbeat.Signals.Tests.Breathing;

/// <summary>How far breathing read from the heart is from the breathing that is known: planted in drawn signals, or measured by a belt.</summary>
public sealed class BreathingAccuracyTests(ITestOutputHelper output)
{
    private const double Seconds = 240;
    private const int Window = 30;

    private delegate BreathingRates Reading(UniformSignal ecg, BeatSeries beats, double startSeconds, int seconds, BreathingPreset? preset);

    private static (string Name, Reading Read)[] Readings { get; } =
    [
        ("ECG-derived", HeartDerivedBreathing.FromEcg),
        ("RR-derived", (_, beats, start, seconds, preset) => HeartDerivedBreathing.FromIntervals(beats, start, seconds, preset)),
        ("ECG- and RR-derived", HeartDerivedBreathing.Fused),
    ];

    [Theory]
    [InlineData(100)]
    [InlineData(250)]
    public void Drawn_hearts_that_breathe_8_to_30_times_a_minute_are_read_within_half_a_breath(double rateHz)
    {
        const ulong Seed = 301;
        foreach (var perMinute in new[] { 8.0, 10, 12, 15, 18, 21, 24, 27, 30 })
        {
            var (ecg, beats) = Drawn(perMinute / 60, rateHz, 0.03, Seed + (ulong)perMinute);
            foreach (var (name, read) in Readings.Where(r => r.Name != "RR-derived"))
            {
                var (median, ninety, covered) = Errors(read(ecg, beats, 0, (int)Seconds, null), (int)Seconds, _ => perMinute);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rateHz} Hz, {perMinute,2} /min, {name,-20} median {median:F2}, 90th percentile {ninety:F2} /min, share of seconds {covered:F2}"));
                Assert.True(ninety <= 0.5, $"{perMinute} /min, {name}: 90th percentile {ninety}, seed {Seed}");
                Assert.True(covered >= 0.6, $"{perMinute} /min, {name}: share of seconds {covered}, seed {Seed}");
            }
        }
    }

    [Fact]
    public void Extrasystoles_cost_seconds_and_not_truth()
    {
        const ulong Seed = 302;
        var truth = SyntheticEcg.Beats(Seconds, 800, 25, 0.25);
        double[] early = [.. truth.Select((t, i) => i % 17 == 9 ? t - 0.25 : t)];
        var samples = Breathing(SyntheticEcg.Samples(early, Seconds, 250, 0.03, Seed), 250, 0.25);
        foreach (var t in early.Where((_, i) => i % 17 == 9))
        {
            for (var i = (int)((t - 0.1) * 250); i < (t + 0.1) * 250; i++)
            {
                samples[i] *= -1.5;
            }
        }

        var ecg = SyntheticEcg.Signal(samples, 250);
        var beats = LipponenTarvainen.Correct(BeatDetectors.Default.Detect(ecg).Beats).Corrected;
        var (median, ninety, covered) = Errors(HeartDerivedBreathing.Fused(ecg, beats, 0, (int)Seconds), (int)Seconds, _ => 15);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median {median:F2}, 90th percentile {ninety:F2} /min, share of seconds {covered:F2}"));
        Assert.True(ninety <= 1 && covered >= 0.5, $"90th percentile {ninety}, share {covered}, seed {Seed}");
    }

    [Fact]
    public void Sources_that_contradict_each_other_give_no_rate()
    {
        // The complexes breathe 18 times a minute, the intervals 9 times: one of the two is not breathing, and nothing tells which.
        var beats = SyntheticEcg.Beats(Seconds, 800, 40, 0.15);
        var ecg = SyntheticEcg.Signal(Breathing(SyntheticEcg.Samples(beats, Seconds, 250, 0.005, 303), 250, 0.3), 250);
        var series = BeatSeries.FromTimes(beats);
        var fused = HeartDerivedBreathing.Fused(ecg, series, 0, (int)Seconds);
        Assert.All(Enumerable.Range(20, 200), s => Assert.Equal(BreathingAbsence.Disagreement, fused.Absence[s]));
        Assert.All(Enumerable.Range(20, 200), s => Assert.True(double.IsNaN(fused.RatePerMinute[s])));
        Assert.All(Enumerable.Range(20, 200), s => Assert.Equal(18, HeartDerivedBreathing.FromEcg(ecg, series, 0, (int)Seconds).RatePerMinute[s], 0.5));
    }

    [Fact]
    public void Noise_in_every_source_has_a_rate_less_often_than_noise_in_one()
    {
        double fused = 0, alone = 0;
        for (var seed = 304UL; seed < 310; seed++)
        {
            var random = CounterRandom.Stream(seed, "test/rhythm");
            var times = new List<double> { 0.4 };
            while (times[^1] < Seconds - 1.2)
            {
                times.Add(times[^1] + 0.8 + (0.03 * random.NextNormal()));
            }

            var ecg = SyntheticEcg.Signal(SyntheticEcg.Samples([.. times], Seconds, 250, 0.05, seed), 250);
            var beats = BeatSeries.FromTimes([.. times]);
            fused += HeartDerivedBreathing.Fused(ecg, beats, 0, (int)Seconds).CoverageShare / 6;
            alone += HeartDerivedBreathing.FromIntervals(beats, 0, (int)Seconds).CoverageShare / 6;
        }

        output.WriteLine($"share of seconds with a rate: all sources {fused:F2}, intervals alone {alone:F2}");
        Assert.True(fused < alone, $"{fused} against {alone}, seeds 304 to 309");
    }

    [SharedDataFact]
    public void Breathing_from_the_heart_is_within_one_breath_a_minute_of_the_belt()
    {
        foreach (var (name, file) in new[] { ("rest", NeuroKitFile.Resting()), ("events", NeuroKitFile.EventRelated()) })
        {
            var ecg = file.Signal("ECG", "mV");
            var beats = file.RPeaks();
            var seconds = (int)ecg.DurationSeconds;
            var breaths = BreathDetector.FromBelt(file.Signal("RSP"));
            var belt = BreathingSeconds.Of(breaths, 0, seconds).RatePerMinute;
            double Belt(int s) => Enumerable.Range(s - (Window / 2), Window).Select(k => belt[k]).Where(v => !double.IsNaN(v)).Average();
            var peak = BeltSpectrum(file.Signal("RSP"), seconds);
            Row(name, "belt's own spectrum", "belt", Errors(peak, seconds, Belt));
            foreach (var (source, read) in Readings)
            {
                var rates = read(ecg, beats, 0, seconds, null);
                var errors = Errors(rates, seconds, Belt);
                Row(name, source, "belt", errors);
                Row(name, source, "its spectrum", Errors(rates, seconds, s => peak.RatePerMinute[s]));
                if (source != "RR-derived")
                {
                    Assert.True(errors.Median <= 1, $"{name}, {source}: median error {errors.Median}");
                    Assert.True(errors.Covered >= 0.4, $"{name}, {source}: share of seconds {errors.Covered}");
                }
            }
        }
    }

    /// <summary>The rates that the same windows and peaks give of the belt itself: no reading of the heart can be nearer to its breaths than this.</summary>
    private static BreathingRates BeltSpectrum(UniformSignal belt, int seconds)
    {
        var spectrum = new BreathingSpectrum(BreathingPreset.Adult);
        var step = (int)(belt.SamplingRateHz / BreathingSpectrum.RateHz);
        var covered = new int[seconds];
        var spectra = SpectralRates.Spectra([.. Enumerable.Range(0, belt.Count / step).Select(i => belt.Samples[i * step])], spectrum, covered);
        return SpectralRates.Rates(BreathingSource.Belt, 0, [spectra], covered, spectrum);
    }

    /// <summary>Errors over the seconds whose window lies wholly in the recording, and the share of these that have a rate.</summary>
    private static (double Median, double Ninety, double Covered) Errors(BreathingRates rates, int seconds, Func<int, double> truth)
    {
        var asked = Enumerable.Range(Window / 2, seconds - Window).ToArray();
        var errors = asked.Where(s => !double.IsNaN(rates.RatePerMinute[s])).Select(s => Math.Abs(rates.RatePerMinute[s] - truth(s))).Where(e => !double.IsNaN(e)).Order().ToArray();
        return errors.Length == 0 ? (double.NaN, double.NaN, 0) : (errors[errors.Length / 2], errors[(int)(0.9 * errors.Length)], errors.Length / (double)asked.Length);
    }

    private static (UniformSignal Ecg, BeatSeries Beats) Drawn(double hertz, double rateHz, double noiseSd, ulong seed)
    {
        var truth = SyntheticEcg.Beats(Seconds, 800, 25, hertz);
        var ecg = SyntheticEcg.Signal(Breathing(SyntheticEcg.Samples(truth, Seconds, rateHz, noiseSd, seed), rateHz, hertz), rateHz);
        return (ecg, LipponenTarvainen.Correct(BeatDetectors.Default.Detect(ecg).Beats).Corrected);
    }

    private static double[] Breathing(double[] samples, double rateHz, double hertz) =>
        [.. samples.Select((x, i) => x * (1 + (0.1 * Math.Sin(2 * Math.PI * hertz * i / rateHz))))];

    private void Row(string name, string source, string against, (double Median, double Ninety, double Covered) errors) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {source} against {against} | {errors.Median:F2} | {errors.Ninety:F2} | {100 * errors.Covered:F0} % |"));
}

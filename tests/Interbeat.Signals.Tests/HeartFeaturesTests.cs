using Interbeat.Core;
using Interbeat.Signals.Corrections;
using Interbeat.Signals.Features;
using Interbeat.Signals.Filters;

namespace Interbeat.Signals.Tests;

public class HeartFeaturesTests
{
    [Fact]
    public void A_constant_rhythm_has_its_rate_no_RMSSD_and_no_ln_RSA()
    {
        var features = PerSecond(Metronome(0.8, 200), 0, 150);
        for (var s = 20; s < 130; s++)
        {
            Assert.Equal(75, features.HeartRateBpm[s], 1e-9);
            Assert.Equal(0, features.RmssdMs[s], 1e-6);
            Assert.True(double.IsNaN(features.LnRsa[s]), "ln of no variance is absent");
            Assert.Equal(1, features.Quality[s], 1e-9);
        }
    }

    [Theory]
    [InlineData(0.15)]
    [InlineData(0.2)]
    [InlineData(0.25)]
    [InlineData(0.3)]
    public void A_breathing_heart_has_half_its_squared_amplitude_times_the_known_gains_as_variance(double frequency)
    {
        const double Amplitude = 10, MeanSeconds = 0.35;
        var features = PerSecond(Modulated(MeanSeconds, Amplitude / 1000, frequency, 200), 0, 180);
        var gain = LineGain(frequency * MeanSeconds) * (1 - PolynomialGain(frequency)) * BandGain(frequency);
        var expected = Math.Log(Amplitude * Amplitude / 2 * gain * gain);
        Assert.Equal(expected, Enumerable.Range(60, 60).Average(s => features.LnRsa[s]), 0.03);
    }

    /// <summary>Straight lines between samples: sinc^2 of frequency over sampling rate.</summary>
    private static double LineGain(double cyclesPerInterval) => Math.Pow(Math.Sin(Math.PI * cyclesPerInterval) / (Math.PI * cyclesPerInterval), 2);

    /// <summary>Frequency response of the smoothing cubic: the cosine sum of its weights.</summary>
    private static double PolynomialGain(double frequency)
    {
        var half = PorgesBohrer.PolynomialPoints / 2;
        return SavitzkyGolay.CubicWeights(half, 0).Select((w, k) => w * Math.Cos(2 * Math.PI * frequency * (k - half) / PorgesBohrer.RateHz)).Sum();
    }

    /// <summary>Squared Butterworth magnitude of the band-pass, since it runs forward and backward.</summary>
    private static double BandGain(double frequency)
    {
        double Warp(double f) => Math.Tan(Math.PI * f / PorgesBohrer.RateHz);
        var (low, high, at) = (Warp(PorgesBohrer.LowHz), Warp(PorgesBohrer.HighHz), Warp(frequency));
        return 1 / (1 + Math.Pow(((at * at) - (low * high)) / (at * (high - low)), 2 * PorgesBohrer.FilterOrder));
    }

    [Fact]
    public void Alternating_intervals_give_their_difference_as_RMSSD()
    {
        var times = new List<double> { 0 };
        for (var i = 0; i < 200; i++)
        {
            times.Add(times[^1] + (i % 2 == 0 ? 0.8 : 0.85));
        }

        var beats = BeatSeries.FromTimes([.. times]);
        Assert.Equal(50, Rmssd.Of(beats), 1e-9);
        var features = HeartFeatures.PerSecond(new CorrectedBeats(beats, beats, []), [], 0, 160);
        Assert.Equal(50, features.RmssdMs[80], 1e-9);
    }

    [Fact]
    public void Heart_rate_is_weighted_by_time()
    {
        // The second from 10 to 11 lies 0.25 s under an interval of 1 s (60 bpm) and 0.75 s under one of 0.75 s (80 bpm).
        var beats = BeatSeries.FromTimes([9.25, 10.25, 11.0, 12]);
        var features = PerSecond(beats, 10, 1);
        Assert.Equal((0.25 * 60) + (0.75 * 80), features.HeartRateBpm[0], 1e-9);
    }

    [Fact]
    public void A_gap_is_never_differenced()
    {
        // Two steady runs of different rates: any difference taken across the gap would show.
        var times = Enumerable.Range(0, 100).Select(i => 0.8 * i).Concat(Enumerable.Range(0, 100).Select(i => 81 + (0.6 * i))).ToArray();
        var startsRun = new bool[times.Length];
        startsRun[100] = true;
        var beats = BeatSeries.FromTimes(times, startsRun);
        Assert.Equal(0, Rmssd.Of(beats), 1e-6);
        var features = PerSecond(beats, 0, 140);
        Assert.All(features.RmssdMs.Where(double.IsFinite), v => Assert.Equal(0, v, 1e-6));
        Assert.True(double.IsFinite(features.RmssdMs[80]), "a short gap leaves enough of the window");
    }

    [Fact]
    public void Ln_RSA_never_bridges_a_gap()
    {
        var beats = Modulated(0.7, 0.03, 0.25, 200);
        var times = beats.Times.ToArray();
        var startsRun = new bool[times.Length];
        var broken = Array.FindIndex(times, t => t > 100);
        startsRun[broken] = true;
        var features = PerSecond(BeatSeries.FromTimes(times, startsRun), 0, 190);
        for (var s = 0; s < 190; s++)
        {
            var clear = (s >= 18 && s + 16 <= times[broken - 1]) || (s - 15 >= times[broken + 1] && s <= 170);
            var touches = s - 14.5 < times[broken + 1] && s + 15 > times[broken - 1];
            Assert.False(clear && double.IsNaN(features.LnRsa[s]), $"second {s} has a whole epoch");
            Assert.False(touches && double.IsFinite(features.LnRsa[s]), $"second {s} spans the gap");
        }
    }

    [Fact]
    public void A_poor_span_takes_its_intervals_away()
    {
        var beats = Modulated(0.7, 0.03, 0.25, 200);
        var features = HeartFeatures.PerSecond(new CorrectedBeats(beats, beats, []), [new(100.2, 104.8), new(101, 102)], 0, 190);
        Assert.True(double.IsNaN(features.HeartRateBpm[102]));
        Assert.Equal(0, features.Quality[102]);
        Assert.True(double.IsNaN(features.LnRsa[102]));
        Assert.True(double.IsFinite(features.RmssdMs[102]), "25 of 30 seconds remain");
        Assert.True(double.IsFinite(features.LnRsa[60]));
    }

    [Fact]
    public void Many_corrections_take_ln_RSA_away_and_lower_the_quality()
    {
        var beats = Modulated(0.7, 0.03, 0.25, 200);
        var corrections = beats.Times.ToArray().Where((t, i) => t is > 85 and < 115 && i % 5 == 0)
            .Select(t => new BeatCorrection(BeatClass.Ectopic, t, t));
        var features = HeartFeatures.PerSecond(new CorrectedBeats(beats, beats, [.. corrections]), [], 0, 190);
        Assert.True(double.IsNaN(features.LnRsa[100]));
        Assert.InRange(features.Quality[100], 0.75, 0.85);
        Assert.True(double.IsFinite(features.LnRsa[40]));
        Assert.Equal(1, features.Quality[40], 1e-9);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(-37.25)]
    public void Shifting_the_clock_with_the_session_changes_nothing(double shift)
    {
        var beats = Modulated(0.8, 0.04, 0.22, 120);
        var here = PerSecond(beats, 3, 100);
        var there = PerSecond(beats.Shift(shift), 3 + shift, 100);
        for (var s = 0; s < 100; s++)
        {
            Assert.Equal(here.HeartRateBpm[s], there.HeartRateBpm[s], 1e-6);
            Assert.Equal(here.RmssdMs[s], there.RmssdMs[s], 1e-6);
            Assert.Equal(here.LnRsa[s], there.LnRsa[s], 1e-6);
        }
    }

    [Fact]
    public void Tenfold_variation_adds_two_ln_ten_to_ln_RSA()
    {
        // Beats move with the variation, so the law is exact only for small amplitudes.
        var small = PerSecond(Modulated(0.7, 0.001, 0.25, 120), 0, 110);
        var large = PerSecond(Modulated(0.7, 0.01, 0.25, 120), 0, 110);
        Assert.Equal(2 * Math.Log(10), large.LnRsa[60] - small.LnRsa[60], 0.02);
    }

    [Fact]
    public void Nothing_gives_nothing()
    {
        var none = BeatSeries.FromTimes([]);
        var features = PerSecond(none, 0, 5);
        Assert.All(features.HeartRateBpm, v => Assert.True(double.IsNaN(v)));
        Assert.All(features.LnRsa, v => Assert.True(double.IsNaN(v)));
        Assert.All(features.RmssdMs, v => Assert.True(double.IsNaN(v)));
        Assert.All(features.Quality, v => Assert.Equal(0, v));
        Assert.Empty(PerSecond(none, 0, 0).Quality);
        Assert.True(double.IsNaN(Rmssd.Of(none)));
    }

    internal static BeatSeries Modulated(double mean, double amplitude, double frequency, double seconds)
    {
        var times = new List<double>();
        for (var t = 0.0; t < seconds; t += mean + (amplitude * Math.Sin(2 * Math.PI * frequency * t)))
        {
            times.Add(t);
        }

        return BeatSeries.FromTimes([.. times]);
    }

    private static BeatSeries Metronome(double interval, int count) => BeatSeries.FromTimes([.. Enumerable.Range(0, count).Select(i => i * interval)]);

    private static HeartSeconds PerSecond(BeatSeries beats, double start, int seconds) =>
        HeartFeatures.PerSecond(LipponenTarvainen.Correct(beats), [], start, seconds);
}

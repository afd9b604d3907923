using Interbeat.Core;
using Interbeat.Signals.Breathing;

namespace Interbeat.Signals.Tests.Breathing;

public class DerivedBreathingTests
{
    private const double Seconds = 180;
    private const double Rate = 250;

    [Theory]
    [InlineData(0.15)]
    [InlineData(0.25)]
    [InlineData(0.4)]
    public void Modulated_intervals_give_the_rate_of_their_modulation(double hertz)
    {
        var beats = BeatSeries.FromTimes(SyntheticEcg.Beats(Seconds, 800, 40, hertz));
        var rates = HeartDerivedBreathing.FromIntervals(beats, 0, (int)Seconds);
        Assert.Equal("RR-derived", rates.Source.Label());
        Assert.All(Enumerable.Range(20, 140), s => Assert.Equal(60 * hertz, rates.RatePerMinute[s], 0.5));
        Assert.Equal(BreathingAbsence.NotCovered, rates.Absence[5]);
    }

    [Fact]
    public void Modulated_heights_give_the_rate_of_their_modulation_and_the_fusion_keeps_it()
    {
        var beats = SyntheticEcg.Beats(Seconds, 800, 0);
        var ecg = Modulated(beats, 0.3, 0.1);
        var series = BeatSeries.FromTimes(beats);
        var rates = HeartDerivedBreathing.FromEcg(ecg, series, 0, (int)Seconds);
        var fused = HeartDerivedBreathing.Fused(ecg, series, 0, (int)Seconds);
        Assert.Equal("ECG-derived", rates.Source.Label());
        Assert.All(Enumerable.Range(20, 140), s => Assert.Equal(18, rates.RatePerMinute[s], 0.5));
        Assert.All(Enumerable.Range(20, 140), s => Assert.Equal(18, fused.RatePerMinute[s], 0.5));
        var breaths = HeartDerivedBreathing.BreathsFromEcg(ecg, series);
        Assert.Equal(18, breaths.MeanRatePerMinute, 0.3);
    }

    [Fact]
    public void White_intervals_have_mostly_no_clear_peak()
    {
        const ulong Seed = 8;
        var random = CounterRandom.Stream(Seed, "test/white");
        var times = new double[600];
        for (var i = 1; i < times.Length; i++)
        {
            times[i] = times[i - 1] + 0.7 + (0.03 * random.NextNormal());
        }

        var rates = HeartDerivedBreathing.FromIntervals(BeatSeries.FromTimes(times), 0, 400);
        Assert.True(rates.CoverageShare < 0.6, $"{rates.CoverageShare} of the seconds with a rate, seed {Seed}");
        Assert.Contains(BreathingAbsence.NoClearPeak, rates.Absence);
    }

    [Fact]
    public void A_gap_is_never_bridged()
    {
        var times = SyntheticEcg.Beats(Seconds).Where(t => t is < 80 or > 110).ToArray();
        var rates = HeartDerivedBreathing.FromIntervals(BeatSeries.FromTimes(times), 0, (int)Seconds);
        Assert.All(Enumerable.Range(66, 58), s => Assert.Equal(BreathingAbsence.NotCovered, rates.Absence[s]));
        Assert.All(Enumerable.Range(66, 58), s => Assert.True(double.IsNaN(rates.RatePerMinute[s])));
        Assert.Equal(BreathingAbsence.None, rates.Absence[50]);
        Assert.Equal(BreathingAbsence.None, rates.Absence[140]);
    }

    [Fact]
    public void No_beats_and_no_signal_are_absent_without_an_exception()
    {
        var none = BeatSeries.FromTimes([]);
        var flat = new UniformSignal(new double[1000], Rate, "mV");
        Assert.Equal(0, HeartDerivedBreathing.FromIntervals(none, 0, 60).CoverageShare);
        Assert.Equal(0, HeartDerivedBreathing.FromEcg(flat, none, 0, 60).CoverageShare);
        Assert.Equal(0, HeartDerivedBreathing.Fused(flat, BeatSeries.FromTimes([1, 2, 3]), 0, 60).CoverageShare);
        Assert.NotNull(HeartDerivedBreathing.BreathsFromIntervals(none).AbsentBecause);
        var metronome = BeatSeries.FromTimes([.. Enumerable.Range(0, 200).Select(i => i * 0.75)]);
        Assert.Equal(0, HeartDerivedBreathing.FromIntervals(metronome, 0, 120).CoverageShare, 0.2);
    }

    [Fact]
    public void A_tilting_sensor_gives_the_rate_however_it_is_turned()
    {
        foreach (var (u, v, w) in ((double, double, double)[])[(1, 0, 0), (0.6, 0.8, 0), (-0.48, 0.6, 0.64)])
        {
            var rates = Chest(u, v, w, t => 0.01 * Math.Sin(2 * Math.PI * 0.28 * t), 4);
            Assert.All(Enumerable.Range(20, 80), s => Assert.Equal(16.8, rates.RatePerMinute[s], 0.3));
            Assert.Equal(BreathingSource.ChestAcceleration, rates.Source);
        }
    }

    [Fact]
    public void Walking_hides_breathing()
    {
        var rates = Chest(0, 0, 1, t => (0.01 * Math.Sin(2 * Math.PI * 0.28 * t)) + (t > 60 ? 0.3 * Math.Sin(2 * Math.PI * 2 * t) : 0), 5);
        Assert.Equal(BreathingAbsence.None, rates.Absence[30]);
        Assert.All(Enumerable.Range(76, 25), s => Assert.Equal(BreathingAbsence.Motion, rates.Absence[s]));
        Assert.All(Enumerable.Range(76, 25), s => Assert.True(double.IsNaN(rates.RatePerMinute[s])));
    }

    [Fact]
    public void Still_or_missing_acceleration_is_absent()
    {
        var still = new UniformSignal(new double[6000], 50, "g");
        var gone = new UniformSignal([.. Enumerable.Repeat(double.NaN, 6000)], 50, "g");
        Assert.All(ChestBreathing.From(still, still, still, 0, 120).Absence, a => Assert.Equal(BreathingAbsence.NotCovered, a));
        Assert.All(ChestBreathing.From(still, gone, still, 0, 120).Absence, a => Assert.Equal(BreathingAbsence.NotCovered, a));
    }

    private static BreathingRates Chest(double u, double v, double w, Func<double, double> along, ulong seed)
    {
        const double SensorRate = 50;
        var random = CounterRandom.Stream(seed, "test/chest");
        var axes = new double[3][];
        for (var a = 0; a < 3; a++)
        {
            axes[a] = new double[(int)(120 * SensorRate)];
        }

        for (var i = 0; i < axes[0].Length; i++)
        {
            var x = along(i / SensorRate);
            axes[0][i] = (u * x) + (0.002 * random.NextNormal());
            axes[1][i] = (v * x) + (0.002 * random.NextNormal());
            axes[2][i] = 1 + (w * x) + (0.002 * random.NextNormal());
        }

        return ChestBreathing.From(new(axes[0], SensorRate, "g"), new(axes[1], SensorRate, "g"), new(axes[2], SensorRate, "g"), 0, 120);
    }

    private static UniformSignal Modulated(double[] beats, double hertz, double depth)
    {
        var samples = SyntheticEcg.Samples(beats, Seconds, Rate, 0.005, 3);
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] *= 1 + (depth * Math.Sin(2 * Math.PI * hertz * i / Rate));
        }

        return SyntheticEcg.Signal(samples, Rate);
    }
}

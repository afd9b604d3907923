using Interbeat.Core;
using Interbeat.Signals.Breathing;
using Interbeat.Signals.Features;

namespace Interbeat.Signals.Tests.Breathing;

public class BeltBreathTests
{
    private const double Rate = 50;

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(15)]
    [InlineData(30)]
    [InlineData(55)]
    public void Breaths_of_a_sine_have_its_rate_and_its_troughs(double perMinute)
    {
        var hertz = perMinute / 60;
        var breaths = BreathDetector.FromBelt(Belt(t => Math.Sin(2 * Math.PI * hertz * t), 180));
        Assert.Null(breaths.AbsentBecause);
        Assert.Equal(BreathingSource.Belt, breaths.Source);
        Assert.InRange(breaths.MeanRatePerMinute, 0.995 * perMinute, 1.005 * perMinute);
        foreach (var breath in breaths.Items.Where(b => b.StartSeconds > 30 && b.EndSeconds < 150))
        {
            Assert.Equal(perMinute, breath.RatePerMinute, 0.02 * perMinute);
            Assert.Equal(0, Math.Cos(Math.PI * ((breath.PeakSeconds * hertz) + 0.25)), 0.03);

            // Both passes of the filter's lower edge.
            Assert.Equal(2 / (1 + Math.Pow(0.05 / hertz, 4)), breath.Amplitude, 0.15);
        }
    }

    [Fact]
    public void Breaths_follow_a_chirp_from_10_to_30_a_minute()
    {
        const double From = 10 / 60.0, To = 30 / 60.0, Seconds = 300;
        double Phase(double t) => (From * t) + ((To - From) * t * t / (2 * Seconds));
        var breaths = BreathDetector.FromBelt(Belt(t => -Math.Cos(2 * Math.PI * Phase(t)), Seconds));
        var inner = breaths.Items.Where(b => b.StartSeconds > 15 && b.EndSeconds < 285).ToArray();
        Assert.InRange(inner.Length, 85, 95);
        foreach (var breath in inner)
        {
            Assert.Equal(Math.Round(Phase(breath.StartSeconds)), Phase(breath.StartSeconds), 0.02);
            Assert.Equal(1, Phase(breath.EndSeconds) - Phase(breath.StartSeconds), 0.02);
        }
    }

    [Fact]
    public void Gain_and_offset_change_no_breath_and_a_later_start_only_shifts_them()
    {
        var plain = BreathDetector.FromBelt(Noisy(0));
        var changed = BreathDetector.FromBelt(new UniformSignal([.. Noisy(0).Samples.ToArray().Select(x => (1000 * x) + 77)], Rate, "mV"));
        var later = BreathDetector.FromBelt(Noisy(500));
        Assert.Equal(plain.Items.Length, changed.Items.Length);
        for (var i = 0; i < plain.Items.Length; i++)
        {
            Assert.Equal(plain.Items[i].StartSeconds, changed.Items[i].StartSeconds, 1e-6);
            Assert.Equal(plain.Items[i].StartSeconds + 500, later.Items[i].StartSeconds, 1e-6);
        }
    }

    [Fact]
    public void No_breath_reaches_across_a_gap_and_far_from_it_nothing_changes()
    {
        var whole = BreathDetector.FromBelt(Noisy(0));
        var samples = Noisy(0).Samples.ToArray();
        Array.Fill(samples, double.NaN, (int)(100 * Rate), (int)(30 * Rate));
        var holed = BreathDetector.FromBelt(new UniformSignal(samples, Rate, "a.u."));
        Assert.DoesNotContain(holed.Items, b => b.EndSeconds > 100 && b.StartSeconds < 130);
        Assert.Equal(
            whole.Items.Where(b => b.EndSeconds < 80 || b.StartSeconds > 150).Select(b => Math.Round(b.PeakSeconds, 1)),
            holed.Items.Where(b => b.EndSeconds < 80 || b.StartSeconds > 150).Select(b => Math.Round(b.PeakSeconds, 1)));
        var seconds = BreathingSeconds.Of(holed, 0, 300);
        Assert.All(Enumerable.Range(101, 28), s => Assert.True(double.IsNaN(seconds.RatePerMinute[s]) && seconds.Coverage[s] == 0));
        Assert.Equal(15, seconds.RatePerMinute[60], 1.0);
    }

    [Fact]
    public void An_infants_rate_needs_the_infant_preset()
    {
        var belt = Belt(t => Math.Sin(2 * Math.PI * 1.2 * t), 120);
        var adult = BreathDetector.FromBelt(belt);
        Assert.Empty(adult.Items);
        Assert.True(adult.Rejected > 100);
        Assert.NotNull(adult.AbsentBecause);
        Assert.Equal(72, BreathDetector.FromBelt(belt, BreathingPreset.Infant).MeanRatePerMinute, 0.2);
    }

    [Fact]
    public void A_second_hump_on_one_side_of_the_middle_is_no_breath()
    {
        var belt = Belt(t => Math.Sin(2 * Math.PI * 0.2 * t) + (0.5 * Math.Sin((2 * Math.PI * 0.6 * t) + 0.5)), 200);
        var inner = BreathDetector.FromBelt(belt).Items.Where(b => b.StartSeconds > 15 && b.EndSeconds < 185).ToArray();
        Assert.InRange(inner.Length, 32, 34);
        Assert.All(inner, b => Assert.Equal(12, b.RatePerMinute, 0.1));
    }

    [Fact]
    public void Bad_input_is_absent_with_a_reason()
    {
        var missing = Enumerable.Repeat(double.NaN, 3000).ToArray();
        var shortRuns = Noisy(0).Samples.ToArray();
        for (var i = 0; i < shortRuns.Length; i += 200)
        {
            shortRuns[i] = double.NaN;
        }

        UniformSignal[] bad =
        [
            new([], Rate, "a.u."), new([1], Rate, "a.u."), new(missing, Rate, "a.u."), new(shortRuns, Rate, "a.u."),
            new(new double[3000], Rate, "a.u."), new([.. Enumerable.Repeat(double.PositiveInfinity, 3000)], Rate, "a.u."),
            new([1, 2, 1, 2, 1, 2, 1, 2], 0.5, "a.u."),
        ];
        foreach (var signal in bad)
        {
            var breaths = BreathDetector.FromBelt(signal);
            Assert.Empty(breaths.Items);
            Assert.NotNull(breaths.AbsentBecause);
            Assert.True(double.IsNaN(breaths.MeanRatePerMinute));
            Assert.All(BreathingSeconds.Of(breaths, 0, 10).RatePerMinute, v => Assert.True(double.IsNaN(v)));
        }
    }

    [Fact]
    public void A_belt_at_its_limit_breathes_not()
    {
        var samples = Noisy(0).Samples.ToArray();
        Array.Fill(samples, 2.0, (int)(100 * Rate), (int)(40 * Rate));
        var breaths = BreathDetector.FromBelt(new UniformSignal(samples, Rate, "a.u."));
        Assert.DoesNotContain(breaths.Items, b => b.EndSeconds > 100.1 && b.StartSeconds < 139.9);
    }

    internal static UniformSignal Belt(Func<double, double> at, double seconds) =>
        new([.. Enumerable.Range(0, (int)(seconds * Rate)).Select(i => at(i / Rate))], Rate, "a.u.");

    private static UniformSignal Noisy(double start)
    {
        const ulong Seed = 12;
        var random = CounterRandom.Stream(Seed, "test/belt");
        var samples = new double[(int)(300 * Rate)];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = Math.Sin(2 * Math.PI * 0.25 * i / Rate) + (0.05 * random.NextNormal());
        }

        return new UniformSignal(samples, Rate, "a.u.", start);
    }
}

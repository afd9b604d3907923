using System.Numerics;
using Interbeat.Core;
using Interbeat.Signals.Beats;
using Interbeat.Signals.Filters;

namespace Interbeat.Signals.Tests;

public class FilterTests
{
    [Theory]
    [InlineData(2, 0.12, 0.40, 2)]
    [InlineData(2, 5, 20, 360)]
    [InlineData(4, 2, 30, 4000)]
    public void A_band_pass_has_gain_one_over_root_two_at_both_edges_and_none_outside(int order, double low, double high, double rate)
    {
        var sections = Butterworth.BandPass(order, low, high, rate);
        Assert.Equal(order, sections.Length);
        Assert.Equal(Math.Sqrt(0.5), Gain(sections, low, rate), 1e-9);
        Assert.Equal(Math.Sqrt(0.5), Gain(sections, high, rate), 1e-9);
        Assert.Equal(0, Gain(sections, 0, rate), 1e-12);
        Assert.Equal(0, Gain(sections, rate / 2, rate), 1e-9);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(6)]
    public void Low_and_high_pass_follow_the_Butterworth_magnitude(int order)
    {
        const double Edge = 3, Rate = 100;
        var low = Butterworth.LowPass(order, Edge, Rate);
        var high = Butterworth.HighPass(order, Edge, Rate);
        foreach (var f in new[] { 0.5, 3, 7, 20 })
        {
            var ratio = Math.Tan(Math.PI * f / Rate) / Math.Tan(Math.PI * Edge / Rate);
            Assert.Equal(1 / Math.Sqrt(1 + Math.Pow(ratio, 2 * order)), Gain(low, f, Rate), 1e-9);
            Assert.Equal(1 / Math.Sqrt(1 + Math.Pow(ratio, -2 * order)), Gain(high, f, Rate), 1e-9);
        }
    }

    [Fact]
    public void Standstills_are_the_runs_of_equal_samples_that_last()
    {
        const ulong Seed = 71;
        var random = CounterRandom.Stream(Seed, "test/still");
        var samples = new List<double>();
        while (samples.Count < 5000)
        {
            samples.AddRange(Enumerable.Repeat(random.NextNormal(), 1 + (int)(40 * random.NextUniform())));
        }

        foreach (var minimum in new[] { 2, 8, 15, 16, 17, 31, 33 })
        {
            var expected = new List<Range>();
            var from = 0;
            for (var i = 1; i <= samples.Count; i++)
            {
                if (i == samples.Count || samples[i] != samples[i - 1])
                {
                    if (i - from >= minimum)
                    {
                        expected.Add(from..i);
                    }

                    from = i;
                }
            }

            var found = new List<SampleSpan>();
            var watch = new StandstillWatch(minimum, found);
            watch.Add([.. samples], 0);
            watch.End();
            Assert.Equal(expected, found.Select(f => (int)f.Start..(int)f.End));
        }
    }

    [Fact]
    public void Edges_outside_the_spectrum_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Butterworth.LowPass(2, 60, 100));
        Assert.Throws<ArgumentOutOfRangeException>(() => Butterworth.LowPass(3, 6, 100));
        Assert.Throws<ArgumentException>(() => Butterworth.BandPass(2, 7, 5, 100));
    }

    [Fact]
    public void Forward_and_backward_filtering_delays_nothing_and_applies_the_gain_twice()
    {
        const double Rate = 100, F = 2;
        var x = Enumerable.Range(0, 4000).Select(i => Math.Sin(2 * Math.PI * F * i / Rate)).ToArray();
        var sections = Butterworth.LowPass(2, 3, Rate);
        var y = ZeroPhase.Filter(sections, x, 100);
        var gain = Math.Pow(Gain(sections, F, Rate), 2);
        for (var i = 1000; i < 3000; i++)
        {
            Assert.Equal(gain * x[i], y[i], 1e-6);
        }
    }

    [Fact]
    public void A_constant_passes_a_low_pass_unchanged_and_leaves_a_band_pass_as_nothing()
    {
        var x = Enumerable.Repeat(7.5, 50).ToArray();
        Assert.All(ZeroPhase.Filter(Butterworth.LowPass(4, 5, 100), x, 20), y => Assert.Equal(7.5, y, 1e-9));
        Assert.All(ZeroPhase.Filter(Butterworth.BandPass(2, 5, 20, 100), x, 20), y => Assert.Equal(0, y, 1e-12));
    }

    [Fact]
    public void Filtering_reversed_samples_gives_the_reversed_result_away_from_the_ends()
    {
        const ulong Seed = 5;
        var random = CounterRandom.Stream(Seed, "test/filter");
        var x = Enumerable.Range(0, 2000).Select(_ => random.NextNormal()).ToArray();
        var sections = Butterworth.BandPass(2, 5, 20, 100);
        var forward = ZeroPhase.Filter(sections, x, 100);
        var backward = ZeroPhase.Filter(sections, x.AsEnumerable().Reverse().ToArray(), 100);
        for (var i = 500; i < 1500; i++)
        {
            Assert.Equal(forward[i], backward[x.Length - 1 - i], 1e-9);
        }
    }

    [Fact]
    public void A_cubic_passes_Savitzky_Golay_unchanged_up_to_the_ends()
    {
        var x = Enumerable.Range(0, 40).Select(i => 3 - (2.0 * i) + (0.5 * i * i) - (0.01 * i * i * i)).ToArray();
        var y = SavitzkyGolay.SmoothCubic(x, 21);
        for (var i = 0; i < x.Length; i++)
        {
            Assert.Equal(x[i], y[i], 1e-8);
        }
    }

    [Fact]
    public void The_published_five_point_weights_come_out()
    {
        double[] published = [-3 / 35.0, 12 / 35.0, 17 / 35.0, 12 / 35.0, -3 / 35.0];
        var weights = SavitzkyGolay.CubicWeights(2, 0);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(published[i], weights[i], 1e-12);
        }
    }

    private static double Gain(Biquad[] sections, double hertz, double rate)
    {
        var back = Complex.FromPolarCoordinates(1, -2 * Math.PI * hertz / rate);
        var gain = 1.0;
        foreach (var s in sections)
        {
            gain *= ((s.B0 + (s.B1 * back) + (s.B2 * back * back)) / (1 + (s.A1 * back) + (s.A2 * back * back))).Magnitude;
        }

        return gain;
    }
}

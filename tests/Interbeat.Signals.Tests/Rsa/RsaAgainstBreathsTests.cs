using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Signals.Breathing;
using Interbeat.Signals.Rsa;

namespace Interbeat.Signals.Tests.Rsa;

public class RsaAgainstBreathsTests
{
    [Fact]
    public void Peak_to_trough_is_the_longest_in_expiration_minus_the_shortest_in_inspiration()
    {
        // Two breaths of 4 s. Intervals that begin in inspiration: 700 and 650; in expiration and 750 ms after: 900 and 950.
        var rsa = RsaPeakToTrough.Of(Beats(), TwoBreaths(BreathingSource.Belt));
        Assert.Equal(300, rsa.PerBreathMs[0], 1e-6);
        Assert.Equal(1, rsa.ShareWithValue);
        Assert.Equal(15, rsa.MeanBreathsPerMinute, 1e-9);
        Assert.Null(rsa.Note);
    }

    [Fact]
    public void Intervals_and_breaths_twice_as_long_have_twice_the_RSA()
    {
        var times = Beats().Times.ToArray().Select(t => 2 * t).ToArray();
        var once = RsaPeakToTrough.Of(Beats(), TwoBreaths(BreathingSource.Belt));
        var breaths = TwoBreaths(BreathingSource.Belt);
        var slow = breaths with { Items = [.. breaths.Items.Select(b => new Breath(2 * b.StartSeconds, 2 * b.PeakSeconds, 2 * b.EndSeconds, 1))] };
        Assert.Equal(2 * once.PerBreathMs[0], RsaPeakToTrough.Of(BeatSeries.FromTimes(times), slow).PerBreathMs[0], 1e-6);
    }

    [Fact]
    public void A_breath_with_a_gap_is_counted_and_has_no_value()
    {
        var times = Beats().Times.ToArray();
        var startsRun = new bool[times.Length];
        startsRun[3] = true;
        var rsa = RsaPeakToTrough.Of(BeatSeries.FromTimes(times, startsRun), TwoBreaths(BreathingSource.Belt));
        Assert.True(double.IsNaN(rsa.PerBreathMs[0]));
        Assert.False(double.IsNaN(rsa.PerBreathMs[1]));
        Assert.Equal(0.5, rsa.ShareWithValue);
        Assert.True(double.IsNaN(rsa.SdMs));
    }

    [Theory]
    [InlineData(BreathingSource.RrDerived)]
    [InlineData(BreathingSource.EcgAndRrDerived)]
    public void Breaths_taken_from_the_intervals_are_refused(BreathingSource source)
    {
        var peakToTrough = RsaPeakToTrough.Of(Beats(), TwoBreaths(source));
        Assert.Contains("circular", peakToTrough.AbsentBecause, StringComparison.Ordinal);
        Assert.True(double.IsNaN(peakToTrough.MeanMs));
        var perSecond = RsaSecondBySecond.Of(Beats(), 0, 60, TwoBreaths(source));
        Assert.Contains("circular", perSecond.AbsentBecause, StringComparison.Ordinal);
        Assert.All(perSecond.LnPower, v => Assert.True(double.IsNaN(v)));
    }

    [Fact]
    public void ECG_derived_breaths_carry_a_note() =>
        Assert.NotNull(RsaPeakToTrough.Of(Beats(), TwoBreaths(BreathingSource.EcgDerived)).Note);

    [Fact]
    public void A_metronome_and_no_beats_have_no_value_but_a_reason()
    {
        var metronome = BeatSeries.FromTimes([.. Enumerable.Range(0, 100).Select(i => i * 0.5)]);
        Assert.NotNull(RsaPeakToTrough.Of(metronome, TwoBreaths(BreathingSource.Belt)).AbsentBecause);
        Assert.NotNull(RsaPeakToTrough.Of(BeatSeries.FromTimes([]), TwoBreaths(BreathingSource.Belt)).AbsentBecause);
        Assert.NotNull(RsaSecondBySecond.Of(metronome, 0, 50).AbsentBecause);
        Assert.NotNull(RsaSecondBySecond.Of(BeatSeries.FromTimes([]), 0, 50).AbsentBecause);
    }

    [Theory]
    [InlineData(0.20, 40)]
    [InlineData(0.25, 40)]
    [InlineData(0.30, 10)]
    public void Second_by_second_RSA_of_a_sine_is_its_power_after_straight_lines(double hertz, double amplitudeMs)
    {
        var rsa = RsaSecondBySecond.Of(HeartFeaturesTests.Modulated(0.8, amplitudeMs / 1000, hertz, 200), 0, 200);
        var lines = Math.Sin(Math.PI * hertz * 0.8) / (Math.PI * hertz * 0.8);
        var expected = Math.Log(amplitudeMs * amplitudeMs / 2 * Math.Pow(lines, 4));
        Assert.All(Enumerable.Range(20, 160), s => Assert.Equal(expected, rsa.LnPower[s], 0.12));
        Assert.True(double.IsNaN(rsa.LnPower[10]));
    }

    [Fact]
    public void Second_by_second_RSA_never_bridges_a_gap()
    {
        var times = HeartFeaturesTests.Modulated(0.8, 0.04, 0.25, 200).Times.ToArray().Where(t => t is < 90 or > 120).ToArray();
        var rsa = RsaSecondBySecond.Of(BeatSeries.FromTimes(times), 0, 200);
        Assert.All(Enumerable.Range(75, 60), s => Assert.True(double.IsNaN(rsa.LnPower[s])));
        Assert.False(double.IsNaN(rsa.LnPower[60]));
        Assert.False(double.IsNaN(rsa.LnPower[150]));
    }

    [Fact]
    public void Breathing_outside_the_band_shows_in_its_share()
    {
        var belt = Breathing.BeltBreathTests.Belt(t => Math.Sin(2 * Math.PI * 0.08 * t), 200);
        var rsa = RsaSecondBySecond.Of(HeartFeaturesTests.Modulated(0.8, 0.04, 0.08, 200), 0, 200, BreathDetector.FromBelt(belt));
        Assert.Equal(0, rsa.ShareInBand);
        Assert.Equal(4.8, rsa.BreathingPerMinute[100], 0.1);
    }

    [Fact]
    public void Tapers_have_norm_one_weights_that_sum_to_one_and_little_outside_their_band()
    {
        var tapers = PeakMatchedTapers.Make(128, 8);
        Assert.Equal(1, tapers.Weights.Sum(), 1e-12);
        Assert.True(tapers.Weights.Zip(tapers.Weights.Skip(1)).All(p => p.First >= p.Second));
        foreach (var taper in tapers.Tapers)
        {
            Assert.Equal(1, taper.Sum(v => v * v), 1e-9);
            Assert.True(PowerBeyond(taper, 8.0 / 128) < 0.02, "A taper leaks.");
        }
    }

    [Fact]
    public void Eigenvectors_rebuild_the_matrix()
    {
        double[][] matrix = [[4, 1, -2], [1, 2, 0.5], [-2, 0.5, 3]];
        var (values, vectors) = SymmetricEigen.Decompose([.. matrix.Select(r => r.ToArray())]);
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 3; j++)
            {
                Assert.Equal(matrix[i][j], Enumerable.Range(0, 3).Sum(k => values[k] * vectors[i][k] * vectors[j][k]), 1e-10);
            }
        }
    }

    private static double PowerBeyond(double[] taper, double cyclesPerSample)
    {
        const int Grid = 1024;
        double inside = 0, outside = 0;
        for (var k = 0; k < Grid / 2; k++)
        {
            var f = k / (double)Grid;
            double re = 0, im = 0;
            for (var i = 0; i < taper.Length; i++)
            {
                re += taper[i] * Math.Cos(2 * Math.PI * f * i);
                im += taper[i] * Math.Sin(2 * Math.PI * f * i);
            }

            if (f <= cyclesPerSample)
            {
                inside += (re * re) + (im * im);
            }
            else
            {
                outside += (re * re) + (im * im);
            }
        }

        return outside / (inside + outside);
    }

    private static BeatSeries Beats()
    {
        double[] intervals = [0.8, 0.7, 0.65, 0.65, 0.9, 0.95, 0.65, 0.65, 0.7, 0.9, 0.95, 0.9, 0.9, 0.8, 0.8, 0.8, 0.8];
        var times = new double[intervals.Length + 1];
        times[0] = 0.1;
        for (var i = 0; i < intervals.Length; i++)
        {
            times[i + 1] = times[i] + intervals[i];
        }

        return BeatSeries.FromTimes(times);
    }

    private static Breaths TwoBreaths(BreathingSource source)
    {
        ImmutableArray<Breath> items = [new(0.5, 2.5, 4.5, 1), new(4.5, 6.5, 8.5, 1)];
        return new Breaths(source, BreathingPreset.Adult, items, 0, 1, null);
    }
}

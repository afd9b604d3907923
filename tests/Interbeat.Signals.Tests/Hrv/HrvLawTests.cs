using Interbeat.Core;
using Interbeat.Signals.Corrections;
using Interbeat.Signals.Filters;
using Interbeat.Signals.Hrv;
using Interbeat.Signals.Spectra;

namespace Interbeat.Signals.Tests.Hrv;

/// <summary>What holds for every series, whatever its values.</summary>
public class HrvLawTests
{
    [Fact]
    public void A_metronome_has_no_variability()
    {
        var summary = Summary(BeatSeries.FromTimes([.. Enumerable.Range(0, 1200).Select(i => 0.8 * i)]));
        foreach (var key in new[] { "sdnnMs", "rmssdMs", "sdsdMs", "pnn50", "sd1Ms", "sd2Ms", "vlfMs2", "lfMs2", "hfMs2", "totalPowerMs2" })
        {
            Assert.Equal((key, 0.0), (key, summary[key].Value));
        }

        foreach (var key in new[] { "sampleEntropy", "dfaAlpha1", "dfaAlpha2", "lfHfRatio", "rsaPorgesBohrerLnMs2" })
        {
            Assert.Null(summary[key].Value);
            Assert.False(string.IsNullOrEmpty(summary[key].Note), key);
        }
    }

    [Fact]
    public void Every_absent_value_has_a_reason_even_for_nothing()
    {
        foreach (var times in new double[][] { [], [1], [1, 2], [1, 2, 3.1] })
        {
            Assert.All(Summary(BeatSeries.FromTimes(times)).Indices, i => Assert.True(i.Value is not null || !string.IsNullOrEmpty(i.Note), i.Definition.Key));
        }
    }

    [Fact]
    public void Intervals_scaled_by_k_scale_lengths_by_k_and_leave_shapes()
    {
        var values = Noise(3000, 7);
        double[] scaled = [.. values.Select(v => 2 * v)];
        var (one, two) = (TimeDomain.Of(NnIntervals.OneRun(values)), TimeDomain.Of(NnIntervals.OneRun(scaled)));
        Assert.Equal(2 * one.RmssdMs, two.RmssdMs, 1e-9);
        Assert.Equal(2 * one.SdnnMs, two.SdnnMs, 1e-9);
        Assert.Equal(DetrendedFluctuation.Alpha(values, 4, 16)!.Value, DetrendedFluctuation.Alpha(scaled, 4, 16)!.Value, 1e-9);
        Assert.Equal(SampleEntropy.Of(values, 0.2 * one.SdnnMs), SampleEntropy.Of(scaled, 0.4 * one.SdnnMs));
    }

    [Fact]
    public void A_shift_of_the_clock_changes_nothing()
    {
        var beats = Beats(Noise(900, 3));
        var (here, there) = (Summary(beats), Summary(beats.Shift(1234.5)));
        foreach (var (a, b) in here.Indices.Zip(there.Indices))
        {
            Assert.True(a.Value is null == b.Value is null && Math.Abs((a.Value ?? 0) - (b.Value ?? 0)) <= 1e-6 * Math.Max(1, Math.Abs(a.Value ?? 0)), a.Definition.Key);
        }
    }

    [Fact]
    public void A_gap_takes_away_only_the_differences_across_it()
    {
        var values = Noise(400, 11);
        var times = Beats(values).Times.ToArray();
        for (var i = 200; i < times.Length; i++)
        {
            times[i] += 30;
        }

        var broken = NnIntervals.Of(BeatSeries.FromTimes(times));
        var expected = NnIntervals.OneRun(values).Differences().Where((_, i) => i is not (198 or 199)).ToArray();
        Assert.Equal(values.Length - 1, broken.Count);
        Assert.Equal(Moments.RootMeanSquare(expected), TimeDomain.Of(broken).RmssdMs, 1e-6);
        Assert.Equal(200, broken.LongestRun().Length);
    }

    [Theory]
    [InlineData(SpectrumMode.Welch)]
    [InlineData(SpectrumMode.Whole)]
    public void Bands_add_up_to_the_band_that_holds_them(SpectrumMode mode)
    {
        var spectrum = IntervalSpectrum.Of(NnIntervals.OneRun(Noise(1500, 5)), mode)!.Spectrum;
        var parts = spectrum.Power(0, 0.0033) + spectrum.Power(0.0033, 0.04) + spectrum.Power(0.04, 0.15) + spectrum.Power(0.15, 0.4);
        Assert.Equal(spectrum.Power(0, 0.4), parts, 1e-9 * parts);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(60)]
    [InlineData(97)]
    [InlineData(135)]
    [InlineData(146)]
    public void A_real_spectrum_is_that_of_the_defining_sum(int length)
    {
        var x = Noise(length, 17);
        var squared = new double[(length / 2) + 1];
        new RealSpectrum(length).SquaredMagnitudes(x, squared);
        for (var k = 0; k < squared.Length; k++)
        {
            double re = 0, im = 0;
            for (var t = 0; t < length; t++)
            {
                re += x[t] * Math.Cos(2 * Math.PI * k * t / length);
                im -= x[t] * Math.Sin(2 * Math.PI * k * t / length);
            }

            var expected = (re * re) + (im * im);
            Assert.True(Math.Abs(squared[k] - expected) <= 1e-9 * Math.Max(1e6, expected), $"{length}, bin {k}");
        }
    }

    [Fact]
    public void Welch_keeps_the_variance_of_one_window()
    {
        var x = Noise(600, 23);
        var taper = Taper.Hann(600);
        var tapered = new double[600];
        Taper.Apply(x, taper, tapered);
        var density = Welch.Density([x], 4, 600);
        Assert.Equal(Taper.Energy(tapered) / Taper.Energy(taper), density.Density.Sum() * density.ResolutionHz, 1e-6);
    }

    [Fact]
    public void Smoothness_priors_take_a_line_away_and_leave_a_fast_sine()
    {
        double[] x = [.. Enumerable.Range(0, 2000).Select(i => 3 + (0.01 * i) + Math.Sin(2 * Math.PI * 0.25 * i / 4))];
        var rest = SmoothnessPriors.Detrend(x, SmoothnessPriors.LambdaAt4Hz);
        for (var i = 200; i < 1800; i++)
        {
            Assert.Equal(Math.Sin(2 * Math.PI * 0.25 * i / 4), rest[i], 0.002);
        }
    }

    [Theory]
    [InlineData(40, 0.2)]
    [InlineData(700, 0.05)]
    [InlineData(3000, 0.2)]
    [InlineData(3000, 2)]
    public void Neighbours_are_those_of_comparing_every_pair(int count, double share)
    {
        var x = Noise(count, (ulong)count);
        x[count / 2] = 2900;
        var r = share * Moments.Of(x).Sd;
        long a = 0, b = 0;
        for (var i = 0; i < count - 2; i++)
        {
            for (var j = i + 1; j < count - 2; j++)
            {
                if (Math.Abs(x[i] - x[j]) <= r && Math.Abs(x[i + 1] - x[j + 1]) <= r)
                {
                    b++;
                    a += Math.Abs(x[i + 2] - x[j + 2]) <= r ? 1 : 0;
                }
            }
        }

        Assert.Equal(new SampleEntropy(a, b), SampleEntropy.Of(x, r));
    }

    [Fact]
    public void Shuffled_intervals_have_an_alpha_near_a_half() =>
        Assert.InRange(DetrendedFluctuation.Alpha(White(20000, 4), 17, 64)!.Value, 0.45, 0.55);

    [Fact]
    public void A_day_far_from_zero_has_the_deviation_of_two_passes()
    {
        double[] x = [.. Noise(100_000, 2).Select(v => v + 1e6)];
        var mean = x.Average();
        var expected = Math.Sqrt(x.Sum(v => (v - mean) * (v - mean)) / (x.Length - 1));
        Assert.Equal(expected, Moments.Of(x).Sd, 1e-9 * expected);
    }

    [Fact]
    public void Peak_to_trough_is_the_longest_breathing_out_minus_the_shortest_breathing_in()
    {
        var beats = BeatSeries.FromTimes([0, 0.9, 1.7, 2.4, 3.3, 4.3, 5.1]);
        var rsa = RsaPeakToTrough.Of(beats, [new(0.5, 2.5, 4), new(20, 21, 23)]);
        Assert.Equal(1000 - 700, rsa.MeanMs!.Value, 1e-9);
        Assert.Equal((1, 2), (rsa.BreathsWithValue, rsa.Breaths));
        Assert.Null(rsa.SdMs);
    }

    internal static HrvSummary Summary(BeatSeries beats) => HrvAnalysis.Of(new CorrectedBeats(beats, beats, []), HrvOptions.Default);

    internal static BeatSeries Beats(double[] intervalsMs)
    {
        var times = new double[intervalsMs.Length + 1];
        for (var i = 0; i < intervalsMs.Length; i++)
        {
            times[i + 1] = times[i] + (intervalsMs[i] / 1000);
        }

        return BeatSeries.FromTimes(times);
    }

    internal static double[] White(int count, ulong seed)
    {
        var random = CounterRandom.Stream(seed, "hrv tests");
        return [.. Enumerable.Range(0, count).Select(_ => Math.Round(800 + (40 * random.NextNormal()), 3))];
    }

    private static double[] Noise(int count, ulong seed)
    {
        var white = White(count, seed);
        return [.. white.Select((v, i) => Math.Round(v + (30 * Math.Sin(i / 4.0)), 3))];
    }
}

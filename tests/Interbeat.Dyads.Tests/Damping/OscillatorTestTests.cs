using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Damping;
using Interbeat.Dyads.Nulls;
using MathNet.Numerics.Distributions;
using Xunit.Abstractions;

namespace Interbeat.Dyads.Tests;

public sealed class OscillatorTestTests(ITestOutputHelper output)
{
    private static readonly OscillatorTest Fixed = new([(2, 4)], detrend: true);

    [Theory]
    [InlineData(0.0, 5)]
    [InlineData(0.9, 5)]
    public void Noise_is_no_better_than_ar_in_at_least_95_percent_of_200_series(double phi, int percent)
    {
        var oscillating = 0;
        var inLowestQuarter = 0;
        for (var seed = 1UL; seed <= 100; seed++)
        {
            var pair = new PairedSeries(Simulated.Ar(seed, "a", 400, phi), Simulated.Ar(seed, "b", 400, phi), 1);
            var (a, b) = Fixed.Oscillation(pair, 199, seed, new ParallelOptions());
            inLowestQuarter += (a <= 0.25 ? 1 : 0) + (b <= 0.25 ? 1 : 0);
            oscillating += (a <= OscillatorTest.OscillatesBelow ? 1 : 0) + (b <= OscillatorTest.OscillatesBelow ? 1 : 0);
        }

        var bound = 100 * Beta.InvCDF(oscillating + 1, 200 - oscillating, 0.95);
        output.WriteLine($"phi {phi}: {oscillating} of 200 called oscillating, one-sided 95 % bound {bound:0.0} %; {inLowestQuarter} with p at most .25; seeds 1 to 100");
        Assert.True(oscillating <= 200 * percent / 100, $"{oscillating} of 200, bound {bound:0.0} %, seeds 1 to 100");

        // Were the null exact, a quarter of all p would lie below .25: 50 of 200, within three standard deviations.
        Assert.InRange(inLowestQuarter, 32, 68);
    }

    [Fact]
    public void A_rhythm_in_noise_is_found()
    {
        var found = 0;
        for (var seed = 1UL; seed <= 20; seed++)
        {
            var (a, _) = Fixed.Oscillation(new PairedSeries(Rhythm(seed, "a"), Simulated.White(seed, "b", 400), 1), 199, seed, new ParallelOptions());
            found += a <= OscillatorTest.OscillatesBelow ? 1 : 0;
        }

        Assert.True(found >= 18, $"{found} of 20, seeds 1 to 20");
    }

    [Fact]
    public void Figures_are_given_beside_both_nulls_and_a_partner_shows_against_random_phases()
    {
        var a = Rhythm(Simulated.Seed, "a");
        double[] b = Simulated.Plus(Simulated.White(Simulated.Seed, "b", 400), [.. a.Skip(3), 0, 0, 0], 1);
        var result = Fixed.Of(new PairedSeries(a, b, 1), new SurrogateSettings(1, 30, 6), 99, 1, Simulated.OneThread)!;
        var r2 = result.Excesses.Single(e => e.Key == "aR2Uncoupled");
        Assert.True(r2.Observed > r2.Ar1!.Value.High, $"seed {Simulated.Seed}");
        Assert.All(result.Excesses, e => Assert.NotNull(e.Phase));
        Assert.Equal(result.Fit.A.Period, result.Excesses.Single(e => e.Key == "aPeriodSeconds").Observed);
    }

    [Fact]
    public void Naming_and_threads_change_nothing()
    {
        double[] a = Rhythm(3, "a"), b = Simulated.Ar(3, "b", 400, 0.6);
        var span = new SurrogateSettings(1, 30, 6);
        var one = Fixed.Of(new PairedSeries(a, b, 1), span, 59, 3, Simulated.OneThread)!;
        var many = Fixed.Of(new PairedSeries(a, b, 1), span, 59, 3, new ParallelOptions { MaxDegreeOfParallelism = 5 })!;
        var swapped = Fixed.Of(new PairedSeries(b, a, 1), span, 59, 3, Simulated.OneThread)!;
        for (var i = 0; i < one.Excesses.Length; i++)
        {
            Assert.Equal(one.Excesses[i], many.Excesses[i]);
        }

        Assert.Equal((one.OscillationPA, one.OscillationPB), (swapped.OscillationPB, swapped.OscillationPA));
        Assert.Equal(one.Excesses[2].Ar1!.Value.Mean, swapped.Excesses[3].Ar1!.Value.Mean, 1e-12);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(0.95)]
    public void Ar1_surrogates_have_the_spread_and_all_the_autocorrelation_of_their_process(double phi)
    {
        // One surrogate of a long series against the closed form phi^k; the series' own estimate is within .02 of phi.
        const int Count = 40000;
        var series = Simulated.Ar(Simulated.Seed, "ar", Count, phi);
        var found = Ar1Null.Coefficient(series);
        Assert.Equal(phi, found, 0.02);
        var surrogate = new double[Count];
        new Ar1Null().Prepare(series, default, 1).Fill(CounterRandom.Stream(Simulated.Seed, "test/ar1"), 0, surrogate, new double[Count]);
        foreach (var lag in new[] { 1, 2, 5 })
        {
            Assert.Equal(Math.Pow(found, lag), Simulated.Correlation(surrogate.AsSpan(..^lag), surrogate.AsSpan(lag..)), 0.03);
        }
    }

    [Theory]
    [InlineData(0.5, 0.006)]
    [InlineData(0.9, 0.006)]
    [InlineData(0.98, 0.01)]
    public void The_coefficient_of_short_series_is_right_on_average(double phi, double bias)
    {
        // The first-order bias that is taken out is .013, .019 and .020; near 1 terms of higher order are left.
        var mean = Enumerable.Range(1, 400).Average(seed => Ar1Null.Coefficient(Simulated.Ar((ulong)seed, "short", 300, phi)));
        Assert.Equal(phi, mean, bias);
    }

    [Fact]
    public void Gaps_stay_gaps_in_ar1_surrogates()
    {
        var series = Simulated.Ar(Simulated.Seed, "ar", 200, 0.5);
        Array.Fill(series, double.NaN, 80, 15);
        double[] first = new double[200], second = new double[200];
        new Ar1Null().Prepare(series, default, 2).Fill(CounterRandom.Stream(1, "test/ar1"), 0, first, second);
        for (var t = 0; t < 200; t++)
        {
            Assert.Equal(double.IsNaN(series[t]), double.IsNaN(first[t]));
            Assert.Equal(double.IsNaN(series[t]), double.IsNaN(second[t]));
        }
    }

    /// <summary>A rhythm of 20 samples that loses its phase slowly, with as much noise.</summary>
    private static double[] Rhythm(ulong seed, string who)
    {
        var random = CounterRandom.Stream(seed, "test/rhythm/" + who);
        double re = 1, im = 0, turn = 2 * Math.PI / 20;
        var series = new double[400];
        for (var t = 0; t < series.Length; t++)
        {
            (re, im) = ((0.98 * ((re * Math.Cos(turn)) - (im * Math.Sin(turn)))) + (0.2 * random.NextNormal()), (0.98 * ((re * Math.Sin(turn)) + (im * Math.Cos(turn)))) + (0.2 * random.NextNormal()));
            series[t] = re + (0.3 * random.NextNormal());
        }

        return series;
    }
}

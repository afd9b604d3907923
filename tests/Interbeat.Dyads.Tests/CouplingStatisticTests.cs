using Interbeat.Core;
using Interbeat.Dyads.Coupling;

namespace Interbeat.Dyads.Tests;

public sealed class CouplingStatisticTests
{
    [Fact]
    public void Two_that_move_against_each_other_are_minus_one_signed_and_plus_one_absolute()
    {
        var settings = new CouplingSettings(4, 20, 5, 1, 60, 10);
        double[] sine = [.. Enumerable.Range(0, 1200).Select(i => Math.Sin(2 * Math.PI * i / 40))];
        var pass = Pass(new PairedSeries(sine, [.. sine.Select(v => -v)], 4), settings);
        Assert.Equal(-1, pass.Signed, 1e-6);
        Assert.Equal(1, pass.Absolute, 1e-6);
        Assert.Equal(-1, pass.Direction);
        Assert.Equal(settings.MaxLag, pass.StrongestLag);
        Assert.All(pass.Epochs, e => Assert.True(e > 0, "in the session's direction an epoch is positive"));
    }

    [Fact]
    public void Of_lags_that_are_equally_strong_the_one_nearest_to_zero_counts()
    {
        var pass = Pass(new PairedSeries(new double[900], Simulated.White(Simulated.Seed, "b", 900), 4), Simulated.Heart);
        Assert.All(pass.MeanZ, z => Assert.Equal(0, z));
        Assert.Equal(Simulated.Heart.MaxLag, pass.StrongestLag);
        Assert.Equal(0, pass.Signed);
    }

    [Fact]
    public void The_means_are_those_of_fishers_z_over_the_valid_windows()
    {
        var pair = Simulated.Led(Simulated.Seed, 900, 3, 0.5);
        pair.B[400] = double.NaN;
        var statistic = new CouplingStatistic(pair, Simulated.Heart);
        var map = new float[statistic.Correlation.Windows, statistic.Correlation.Lags];
        var pass = statistic.Pass(statistic.Correlation.Prepare(pair.A), statistic.Correlation.Prepare(pair.B), statistic.NewWork(), Range.All, map);
        var r = WindowedCrossCorrelationTests.Correlate(statistic.Correlation, pair);
        for (var lag = 0; lag < statistic.Correlation.Lags; lag++)
        {
            var z = Enumerable.Range(0, statistic.Correlation.Windows).Where(i => statistic.Correlation.Valid[i]).Select(i => Math.Atanh(r[i, lag])).ToArray();
            Assert.Equal(statistic.ValidWindows, z.Length);
            Assert.Equal(z.Average(), pass.MeanZ[lag], 1e-9);
            Assert.Equal(z.Average(Math.Abs), pass.MeanAbsoluteZ[lag], 1e-9);
        }

        for (var i = 0; i < statistic.Correlation.Windows; i++)
        {
            Assert.Equal(statistic.Correlation.Valid[i] ? (float)r[i, 7] : float.NaN, map[i, 7], 1e-6f);
        }

        Assert.Equal(Nearest(pass.MeanZ), pass.StrongestLag);
    }

    [Fact]
    public void Epochs_are_whole_lie_in_the_session_and_step_evenly()
    {
        var statistic = new CouplingStatistic(Simulated.Apart(1, 4 * 305), Simulated.Heart);
        Assert.Equal(19, statistic.EpochSpans.Count);
        for (var e = 0; e < 19; e++)
        {
            Assert.Equal(new TimeSpanSeconds(10 * e, (10 * e) + 120), statistic.EpochSpans[e]);
        }

        Assert.Empty(new CouplingStatistic(Simulated.Apart(1, 4 * 119), Simulated.Heart).EpochSpans);
    }

    [Fact]
    public void An_epoch_is_the_best_mean_near_the_strongest_lag_over_the_windows_that_lie_in_it()
    {
        var pair = Simulated.Led(Simulated.Seed, 4 * 400, 6, 0.7);
        var statistic = new CouplingStatistic(pair, Simulated.Heart);
        var pass = Pass(pair, Simulated.Heart);
        var r = WindowedCrossCorrelationTests.Correlate(statistic.Correlation, pair);
        for (var e = 0; e < pass.Epochs.Length; e++)
        {
            var span = statistic.EpochSpans[e];
            int[] windows = [.. Enumerable.Range(0, statistic.Correlation.Windows).Where(i => statistic.Correlation.CentreSeconds(i) - 15 >= span.StartSeconds && statistic.Correlation.CentreSeconds(i) + 15 <= span.EndSeconds)];
            var best = Enumerable.Range(pass.StrongestLag - 4, 9).Max(lag => windows.Average(i => pass.Direction * Math.Atanh(r[i, lag])));
            Assert.Equal(best, pass.Epochs[e], 1e-5);
        }
    }

    [Fact]
    public void An_epoch_with_too_few_valid_windows_has_no_value()
    {
        var pair = Simulated.Led(Simulated.Seed, 4 * 400, 6, 0.7);
        Array.Fill(pair.A, double.NaN, 4 * 150, 4 * 60);
        var statistic = new CouplingStatistic(pair, Simulated.Heart);
        var pass = Pass(pair, Simulated.Heart);
        for (var e = 0; e < pass.Epochs.Length; e++)
        {
            var span = statistic.EpochSpans[e];
            var valid = Enumerable.Range(0, statistic.Correlation.Windows).Count(i =>
                statistic.Correlation.Valid[i] && statistic.Correlation.CentreSeconds(i) - 15 >= span.StartSeconds && statistic.Correlation.CentreSeconds(i) + 15 <= span.EndSeconds);
            Assert.Equal(valid < 9, float.IsNaN(pass.Epochs[e]));
        }

        Assert.Contains(pass.Epochs, float.IsNaN);
    }

    [Fact]
    public void Swapping_the_two_mirrors_a_pass()
    {
        var pair = Simulated.Led(Simulated.Seed, 4 * 400, 6, 0.7);
        CouplingPass pass = Pass(pair, Simulated.Heart), swapped = Pass(Simulated.Swapped(pair), Simulated.Heart);
        Assert.Equal(pass.MeanZ, swapped.MeanZ.Reverse());
        Assert.Equal(pass.Signed, swapped.Signed);
        Assert.Equal(pass.Epochs, swapped.Epochs);
        Assert.Equal(pass.MeanZ.Length - 1 - pass.StrongestLag, swapped.StrongestLag);
    }

    [Fact]
    public void Negating_one_flips_the_sign_and_keeps_the_size()
    {
        var pair = Simulated.Led(Simulated.Seed, 4 * 400, 6, 0.7);
        CouplingPass pass = Pass(pair, Simulated.Heart), negated = Pass(pair with { A = [.. pair.A.Select(v => -v)] }, Simulated.Heart);
        Assert.Equal(pass.Signed, -negated.Signed, 1e-12);
        Assert.Equal(pass.Absolute, negated.Absolute, 1e-12);
        Assert.Equal(pass.StrongestLag, negated.StrongestLag);
    }

    [Fact]
    public void Windows_that_do_not_overlap_are_counted_by_what_they_cover()
    {
        var statistic = new CouplingStatistic(Simulated.Apart(1, 4 * 340), Simulated.Heart);
        Assert.Equal(62, statistic.ValidWindows);
        Assert.Equal(62 / 6.0, statistic.IndependentWindows, 1e-12);
    }

    internal static CouplingPass Pass(PairedSeries pair, CouplingSettings settings)
    {
        var statistic = new CouplingStatistic(pair, settings);
        return statistic.Pass(statistic.Correlation.Prepare(pair.A), statistic.Correlation.Prepare(pair.B), statistic.NewWork(), Range.All);
    }

    private static int Nearest(double[] profile)
    {
        var zero = profile.Length / 2;
        var largest = profile.Max(Math.Abs);
        return Enumerable.Range(0, profile.Length).Where(i => Math.Abs(profile[i]) == largest).OrderBy(i => Math.Abs(i - zero)).ThenByDescending(i => i).First();
    }
}

using Interbeat.Dyads.Coupling;

namespace Interbeat.Dyads.Tests;

/// <summary>Oracle: Pearson's formula in two passes on windows cut out by the documented placement.</summary>
public sealed class WindowedCrossCorrelationTests
{
    private static readonly CouplingSettings Settings = new(4, 8, 3, 2.25, 60, 10);

    [Theory]
    [InlineData("random")]
    [InlineData("trending")]
    [InlineData("large offset")]
    [InlineData("slow")]
    public void Every_window_and_lag_equals_the_two_pass_formula(string shape)
    {
        var pair = Pair(shape, 500);
        var wcc = new WindowedCrossCorrelation(pair, Settings);
        var r = Correlate(wcc, pair);
        var reach = (Settings.MaxLag + 1) / 2;
        for (var i = 0; i < wcc.Windows; i++)
        {
            for (var k = -Settings.MaxLag; k <= Settings.MaxLag; k++)
            {
                var start = reach + (i * Settings.Step);
                var before = (int)Math.Floor(k / 2.0);
                var expected = Simulated.Correlation(pair.A.AsSpan(start - before, Settings.Window), pair.B.AsSpan(start + k - before, Settings.Window));
                Assert.True(Math.Abs(expected - r[i, k + Settings.MaxLag]) < 1e-9, $"seed {Simulated.Seed}, window {i}, lag {k}: {r[i, k + Settings.MaxLag]} against {expected}");
            }
        }
    }

    [Fact]
    public void Swapping_the_two_mirrors_the_lags_to_the_last_bit()
    {
        var pair = Pair("trending", 500);
        var wcc = new WindowedCrossCorrelation(pair, Settings);
        double[,] r = Correlate(wcc, pair), swapped = Correlate(wcc, Simulated.Swapped(pair));
        for (var i = 0; i < wcc.Windows; i++)
        {
            for (var lag = 0; lag < wcc.Lags; lag++)
            {
                Assert.Equal(r[i, lag], swapped[i, wcc.Lags - 1 - lag]);
            }
        }
    }

    [Fact]
    public void A_constant_added_and_a_positive_scale_change_nothing_and_a_negative_one_only_the_sign()
    {
        var pair = Pair("random", 500);
        var wcc = new WindowedCrossCorrelation(pair, Settings);
        var r = Correlate(wcc, pair);
        var moved = Correlate(wcc, pair with { A = [.. pair.A.Select(v => (3.5 * v) + 120)] });
        var negated = Correlate(wcc, pair with { B = [.. pair.B.Select(v => -v)] });
        for (var i = 0; i < wcc.Windows; i++)
        {
            for (var lag = 0; lag < wcc.Lags; lag++)
            {
                Assert.Equal(r[i, lag], moved[i, lag], 1e-11);
                Assert.Equal(r[i, lag], -negated[i, lag], 1e-15);
            }
        }
    }

    [Fact]
    public void A_series_led_by_lag_k_correlates_perfectly_at_plus_k()
    {
        var source = Simulated.White(Simulated.Seed, "led", 520);
        var pair = new PairedSeries(source[5..505], source[..500], 4);
        var wcc = new WindowedCrossCorrelation(pair, Settings);
        var r = Correlate(wcc, pair);
        for (var i = 0; i < wcc.Windows; i++)
        {
            Assert.Equal(1, r[i, Settings.MaxLag + 5], 1e-12);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    [InlineData(812.3)]
    public void A_window_in_which_one_stands_still_has_no_correlation(double level)
    {
        var pair = Pair("random", 400);
        Array.Fill(pair.A, level, 100, 150);
        var wcc = new WindowedCrossCorrelation(pair, Settings);
        var r = Correlate(wcc, pair);
        for (var i = 0; i < wcc.Windows; i++)
        {
            for (var k = -Settings.MaxLag; k <= Settings.MaxLag; k++)
            {
                var from = ((Settings.MaxLag + 1) / 2) + (i * Settings.Step) - (k >> 1);
                if (from >= 100 && from + Settings.Window <= 250)
                {
                    Assert.Equal(0, r[i, k + Settings.MaxLag]);
                }
            }
        }
    }

    [Fact]
    public void No_window_whose_reach_touches_a_gap_counts_and_every_other_one_does()
    {
        var pair = Pair("random", 600);
        int[] gapA = [150, 151], gapB = [410];
        Array.ForEach(gapA, i => pair.A[i] = double.NaN);
        Array.ForEach(gapB, i => pair.B[i] = double.NaN);
        var wcc = new WindowedCrossCorrelation(pair, Settings);
        var reach = (Settings.MaxLag + 1) / 2;
        for (var i = 0; i < wcc.Windows; i++)
        {
            var (first, end) = (i * Settings.Step, (i * Settings.Step) + Settings.Window + (2 * reach));
            var touches = gapA.Concat(gapB).Any(g => g >= first && g < end);
            Assert.Equal(!touches, wcc.Valid[i]);
        }
    }

    [Fact]
    public void Valid_windows_do_not_know_what_lies_in_a_gap_nor_behind_it()
    {
        var pair = Pair("random", 600);
        Array.Fill(pair.A, double.NaN, 300, 40);
        var wcc = new WindowedCrossCorrelation(pair, Settings);
        var r = Correlate(wcc, pair);
        var cut = new PairedSeries(pair.A[..300], pair.B[..300], 4);
        var alone = new WindowedCrossCorrelation(cut, Settings);
        var before = Correlate(alone, cut);
        for (var i = 0; i < alone.Windows; i++)
        {
            Assert.True(wcc.Valid[i]);
            for (var lag = 0; lag < wcc.Lags; lag++)
            {
                Assert.Equal(before[i, lag], r[i, lag], 1e-12);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(41)]
    public void A_series_that_is_too_short_has_no_window(int count)
    {
        var pair = Pair("random", count);
        var statistic = new CouplingStatistic(pair, Settings);
        Assert.Equal(0, statistic.Correlation.Windows);
        Assert.Equal(0, statistic.ValidWindows);
        var pass = statistic.Pass(statistic.Correlation.Prepare(pair.A), statistic.Correlation.Prepare(pair.B), statistic.NewWork(), Range.All);
        Assert.Equal(double.NaN, pass.Signed);
    }

    [Fact]
    public void The_shortest_series_with_a_window_has_one()
    {
        var reach = (Settings.MaxLag + 1) / 2;
        Assert.Equal(1, new WindowedCrossCorrelation(Pair("random", Settings.Window + (2 * reach)), Settings).Windows);
        Assert.Equal(0, new WindowedCrossCorrelation(Pair("random", Settings.Window + (2 * reach) - 1), Settings).Windows);
    }

    internal static double[,] Correlate(WindowedCrossCorrelation wcc, PairedSeries pair)
    {
        PreparedSeries a = wcc.Prepare(pair.A), b = wcc.Prepare(pair.B);
        var r = new double[wcc.Windows, wcc.Lags];
        var row = new double[wcc.Windows];
        var blocks = new double[wcc.BlocksFor(wcc.Windows)];
        for (var lag = 0; lag < wcc.Lags; lag++)
        {
            wcc.CorrelateAtLag(a, b, wcc.LagSamples(lag), 0, wcc.Windows, row, blocks);
            for (var i = 0; i < row.Length; i++)
            {
                r[i, lag] = row[i];
            }
        }

        return r;
    }

    private static PairedSeries Pair(string shape, int count)
    {
        var phi = shape == "slow" ? 0.99 : 0;
        double[] a = Simulated.Ar(Simulated.Seed, "a", count, phi), b = Simulated.Ar(Simulated.Seed, "b", count, phi);
        return shape switch
        {
            "trending" => new([.. a.Select((v, i) => v + (0.5 * i))], [.. b.Select((v, i) => v - (0.2 * i))], 4),
            "large offset" => new([.. a.Select(v => v + 1e6)], [.. b.Select(v => v - 1e6)], 4),
            _ => new(a, b, 4),
        };
    }
}

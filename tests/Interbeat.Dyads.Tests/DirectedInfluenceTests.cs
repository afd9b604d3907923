using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Regression;

namespace Interbeat.Dyads.Tests;

public sealed class DirectedInfluenceTests
{
    // One value a second and lags to 5 s: the block of the measure is one sample.
    private static readonly CouplingSettings Seconds = new(1, 30, 5, 5, 60, 10);
    private static readonly string[] Both = ["phase", "circular"];

    [Fact]
    public void The_measure_is_the_log_ratio_of_residuals_of_two_regressions()
    {
        // One own and one foreign lag, no noise in the foreign part: solved by hand through correlations. gc = -ln(1 - partial r squared).
        double[] x = Simulated.Ar(Simulated.Seed, "x", 400, 0.3), noise = Simulated.White(Simulated.Seed, "n", 400);
        var y = new double[400];
        for (var t = 1; t < 400; t++)
        {
            y[t] = (0.4 * y[t - 1]) + (0.5 * x[t - 1]) + noise[t];
        }

        double[] now = y[1..], own = y[..^1], other = x[..^1];
        double ro = Simulated.Correlation(now, own), rx = Simulated.Correlation(now, other), ox = Simulated.Correlation(own, other);
        var partial = (rx - (ro * ox)) / Math.Sqrt((1 - (ro * ro)) * (1 - (ox * ox)));
        Assert.Equal(-Math.Log(1 - (partial * partial)), GrangerCausality.Of(x, y, 1).GrangerNats, 1e-10);
    }

    [Fact]
    public void The_measure_ignores_level_and_scale()
    {
        double[] x = Simulated.Ar(Simulated.Seed, "x", 400, 0.3), y = Simulated.Plus(Simulated.Ar(Simulated.Seed, "y", 400, 0.6), x, 0.4);
        var moved = GrangerCausality.Of([.. x.Select(v => (30 * v) + 800)], [.. y.Select(v => (-5 * v) + 700)], 3).GrangerNats;
        Assert.Equal(GrangerCausality.Of(x, y, 3).GrangerNats, moved, 1e-7);
    }

    [Fact]
    public void Rows_that_touch_a_missing_value_are_left_out()
    {
        double[] x = Simulated.Ar(Simulated.Seed, "x", 300, 0.3), y = Simulated.Ar(Simulated.Seed, "y", 300, 0.3);
        var whole = GrangerCausality.Of(x.AsSpan(0, 200), y.AsSpan(0, 200), 2).GrangerNats;
        Array.Fill(x, double.NaN, 200, 100);
        Array.Fill(y, double.NaN, 200, 100);
        Assert.Equal(whole, GrangerCausality.Of(x, y, 2).GrangerNats, 1e-12);
    }

    [Theory]
    [InlineData("the same")]
    [InlineData("standing still")]
    public void A_source_that_adds_nothing_has_no_influence(string source)
    {
        double[] y = [.. Simulated.Ar(Simulated.Seed, "y", 300, 0.6).Select(v => 800 + (40 * v))];
        double[] x = source == "the same" ? y : [.. Enumerable.Repeat(812.5, 300)];
        for (var order = 1; order <= 5; order++)
        {
            Assert.Equal(0, GrangerCausality.Of(x, y, order).GrangerNats, 1e-9);
        }

        Assert.Equal(0, GrangerCausality.Of(y, [.. Enumerable.Repeat(812.5, 300)], 2).GrangerNats, 1e-9);
    }

    [Fact]
    public void Too_few_rows_have_no_measure() => Assert.True(double.IsNaN(GrangerCausality.Of(new double[9], new double[9], 3).GrangerNats));

    [Fact]
    public void One_direction_is_not_both()
    {
        var (x, y) = Linked(1000, 0.6, 0);
        Assert.False(DirectedInfluence.Of(new PairedSeries(x, y, 1), Seconds, Both, 99, Simulated.Seed, Simulated.OneThread).Bidirectional);
        Assert.True(GrangerCausality.Of(x, y, 1).GrangerNats > 10 * GrangerCausality.Of(y, x, 1).GrangerNats, $"seed {Simulated.Seed}");
    }

    [Fact]
    public void Influence_both_ways_is_found()
    {
        var (x, y) = Linked(1000, 0.4, 0.4);
        Assert.True(DirectedInfluence.Of(new PairedSeries(x, y, 1), Seconds, Both, 99, Simulated.Seed, Simulated.OneThread).Bidirectional);
    }

    [Fact]
    public void Neither_threads_nor_naming_matter()
    {
        var (x, y) = Linked(400, 0.15, 0.12);
        var one = DirectedInfluence.Of(new PairedSeries(x, y, 1), Seconds, Both, 59, 5, Simulated.OneThread).Bidirectional;
        Assert.Equal(one, DirectedInfluence.Of(new PairedSeries(x, y, 1), Seconds, Both, 59, 5, new ParallelOptions { MaxDegreeOfParallelism = 5 }).Bidirectional);
        Assert.Equal(one, DirectedInfluence.Of(new PairedSeries(y, x, 1), Seconds, Both, 59, 5, Simulated.OneThread).Bidirectional);
    }

    [Fact]
    public void Without_enough_data_or_a_null_that_can_decide_it_cannot_be_told()
    {
        var (x, y) = Linked(300, 0.6, 0.6);
        Assert.Null(DirectedInfluence.Of(new PairedSeries(x[..6], y[..6], 1), Seconds, Both, 39, 1, Simulated.OneThread).Bidirectional);
        Assert.Null(DirectedInfluence.Of(new PairedSeries(x, y, 1), Seconds, [], 39, 1, Simulated.OneThread).Bidirectional);
    }

    [Fact]
    public void The_order_of_each_direction_is_in_the_result_and_in_its_record()
    {
        var (x, y) = Linked(1000, 0.4, 0.4);
        var influence = DirectedInfluence.Of(new PairedSeries(x, y, 1), Seconds, Both, 39, Simulated.Seed, Simulated.OneThread);
        Assert.Equal((1, 1), (influence.AToB.Order, influence.BToA.Order));
        var parameters = DirectedInfluence.Step(influence).Parameters;
        Assert.Equal(("1", "1", "1"), (parameters["orderAToB"], parameters["orderBToA"], parameters["stepSeconds"]));
    }

    /// <summary>x and y with own pasts, and each with a share of the other's last value.</summary>
    private static (double[] X, double[] Y) Linked(int count, double xToY, double yToX)
    {
        var random = CounterRandom.Stream(Simulated.Seed, "test/linked");
        double[] x = new double[count], y = new double[count];
        for (var t = 1; t < count; t++)
        {
            x[t] = (0.3 * x[t - 1]) + (yToX * y[t - 1]) + random.NextNormal();
            y[t] = (0.3 * y[t - 1]) + (xToY * x[t - 1]) + random.NextNormal();
        }

        return (x, y);
    }
}

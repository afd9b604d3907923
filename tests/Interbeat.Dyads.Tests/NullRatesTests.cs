using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Tests;

/// <summary>A null votes only where it was measured to err no more often than allowed.</summary>
public sealed class NullRatesTests
{
    private static readonly double[] Rows = [0.5, 0.9, 0.95, 0.99, 0.999, 0.9999];

    [Theory]
    [InlineData(0, 1, 0.95)]
    [InlineData(50, 1000, 0.06286)]
    [InlineData(10, 10, 1.0)]
    public void The_bound_is_that_of_Clopper_and_Pearson(int wrong, int pairs, double bound) =>
        Assert.Equal(bound, new NullRate("x", 0.5, wrong, pairs).Bound, 5e-5);

    [Fact]
    public void Every_null_is_measured_at_every_autocorrelation() =>
        Assert.Equal(
            SurrogateNulls.All.SelectMany(n => Rows.Select(phi => (n.Name, phi))),
            NullRates.Measured.Select(row => (row.Null, row.Autocorrelation)));

    [Fact]
    public void The_next_slower_row_decides()
    {
        foreach (var kind in SurrogateNulls.All)
        {
            foreach (var (autocorrelation, row) in new[] { (-0.3, 0.5), (0.5, 0.5), (0.51, 0.9), (0.93, 0.95), (0.96, 0.99), (0.991, 0.999), (0.9991, 0.9999) })
            {
                var measured = NullRates.Measured.Single(r => r.Null == kind.Name && r.Autocorrelation == row);
                Assert.Equal(measured.Bound <= 0.08, NullRates.Limit(kind.Name, autocorrelation) is null);
            }
        }
    }

    [Fact]
    public void The_nulls_of_a_verdict_err_within_bounds_wherever_they_were_measured() =>
        Assert.All(SurrogateNulls.Default, kind => Assert.All(NullRates.Measured.Where(r => r.Null == kind.Name), row => Assert.InRange(row.Bound, 0, NullRates.LargestBound)));

    [Fact]
    public void A_series_slower_than_any_that_was_measured_is_undecided_and_says_so()
    {
        var walk = new PairedSeries(Slow("a"), Slow("b"), 4);
        Assert.True(LagOneAutocorrelation.OfSlower(walk) > 0.9999);
        foreach (var kind in SurrogateNulls.All)
        {
            var result = CouplingTest.Run(walk, ("A", "B"), Simulated.Heart, 100, [], 39, Simulated.Seed, Simulated.OneThread, nulls: [kind]);
            var row = Assert.Single(result.Nulls);
            Assert.Null(row.P);
            Assert.Equal(row.N, row.Values.Length);
            Assert.True(row.N > 0 && double.IsFinite(row.Z), $"{kind.Name}: shown all the same");
            Assert.Contains("does not decide", row.Note, StringComparison.Ordinal);
            Assert.Equal(CouplingVerdict.Undecided, result.Verdict);
        }
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(0.95)]
    public void The_autocorrelation_is_that_of_the_process(double phi)
    {
        var series = Simulated.Ar(Simulated.Seed, "x", 20000, phi);
        Assert.Equal(phi, LagOneAutocorrelation.Of(series), 4 / Math.Sqrt(20000));
        Assert.Equal(LagOneAutocorrelation.Of(series), LagOneAutocorrelation.Of([.. series.Select(v => 800 - (30 * v))]), 1e-9);
    }

    [Fact]
    public void No_neighbours_across_a_gap_count_for_the_autocorrelation()
    {
        // Every second sample is missing: no two neighbours are left.
        Assert.Equal(0, LagOneAutocorrelation.Of([.. Simulated.Ar(Simulated.Seed, "x", 500, 0.9).Select((v, i) => i % 2 == 0 ? v : double.NaN)]));
        Assert.Equal(0, LagOneAutocorrelation.Of([1, 1, 1]));
    }

    private static double[] Slow(string who)
    {
        // Noise summed up twice.
        double speed = 0, place = 0;
        return [.. Simulated.White(Simulated.Seed, who, 4000).Select(step => place += speed += step)];
    }
}

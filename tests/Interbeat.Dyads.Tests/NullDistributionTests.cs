using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Nulls;

namespace Interbeat.Dyads.Tests;

public sealed class NullDistributionTests
{
    private static readonly ISurrogateNull Any = new PhaseRandomisedNull();

    [Theory]
    [InlineData(0.5, 1.0)]
    [InlineData(1.0, 1.0)]
    [InlineData(2.0, 0.8)]
    [InlineData(3.5, 0.4)]
    [InlineData(4.0, 0.4)]
    [InlineData(9.0, 0.2)]
    public void P_is_one_plus_the_number_at_least_as_large_over_one_plus_n(double observed, double expected)
    {
        var null4 = new NullDistribution(Any, [4, 1, 3, 2], [[4], [1], [3], [2]], [[4], [1], [3], [2]]);
        Assert.Equal(expected, NullRows.Row("x", null4.Session, observed, null).P!.Value, 1e-15);
        Assert.Equal(expected, null4.EpochP(0, observed), 1e-15);
        Assert.Equal(expected, null4.EpochAnyLagP(0, observed), 1e-15);
    }

    [Fact]
    public void Without_values_there_is_no_p() => Assert.Null(NullRows.Row("x", [], 5, null).P);

    [Fact]
    public void The_bound_of_an_epoch_is_the_value_that_five_in_a_hundred_reach()
    {
        var of99 = new NullDistribution(Any, [], [.. Enumerable.Range(1, 99).Select(i => new[] { 7f, i })], []);
        Assert.Equal(95, of99.EpochBound(1));

        // The bound and p agree: at the bound p is .05 (5 of 99 and one).
        Assert.Equal(0.06, of99.EpochP(1, 95), 1e-12);
        Assert.Equal(0.05, of99.EpochP(1, 95.5), 1e-12);
    }

    [Fact]
    public void The_session_value_of_a_surrogate_is_the_size_of_its_own_pass_on_the_longer_side_of_the_seam()
    {
        var pair = Simulated.Apart(Simulated.Seed, 2000);
        var statistic = new CouplingStatistic(pair, Simulated.Heart);
        var shifted = NullDistribution.Of(new CircularShiftNull(), pair, false, statistic, 3, Simulated.Seed, Simulated.OneThread);
        var source = new CircularShiftNull().Prepare(pair.B, Simulated.Heart.ForSurrogates, 3);
        double[] first = new double[2000], second = new double[2000];
        var seams = source.Fill(Core.CounterRandom.Stream(Simulated.Seed ^ pair.Key, "null/circular"), 0, first, second);
        Assert.Equal(SizeOn(first, seams.First), shifted.Session[0], 1e-12);
        Assert.Equal(SizeOn(second, seams.Second), shifted.Session[1], 1e-12);

        double SizeOn(double[] shiftedB, int seam) => Math.Abs(statistic.Pass(
            statistic.Correlation.Prepare(pair.A), statistic.Correlation.Prepare(shiftedB), statistic.NewWork(), seam > 1000 ? ..seam : seam..).Signed);
    }

    [Fact]
    public void A_steady_rhythm_that_both_share_beats_no_shift()
    {
        // A rhythm of 6 s in both: any shift leaves it as steady as it is, so a maximum over lags of 10 s finds it again.
        double[] Rhythm(double phase, string purpose) => Simulated.Plus(
            [.. Enumerable.Range(0, 4800).Select(t => Math.Sin((2 * Math.PI * t / 24) + phase))],
            Simulated.Ar(Simulated.Seed, purpose, 4800, 0.5),
            0.5);
        var pair = new PairedSeries(Rhythm(0, "a"), Rhythm(1, "b"), 4);
        var statistic = new CouplingStatistic(pair, Simulated.Heart);
        var shifts = NullDistribution.Of(new CircularShiftNull(), pair, false, statistic, 199, Simulated.Seed, Simulated.OneThread);
        Assert.InRange(NullRows.Row("circular", shifts.Session, Math.Abs(CouplingStatisticTests.Pass(pair, Simulated.Heart).Signed), null).P!.Value, 0.1, 1);
    }

    [Fact]
    public void Fewer_than_39_pseudo_dyads_give_no_p_but_say_so()
    {
        var row = PseudoDyadNull.Row(Sizes(Pairs(38)), 0.9);
        Assert.Null(row.P);
        Assert.Equal(38, row.N);
        Assert.Contains("too few pseudo-dyads (38)", row.Note, StringComparison.Ordinal);
        Assert.Equal((0.9 - row.Mean) / row.Sd, row.Z, 1e-12);
    }

    [Fact]
    public void Thirty_nine_pseudo_dyads_can_reach_one_in_forty()
    {
        var row = PseudoDyadNull.Row(Sizes(Pairs(39)), 0.99);
        Assert.Equal(1 / 40.0, row.P!.Value, 1e-15);
        Assert.Null(row.Note);
        Assert.Equal(row.Values.Average(), row.Mean, 1e-12);
        var third = row.Values.Order().ElementAt(36);
        Assert.Equal(4 / 40.0, PseudoDyadNull.Row(Sizes(Pairs(39)), third).P!.Value, 1e-15);
    }

    [Fact]
    public void A_pseudo_dyad_without_a_valid_window_is_not_counted()
    {
        var pairs = Pairs(39);
        pairs[3] = new PairedSeries(new double[20], new double[20], 4);
        var row = PseudoDyadNull.Row(Sizes(pairs), 0.99);
        Assert.Equal(38, row.N);
        Assert.Null(row.P);
    }

    private static IEnumerable<double> Sizes(IEnumerable<PairedSeries> pairs) => pairs.Select(pair => CouplingTest.Size(pair, Simulated.Heart));

    private static List<PairedSeries> Pairs(int count) => [.. Enumerable.Range(0, count).Select(i => Simulated.Apart((ulong)i, 500))];
}

using Interbeat.Core;
using Interbeat.Dyads.Concordance;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Results;
using Interbeat.Dyads.Tests.Measures;
using Interbeat.Tests.Shared;

namespace Interbeat.Dyads.Tests.Concordance;

/// <summary>Concordance of slopes. Oracles: figures derived a second time from the same description on real motion, a case by hand, and laws.</summary>
public sealed class SlopeConcordanceTests
{
    private const int FiveMinutes = 300;

    [SharedDataFact]
    public void The_index_of_four_files_is_reproduced()
    {
        using var reference = PeerReferenceTests.Json("dyad-marci-concordance.json");
        foreach (var file in reference.RootElement.GetProperty("res").EnumerateObject())
        {
            var result = MeasureRun.Of("marci", PeerReferenceTests.Motion(file.Name, 1), 0);
            Assert.Equal(file.Value.GetProperty("n").GetInt32(), result.Figure("windows"));
            Assert.Equal(file.Value.GetProperty("pos").GetDouble(), result.Figure("positiveSum"), 1e-9);
            Assert.Equal(file.Value.GetProperty("neg").GetDouble(), result.Figure("negativeSum"), 1e-9);
            Assert.Equal(file.Value.GetProperty("CI").GetDouble(), result.Value!.Value, 1e-9);
        }
    }

    [Fact]
    public void A_case_by_hand()
    {
        // Slopes over two seconds are differences: 1, 2, 4, 1 and 1, 2, 0, 3. Deviations of the first three: -4, -1, 5 (thirds) and 0, 1, -1; of the last three one is minus the other.
        var found = SlopeConcordance.Of([0, 1, 3, 7, 8], [0, 1, 3, 3, 6], 1, 2, 3);
        Assert.Equal(2, found.Windows);
        Assert.Equal(-6 / Math.Sqrt(84), found.Correlations[0], 1e-12);
        Assert.Equal(-1, found.Correlations[1], 1e-12);
        Assert.Equal(1 + (6 / Math.Sqrt(84)), found.NegativeSum, 1e-12);
        Assert.Equal(0, found.PositiveSum);
        Assert.Equal(double.NaN, found.Index);
    }

    [Fact]
    public void Where_one_sum_is_zero_the_index_is_absent_with_its_reason()
    {
        var a = Simulated.Ar(Simulated.Seed, "a", FiveMinutes, 0.8);
        CouplingResult alike = Run(a, a), against = Run(a, [.. a.Select(v => -v)]);
        Assert.Null(alike.Value);
        Assert.Contains(alike.Warnings, w => w.Contains("infinite", StringComparison.Ordinal));
        Assert.Null(against.Value);
        Assert.Contains(against.Warnings, w => w.Contains("logarithm of 0", StringComparison.Ordinal));
        Assert.All([alike, against], result => Assert.Empty(result.Nulls));
    }

    [Fact]
    public void Every_result_says_that_the_definition_is_from_secondary_sources() =>
        Assert.Contains(Run(Simulated.Ar(1, "a", FiveMinutes, 0.8), Simulated.Ar(1, "b", FiveMinutes, 0.8)).Warnings, w => w.Contains("secondary sources", StringComparison.Ordinal));

    [Fact]
    public void Swapping_constants_and_scales_change_nothing_and_a_negative_one_only_the_sign()
    {
        double[] a = Simulated.Ar(Simulated.Seed, "a", FiveMinutes, 0.8), b = Simulated.Plus(a, Simulated.Ar(Simulated.Seed, "b", FiveMinutes, 0.8), 1.5);
        var index = Run(a, b).Value!.Value;
        Assert.True(index > 0, $"seed {Simulated.Seed}");
        Assert.Equal(index, Run(b, a).Value!.Value, 1e-12);
        Assert.Equal(index, Run([.. a.Select(v => (7 * v) - 300)], b).Value!.Value, 1e-9);
        Assert.Equal(-index, Run(a, [.. b.Select(v => -v)]).Value!.Value, 1e-12);
    }

    [Fact]
    public void A_gap_takes_out_every_window_that_touches_it_and_no_other()
    {
        double[] a = Simulated.Ar(Simulated.Seed, "a", FiveMinutes, 0.8), b = Simulated.Ar(Simulated.Seed, "b", FiveMinutes, 0.8);
        var whole = SlopeConcordance.Of(a, b, 1, 5, 15);
        a[100] = double.NaN;
        var broken = SlopeConcordance.Of(a, b, 1, 5, 15);
        for (var i = 0; i < whole.Correlations.Length; i++)
        {
            Assert.Equal(i <= 100 && i + 19 > 100 ? double.NaN : whole.Correlations[i], broken.Correlations[i]);
        }

        Assert.Equal(whole.Windows - 19, broken.Windows);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(812.3)]
    public void A_level_stretch_and_a_straight_line_have_no_correlation(double level)
    {
        double[] a = Simulated.Ar(Simulated.Seed, "a", FiveMinutes, 0.8), b = Simulated.Ar(Simulated.Seed, "b", FiveMinutes, 0.8);
        Array.Fill(a, level, 50, 40);
        for (var i = 0; i < 40; i++)
        {
            b[150 + i] = level * i;
        }

        var found = SlopeConcordance.Of(a, b, 1, 5, 15);
        Assert.All(found.Correlations[50..72], r => Assert.Equal(double.NaN, r));
        Assert.All(found.Correlations[150..172], r => Assert.Equal(double.NaN, r));
        Assert.False(double.IsNaN(found.Correlations[20]));
    }

    [Fact]
    public void A_grid_slower_than_a_second_is_refused() =>
        Assert.Throws<InputException>(() => MeasureRun.Of("marci", new PairedSeries(new double[50], new double[50], 0.5), 0));

    [Fact]
    public void The_nulls_run_on_its_size()
    {
        double[] a = Simulated.Ar(Simulated.Seed, "a", 900, 0.8), b = Simulated.Plus(a, Simulated.Ar(Simulated.Seed, "b", 900, 0.8), 1.5);
        var result = MeasureRun.Of("marci", new PairedSeries(a, [.. b.Select(v => -v)], 1), 99);
        Assert.True(result.Value < 0);
        Assert.Equal(CouplingVerdict.Present, result.Verdict);
        Assert.All(result.Nulls, n => Assert.Equal(-result.Value!.Value, n.Observed));
    }

    private static CouplingResult Run(double[] a, double[] b) => MeasureRun.Of("marci", new PairedSeries(a, b, 1), 0);
}

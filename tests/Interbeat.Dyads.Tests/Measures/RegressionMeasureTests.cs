using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Measures;
using Interbeat.Dyads.Results;
using Interbeat.Tests.Shared;

namespace Interbeat.Dyads.Tests;

/// <summary>The laws that every measure keeps, and verdicts on pairs whose truth is known.</summary>
public sealed class RegressionMeasureTests
{
    public static TheoryData<string> Names => ["granger", "transfer-entropy", "oscillator", "inertia"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Swapping_the_two_swaps_their_figures_and_nothing_else(string name)
    {
        var pair = Linked(1500);
        CouplingResult one = Test(name, pair), swapped = Test(name, Simulated.Swapped(pair));
        Assert.Equal(one.Value!.Value, swapped.Value!.Value, 1e-9);
        Assert.Equal(one.Verdict, swapped.Verdict);
        Assert.Equal(one.Nulls.Select(n => n.P), swapped.Nulls.Select(n => n.P));
        foreach (var figure in one.Figures.Where(f => f.Series.IsDefault))
        {
            var other = figure.Key.StartsWith("aToB", StringComparison.Ordinal) ? "bToA" + figure.Key[4..]
                : figure.Key[0] == 'a' && char.IsUpper(figure.Key[1]) ? "b" + figure.Key[1..]
                : null;
            if (other is not null)
            {
                Assert.Equal(figure.Value, swapped.Figures.Single(f => f.Key == other).Value, 1e-9);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Level_and_positive_scale_of_either_change_nothing(string name)
    {
        var pair = Linked(1500);
        CouplingResult one = Test(name, pair), moved = Test(name, new PairedSeries([.. pair.A.Select(v => (20 * v) + 800)], [.. pair.B.Select(v => (0.5 * v) - 3)], 4));
        Assert.Equal(one.Value!.Value, moved.Value!.Value, 1e-6);
        Assert.Equal(one.Verdict, moved.Verdict);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Threads_change_no_bit(string name)
    {
        var pair = Linked(1500);
        CouplingResult one = Test(name, pair), many = Test(name, pair, threads: 5);
        Assert.Equal(one.Nulls.SelectMany(n => n.Values), many.Nulls.SelectMany(n => n.Values));
        Assert.Equal(one.Figures.Select(f => (f.Key, f.Value)), many.Figures.Select(f => (f.Key, f.Value)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Influence_is_present_and_two_strangers_are_not_called_linked(string name)
    {
        Assert.Equal(CouplingVerdict.Present, Test(name, Linked(6000)).Verdict);
        var present = Enumerable.Range(1, 10).Count(seed => Test(name, Simulated.Apart((ulong)seed, 3000), surrogates: 59).Verdict == CouplingVerdict.Present);

        // At 5 % wrong, more than 2 of 10 come in 1 of 90 such tests; both nulls must agree, so it is less.
        Assert.True(present <= 2, $"{present} of seeds 1 to 10");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_gap_in_one_person_creates_no_coupling(string name)
    {
        var present = 0;
        for (var seed = 1UL; seed <= 5; seed++)
        {
            var pair = Simulated.Apart(seed, 3000);
            Array.Fill(pair.A, double.NaN, 700, 90);
            Array.Fill(pair.A, double.NaN, 1900, 40);
            present += Test(name, pair, surrogates: 59).Verdict == CouplingVerdict.Present ? 1 : 0;
        }

        Assert.True(present <= 1, $"{present} of seeds 1 to 5");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Too_little_data_or_a_constant_series_gives_no_value_and_says_so(string name)
    {
        foreach (var pair in new[] { new PairedSeries([1, 2, 1, 3], [2, 1, 2, 5], 4), new PairedSeries([.. new double[500]], Simulated.White(1, "b", 500), 4) })
        {
            var result = Test(name, pair);
            Assert.Null(result.Value);
            Assert.Equal(CouplingVerdict.Undecided, result.Verdict);
            Assert.NotEmpty(result.Warnings);
        }
    }

    [Theory]
    [InlineData("granger", "order", "51")]
    [InlineData("granger", "order", "two")]
    [InlineData("transfer-entropy", "bins", "1")]
    [InlineData("oscillator", "embedding", "2")]
    [InlineData("oscillator", "tau", "2;3")]
    [InlineData("oscillator", "detrend", "perhaps")]
    [InlineData("inertia", "lag", "0")]
    public void A_value_that_a_parameter_does_not_take_is_refused(string name, string key, string value) =>
        Assert.Throws<InputException>(() => Settings(name, 4, (key, value)));

    [Fact]
    public void Order_zero_and_auto_are_the_same()
    {
        var pair = Linked(1500);
        Assert.Equal(Test("granger", pair, 0, 1, ("order", "0")).Figures, Test("granger", pair, 0, 1, ("order", "auto")).Figures, (x, y) => x.Key == y.Key && x.Value == y.Value);
    }

    [SharedDataFact]
    public void Several_embeddings_give_the_references_oscillator_through_the_measure()
    {
        var row = Couples.Reference("dyad-rties-clo-ic.json").GetProperty("clo_coupled_params").EnumerateArray().First();
        var pair = new PairedSeries(Couples.Dial(2, true), Couples.Dial(2, false), 1 / Couples.StepSeconds);
        var result = Test("oscillator", pair, 0, 1, ("tau", "2,3"), ("embedding", "3,4"));
        Assert.Equal(Couples.Number(row, "obs_0"), result.Figures.Single(f => f.Key == "bEtaPerSampleSquared").Value, 5e-6);
        Assert.Equal(Couples.Number(row, "p_d1_1"), result.Figures.Single(f => f.Key == "aPartnerZetaPerSample").Value, 5e-6);
    }

    private static CouplingResult Test(string name, PairedSeries pair, int surrogates = 99, int threads = 1, params (string Key, string Value)[] given)
    {
        var measure = CouplingMeasures.Find(name);
        return measure.Test(new MeasureTask
        {
            Pair = pair,
            Names = ("Ann", "Ben"),
            Settings = Settings(name, pair.RateHz, given),
            UncertaintyMs = 100,
            Surrogates = surrogates,
            Seed = 7,
            Options = new ParallelOptions { MaxDegreeOfParallelism = threads },
        });
    }

    private static MeasureSettings Settings(string name, double rateHz, params (string Key, string Value)[] given) =>
        MeasureSettings.Resolve(CouplingMeasures.Find(name), Modality.Movement, rateHz, given.ToImmutableSortedDictionary(g => g.Key, g => g.Value));

    /// <summary>Two series with own pasts, of which b takes a share of a's last value and a a smaller one of b's.</summary>
    private static PairedSeries Linked(int count)
    {
        var random = CounterRandom.Stream(Simulated.Seed, "test/measures");
        double[] a = new double[count], b = new double[count];
        for (var t = 1; t < count; t++)
        {
            a[t] = (0.5 * a[t - 1]) + (0.2 * b[t - 1]) + random.NextNormal();
            b[t] = (0.4 * b[t - 1]) + (0.4 * a[t - 1]) + random.NextNormal();
        }

        return new PairedSeries(a, b, 4);
    }
}

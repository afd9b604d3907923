using System.Globalization;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Measures;
using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Results;
using Interbeat.Tests.Shared;

namespace Interbeat.Dyads.Tests.Measures;

/// <summary>The measures <c>coherence</c> and <c>plv</c> from a pair to a verdict.</summary>
public sealed class SpectralMeasureTests
{
    private static readonly (string Key, string Value)[] Quick = [("maxPeriodSeconds", "15"), ("ar1Pairs", "20")];

    [SharedDataFact]
    public void In_the_synthetic_pair_the_second_half_without_coupling_does_not_move_the_lead()
    {
        var rows = Synthetic();
        var result = Test(new CoherenceMeasure(), new PairedSeries([.. rows.Select(r => r[1])], [.. rows.Select(r => r[2])], 4), 99, [("maxPeriodSeconds", "20")], ("x", "y"));
        Assert.Equal("x", result.Lead.Leader);
        Assert.InRange(result.Lead.LagSeconds!.Value, 1, 1.5);
    }

    [SharedDataFact]
    public void In_the_synthetic_pair_x_is_ahead_by_one_and_a_quarter_seconds_while_the_clocks_allow_it()
    {
        var rows = Synthetic();
        var first = new PairedSeries([.. rows.Take(512).Select(r => r[1])], [.. rows.Take(512).Select(r => r[2])], 4);
        // Two minutes are too short for shifts that differ, and both sines are steady: chance is told by random phases, and the lead is asked for as if coupling were known.
        LeadResult lead = Lead(first, ("x", "y"), 100), swapped = Lead(Simulated.Swapped(first), ("y", "x"), 100), vague = Lead(first, ("x", "y"), 2000);
        Assert.True(lead.Leader == "x", lead.Reason);
        Assert.InRange(lead.LagSeconds!.Value, 1, 1.5);
        Assert.Contains("half a period", lead.Reason, StringComparison.Ordinal);
        Assert.Equal("x", swapped.Leader);
        Assert.Equal(lead.LagSeconds!.Value, swapped.LagSeconds!.Value, 1e-9);
        Assert.Null(vague.Leader);
        Assert.StartsWith("Who leads cannot be told", vague.Reason, StringComparison.Ordinal);

        static LeadResult Lead(PairedSeries pair, (string, string) names, double uncertaintyMs)
        {
            var settings = new Interbeat.Dyads.Spectral.CoherenceSettings(4, 1.0 / 12, 5, 20, true, 0);
            var ladder = settings.LadderFor(pair.Count);
            var summary = Interbeat.Dyads.Spectral.CoherenceSummary.Of(pair, new Interbeat.Dyads.Spectral.CoherencePlan.Set(ladder), settings, default);
            return Interbeat.Dyads.Spectral.CoherenceLead.Decide(pair, ladder, summary.LeadScale, settings, double.NaN, CouplingVerdict.Present, uncertaintyMs, names, 1);
        }
    }

    [Fact]
    public void Two_who_share_a_rhythm_cohere_and_the_one_ahead_is_named()
    {
        var result = Test(new CoherenceMeasure(), Simulated.Led(Simulated.Seed, 3000, 6, 0.7), 99, Quick);
        Assert.Equal(CouplingVerdict.Present, result.Verdict);
        Assert.Equal("Ann", result.Lead.Leader);
        Assert.InRange(result.Lead.LagSeconds!.Value, 1.2, 1.8);
        Assert.Equal(result.Value, result.Nulls[0].Observed);
        Assert.InRange(Figure(result, "significantShare"), 0.2, 1);
    }

    [Fact]
    public void Exchanging_the_two_exchanges_their_names_and_nothing_else()
    {
        var pair = Simulated.Led(Simulated.Seed, 2000, 6, 0.7);
        foreach (var measure in (ICouplingMeasure[])[new CoherenceMeasure(), new PhaseLockingMeasure()])
        {
            var settings = measure is CoherenceMeasure ? Quick : [];
            CouplingResult one = Test(measure, pair, 39, settings), other = Test(measure, Simulated.Swapped(pair), 39, settings, ("Ben", "Ann"));
            Assert.Equal(one.Value!.Value, other.Value!.Value, 1e-12);
            Assert.Equal(one.Verdict, other.Verdict);
            Assert.Equal(one.Lead.Leader, other.Lead.Leader);
            Assert.Equal(one.Nulls.Select(n => n.P), other.Nulls.Select(n => n.P));
        }

        CouplingResult plv = Test(new PhaseLockingMeasure(), pair, 0), mirrored = Test(new PhaseLockingMeasure(), Simulated.Swapped(pair), 0);
        Assert.Equal(Figure(plv, "locking1To2"), Figure(mirrored, "locking2To1"), 1e-12);
        Assert.Equal(Figure(plv, "frequencyAHz"), Figure(mirrored, "frequencyBHz"), 1e-12);
    }

    [Fact]
    public void Level_and_scale_change_nothing()
    {
        var pair = Simulated.Led(Simulated.Seed, 2000, 6, 0.7);
        var other = new PairedSeries([.. pair.A.Select(v => 800 + (25 * v))], pair.B, pair.RateHz);
        Assert.Equal(Test(new CoherenceMeasure(), pair, 0, Quick).Value!.Value, Test(new CoherenceMeasure(), other, 0, Quick).Value!.Value, 1e-9);
        Assert.Equal(Test(new PhaseLockingMeasure(), pair, 0).Value!.Value, Test(new PhaseLockingMeasure(), other, 0).Value!.Value, 1e-9);
    }

    [Fact]
    public void One_thread_and_four_give_the_same_bits()
    {
        var pair = Simulated.Apart(Simulated.Seed, 1500);
        foreach (var measure in (ICouplingMeasure[])[new CoherenceMeasure(), new PhaseLockingMeasure()])
        {
            var settings = measure is CoherenceMeasure ? Quick : [];
            CouplingResult one = Test(measure, pair, 20, settings, threads: 1), four = Test(measure, pair, 20, settings, threads: 4);
            Assert.Equal(one.Nulls.Select(n => n.Mean), four.Nulls.Select(n => n.Mean));
            Assert.Equal(one.Figures.Where(f => f.Series.IsDefault), four.Figures.Where(f => f.Series.IsDefault));
        }
    }

    [Fact]
    public void A_gap_in_one_creates_no_coherence()
    {
        var pair = Simulated.Apart(Simulated.Seed, 3000);
        var before = Test(new CoherenceMeasure(), pair, 0, Quick).Value!.Value;
        for (var gap = 400; gap < 3000; gap += 500)
        {
            pair.A.AsSpan(gap, 40).Fill(double.NaN);
        }

        Assert.Equal(before, Test(new CoherenceMeasure(), pair, 0, Quick).Value!.Value, 0.05);
    }

    [Fact]
    public void Without_shifts_that_differ_phase_locking_is_not_called_present()
    {
        var pair = Simulated.Led(Simulated.Seed, 1500, 4, 0.2);
        var result = Test(new PhaseLockingMeasure(), pair, 99);
        Assert.Contains(result.Nulls, n => n.Name == CircularShiftNull.ShortName && n.P is null);
        Assert.NotEqual(CouplingVerdict.Present, result.Verdict);
    }

    [Fact]
    public void A_band_that_the_session_cannot_hold_has_no_value_and_says_why()
    {
        var result = Test(new CoherenceMeasure(), Simulated.Apart(Simulated.Seed, 200), 9, ("minPeriodSeconds", "30"), ("maxPeriodSeconds", "60"), ("ar1Pairs", "0"));
        Assert.Null(result.Value);
        Assert.Equal(CouplingVerdict.Undecided, result.Verdict);
        Assert.Contains(result.Warnings, w => w.Contains("cone of influence", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("dj", "0.7")]
    [InlineData("maxPeriodSeconds", "0.1")]
    public void A_band_that_the_grid_cannot_hold_is_refused(string key, string value) =>
        Assert.Throws<InputException>(() => Test(new CoherenceMeasure(), Simulated.Apart(Simulated.Seed, 400), 0, (key, value)));

    private static double[][] Synthetic() => [.. File.ReadLines(Directory.GetFiles(SharedData.Path("synthetic-pair"), "*.csv").Single()).Skip(1)
        .Select(line => line.Split(',').Select(v => double.Parse(v, CultureInfo.InvariantCulture)).ToArray())];

    private static double Figure(CouplingResult result, string key) => result.Figures.Single(f => f.Key == key).Value;

    private static CouplingResult Test(ICouplingMeasure measure, PairedSeries pair, int surrogates, params (string Key, string Value)[] parameters) => Test(measure, pair, surrogates, parameters, ("Ann", "Ben"));

    private static CouplingResult Test(ICouplingMeasure measure, PairedSeries pair, int surrogates, (string Key, string Value)[] parameters, (string, string)? names = null, int threads = 2) => measure.Test(new MeasureTask
    {
        Pair = pair,
        Names = names ?? ("Ann", "Ben"),
        Settings = MeasureSettings.Resolve(measure, Modality.Heart, pair.RateHz, parameters.ToDictionary(p => p.Key, p => p.Value)),
        UncertaintyMs = 100,
        Surrogates = surrogates,
        Seed = Simulated.Seed,
        Options = new ParallelOptions { MaxDegreeOfParallelism = threads },
    });
}

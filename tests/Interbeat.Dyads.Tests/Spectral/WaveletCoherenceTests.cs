using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Spectral;
using Interbeat.Tests.Shared;

namespace Interbeat.Dyads.Tests.Spectral;

/// <summary>Wavelet coherence against biwavelet's frozen output and against its laws.</summary>
public sealed class WaveletCoherenceTests
{
    private static readonly CoherenceSettings Heart = new(4, CoherenceSettings.DefaultDj, 2.5, 40, true, 0);

    [SharedDataFact]
    public void A_couples_coherence_is_biwavelets_at_every_period_inside_and_outside_the_cone()
    {
        using var reference = Json();
        var (pair, settings) = (Couple(2), Peer(4, 265));
        var summary = CoherenceSummary.Of(pair, Plans(pair, settings), settings, default);
        Same("period", summary.Ladder.PeriodsSeconds);
        Same("mean_rsq_per_period", summary.MeanPerPeriodWithEdges);
        Same("mean_rsq_per_period_inside_coi", summary.MeanPerPeriod);
        var band = summary.Ladder.PeriodsSeconds.Zip(summary.MeanPerPeriodWithEdges).Where(p => p.First is >= 16 and <= 64).Average(p => p.Second);
        Assert.Equal(reference.RootElement.GetProperty("band16_64_mean_rsq").GetDouble(), band, 1e-6);

        void Same(string name, ImmutableArray<double> ours)
        {
            var theirs = Numbers(reference.RootElement.GetProperty(name));
            Assert.Equal(theirs.Length, ours.Length);
            for (var i = 0; i < ours.Length; i++)
            {
                Assert.Equal(theirs[i], ours[i], 1e-6);
            }
        }
    }

    [SharedDataFact]
    public void A_band_asked_for_by_itself_has_the_means_that_it_has_in_the_whole()
    {
        using var reference = Json();
        var (pair, settings) = (Couple(2), Peer(16, 64));
        var summary = CoherenceSummary.Of(pair, Plans(pair, settings), settings, default);
        Assert.Equal(reference.RootElement.GetProperty("band16_64_mean_rsq").GetDouble(), summary.MeanWithEdges, 1e-6);
    }

    [SharedDataFact]
    public void A_scalogram_holds_biwavelets_cells_and_phases()
    {
        using var reference = Json();
        var scalogram = CoherenceScalogram.Of(Couple(2), Peer(4, 265), 1, Simulated.OneThread);
        var periods = scalogram.PeriodsSeconds;
        var band = Enumerable.Range(0, periods.Length).Where(j => periods[j] is >= 16 and <= 64).ToArray();
        var columns = scalogram.TimesSeconds.Length;
        var phase = band.Average(j => Enumerable.Range(0, columns).Average(t => (double)scalogram.PhaseRadians[j, t]));
        Assert.Equal(reference.RootElement.GetProperty("phase_mean_band").GetDouble(), phase, 1e-6);
        var nearest = Enumerable.Range(0, periods.Length).MinBy(j => Math.Abs(periods[j] - 32));
        var cells = Numbers(reference.RootElement.GetProperty("rsq_t_index_1_50_100_200_period_closest32"));
        int[] times = [0, 49, 99, 199];
        Assert.All(times, (t, i) => Assert.Equal(cells[i], scalogram.Coherence[nearest, t], 1e-6));
    }

    [Fact]
    public void One_cell_in_twenty_of_unrelated_series_reaches_the_bound()
    {
        var settings = Heart with { MaxPeriodSeconds = 15, Ar1Pairs = 100 };
        var shares = new double[20];
        for (var i = 0; i < shares.Length; i++)
        {
            var pair = Simulated.Apart(Simulated.Seed + (ulong)i, 2000);
            var plans = Plans(pair, settings);
            shares[i] = CoherenceSummary.Of(pair, plans, settings, Ar1Bounds.Of(pair, plans, settings, Simulated.Seed, Simulated.OneThread)).SignificantShare;
        }

        Assert.True(Math.Abs(shares.Average() - 0.05) <= 0.015, $"seed {Simulated.Seed}: {shares.Average()}");
    }

    [Fact]
    public void A_series_coheres_wholly_with_itself_however_it_is_scaled_and_shifted_in_level()
    {
        var a = Simulated.Ar(Simulated.Seed, "self", 700, 0.8);
        var pair = new PairedSeries(a, [.. a.Select(v => 5 - (3 * v))], 4);
        Assert.Equal(1, CoherenceSummary.Of(pair, Plans(pair, Heart), Heart, default).Mean, 1e-9);
    }

    [Fact]
    public void A_delayed_sine_has_the_angle_of_its_delay()
    {
        const double DelaySeconds = 1.25, PeriodSeconds = 10;
        double Sine(double t) => Math.Sin(2 * Math.PI * t / PeriodSeconds);
        var a = Enumerable.Range(0, 800).Select(i => Sine(i / 4.0)).ToArray();
        var b = Enumerable.Range(0, 800).Select(i => Sine((i / 4.0) - DelaySeconds)).ToArray();
        var scalogram = CoherenceScalogram.Of(new PairedSeries(a, b, 4), Heart with { MinPeriodSeconds = 9.8, MaxPeriodSeconds = 10.5, Detrend = false }, 1, Simulated.OneThread);
        for (var row = 0; row < scalogram.PeriodsSeconds.Length; row++)
        {
            Assert.Equal(2 * Math.PI * DelaySeconds / PeriodSeconds, scalogram.PhaseRadians[row, scalogram.TimesSeconds.Length / 2], 1e-3);
        }
    }

    [Fact]
    public void A_gap_parts_the_session_into_runs_that_know_nothing_of_each_other()
    {
        var whole = Simulated.Apart(Simulated.Seed, 1500);
        whole.B.AsSpan(700, 50).Fill(double.NaN);
        var together = CoherenceSummary.Of(whole, Plans(whole, Heart), Heart, default);
        var plans = Plans(whole, Heart);
        var before = CoherenceSummary.Of(Cut(whole, 0..700), plans, Heart, default);
        var after = CoherenceSummary.Of(Cut(whole, 750..1500), plans, Heart, default);
        double cellsBefore = before.InsideConeShare * 700, cellsAfter = after.InsideConeShare * 750;
        Assert.Equal(((before.Mean * cellsBefore) + (after.Mean * cellsAfter)) / (cellsBefore + cellsAfter), together.Mean, 1e-12);
    }

    [Fact]
    public void Exchanging_the_two_changes_no_bit_of_the_coherence()
    {
        var pair = Simulated.Led(Simulated.Seed, 1000, 6, 1);
        var swapped = Simulated.Swapped(pair);
        var mean = new CoherenceMean(Plans(pair, Heart), true);
        Assert.Equal(mean.Of(pair.A, pair.B), mean.Of(swapped.A, swapped.B));
    }

    [Fact]
    public void A_partner_transformed_once_gives_the_bits_that_it_gives_each_time()
    {
        var pair = Simulated.Led(Simulated.Seed, 1000, 6, 1);
        pair.A.AsSpan(500, 20).Fill(double.NaN);
        var plans = Plans(pair, Heart);
        var kept = new KeptSeries(pair.B, pair.A, plans, true);
        var expected = new CoherenceMean(plans, true).Of(pair.A, pair.B);
        Assert.Equal(expected, new CoherenceMean(plans, true, kept).Of(pair.A, pair.B));
        Assert.Equal(expected, new CoherenceMean(plans, true, kept).Of(pair.B, pair.A));
        Assert.Equal(expected, CoherenceSummary.Of(pair, plans, Heart, default).Mean);
    }

    [Fact]
    public void Where_one_stands_still_there_is_no_coherence_but_no_value()
    {
        var pair = new PairedSeries(new double[600], Simulated.White(Simulated.Seed, "b", 600), 4);
        Assert.True(double.IsNaN(CoherenceSummary.Of(pair, Plans(pair, Heart), Heart, default).Mean));
    }

    private static CoherenceSettings Peer(double minPeriodSeconds, double maxPeriodSeconds) => new(0.5, CoherenceSettings.DefaultDj, minPeriodSeconds, maxPeriodSeconds, true, 0);

    private static CoherencePlan.Set Plans(PairedSeries pair, CoherenceSettings settings) => new(settings.LadderFor(pair.Count));

    private static PairedSeries Cut(PairedSeries pair, Range range) => new(pair.A[range], pair.B[range], pair.RateHz);

    private static JsonDocument Json() => JsonDocument.Parse(File.ReadAllText(SharedData.File("reference", "dyad-biwavelet-wtc.json")));

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(v => v.ValueKind == JsonValueKind.Number ? v.GetDouble() : double.NaN)];

    /// <summary>A couple's dials, one value every 2 s, the woman's first.</summary>
    private static PairedSeries Couple(int couple)
    {
        using var text = new StreamReader(new GZipStream(File.OpenRead(SharedData.Path("rties-couples", "rties_ExampleDataFull_subset.csv.gz")), CompressionMode.Decompress));
        var rows = text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Trim().Split(',')).Where(row => Number(row[0]) == couple).ToArray();
        return new PairedSeries(Of(1), Of(0), 0.5);

        double[] Of(int female) => [.. rows.Where(row => Number(row[2]) == female).OrderBy(row => Number(row[3])).Select(row => Number(row[4]))];
        static double Number(string cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
    }
}

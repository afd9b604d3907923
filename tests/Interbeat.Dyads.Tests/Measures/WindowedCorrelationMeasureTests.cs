using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Tests.Measures;

/// <summary>Placements, edges and averages of windowed cross-correlation. Oracle: Pearson's formula in two passes on windows cut out by the documented placement, and laws.</summary>
public sealed class WindowedCorrelationMeasureTests
{
    private const int TenMinutes = 2400;

    private static readonly CouplingSettings Small = new(4, 8, 3, 2.25, 60, 10);

    [Theory]
    [InlineData(WindowPlacement.LeaderFixed)]
    [InlineData(WindowPlacement.XFixed)]
    public void Each_placement_cuts_its_windows_where_it_says(WindowPlacement placement)
    {
        var pair = Simulated.Apart(Simulated.Seed, 300);
        var settings = Small with { Placement = placement };
        var wcc = new WindowedCrossCorrelation(pair, settings);
        var r = WindowedCrossCorrelationTests.Correlate(wcc, pair);
        var first = placement == WindowPlacement.XFixed ? settings.MaxLag : 0;
        Assert.Equal((int)Math.Ceiling((pair.Count - first - settings.Window - settings.MaxLag + 1) / (double)settings.Step), wcc.Windows);
        for (var i = 0; i < wcc.Windows; i++)
        {
            for (var k = -settings.MaxLag; k <= settings.MaxLag; k++)
            {
                var start = first + (i * settings.Step);
                var (inA, inB) = placement == WindowPlacement.XFixed ? (start, start + k) : (start + Math.Max(0, -k), start + Math.Max(0, k));
                Assert.Equal(Simulated.Correlation(pair.A.AsSpan(inA, settings.Window), pair.B.AsSpan(inB, settings.Window)), r[i, k + settings.MaxLag], 1e-9);
            }
        }
    }

    [Theory]
    [InlineData(WindowPlacement.Shared)]
    [InlineData(WindowPlacement.LeaderFixed)]
    [InlineData(WindowPlacement.XFixed)]
    public void A_partial_window_is_the_correlation_of_the_pairs_in_the_record(WindowPlacement placement)
    {
        var pair = Simulated.Apart(Simulated.Seed, 200);
        var settings = Small with { Placement = placement, Edges = WindowEdges.Partial };
        var wcc = new WindowedCrossCorrelation(pair, settings);
        var r = WindowedCrossCorrelationTests.Correlate(wcc, pair);
        Assert.Equal(0, wcc.Start(0));
        Assert.Contains(Enumerable.Range(0, wcc.Windows), wcc.IsPartial);
        for (var i = 0; i < wcc.Windows; i++)
        {
            for (var k = -settings.MaxLag; k <= settings.MaxLag; k++)
            {
                var before = placement switch { WindowPlacement.Shared => (int)Math.Floor(k / 2.0), WindowPlacement.XFixed => 0, _ => Math.Min(0, k) };
                var pairs = Enumerable.Range(wcc.Start(i), settings.Window).Select(t => (A: t - before, B: t + k - before)).Where(p => Math.Min(p.A, p.B) >= 0 && Math.Max(p.A, p.B) < pair.Count).ToArray();
                Assert.True(!wcc.Valid[i] || 2 * pairs.Length >= settings.Window);
                Assert.Equal(Simulated.Correlation(pairs.Select(p => pair.A[p.A]).ToArray(), pairs.Select(p => pair.B[p.B]).ToArray()), r[i, k + settings.MaxLag], 1e-9);
            }
        }
    }

    [Fact]
    public void Partial_edges_add_windows_at_the_ends_mark_them_and_leave_the_others_alone()
    {
        var pair = Simulated.Led(Simulated.Seed, TenMinutes, 4, 0.5);
        CouplingResult complete = Run(pair, "placement=leader-fixed"), partial = Run(pair, "placement=leader-fixed", "edges=partial");
        var count = (int)complete.Figure("windows");
        Assert.Equal(complete.Row("perWindowAverage"), partial.Row("perWindowAverage")[..count]);
        Assert.Equal(partial.Figure("windows") - count, partial.Figure("partialWindows"));
        Assert.Equal([.. Enumerable.Repeat(0.0, count), .. Enumerable.Repeat(1.0, (int)partial.Figure("partialWindows"))], partial.Row("perWindowIsPartial"));
    }

    [Fact]
    public void Partial_edges_do_not_let_a_gap_in()
    {
        var pair = Simulated.Apart(Simulated.Seed, 300);
        pair.B[120] = double.NaN;
        var wcc = new WindowedCrossCorrelation(pair, Small with { Edges = WindowEdges.Partial });
        var reach = (Small.MaxLag + 1) / 2;
        for (var i = 0; i < wcc.Windows; i++)
        {
            Assert.Equal(120 < wcc.Start(i) - reach || 120 >= wcc.Start(i) + Small.Window + reach, wcc.Valid[i]);
        }
    }

    [Fact]
    public void An_anti_phase_sine_is_minus_one_signed_and_plus_one_in_size()
    {
        double[] sine = [.. Enumerable.Range(0, TenMinutes).Select(i => Math.Sin(2 * Math.PI * i / 40))];
        var pair = new PairedSeries(sine, [.. sine.Select(v => -v)], 4);
        var result = Run(pair, "fisherZ=false");
        Assert.Equal(-1, result.Value!.Value, 1e-6);
        Assert.Equal(-1, result.Signed!.Value, 1e-6);
        Assert.Equal(1, result.Absolute!.Value, 1e-6);
        Assert.Equal(-1, result.Figure("lagZero"), 1e-6);
        Assert.Equal(1, Run(pair, "absolute=true").Value!.Value, 1e-6);
        Assert.Equal(0, result.Row("perWindowAntiPhasePeakLagSeconds")[0]);
        Assert.Equal(-1, result.Figure("antiPhasePeakMeanCorrelation"), 1e-6);
    }

    [Fact]
    public void Sizes_that_are_asked_for_are_what_the_nulls_see()
    {
        var pair = Simulated.Led(Simulated.Seed, TenMinutes, 4, 0.5);
        CouplingResult signed = MeasureRun.Of("wcc", pair, 39), absolute = MeasureRun.Of("wcc", pair, 39, "absolute=true");
        Assert.Equal(signed.Absolute, absolute.Value);
        Assert.Equal(signed.Signed, absolute.Signed);
        Assert.All(absolute.Nulls, n => Assert.Equal(absolute.Absolute!.Value, n.Observed));
        // The mean size of a correlation is never near 0, so that its nulls lie higher.
        Assert.All(absolute.Nulls.Zip(signed.Nulls), n => Assert.True(n.First.Mean > n.Second.Mean + 0.05, $"{n.First.Name}: {n.First.Mean} against {n.Second.Mean}, seed {Simulated.Seed}"));
        Assert.Equal(CouplingVerdict.Present, absolute.Verdict);
    }

    [Fact]
    public void Doubling_the_overlap_does_not_change_p_beyond_chance()
    {
        const int Surrogates = 199;
        double largest = 0;
        for (var seed = 1UL; seed <= 6; seed++)
        {
            var pair = Simulated.Apart(seed, TenMinutes);
            CouplingResult once = MeasureRun.Of("wcc", pair, Surrogates, "stepSeconds=5"), twice = MeasureRun.Of("wcc", pair, Surrogates, "stepSeconds=2.5");
            foreach (var (one, two) in once.Nulls.Zip(twice.Nulls))
            {
                largest = Math.Max(largest, Math.Abs(one.P!.Value - two.P!.Value));
            }
        }

        // Two Monte-Carlo p of 199 differ by more than 4 standard errors of their difference, 4 sqrt(2 * .25 / 199), once in ten thousand.
        Assert.True(largest <= 4 * Math.Sqrt(0.5 / Surrogates), $"largest difference {largest}, seeds 1 to 6");
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, -0.5)]
    [InlineData(2, 1)]
    public void A_ramp_pair_has_no_peak(double power, double slope)
    {
        double[] a = [.. Enumerable.Range(0, TenMinutes).Select(i => i / 4.0)], b = [.. a.Select(t => slope * Math.Pow(t, power))];
        var result = Run(new PairedSeries(a, b, 4), "fisherZ=false");
        Assert.Equal(0, result.Figure("peakShare"));
        Assert.Equal(0, result.Figure("antiPhasePeakShare"));
        Assert.All(result.Row("perWindowPeakLagSeconds"), lag => Assert.Equal(double.NaN, lag));
        Assert.Equal(double.NaN, result.Figure("peakMeanCorrelation"));
        Assert.Null(result.Lead.Leader);
    }

    [Fact]
    public void Swapping_the_two_swaps_the_sides_and_nothing_else()
    {
        var pair = Simulated.Led(Simulated.Seed, TenMinutes, 4, 0.5);
        foreach (var placement in new[] { "shared", "leader-fixed" })
        {
            MeasureRun.AssertSameFigures(Run(pair, $"placement={placement}"), Run(Simulated.Swapped(pair), $"placement={placement}"), 1e-12, MeasureRun.Swapped);
        }
    }

    [Fact]
    public void A_constant_and_a_positive_scale_change_no_figure()
    {
        var pair = Simulated.Led(Simulated.Seed, TenMinutes, 4, 0.5);
        MeasureRun.AssertSameFigures(Run(pair), Run(pair with { B = [.. pair.B.Select(v => (2.5 * v) - 40)] }), 1e-9);
    }

    [Fact]
    public void The_peak_of_a_led_pair_lies_on_the_leaders_side_at_the_lag()
    {
        var result = Run(Simulated.Led(Simulated.Seed, TenMinutes, 6, 0.2));
        Assert.Equal(1.5, result.Figure("peakMeanLagALeadsSeconds"), 0.1);
        Assert.True(result.Figure("peakShareALeads") > 2 * result.Figure("peakShareBLeads"), $"seed {Simulated.Seed}");
        Assert.Equal(1.5, result.Figure("bestLagSeconds"));
    }

    [Fact]
    public void Of_two_peaks_at_one_distance_the_larger_counts_and_one_at_the_border_is_none()
    {
        double[] row = [9, 0, 1, 0.5, 0, 0.5, 2, 0, 9];
        Assert.Equal(new CorrelationPeak(2, 2), PeakPicking.Nearest(row, 1));
        Assert.Equal(new CorrelationPeak(-2, 1), PeakPicking.Nearest([9, 0, 1, 0.5, 0, 0.5, 0.5, 0.5, 9], 1));
        Assert.Null(PeakPicking.Nearest([9, 8, 7, 6, 5, 6, 7, 8, 9], 1));
        Assert.Null(PeakPicking.Nearest(row, 5));
        Assert.Equal(1, PeakPicking.Smoothed(row, 1)[3] / 0.5, 1e-12);
    }

    private static CouplingResult Run(PairedSeries pair, params string[] parameters) => MeasureRun.Of("wcc", pair, 0, parameters);
}

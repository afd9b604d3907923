using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Measures;
using Interbeat.Dyads.Results;
using Interbeat.Dyads.Segments;
using Interbeat.Dyads.Tests.Measures;
using Interbeat.Tests.Shared;

namespace Interbeat.Dyads.Tests.Segments;

/// <summary>Surrogate synchrony. Oracles: the R package SUSY on real motion, the formula of a cross-correlation written out, and laws.</summary>
public sealed class SegmentSynchronyTests
{
    private const double Tolerance = 1e-9;
    private const int TenMinutes = 2400;

    /// <summary>What SUSY prints, and where it stands here.</summary>
    private static readonly (string Theirs, string Ours)[] Summary =
    [
        ("Z", "z"), ("Z-Pseudo", "zPseudo"), ("SD(Z)", "sdZ"), ("SD(Z-Pseudo)", "sdZPseudo"), ("n(lags)", "lags"), ("%>Pseudo", "percentAbovePseudo"), ("n(Segmente)", "segments"), ("ES", "es"),
        ("Z(lead1)", "zALeads"), ("Z(lead2)", "zBLeads"), ("ES(lead1)", "esALeads"), ("ES(lead2)", "esBLeads"), ("meanZ(in-phase)", "inPhaseMeanZ"), ("meanZ(anti-phase)", "antiPhaseMeanZ"),
        ("Anzahl(in-phase)", "inPhaseLags"), ("Anzahl(anti-phase)", "antiPhaseLags"), ("Z(noAbs)", "zSigned"), ("Z(Pseudo-noAbs)", "zPseudoSigned"), ("%>Pseudo(noAbs)", "percentAbovePseudoSigned"), ("ES(noAbs)", "esSigned"),
    ];

    [SharedDataFact]
    public void Susy_is_reproduced_on_four_files()
    {
        using var reference = PeerReferenceTests.Json("dyad-susy.json");
        var files = reference.RootElement.GetProperty("files").EnumerateArray().Select(f => f.GetString()!).ToArray();
        var results = reference.RootElement.GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal(4, files.Length);
        for (var i = 0; i < files.Length; i++)
        {
            var result = MeasureRun.Of("susy", PeerReferenceTests.Motion(files[i], 1), 0);
            var summary = results[i].GetProperty("summary")[0];
            foreach (var (theirs, ours) in Summary)
            {
                var expected = summary.GetProperty(theirs) is { ValueKind: System.Text.Json.JsonValueKind.Number } number ? number.GetDouble() : double.NaN;
                Assert.True(double.IsNaN(expected) ? double.IsNaN(result.Figure(ours)) : Math.Abs(expected - result.Figure(ours)) <= Tolerance * Math.Max(1, Math.Abs(expected)), $"{files[i]} {theirs}: {result.Figure(ours)} against {expected}");
            }

            foreach (var (theirs, ours) in new[] { ("meanZ_real_abs", "profile"), ("meanZ_pseudo_abs", "profilePseudo"), ("meanZ_real_signed", "profileSigned"), ("meanZ_pseudo_signed", "profilePseudoSigned") })
            {
                // Below zero of R's ccf the first column comes first.
                Same(PeerReferenceTests.Numbers(results[i].GetProperty(theirs)), [.. result.Row(ours + "ALeads").Reverse(), result.Figure(ours + "LagZero"), .. result.Row(ours + "BLeads")]);
            }

            Same(PeerReferenceTests.Numbers(results[i].GetProperty("seg_real")), result.Row("perSegmentMeanAbsoluteR"));
            Same(PeerReferenceTests.Numbers(results[i].GetProperty("seg_pseudo")), result.Row("perSegmentPseudoMeanAbsoluteR"));
            Assert.Equal(380, result.Figure("pseudoPairings"));
        }
    }

    [Theory]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(40)]
    public void Every_pairing_and_lag_equals_the_formula(int maxLag)
    {
        const int Length = 90;
        var pair = Simulated.Apart(Simulated.Seed, 400);
        var segments = new SegmentedPair(pair.A, pair.B, Length, maxLag);
        var c = new double[segments.Room];
        Assert.Equal(4, segments.Count);
        for (var i = 0; i < segments.Count; i++)
        {
            for (var h = 0; h < segments.Count; h++)
            {
                segments.Correlate(i, h, c);
                double[] x = Centred(pair.A.AsSpan(i * Length, Length)), y = Centred(pair.B.AsSpan(h * Length, Length));
                var norms = Math.Sqrt(x.Sum(v => v * v) * y.Sum(v => v * v));
                for (var k = -maxLag; k <= maxLag; k++)
                {
                    var expected = Enumerable.Range(0, Length).Where(t => t + k >= 0 && t + k < Length).Sum(t => x[t] * y[t + k]) / norms;
                    Assert.True(Math.Abs(expected - c[k + maxLag]) < 1e-12, $"segments {i} and {h}, lag {k}, seed {Simulated.Seed}");
                }
            }
        }
    }

    [Fact]
    public void Swapping_the_two_swaps_the_sides_and_nothing_else()
    {
        var pair = Simulated.Led(Simulated.Seed, TenMinutes, 4, 0.5);
        CouplingResult result = Run(pair), swapped = Run(Simulated.Swapped(pair));
        // The pseudo pairings of one segment are those of A's; as a set they are the same either way.
        MeasureRun.AssertSameFigures(WithoutPseudoSegments(result), WithoutPseudoSegments(swapped), 1e-12, MeasureRun.Swapped);
        Assert.Equal(result.Row("perSegmentPseudoMeanAbsoluteR").Average(), swapped.Row("perSegmentPseudoMeanAbsoluteR").Average(), 1e-12);
    }

    [Fact]
    public void A_constant_and_a_positive_scale_change_nothing_and_a_negative_one_only_the_sign()
    {
        var pair = Simulated.Led(Simulated.Seed, TenMinutes, 4, 0.5);
        var result = Run(pair);
        MeasureRun.AssertSameFigures(result, Run(pair with { A = [.. pair.A.Select(v => (3 * v) + 70)] }), 1e-9);
        var negated = Run(pair with { A = [.. pair.A.Select(v => -v)] });
        Assert.Equal(result.Figure("z"), negated.Figure("z"), 1e-12);
        Assert.Equal(result.Figure("zSigned"), -negated.Figure("zSigned"), 1e-12);
        Assert.Equal(result.Figure("inPhaseMeanZ"), -negated.Figure("antiPhaseMeanZ"), 1e-12);
    }

    [Fact]
    public void Only_the_leaders_side_stands_out_in_a_led_pair()
    {
        var result = Run(Simulated.Led(Simulated.Seed, TenMinutes, 6, 0.3));
        Assert.True(result.Figure("zALeads") > 2 * result.Figure("zBLeads"));
        Assert.True(result.Figure("esALeads") > 5);
        Assert.Null(result.Lead.Leader);
    }

    [Fact]
    public void A_segment_that_touches_a_gap_or_stands_still_is_left_out_and_told()
    {
        var pair = Simulated.Apart(Simulated.Seed, TenMinutes);
        pair.A[130] = double.NaN;
        Array.Fill(pair.B, 5, 240, 120);
        var result = Run(pair);
        Assert.Equal(18, result.Figure("segments"));
        Assert.Equal(18 * 17, result.Figure("pseudoPairings"));
        Assert.Contains(result.Warnings, w => w.StartsWith("2 of 20 segments are left out", StringComparison.Ordinal));
        Assert.DoesNotContain(result.Epochs, e => e.Span.StartSeconds is 30 or 60);
    }

    [Fact]
    public void Without_pseudo_pairings_what_rests_on_them_is_absent()
    {
        var one = Run(Simulated.Apart(Simulated.Seed, 150));
        Assert.Equal(1, one.Figure("segments"));
        Assert.Equal(double.NaN, one.Figure("es"));
        Assert.Equal(double.NaN, one.Figure("percentAbovePseudo"));
        Assert.True(one.Figure("z") > 0);
        var none = Run(Simulated.Apart(Simulated.Seed, 100));
        Assert.Null(none.Value);
        Assert.Empty(none.Figures);
        Assert.Equal(CouplingVerdict.Undecided, none.Verdict);
    }

    [Fact]
    public void The_effect_size_has_no_p() =>
        Assert.DoesNotContain(Run(Simulated.Apart(Simulated.Seed, TenMinutes)).Figures, f => f.Key.StartsWith('p') && f.Key.Length > 1 && char.IsUpper(f.Key[1]));

    [Fact]
    public void Coupled_pairs_stand_out_from_their_nulls_on_any_number_of_threads()
    {
        var measure = CouplingMeasures.Find("susy");
        var task = MeasureRun.Task(measure, Simulated.Led(Simulated.Seed, TenMinutes, 2, 0.3), 99);
        CouplingResult one = measure.Test(task), four = measure.Test(task with { Options = new ParallelOptions { MaxDegreeOfParallelism = 4 } });
        Assert.Equal(CouplingVerdict.Present, one.Verdict);
        MeasureRun.AssertSameFigures(one, four, 0);
        Assert.All(one.Nulls.Zip(four.Nulls), n => Assert.Equal(n.First.Values.AsEnumerable(), n.Second.Values.AsEnumerable()));
    }

    [Fact]
    public void A_segment_shorter_than_twice_the_lag_is_refused()
    {
        var refused = Assert.Throws<InputException>(() => MeasureRun.Of("susy", Simulated.Apart(1, 400), 0, "segmentSeconds=5", "maxLagSeconds=3"));
        Assert.Contains("twice the largest lag", refused.Message, StringComparison.Ordinal);
    }

    private static CouplingResult Run(PairedSeries pair) => MeasureRun.Of("susy", pair, 0);

    private static CouplingResult WithoutPseudoSegments(CouplingResult result) => result with { Figures = [.. result.Figures.Where(f => f.Key != "perSegmentPseudoMeanAbsoluteR")] };

    private static double[] Centred(ReadOnlySpan<double> segment)
    {
        var values = segment.ToArray();
        var mean = values.Average();
        return [.. values.Select(v => v - mean)];
    }

    private static void Same(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, Tolerance));
    }
}

using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Measures;
using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Recurrence;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Tests.Recurrence;

/// <summary>The two measures as a user meets them: parameters, refusals, figures, verdicts.</summary>
public sealed class RecurrenceMeasureTests
{
    private static readonly ImmutableArray<string> Promised = ["recurrenceRate", "determinism", "meanLine", "maxLine", "entropy", "laminarity", "trappingTime"];

    public static TheoryData<string> Both => ["crqa", "mdrqa"];

    [Theory]
    [MemberData(nameof(Both))]
    public void The_promised_figures_come_under_their_names_and_first(string measure)
    {
        var figures = Test(measure, Simulated.Led(2, 600, 2, 0.5)).Figures;
        Assert.Equal(Promised, figures.Take(Promised.Length).Select(f => f.Key));
        Assert.All(figures.Take(Promised.Length), f => Assert.True(double.IsFinite(f.Value), f.Key));
        Assert.InRange(figures[0].Value, 4.5, 5.5);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void A_radius_at_which_nearly_everything_recurs_is_refused_with_one_that_does_not(string measure)
    {
        var pair = Simulated.Apart(4, 500);
        foreach (var (rescale, radius) in new[] { ("max", "10"), ("mean", "5"), ("none", "8") })
        {
            var refusal = Assert.Throws<InputException>(() => Test(measure, pair, ("radius", radius), ("rescale", rescale)));
            Assert.Equal("radius", refusal.Position);
            Assert.Contains("% of all pairs recur", refusal.Expected, StringComparison.Ordinal);
            var sensible = System.Text.RegularExpressions.Regex.Match(refusal.Expected, "a radius of ([0-9.]+) gives about 5 %").Groups[1].Value;
            Assert.InRange(Figure(Test(measure, pair, ("radius", sensible), ("rescale", rescale)), "recurrenceRate"), 4.8, 5.2);
        }
    }

    [Fact]
    public void For_categories_that_nearly_always_agree_the_rate_is_a_warning()
    {
        var speech = Enumerable.Range(0, 600).Select(i => i % 20 == 0 ? 1.0 : 0).ToArray();
        var result = Test("crqa", new PairedSeries(speech, [.. speech.Reverse()], 4), ("categorical", "true"));
        Assert.InRange(Figure(result, "recurrenceRate"), 85, 95);
        Assert.Contains(result.Warnings, w => w.Contains("in one category", StringComparison.Ordinal));
        Assert.DoesNotContain(result.Nulls, n => n.Name == "phase");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void With_a_wished_rate_a_reader_is_told_that_the_rate_is_no_finding(string measure)
    {
        var pair = Simulated.Apart(6, 500);
        Assert.Contains(Test(measure, pair).Warnings, w => w.EndsWith("the recurrence rate is no finding.", StringComparison.Ordinal));
        Assert.DoesNotContain(Test(measure, pair, ("radius", "0.2")).Warnings, w => w.Contains("no finding", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_the_wished_rate_is_met_by_equal_values_alone_a_reader_is_told()
    {
        var pair = Simulated.Apart(20, 600);
        var steps = new PairedSeries([.. pair.A.Select(v => Math.Round(v))], [.. pair.B.Select(v => Math.Round(v))], 4);
        var result = Test("crqa", steps, ("normalize", "none"));
        Assert.Equal(0, Figure(result, "radiusUsed"));
        Assert.Contains(result.Warnings, w => w.Contains("nothing but equal moments recurs", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Levels_and_scales_of_the_two_change_nothing(string measure)
    {
        var pair = Simulated.Led(8, 700, 2, 0.6);
        // Powers of two keep every bit, so that no point on the edge of the radius can fall to the other side.
        var other = new PairedSeries([.. pair.A.Select(v => v * 16)], [.. pair.B.Select(v => v / 4)], pair.RateHz);
        Assert.Equal(Numbers(Test(measure, pair)), Numbers(Test(measure, other)));
        var lifted = new PairedSeries([.. pair.A.Select(v => (3 * v) + 70)], pair.B, pair.RateHz);
        Assert.All(Numbers(Test(measure, pair)).Zip(Numbers(Test(measure, lifted))), both => Assert.Equal(both.First, both.Second, 1e-3 * Math.Max(1, Math.Abs(both.First))));
    }

    [Fact]
    public void Whoever_is_named_first_the_figures_are_the_same_with_the_roles_exchanged()
    {
        var pair = Simulated.Led(9, 800, 3, 0.6);
        CouplingResult one = Test("crqa", pair), other = Test("crqa", Simulated.Swapped(pair));
        Assert.Equal(one.Value, other.Value);
        Assert.Equal(one.Verdict, other.Verdict);
        Assert.Equal(one.Nulls.Select(n => n.P), other.Nulls.Select(n => n.P));
        Assert.Equal(Figure(one, "laminarity"), Figure(other, "horizontalLaminarity"));
        Assert.Equal(Figure(one, "trappingTime"), Figure(other, "horizontalTrappingTime"));
        Assert.Equal(Figure(one, "determinism"), Figure(other, "determinism"));
        Assert.Equal(Row(one, "profileAFirst"), Row(other, "profileBFirst"));
        Assert.Equal(Row(one, "profileBFirst"), Row(other, "profileAFirst"));
        Assert.Equal(3, Array.IndexOf(Row(one, "profileAFirst"), one.Value!.Value));

        CouplingResult joint = Test("mdrqa", pair), swapped = Test("mdrqa", Simulated.Swapped(pair));
        Assert.Equal(Numbers(joint), Numbers(swapped));
        Assert.Equal(joint.Nulls.Select(n => n.P), swapped.Nulls.Select(n => n.P));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void A_pair_that_goes_together_is_told_from_one_that_does_not(string measure)
    {
        Assert.Equal(CouplingVerdict.Present, Tested(Simulated.Led(12, 2400, 0, 0.5)).Verdict);
        Assert.NotEqual(CouplingVerdict.Present, Tested(Simulated.Apart(13, 2400)).Verdict);

        CouplingResult Tested(PairedSeries pair) => Test(measure, pair, surrogates: 99);
    }

    /// <summary>Why the whole plot's determinism is not what meets the nulls.</summary>
    [Fact]
    public void Shifting_one_series_leaves_determinism_where_it_is_but_takes_the_peak_away()
    {
        var pair = Simulated.Led(14, 3000, 0, 0.3);
        var shifted = pair with { B = [.. pair.B[1500..], .. pair.B[..1500]] };
        CouplingResult together = Test("crqa", pair), apart = Test("crqa", shifted);
        Assert.Equal(Figure(together, "determinism"), Figure(apart, "determinism"), 1.0);
        Assert.True(together.Value > 2 * apart.Value, $"{together.Value} against {apart.Value}");
    }

    /// <summary>Recurrence is a matter of values as well as of timing; a surrogate may differ in timing only.</summary>
    [Theory]
    [MemberData(nameof(Both))]
    public void Two_skewed_signals_that_share_nothing_do_not_beat_surrogates_by_their_shape(string measure)
    {
        for (ulong seed = 30; seed < 34; seed++)
        {
            var apart = Simulated.Apart(seed, 1200);
            var still = new PairedSeries([.. apart.A.Select(Motion)], [.. apart.B.Select(Motion)], 4);
            var phase = Test(measure, still, 39).Nulls.Single(n => n.Name == "phase");
            Assert.InRange(phase.Mean / phase.Observed, 0.75, 1.35);
        }

        // Still half of the time, with bursts.
        static double Motion(double value) => value < 0 ? 0 : Math.Exp(2 * value) - 1;
    }

    [Fact]
    public void A_gap_in_one_person_makes_no_coupling()
    {
        var pair = Simulated.Apart(15, 2400);
        var before = Test("crqa", pair).Value!.Value;
        pair.A.AsSpan(600, 500).Fill(double.NaN);
        var result = Test("crqa", pair, surrogates: 99);
        Assert.InRange(result.Value!.Value, 0.5 * before, 1.5 * before);
        Assert.NotEqual(CouplingVerdict.Present, result.Verdict);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Wrong_parameters_are_named(string measure)
    {
        var pair = Simulated.Apart(16, 100);
        Assert.Equal("radius", Assert.Throws<InputException>(() => Test(measure, pair, ("radius", "-1"))).Position);
        Assert.Equal("targetRate", Assert.Throws<InputException>(() => Test(measure, pair, ("targetRate", "50"))).Position);
        Assert.Equal("embedding", Assert.Throws<InputException>(() => Test(measure, pair, ("embedding", "12"), ("delay", "10"))).Position);
        Assert.Throws<InputException>(() => Test("mdrqa", pair, ("theiler", "0")));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void A_constant_series_gives_no_number_and_says_why(string measure)
    {
        var result = Test(measure, Simulated.Apart(17, 300) with { B = [.. Enumerable.Repeat(3.0, 300)] });
        Assert.Null(result.Value);
        Assert.Contains(result.Warnings, w => w.Contains("constant", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void The_picture_holds_the_rate_of_the_figures(string measure)
    {
        var pair = Simulated.Led(18, 500, 2, 0.5);
        var settings = MeasureSettings.Resolve(CouplingMeasures.Find(measure), Modality.Movement, pair.RateHz, new Dictionary<string, string> { ["embedding"] = "2" });
        var picture = measure == "crqa" ? CrossRecurrenceMeasure.Picture(pair, settings, Simulated.OneThread) : JointRecurrenceMeasure.Picture(pair, settings, Simulated.OneThread);
        Assert.Equal((499, 499), (picture.Columns, picture.Rows));
        Assert.Equal(Figure(Test(measure, pair, ("embedding", "2")), "recurrenceRate"), 100 * picture.Shares.Average(v => (double)v), 1e-6);
    }

    private static CouplingResult Test(string measure, PairedSeries pair, params (string Key, string Value)[] given) => Test(measure, pair, 19, given);

    private static CouplingResult Test(string measure, PairedSeries pair, int surrogates, params (string Key, string Value)[] given)
    {
        var found = CouplingMeasures.Find(measure);
        return found.Test(new MeasureTask
        {
            Pair = pair,
            Names = ("Ann", "Ben"),
            Settings = MeasureSettings.Resolve(found, Modality.Movement, pair.RateHz, given.ToDictionary(g => g.Key, g => g.Value)),
            UncertaintyMs = 100,
            Surrogates = surrogates,
            Seed = Simulated.Seed,
            Options = Simulated.OneThread,
        });
    }

    private static double Figure(CouplingResult result, string key) => result.Figures.Single(f => f.Key == key).Value;

    private static double[] Row(CouplingResult result, string key) => [.. result.Figures.Single(f => f.Key == key).Series];

    private static IEnumerable<double> Numbers(CouplingResult result) => result.Figures.SelectMany(f => f.Series.IsDefault ? [f.Value] : f.Series.ToArray());
}

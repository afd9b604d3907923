using Interbeat.Model.Claims;
using Interbeat.Model.Claims.Rows;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Tests.Claims;

/// <summary>The rows on two people: where they point, that they can fail, and the few that were calibrated.</summary>
public sealed class DyadClaimTests
{
    private const ulong Seed = 1003;

    // Few enough for every run of the tests; the criteria are scored at a thousand.
    private const int Few = 12;

    public static TheoryData<string> Ids => [.. DyadClaims.All.Select(claim => claim.Id).Where(id => id != "F53")];

    public static TheoryData<string> OwnTerms => ["F01", "F03", "F04", "F06", "F14", "F15", "F37", "F48", "F63", "F73"];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_row_points_where_its_claim_says_in_both_sets(string id) => Assert.All(ParameterSets.All, set =>
    {
        var measured = Measure(id, set);
        Assert.True(Of(id).Direction(measured), $"{id} in {set.Name}, seed {Seed}: {Text(measured)}");
    });

    [Theory]
    [MemberData(nameof(OwnTerms))]
    public void A_row_by_construction_falls_with_its_own_terms(string id)
    {
        var terms = Assert.IsType<ParameterAblation>(Of(id).Ablation);
        var measured = Measure(id, ParameterSets.Seed.WithValues("without", "test", terms.Values));
        Assert.False(Of(id).Direction(measured), $"{id}, seed {Seed}: {Text(measured)}");
    }

    [Fact]
    public void Four_hours_after_a_quarrel_are_shorter_the_sooner_it_is_mended()
    {
        var measured = Of("F53").Measure(new(ParameterSets.Seed, 4, Seed, 0, default));
        Assert.True(Of("F53").Seed.Holds(measured), $"seed {Seed}: {Text(measured)}");
    }

    [Fact]
    public void Calm_lent_more_than_halves_the_time_to_recover()
    {
        foreach (var set in ParameterSets.All)
        {
            var measured = Of("F45").Measure(new(set, 60, Seed, 0, default));
            Assert.True(Of("F45").Seed.Holds(measured), $"{set.Name}, seed {Seed}: {Text(measured)}");
        }
    }

    [Fact]
    public void In_evidence_most_of_the_relief_of_pain_is_by_touch()
    {
        var measured = Measure("F48", ParameterSets.Evidence);
        var byTouch = measured.Value / (measured["alone"] - measured["partner's hand"]);
        Assert.True(byTouch > .5, $"seed {Seed}: {Text(measured)}");
    }

    [Fact]
    public void A_rise_that_levels_off_is_not_called_linear()
    {
        var figures = new ClaimFigure[] { new("R^2 of a straight line", .97) };
        var levelling = new Measured(.11).With([.. figures, .. Counts(0, .154, .284, .394, .487, .566)]);
        var straight = new Measured(.11).With([.. figures, .. Counts(0, .11, .22, .33, .44, .55)]);

        Assert.False(Of("F54").Seed.Holds(levelling));
        Assert.True(Of("F54").Seed.Holds(straight));

        static IEnumerable<ClaimFigure> Counts(params double[] resentment) => resentment.Select((r, count) => new ClaimFigure($"resentment after {count}", r));
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(-4, true)]
    [InlineData(12, false)]
    public void Breaks_restore_only_where_hardly_any_slowing_is_left(double withBreaks, bool restored) =>
        Assert.Equal(restored, Of("F73").Seed.Holds(new Measured(100).With(new ClaimFigure("slowing with breaks, s", withBreaks))));

    [Theory]
    [InlineData(.02, true)]
    [InlineData(.005, false)]
    public void Practice_pays_off_only_where_it_teaches_more_than_rest(double low, bool paysOff) =>
        Assert.Equal(paysOff, Of("F63").Seed.Holds(new Measured(30).With(new ClaimFigure("gain of capacity, paced less at rest", .03, low, .04))));

    [Fact]
    public void A_wider_border_alone_is_no_wider_window()
    {
        var border = new ClaimFigure("rise of the upper border", .18);
        Assert.True(Of("F37").Seed.Holds(new Measured(.3).With([border, .. Inside(.6, .7, .9, .9)])));
        Assert.False(Of("F37").Seed.Holds(new Measured(.3).With([border, .. Inside(.6, .5, .9, .9)])));
        Assert.False(Of("F37").Seed.Holds(new Measured(0).With([border, .. Inside(1, 1, 1, 1)])));

        static IEnumerable<ClaimFigure> Inside(params double[] shares) => shares.Zip([".2", ".4", ".6", ".8"], (share, k) => new ClaimFigure("share of time inside at capacity 0" + k, share));
    }

    private static Experiment Of(string id) => Ledger.Find(id).Experiment!;

    private static Measured Measure(string id, ParameterSet set) => Of(id).Measure(new(set, Few, Seed, 0, default));

    private static string Text(Measured measured) => $"{measured.Value:G4}; {string.Join("; ", measured.Parts.Select(p => $"{p.Name} {p.Value:G4}"))}";
}

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

    private static Experiment Of(string id) => Ledger.Find(id).Experiment!;

    private static Measured Measure(string id, ParameterSet set) => Of(id).Measure(new(set, Few, Seed, 0, default));

    private static string Text(Measured measured) => $"{measured.Value:G4}; {string.Join("; ", measured.Parts.Select(p => $"{p.Name} {p.Value:G4}"))}";
}

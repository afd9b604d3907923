using Interbeat.Core;
using Interbeat.Dyads.Regimes;

namespace Interbeat.Dyads.Tests;

/// <summary>Agreement of estimated with planted regimes.</summary>
public sealed class RegimeAgreementTests
{
    private const int Half = 100;

    [Fact]
    public void Kappa_is_that_of_the_table_written_by_hand()
    {
        // 160 scored seconds: truth half and half; of the first half 60 right and 20 unknown, of the second all right.
        var truth = Series((Regime.CoRegulation, Half), (Regime.DysregulationMatch, Half));
        var estimate = Series((Regime.CoRegulation, 60), (Regime.Unknown, 40), (Regime.DysregulationMatch, Half));

        var agreement = RegimeAgreement.Of(truth, estimate);

        const double Share = 140 / 160.0, ByChance = ((80 * 60) + (80 * 80)) / (160.0 * 160);
        Assert.Equal(160, agreement.CountedSeconds);
        Assert.Equal(40, agreement.FreeSeconds);
        Assert.Equal(Share, agreement.Share, 12);
        Assert.Equal((Share - ByChance) / (1 - ByChance), agreement.Kappa!.Value, 12);
    }

    [Fact]
    public void Unknown_everywhere_is_no_agreement()
    {
        var truth = Series((Regime.CoRegulation, Half), (Regime.CalmSeparate, Half));

        Assert.Equal(0, RegimeAgreement.Of(truth, Series((Regime.Unknown, 2 * Half))).Kappa!.Value, 12);
    }

    [Fact]
    public void A_change_found_twenty_seconds_late_costs_nothing_and_one_found_later_does()
    {
        var truth = Series((Regime.CoRegulation, Half), (Regime.DysregulationMatch, Half));

        Assert.Equal(1, RegimeAgreement.Of(truth, Series((Regime.CoRegulation, Half + 20), (Regime.DysregulationMatch, Half - 20))).Share);
        Assert.True(RegimeAgreement.Of(truth, Series((Regime.CoRegulation, Half + 21), (Regime.DysregulationMatch, Half - 21))).Share < 1);
    }

    [Fact]
    public void One_word_throughout_on_both_sides_has_no_kappa()
    {
        var agreement = RegimeAgreement.Of(Series((Regime.CoRegulation, Half)), Series((Regime.CoRegulation, Half)));

        Assert.Null(agreement.Kappa);
        Assert.Equal(1, agreement.Share);
    }

    [Fact]
    public void Series_of_different_lengths_are_refused() =>
        Assert.Throws<ArgumentException>(() => RegimeAgreement.Of(Series((Regime.CoRegulation, 2)), Series((Regime.CoRegulation, 3))));

    private static Regime[] Series(params (Regime Regime, int Seconds)[] parts) => [.. parts.SelectMany(part => Enumerable.Repeat(part.Regime, part.Seconds))];
}

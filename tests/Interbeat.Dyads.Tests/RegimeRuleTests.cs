using Interbeat.Core;
using Interbeat.Dyads.Regimes;
using Interbeat.Dyads.Results;
using Interbeat.Dyads.States;
using static Interbeat.Core.AutonomicState;
using static Interbeat.Dyads.Results.CouplingVerdict;

namespace Interbeat.Dyads.Tests;

/// <summary>The table of regimes, written a second time as one expression over every combination.</summary>
public sealed class RegimeRuleTests
{
    [Fact]
    public void Every_combination_of_states_trends_coupling_and_damping_gives_the_regime_of_the_table()
    {
        foreach (var e in All())
        {
            Assert.True(Table(e) == RegimeRule.Decide(e).Regime, $"{e}: {RegimeRule.Decide(e).Regime}, the table says {Table(e)}");
        }
    }

    [Fact]
    public void Swapping_the_two_mirrors_the_regime()
    {
        foreach (var e in All())
        {
            var mirrored = RegimeRule.Decide(e with { A = e.B, B = e.A, TrendA = e.TrendB, TrendB = e.TrendA, SettlingA = e.SettlingB, SettlingB = e.SettlingA }).Regime;
            Assert.Equal(Mirror(RegimeRule.Decide(e).Regime), mirrored);
        }
    }

    [Theory]
    [InlineData(Settled, Settled, Present, true, Regime.CoRegulation)]
    [InlineData(Settled, Settled, Present, false, Regime.Unknown)]
    [InlineData(Settled, Settled, Present, null, Regime.Unknown)]
    [InlineData(Settled, Settled, Absent, null, Regime.CalmSeparate)]
    [InlineData(Settled, Settled, CouplingVerdict.Undecided, null, Regime.Unknown)]
    [InlineData(Mobilised, Mobilised, Absent, null, Regime.DysregulationMatch)]
    [InlineData(Mobilised, Mobilised, Present, true, Regime.DysregulationMatch)]
    [InlineData(Settled, Mobilised, Absent, null, Regime.MismatchASettled)]
    [InlineData(Mobilised, Settled, Present, true, Regime.MismatchBSettled)]
    [InlineData(Settled, ShutDown, Absent, null, Regime.MismatchASettled)]
    [InlineData(Mixed, Settled, Absent, null, Regime.MismatchBSettled)]
    [InlineData(ShutDown, ShutDown, Present, true, Regime.Unknown)]
    [InlineData(Mobilised, ShutDown, Present, true, Regime.Unknown)]
    [InlineData(AutonomicState.Unknown, Settled, Present, true, Regime.Unknown)]
    public void With_steady_trends_the_rows_are(AutonomicState a, AutonomicState b, CouplingVerdict coupling, bool? both, Regime expected) =>
        Assert.Equal(expected, RegimeRule.Decide(new(a, b, Trend.Stable, Trend.Stable, false, false, coupling, both, DampingVerdict.Undecided)).Regime);

    [Fact]
    public void Linked_is_said_of_a_match_of_dysregulation_only_where_coupling_is_present()
    {
        var evidence = new RegimeEvidence(Mobilised, Mobilised, Trend.Rising, Trend.Falling, false, false, Present, null, DampingVerdict.Undecided);
        Assert.EndsWith(", linked", RegimeRule.Decide(evidence).Clause, StringComparison.Ordinal);
        Assert.DoesNotContain("linked", RegimeRule.Decide(evidence with { Coupling = CouplingVerdict.Undecided }).Clause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Settled, 1.0, 1)]
    [InlineData(Settled, 1.25, 0.5)]
    [InlineData(Settled, 1.5, 0)]
    [InlineData(Mobilised, 1.5, 1)]
    [InlineData(Mobilised, 1.25, 0.5)]
    [InlineData(Mobilised, 0.9, 0)]
    [InlineData(ShutDown, double.NaN, 1)]
    [InlineData(AutonomicState.Unknown, 0, 0)]
    [InlineData(Settled, double.NaN, 0)]
    public void The_margin_is_the_distance_to_where_the_state_would_be_left(AutonomicState state, double arousal, double expected) =>
        Assert.Equal(expected, Confidence.MarginOf(state, arousal), 1e-12);

    [Fact]
    public void Confidence_is_the_least_of_five()
    {
        double[] parts = [0.9, 0.8, 0.7, 0.6, 0.55];
        for (var i = 0; i < 5; i++)
        {
            var p = parts.ToArray();
            p[i] = 0.3;
            Assert.Equal(0.3, new Confidence(p[0], p[1], p[2], p[3], p[4]).Value);
        }

        Assert.Equal(0.5, Confidence.AgreementOf(0.12, 0.02), 1e-12);
        Assert.Equal(0.05, Confidence.AgreementOf(0.5, 0.01), 1e-12);
        Assert.Equal(1, Confidence.AgreementOf(0.9, 0.3));
        Assert.Equal(0, Confidence.AgreementOf(double.NaN, double.NaN));
    }

    private static Regime Table(RegimeEvidence e)
    {
        bool Known(AutonomicState s) => s != AutonomicState.Unknown;
        bool Calm(AutonomicState s, Trend trend, bool soon) => s == Settled || (s == Mobilised && trend == Trend.Falling && soon);
        bool Damped(Trend trend) => trend != Trend.Rising && trend != Trend.Unknown;
        var linkedWell = e.Coupling == Present && e.Bidirectional == true && e.System != DampingVerdict.Amplifying && Damped(e.TrendA) && Damped(e.TrendB);
        return !Known(e.A) || !Known(e.B) ? Regime.Unknown
            : linkedWell && Calm(e.A, e.TrendA, e.SettlingA) && Calm(e.B, e.TrendB, e.SettlingB) ? Regime.CoRegulation
            : e.A == Settled && e.B == Settled ? (e.Coupling == Absent ? Regime.CalmSeparate : Regime.Unknown)
            : e.A == Settled ? Regime.MismatchASettled
            : e.B == Settled ? Regime.MismatchBSettled
            : e.A == Mobilised && e.B == Mobilised && !(e.TrendA == Trend.Falling && e.TrendB == Trend.Falling) ? Regime.DysregulationMatch
            : Regime.Unknown;
    }

    private static readonly bool[] FalseTrue = [false, true];

    private static Regime Mirror(Regime regime) => regime switch
    {
        Regime.MismatchASettled => Regime.MismatchBSettled,
        Regime.MismatchBSettled => Regime.MismatchASettled,
        _ => regime,
    };

    private static IEnumerable<RegimeEvidence> All() =>
        from a in Enum.GetValues<AutonomicState>()
        from b in Enum.GetValues<AutonomicState>()
        from trendA in Enum.GetValues<Trend>()
        from trendB in Enum.GetValues<Trend>()
        from settlingA in FalseTrue
        from settlingB in FalseTrue
        from coupling in Enum.GetValues<CouplingVerdict>()
        from both in new bool?[] { null, false, true }
        from system in Enum.GetValues<DampingVerdict>()
        select new RegimeEvidence(a, b, trendA, trendB, settlingA, settlingB, coupling, both, system);
}

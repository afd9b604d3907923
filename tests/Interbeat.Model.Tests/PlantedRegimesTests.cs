using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Model.Observation;
using Interbeat.Model.Parameters;
using Interbeat.Model.Scenarios;

namespace Interbeat.Model.Tests;

/// <summary>The regimes that are planted, from states written by hand and from simulated sessions.</summary>
public sealed class PlantedRegimesTests
{
    private const int Stretch = 100;
    private const ulong Seed = 1000;

    [Theory]
    [InlineData(AutonomicState.Settled, AutonomicState.Settled, true, Regime.CoRegulation)]
    [InlineData(AutonomicState.Settled, AutonomicState.Settled, false, Regime.CalmSeparate)]
    [InlineData(AutonomicState.Settled, AutonomicState.Mobilised, true, Regime.MismatchASettled)]
    [InlineData(AutonomicState.ShutDown, AutonomicState.Settled, true, Regime.MismatchBSettled)]
    [InlineData(AutonomicState.Mobilised, AutonomicState.Mobilised, true, Regime.DysregulationMatch)]
    [InlineData(AutonomicState.ShutDown, AutonomicState.Mobilised, false, Regime.DysregulationMatch)]
    public void Each_pair_of_states_has_its_word(AutonomicState a, AutonomicState b, bool linked, Regime expected) =>
        Assert.All(PlantedRegimes.Regimes(Constant(a), Constant(b), Enumerable.Repeat(linked, Stretch).ToArray()), regime => Assert.Equal(expected, regime));

    [Fact]
    public void Two_linked_people_who_are_settled_within_a_minute_are_settling_together()
    {
        var falling = Constant(AutonomicState.Mobilised).AddRange(Constant(AutonomicState.Settled));
        var linked = Enumerable.Repeat(true, 2 * Stretch).ToArray();

        var regimes = PlantedRegimes.Regimes(falling, falling, linked);

        // The sixtieth second from t on is the first settled one for t = 100 - 59.
        Assert.Equal(Regime.DysregulationMatch, regimes[Stretch - PlantedRegimes.SettlingSeconds]);
        Assert.Equal(Regime.CoRegulation, regimes[Stretch - PlantedRegimes.SettlingSeconds + 1]);
    }

    [Fact]
    public void A_stretch_shorter_than_twenty_seconds_belongs_to_the_one_before_it()
    {
        var flicker = Constant(AutonomicState.Settled).AddRange(Constant(AutonomicState.Mobilised).Take(PlantedRegimes.LeastSeconds - 1)).AddRange(Constant(AutonomicState.Settled));
        var unlinked = new bool[flicker.Length];

        Assert.All(PlantedRegimes.Regimes(flicker, Constant(AutonomicState.Settled).AddRange(flicker[..(flicker.Length - Stretch)]), unlinked), regime => Assert.Equal(Regime.CalmSeparate, regime));
    }

    [Fact]
    public void The_couples_evening_holds_each_of_its_parts()
    {
        var truth = SimulatedSession.Of(CoupleEvening.Evening, ParameterSets.Seed, Seed).Truth;

        Assert.Equal(SimulatedSession.BaselineSeconds + CoupleEvening.Evening.DurationSeconds, truth.Regimes.Length);
        Assert.Equal(Regime.CalmSeparate, At("baseline"));
        Assert.Equal(Regime.CoRegulation, At("talk"));
        Assert.Equal(Regime.DysregulationMatch, At("quarrel"));
        Assert.Equal(Regime.CoRegulation, At("after the repair"));
        Assert.Equal(Regime.CalmSeparate, At("in two rooms"));
        Assert.Equal(Regime.CoRegulation, At("together again"));

        Regime At(string part)
        {
            var span = CoupleEvening.Evening.AfterBaseline(SimulatedSession.BaselineSeconds).Events.Single(e => e.Label == part).Span;
            return truth.Regimes[(int)(span.StartSeconds + span.EndSeconds) / 2];
        }
    }

    [Fact]
    public void Without_cues_nobody_co_regulates()
    {
        var truth = SimulatedSession.Of(CoupleEvening.Evening.WithoutCues(), ParameterSets.Seed, Seed).Truth;

        Assert.DoesNotContain(Regime.CoRegulation, truth.Regimes);
        Assert.Contains(Regime.DysregulationMatch, truth.Regimes);
    }

    private static ImmutableArray<AutonomicState> Constant(AutonomicState state) => [.. Enumerable.Repeat(state, Stretch)];
}

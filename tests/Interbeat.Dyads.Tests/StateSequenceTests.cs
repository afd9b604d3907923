using Interbeat.Core;
using Interbeat.Dyads.States;

namespace Interbeat.Dyads.Tests;

public sealed class StateSequenceTests
{
    private const double Calm = 0, Between = 1.2, High = 2, Missing = double.NaN;

    [Theory]
    [InlineData(19, AutonomicState.Unknown)]
    [InlineData(20, AutonomicState.Settled)]
    public void A_state_is_entered_after_twenty_seconds_and_dated_back(int seconds, AutonomicState expected) =>
        Assert.All(StateSequence.Of(Stretches((Calm, seconds))), s => Assert.Equal(expected, s));

    [Theory]
    [InlineData(19, AutonomicState.Settled)]
    [InlineData(20, AutonomicState.Mobilised)]
    public void Mobilised_is_entered_after_twenty_seconds_and_dated_back(int seconds, AutonomicState expected)
    {
        var states = StateSequence.Of(Stretches((Calm, 40), (High, seconds), (Between, 5)));
        Assert.All(states[..40], s => Assert.Equal(AutonomicState.Settled, s));
        Assert.All(states[40..], s => Assert.Equal(expected, s));
    }

    [Theory]
    [InlineData(9, AutonomicState.Mobilised)]
    [InlineData(10, AutonomicState.Settled)]
    public void Mobilised_is_left_after_ten_seconds_and_dated_back(int seconds, AutonomicState expected)
    {
        var states = StateSequence.Of(Stretches((High, 30), (Calm, seconds), (Between, 5)));
        Assert.All(states[..30], s => Assert.Equal(AutonomicState.Mobilised, s));
        Assert.All(states[30..], s => Assert.Equal(expected, s));
    }

    [Fact]
    public void Between_the_bounds_the_former_state_holds_however_long()
    {
        Assert.All(StateSequence.Of(Stretches((Calm, 20), (Between, 300))), s => Assert.Equal(AutonomicState.Settled, s));
        Assert.All(StateSequence.Of(Stretches((High, 20), (Between, 300))), s => Assert.Equal(AutonomicState.Mobilised, s));
        Assert.All(StateSequence.Of(Stretches((Between, 300))), s => Assert.Equal(AutonomicState.Unknown, s));
    }

    [Fact]
    public void The_bounds_are_below_one_and_from_one_and_a_half()
    {
        Assert.All(StateSequence.Of(Stretches((1.0, 60))), s => Assert.Equal(AutonomicState.Unknown, s));
        Assert.All(StateSequence.Of(Stretches((0.999, 60))), s => Assert.Equal(AutonomicState.Settled, s));
        Assert.All(StateSequence.Of(Stretches((1.499, 60))), s => Assert.Equal(AutonomicState.Unknown, s));
        Assert.All(StateSequence.Of(Stretches((1.5, 60))), s => Assert.Equal(AutonomicState.Mobilised, s));
    }

    [Fact]
    public void A_value_between_the_bounds_begins_the_dwell_anew() =>
        Assert.All(StateSequence.Of(Stretches((High, 15), (Between, 1), (High, 15))), s => Assert.Equal(AutonomicState.Unknown, s));

    [Fact]
    public void A_gap_of_ten_seconds_is_held_and_a_longer_one_unknown_from_its_first_second()
    {
        Assert.All(StateSequence.Of(Stretches((Calm, 30), (Missing, 10), (Calm, 5))), s => Assert.Equal(AutonomicState.Settled, s));
        var states = StateSequence.Of(Stretches((Calm, 30), (Missing, 11), (Calm, 19)));
        Assert.All(states[..30], s => Assert.Equal(AutonomicState.Settled, s));
        Assert.All(states[30..], s => Assert.Equal(AutonomicState.Unknown, s));
        Assert.Equal(AutonomicState.Settled, StateSequence.Of(Stretches((Calm, 30), (Missing, 11), (Calm, 20)))[41]);
    }

    [Fact]
    public void A_short_gap_within_the_dwell_neither_counts_nor_moves_where_the_state_began()
    {
        Assert.All(StateSequence.Of(Stretches((Calm, 10), (Missing, 5), (Calm, 9))), s => Assert.Equal(AutonomicState.Unknown, s));
        Assert.All(StateSequence.Of(Stretches((Calm, 10), (Missing, 5), (Calm, 10))), s => Assert.Equal(AutonomicState.Settled, s));
        var states = StateSequence.Of(Stretches((Calm, 30), (High, 10), (Missing, 5), (High, 10)));
        Assert.Equal(30, Array.IndexOf(states, AutonomicState.Mobilised));
    }

    [Fact]
    public void Nothing_gives_nothing() => Assert.Empty(StateSequence.Of([]));

    internal static double[] Stretches(params (double Value, int Seconds)[] parts) => [.. parts.SelectMany(p => Enumerable.Repeat(p.Value, p.Seconds))];
}

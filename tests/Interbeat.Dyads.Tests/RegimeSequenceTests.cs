using Interbeat.Core;
using Interbeat.Dyads.Regimes;
using Interbeat.Dyads.Results;
using Interbeat.Dyads.States;

namespace Interbeat.Dyads.Tests;

public sealed class RegimeSequenceTests
{
    private const int Seconds = 200;
    private static readonly DampingResult NoDamping = new(DampingVerdict.Undecided, null, null, "");

    [Theory]
    [InlineData(19, Regime.Unknown)]
    [InlineData(20, Regime.MismatchASettled)]
    public void A_regime_lasts_at_least_twenty_seconds(int seconds, Regime expected)
    {
        var b = Enumerable.Repeat(AutonomicState.Unknown, Seconds).ToArray();
        Array.Fill(b, AutonomicState.Mobilised, 50, seconds);
        var sequence = Of(Calm(), Simulated.States(Level(2), b), Simulated.Coupling(CouplingVerdict.Undecided, Seconds));
        Assert.Equal(expected, sequence.Regimes[50]);
        Assert.Equal(expected, sequence.Regimes[50 + seconds - 1]);
        Assert.Equal(Regime.Unknown, sequence.Regimes[50 + seconds]);
    }

    [Fact]
    public void Stretches_tile_the_session_and_say_why()
    {
        var b = Enumerable.Repeat(AutonomicState.Settled, Seconds).ToArray();
        Array.Fill(b, AutonomicState.Mobilised, 50, 60);
        var arousal = StateSequenceTests.Stretches((0, 50), (2, 60), (0, 90));
        var sequence = Of(Calm(), Simulated.States(arousal, b), Simulated.Coupling(CouplingVerdict.Absent, Seconds, null, 100, 0.5, 0.6));
        Assert.Equal([Regime.CalmSeparate, Regime.MismatchASettled, Regime.CalmSeparate], sequence.Spans.Select(s => s.Regime));
        Assert.Equal(0, sequence.Spans[0].Span.StartSeconds);
        Assert.Equal(Seconds, sequence.Spans[^1].Span.EndSeconds);
        for (var i = 1; i < sequence.Spans.Length; i++)
        {
            Assert.Equal(sequence.Spans[i - 1].Span.EndSeconds, sequence.Spans[i].Span.StartSeconds);
        }

        Assert.Equal("one settled, the other not (mean arousal above own baseline: Ann 0.0 z, Ben 2.0 z)", sequence.Spans[1].Clause);
    }

    [Theory]
    [InlineData(1.0, 1.26, Regime.Unknown)]
    [InlineData(1.0, 1.24, Regime.MismatchBSettled)]
    [InlineData(0.49, 0.0, Regime.Unknown)]
    [InlineData(0.51, 0.0, Regime.MismatchBSettled)]
    public void Below_a_confidence_of_a_half_the_regime_is_unknown(double quality, double settledAt, Regime expected)
    {
        var sequence = RegimeSequence.Of(
            Simulated.Person("Ann", Seconds, quality),
            Simulated.Person("Ben", Seconds),
            Simulated.States(Level(3), Same(AutonomicState.Mobilised)),
            Simulated.States(Level(settledAt), Same(AutonomicState.Settled)),
            Simulated.Coupling(CouplingVerdict.Undecided, Seconds),
            NoDamping,
            5);
        Assert.All(sequence.Regimes, r => Assert.Equal(expected, r));
        Assert.Equal(Math.Min(quality, Confidence.Clip((1.5 - settledAt) / 0.5)), sequence.Confidences[100].Value, 1e-9);
    }

    [Theory]
    [InlineData(2400, 0.5, 0.55, Regime.CalmSeparate)]
    [InlineData(2600, 0.5, 0.55, Regime.Unknown)]
    [InlineData(100, 0.3, 0.9, Regime.CalmSeparate)]
    [InlineData(100, 0.05, 0.2, Regime.Unknown)]
    public void A_regime_that_rests_on_coupling_needs_clocks_and_nulls_that_agree(double uncertaintyMs, double p1, double p2, Regime expected)
    {
        var sequence = Of(Calm(), Calm(), Simulated.Coupling(CouplingVerdict.Absent, Seconds, null, uncertaintyMs, p1, p2));
        Assert.All(sequence.Regimes, r => Assert.Equal(expected, r));
    }

    [Fact]
    public void A_mismatch_does_not_ask_for_clocks()
    {
        var sequence = Of(Calm(), Simulated.States(Level(3), Same(AutonomicState.Mobilised)), Simulated.Coupling(CouplingVerdict.Undecided, Seconds, null, 60000));
        Assert.All(sequence.Regimes, r => Assert.Equal(Regime.MismatchASettled, r));
    }

    [Theory]
    [InlineData(100, 0.01, 0.02, true)]
    [InlineData(3000, 0.01, 0.02, false)]
    [InlineData(100, 0.01, 0.15, false)]
    public void A_link_needs_clocks_and_nulls_that_can_bear_it_and_the_match_stands_without(double uncertaintyMs, double phase, double circular, bool linked)
    {
        var up = Simulated.States(Level(2), Same(AutonomicState.Mobilised));
        var sequence = Of(up, up, Simulated.Coupling(CouplingVerdict.Present, Seconds, false, uncertaintyMs, phase, circular));
        Assert.All(sequence.Regimes, r => Assert.Equal(Regime.DysregulationMatch, r));
        Assert.Equal(
            linked
                ? "both mobilised and not both falling, linked (mean arousal above own baseline: Ann 2.0 z, Ben 2.0 z; mean coupling 0.50)"
                : "both mobilised and not both falling (mean arousal above own baseline: Ann 2.0 z, Ben 2.0 z)",
            sequence.Spans[0].Clause);
        Assert.Equal(linked, sequence.Confidences[100].AlignmentShare < 1);
    }

    [Fact]
    public void Co_regulation_needs_influence_both_ways_and_a_system_that_does_not_amplify()
    {
        var both = Simulated.Coupling(CouplingVerdict.Present, Seconds, true, 100, 0.01, 0.02);
        Assert.All(Of(Calm(), Calm(), both).Regimes, r => Assert.Equal(Regime.CoRegulation, r));
        Assert.All(Of(Calm(), Calm(), both with { Bidirectional = null }).Regimes, r => Assert.Equal(Regime.Unknown, r));
        Assert.All(Of(Calm(), Calm(), both, new(DampingVerdict.Amplifying, 0.1, (0, 0), "")).Regimes, r => Assert.Equal(Regime.Unknown, r));
    }

    [Fact]
    public void The_epoch_whose_centre_is_nearest_stands_for_a_second()
    {
        CouplingEpoch Epoch(double start, double value) => new(new TimeSpanSeconds(start, start + 60), value, 0.2, 0.5, CouplingVerdict.Undecided);
        var coupling = Simulated.Coupling(CouplingVerdict.Undecided, Seconds) with { Epochs = [Epoch(0, 0.1), Epoch(10, 0.2), Epoch(20, double.NaN)] };
        var epochs = Of(Calm(), Calm(), coupling).Coupling;
        Assert.Equal(0.1, epochs[0]!.Value.Value);
        Assert.Equal(0.1, epochs[34]!.Value.Value);
        Assert.Equal(0.2, epochs[35]!.Value.Value);
        Assert.Null(epochs[60]);
        Assert.Null(epochs[150]);
    }

    private static RegimeSequence Of(PersonStates a, PersonStates b, CouplingResult coupling, DampingResult? damping = null) =>
        RegimeSequence.Of(Simulated.Person("Ann", Seconds), Simulated.Person("Ben", Seconds), a, b, coupling, damping ?? NoDamping, 5);

    private static PersonStates Calm() => Simulated.States(Level(0), Same(AutonomicState.Settled));

    private static double[] Level(double value) => StateSequenceTests.Stretches((value, Seconds));

    private static AutonomicState[] Same(AutonomicState state) => [.. Enumerable.Repeat(state, Seconds)];
}

using Interbeat.Core;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Tests;

/// <summary>Conditions: each has its own windows, nulls, verdict, leader and U.</summary>
public sealed class ConditionTests
{
    private const double RateHz = 5;
    private const int Half = 600;
    private static readonly AnalysisOptions Options = new() { Surrogates = 99, Seed = 3, Threads = 1, ByCondition = true };

    private static readonly SessionResult Result = SessionAnalysis.Run(Couple(), Options);

    [Fact]
    public void Coupling_planted_in_one_condition_is_found_there_and_not_in_the_other()
    {
        Assert.Equal(CouplingVerdict.Present, Result.Conditions["talk"].Coupling.Verdict);
        Assert.Equal("Ann", Result.Conditions["talk"].Coupling.Lead.Leader);
        Assert.NotEqual(CouplingVerdict.Present, Result.Conditions["rest"].Coupling.Verdict);
        Assert.Null(Result.Conditions["rest"].Coupling.Lead.Leader);
    }

    [Fact]
    public void Too_little_of_a_condition_is_undecided_with_the_reason()
    {
        var brief = Result.Conditions["brief"];
        Assert.Equal(CouplingVerdict.Undecided, brief.Coupling.Verdict);
        Assert.Null(brief.Coupling.Signed);
        Assert.Equal("Undecided: both signals are there for 20 s only, and 60 s are needed.", brief.Coupling.VerdictRule);
    }

    [Fact]
    public void A_conditions_epochs_lie_inside_it_and_the_windows_join_no_two_spans()
    {
        Assert.NotEmpty(Result.Conditions["talk"].Coupling.Epochs);
        Assert.All(Result.Conditions["talk"].Coupling.Epochs, epoch => Assert.True(epoch.Span.EndSeconds <= Half));
        Assert.All(Result.Conditions["rest"].Coupling.Epochs, epoch => Assert.True(epoch.Span.StartSeconds >= Half));
    }

    [Fact]
    public void A_condition_that_covers_everything_has_the_sessions_value_and_U()
    {
        var all = Result.Conditions["all"].Coupling;
        Assert.Equal(Result.Coupling.Signed, all.Signed);
        Assert.Equal(Result.Coupling.Verdict, all.Verdict);
        Assert.Equal(Result.Coupling.AlignmentUncertaintyMs, all.AlignmentUncertaintyMs);
    }

    [Fact]
    public void The_clocks_are_less_certain_in_a_later_condition() =>
        Assert.True(Result.Conditions["rest"].Coupling.AlignmentUncertaintyMs > Result.Conditions["talk"].Coupling.AlignmentUncertaintyMs);

    [Theory]
    [InlineData("speech")]
    [InlineData("motion")]
    [InlineData("sync 1")]
    [InlineData("rupture confirmed")]
    public void Words_that_mean_something_else_are_no_conditions(string word) => Assert.False(Result.Conditions.ContainsKey(word));

    private static Dyad Couple()
    {
        var samples = (int)(2 * Half * RateHz);
        var pair = Simulated.Led(7, samples, 5, 0.5, RateHz);
        var own = Simulated.Ar(7, "own", samples, 0.8);
        double[] b = [.. pair.B.Select((v, i) => i < samples / 2 ? v : own[i])];
        var events = new EventTrack(
        [
            new SessionEvent(0, Half, "talk"),
            new SessionEvent(Half, Half, "rest"),
            new SessionEvent(100, 20, "brief"),
            new SessionEvent(0, 2 * Half, "all"),
            new SessionEvent(20, 5, "speech", "a"),
            new SessionEvent(20, 5, "motion"),
            new SessionEvent(20, 5, "sync 1"),
        ]);
        return new Dyad(
            Simulated.Recording("Ann", SignalKind.Movement, pair.A, RateHz),
            Simulated.Recording("Ben", SignalKind.Movement, b, RateHz),
            new Alignment(0, 100, AlignmentBasis.AbsoluteTime),
            events);
    }
}

using Interbeat.Core;
using Interbeat.Dyads.Clocks;

namespace Interbeat.Dyads.Tests;

public sealed class AlignmentTests
{
    private static readonly DateTimeOffset Noon = new(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Absolute_times_give_the_offset_and_their_uncertainties_add_as_squares() =>
        Assert.Equal(
            new Alignment(2.5, 50, AlignmentBasis.AbsoluteTime),
            Alignments.Of(Beats("a", new TimeBase(Noon, 30)), Beats("b", new TimeBase(Noon.AddSeconds(2.5), 40))));

    [Fact]
    public void Absolute_times_in_two_time_zones_are_instants() =>
        Assert.Equal(0, Alignments.Of(Beats("a", new TimeBase(Noon, 30)), Beats("b", new TimeBase(Noon.ToOffset(TimeSpan.FromHours(5)), 40))).OffsetSeconds);

    [Fact]
    public void One_file_is_one_clock_to_half_a_sample()
    {
        Recording a = Sampled("same", 100), b = Sampled("same", 250);
        Assert.Equal(new Alignment(0, 5, AlignmentBasis.SharedFile), Alignments.Of(a, b));
        Assert.Equal(new Alignment(0, 0.5, AlignmentBasis.SharedFile), Alignments.Of(Beats("same", TimeBase.Relative), Beats("same", TimeBase.Relative)));
    }

    [Fact]
    public void A_declared_offset_rules_over_what_the_files_say()
    {
        Recording a = Beats("a", new TimeBase(Noon, 30)), b = Beats("b", new TimeBase(Noon.AddSeconds(9), 40));
        Assert.Equal(new Alignment(-1.5, Alignments.DeclaredOffsetUncertaintyMs, AlignmentBasis.DeclaredOffset), Alignments.Of(a, b, -1.5));
        Assert.Equal(new Alignment(-1.5, 20, AlignmentBasis.DeclaredOffset), Alignments.Of(a, b, -1.5, 20));
        Assert.Equal(new Alignment(9, 20, AlignmentBasis.AbsoluteTime), Alignments.Of(a, b, null, 20));
    }

    [Fact]
    public void Where_one_file_does_not_tell_when_it_began_both_are_taken_to_begin_together()
    {
        var alignment = Alignments.Of(Beats("a", TimeBase.Relative), Beats("b", new TimeBase(Noon, 0)));
        Assert.Equal(new Alignment(0, 1000, AlignmentBasis.CommonStart), alignment);
        Assert.Equal(Math.Sqrt(2e6), Alignments.Of(Beats("a", TimeBase.Relative), Beats("b", TimeBase.Relative)).UncertaintyMs, 1e-9);
    }

    [Fact]
    public void Swapping_the_two_turns_the_offset_round()
    {
        Recording a = Beats("a", new TimeBase(Noon, 30)), b = Beats("b", new TimeBase(Noon.AddSeconds(2.5), 40));
        Assert.Equal(Alignments.Of(a, b) with { OffsetSeconds = -2.5 }, Alignments.Of(b, a));
    }

    [Theory]
    [InlineData(300, 4, 0, 325)]
    [InlineData(0, 4, 0, 125)]
    [InlineData(120, 10, 0, 130)]
    [InlineData(0, 4, 6000, 325)]
    public void Half_a_step_of_the_grid_and_the_drift_are_added_as_squares(double uncertaintyMs, double rateHz, double durationSeconds, double expected) =>
        Assert.Equal(expected, Alignments.UncertaintyMs(new Alignment(0, uncertaintyMs, AlignmentBasis.DeclaredOffset), rateHz, durationSeconds), 1e-9);

    [Fact]
    public void Two_channels_of_one_file_do_not_drift() =>
        Assert.Equal(125, Alignments.UncertaintyMs(new Alignment(0, 0, AlignmentBasis.SharedFile), 4, 86400), 1e-9);

    [Theory]
    [InlineData(0, 600, 0, 0)]
    [InlineData(100, 500, 100, 0)]
    [InlineData(-100, 500, 0, 100)]
    [InlineData(599, 1, 599, 0)]
    public void The_session_is_what_both_cover(double offset, double duration, double startA, double startB)
    {
        var session = Session.Of(new Dyad(Sampled("a", 10), Sampled("b", 10), new Alignment(offset, 0, AlignmentBasis.DeclaredOffset), EventTrack.Empty))!;
        Assert.Equal((duration, startA, startB), (session.DurationSeconds, session.StartOnClockA, session.StartOnClockB));
    }

    [Fact]
    public void Recordings_that_do_not_overlap_are_refused_with_both_names()
    {
        var dyad = new Dyad(Sampled("ann", 10), Sampled("ben", 10), new Alignment(601, 0, AlignmentBasis.AbsoluteTime), EventTrack.Empty);
        Assert.Null(Session.Of(dyad));
        var refused = Assert.Throws<InputException>(() => SessionAnalysis.Run(dyad, new AnalysisOptions()));
        Assert.Equal("ann.csv and ben.csv", refused.File);
        Assert.Contains("do not overlap", refused.Message, StringComparison.Ordinal);
        Assert.Contains("from 601 to 1201 s", refused.Message, StringComparison.Ordinal);
    }

    private static Recording Beats(string file, TimeBase clock) => Simulated.Recording(file, BeatSeries.FromTimes([0.5, 1.25, 600]), clock);

    private static Recording Sampled(string file, double rateHz) => Simulated.Recording(file, SignalKind.Movement, new double[(int)(600 * rateHz)], rateHz);
}

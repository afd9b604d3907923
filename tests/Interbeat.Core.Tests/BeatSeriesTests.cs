using Interbeat.Core;

namespace Interbeat.Core.Tests;

/// <summary>The gap rule: nothing is measured, differenced or joined across a border between runs.</summary>
public sealed class BeatSeriesTests
{
    [Fact]
    public void A_gap_is_never_measured_as_an_interval()
    {
        var beats = BeatSeries.FromTimes([0, 1, 2, 12, 13]);

        Assert.Equal([1000.0, 1000.0, 1000.0], beats.Intervals().Select(i => i.DurationMs));
        Assert.Equal([1, 2, 4], beats.Intervals().Select(i => i.EndBeat));
        Assert.Equal([new TimeSpanSeconds(2, 12)], beats.Gaps());
    }

    [Fact]
    public void An_interval_of_exactly_the_longest_allowed_length_is_no_gap()
    {
        Assert.Empty(BeatSeries.FromTimes([0, 3]).Gaps());
        Assert.Single(BeatSeries.FromTimes([0, 3.001]).Gaps());
        Assert.Single(BeatSeries.FromTimes([0, 1], maxIntervalSeconds: 0.5).Gaps());
    }

    [Fact]
    public void A_caller_may_open_a_gap_where_no_interval_is_long()
    {
        var beats = BeatSeries.FromTimes([0, 1, 2, 3], [false, false, true, false]);

        Assert.Equal([0..2, 2..4], beats.Runs());
        Assert.Equal(2, beats.Intervals().Count());
    }

    [Fact]
    public void Runs_tile_the_beats_and_intervals_are_beats_minus_runs()
    {
        for (var seed = 1UL; seed <= 200; seed++)
        {
            var beats = RandomBeats(seed);
            var runs = beats.Runs().ToList();

            Assert.True(runs[0].Start.Value == 0 && runs[^1].End.Value == beats.Count, $"seed {seed}");
            Assert.True(runs.Zip(runs.Skip(1)).All(pair => pair.First.End.Equals(pair.Second.Start)), $"seed {seed}");
            Assert.True(beats.Intervals().Count() == beats.Count - runs.Count, $"seed {seed}");
            Assert.True(beats.Gaps().Count() == runs.Count - 1, $"seed {seed}");
            Assert.True(beats.Intervals().All(i => i.DurationMs <= BeatSeries.DefaultMaxIntervalSeconds * 1000), $"seed {seed}");
        }
    }

    [Fact]
    public void A_shift_moves_times_and_keeps_runs()
    {
        var beats = BeatSeries.FromTimes([0, 1, 10, 11], [false, true, false, false]);
        var shifted = beats.Shift(-2.5);

        Assert.Equal([-2.5, -1.5, 7.5, 8.5], shifted.Times.ToArray());
        Assert.Equal(beats.StartsRun.ToArray(), shifted.StartsRun.ToArray());
        Assert.Equal(beats.Times.ToArray(), shifted.Shift(2.5).Times.ToArray());
    }

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(1.0, 0.5)]
    [InlineData(0.0, double.NaN)]
    [InlineData(0.0, double.PositiveInfinity)]
    public void Times_that_do_not_ascend_are_refused(double first, double second) =>
        Assert.Throws<ArgumentException>(() => BeatSeries.FromTimes([first, second]));

    [Fact]
    public void One_flag_a_beat_or_none() =>
        Assert.Throws<ArgumentException>(() => BeatSeries.FromTimes([0, 1], [true]));

    [Fact]
    public void No_beats_have_no_runs_no_intervals_and_no_gaps()
    {
        var none = BeatSeries.FromTimes([]);

        Assert.Equal(0, none.Count);
        Assert.Empty(none.Intervals());
        Assert.Empty(none.Runs());
        Assert.Empty(none.Gaps());
    }

    [Fact]
    public void The_span_of_a_beat_channel_begins_where_the_file_begins_to_count()
    {
        Assert.Equal(new TimeSpanSeconds(0, 2), new BeatChannel("rr", BeatSeries.FromTimes([0.8, 2])).Span);
        Assert.Equal(new TimeSpanSeconds(-1, 2), new BeatChannel("rr", BeatSeries.FromTimes([-1, 2], maxIntervalSeconds: 5)).Span);
        Assert.Equal(default, new BeatChannel("rr", BeatSeries.FromTimes([])).Span);
    }

    private static BeatSeries RandomBeats(ulong seed)
    {
        var random = CounterRandom.Stream(seed, "test/beats");
        var times = new double[1 + random.NextInt(60)];
        for (var i = 1; i < times.Length; i++)
        {
            times[i] = times[i - 1] + 0.3 + (random.NextUniform() * 3.2);
        }

        return BeatSeries.FromTimes(times);
    }
}

using Interbeat.Core;
using Interbeat.Signals.Features;

namespace Interbeat.Signals.Tests;

public class InterbeatIntervalsTests
{
    [Fact]
    public void An_interval_stands_at_its_end_and_lines_join_them()
    {
        var beats = BeatSeries.FromTimes([0, 1, 1.5, 2.5]);
        double[] expected = [double.NaN, double.NaN, 1000, 500, 750, 1000, double.NaN];
        Assert.Equal(expected, InterbeatIntervals.Resample(beats, 2, 0, 7));
    }

    [Fact]
    public void Gaps_and_what_lies_outside_are_absent()
    {
        var beats = BeatSeries.FromTimes([0, 1, 2, 10, 11, 12]);
        var grid = InterbeatIntervals.Resample(beats, 4, -5, 100);
        for (var i = 0; i < grid.Length; i++)
        {
            var t = -5 + (i / 4.0);
            var covered = t is >= 1 and <= 2 or >= 11 and <= 12;
            Assert.Equal(covered ? 1000 : double.NaN, grid[i]);
        }
    }

    [Fact]
    public void A_lone_beat_and_an_empty_grid_give_no_value()
    {
        Assert.All(InterbeatIntervals.Resample(BeatSeries.FromTimes([1]), 4, 0, 8), v => Assert.True(double.IsNaN(v)));
        Assert.Empty(InterbeatIntervals.Resample(BeatSeries.FromTimes([1, 2, 3]), 4, 0, 0));
    }

    [Theory]
    [InlineData(1e6)]
    [InlineData(-250.5)]
    public void Shifting_beats_and_grid_together_changes_nothing(double shift)
    {
        var beats = HeartFeaturesTests.Modulated(0.8, 0.05, 0.25, 60);
        var here = InterbeatIntervals.Resample(beats, 4, 1, 200);
        var there = InterbeatIntervals.Resample(beats.Shift(shift), 4, 1 + shift, 200);
        for (var i = 0; i < here.Length; i++)
        {
            Assert.Equal(here[i], there[i], 1e-5);
        }
    }
}

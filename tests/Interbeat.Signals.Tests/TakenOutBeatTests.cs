using Interbeat.Core;
using Interbeat.Signals.Corrections;

namespace Interbeat.Signals.Tests;

/// <summary>Where a correction takes a beat out, the gap rule holds for what is left.</summary>
public sealed class TakenOutBeatTests
{
    [Fact]
    public void An_interval_longer_than_three_seconds_that_a_removal_leaves_is_a_gap()
    {
        // A slow heart of 1.9 s with one beat a third of a second after another's place: whatever the layer removes, nothing inside a run is longer than 3 s.
        foreach (var late in (double[])[0.3, 0.9, 1.5])
        {
            var times = Enumerable.Range(0, 80).Select(i => i * 1.9).Append((40 * 1.9) + late).Order().ToList();
            times.RemoveAt(42);
            var corrected = LipponenTarvainen.Correct(BeatSeries.FromTimes([.. times])).Corrected;
            Assert.All(corrected.Intervals(), interval => Assert.True(interval.DurationMs <= 3000, $"{interval.DurationMs} ms at {interval.EndSeconds} s, beat {late} s late"));
        }
    }

    [Fact]
    public void Longer_intervals_that_the_caller_allowed_stay_inside_their_run()
    {
        var times = Enumerable.Range(0, 40).Select(i => i * 3.5).ToArray();
        Assert.Single(LipponenTarvainen.Correct(BeatSeries.FromTimes(times, 10)).Corrected.Runs());
    }
}

using Interbeat.Core;
using Interbeat.Signals.Corrections;

namespace Interbeat.Signals.Tests;

/// <summary>Where a correction takes a beat out, the gap rule holds for what is left.</summary>
public sealed class TakenOutBeatTests
{
    [Fact]
    public void An_interval_longer_than_three_seconds_that_a_removal_leaves_is_a_gap()
    {
        // A very slow heart with one interval beyond 3 s in whose midst a false beat lies: both parts are short, and the layer takes the false beat out.
        const ulong seed = 20240611;
        var random = CounterRandom.Stream(seed, "test/taken out");
        var opened = 0;
        for (var trial = 0; trial < 60; trial++)
        {
            var times = new List<double> { 0 };
            while (times.Count < 80)
            {
                var step = 2.82 + (0.09 * random.NextNormal());
                times.Add(times[^1] + (times.Count == 40 ? 3.02 : Math.Min(step, 2.98)));
            }

            times.Add(times[39] + 0.4 + (1.5 * random.NextUniform()));
            var beats = BeatSeries.FromTimes([.. times.Order()]);
            var corrected = LipponenTarvainen.Correct(beats).Corrected;
            Assert.All(corrected.Intervals(), interval => Assert.True(interval.DurationMs <= 3000, $"seed {seed}, trial {trial}: {interval.DurationMs} ms at {interval.EndSeconds} s"));
            opened += beats.Runs().Count() == 1 && corrected.Runs().Count() == 2 ? 1 : 0;
        }

        Assert.True(opened > 0, "no removal left more than 3 s: the test shows nothing");
    }

    [Fact]
    public void Longer_intervals_that_the_caller_allowed_stay_inside_their_run()
    {
        var times = Enumerable.Range(0, 40).Select(i => i * 3.5).ToArray();
        Assert.Single(LipponenTarvainen.Correct(BeatSeries.FromTimes(times, 10)).Corrected.Runs());
    }
}

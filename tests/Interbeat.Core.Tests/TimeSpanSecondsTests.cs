using Interbeat.Core;

namespace Interbeat.Core.Tests;

/// <summary>A stretch of time holds its start and not its end.</summary>
public sealed class TimeSpanSecondsTests
{
    [Fact]
    public void The_start_is_inside_and_the_end_is_not()
    {
        var span = new TimeSpanSeconds(10, 20);

        Assert.True(span.Contains(10));
        Assert.True(span.Contains(Math.BitDecrement(20.0)));
        Assert.False(span.Contains(20));
        Assert.False(span.Contains(Math.BitDecrement(10.0)));
        Assert.Equal(10, span.DurationSeconds);
    }

    [Fact]
    public void Stretches_that_only_touch_share_nothing()
    {
        Assert.Null(new TimeSpanSeconds(0, 10).Intersect(new TimeSpanSeconds(10, 20)));
        Assert.Null(new TimeSpanSeconds(0, 10).Intersect(new TimeSpanSeconds(15, 20)));
    }

    [Fact]
    public void An_intersection_is_the_same_from_both_sides_and_lies_in_both()
    {
        var random = CounterRandom.Stream(21, "test/spans");
        for (var trial = 0; trial < 1000; trial++)
        {
            var (x, y) = (Any(ref random), Any(ref random));
            var shared = x.Intersect(y);

            Assert.Equal(shared, y.Intersect(x));
            Assert.Equal(x, x.Intersect(x));
            if (shared is { } s)
            {
                Assert.True(x.Contains(s.StartSeconds) && y.Contains(s.StartSeconds) && s.EndSeconds <= Math.Min(x.EndSeconds, y.EndSeconds), $"seed 21, trial {trial}");
                Assert.Equal(shared.Value.Shift(64), x.Shift(64).Intersect(y.Shift(64)));
            }
        }
    }

    // Whole numbers, so that shifting is exact.
    private static TimeSpanSeconds Any(ref CounterRandom random)
    {
        var start = random.NextInt(200) - 100;
        return new TimeSpanSeconds(start, start + 1 + random.NextInt(100));
    }
}

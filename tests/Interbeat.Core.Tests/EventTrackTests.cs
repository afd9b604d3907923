using Interbeat.Core;

namespace Interbeat.Core.Tests;

/// <summary>Marks are kept in order of time.</summary>
public sealed class EventTrackTests
{
    [Fact]
    public void Marks_are_put_in_order_of_their_onset_and_ties_keep_the_order_given()
    {
        var track = new EventTrack([new(5, 1, "c"), new(1, 1, "a"), new(5, 9, "d"), new(2, 0, "b")]);

        Assert.Equal(["a", "b", "c", "d"], track.Events.Select(e => e.Label));
    }

    [Fact]
    public void A_mark_covers_its_duration_and_a_moment_covers_nothing()
    {
        Assert.Equal(new TimeSpanSeconds(5, 7), new SessionEvent(5, 2, "x").Span);
        Assert.False(new SessionEvent(5, 0, "x").Span.Contains(5));
        Assert.Empty(EventTrack.Empty.Events);
    }
}

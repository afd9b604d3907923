using Interbeat.Core;

namespace Interbeat.Core.Tests;

/// <summary>The session is what both recordings cover, whoever is named first.</summary>
public sealed class SessionTests
{
    [Fact]
    public void A_later_start_of_B_moves_the_session_to_that_start()
    {
        var session = Session.Of(Pair(Signal(0, 100), Signal(0, 100), offsetSeconds: 30));

        Assert.Equal(new Session(70, 30, 0), session);
    }

    [Fact]
    public void An_earlier_start_of_B_leaves_its_head_before_the_session()
    {
        var session = Session.Of(Pair(Signal(0, 100), Signal(0, 100), offsetSeconds: -30));

        Assert.Equal(new Session(70, 0, 30), session);
    }

    [Fact]
    public void Recordings_that_never_overlap_have_no_session()
    {
        Assert.Null(Session.Of(Pair(Signal(0, 100), Signal(0, 100), offsetSeconds: 100)));
        Assert.Null(Session.Of(Pair(Signal(0, 100), Signal(0, 100), offsetSeconds: -500)));
    }

    [Fact]
    public void Swapping_the_two_people_swaps_their_clocks_and_nothing_else()
    {
        var random = CounterRandom.Stream(31, "test/session");
        for (var trial = 0; trial < 1000; trial++)
        {
            var a = Signal(random.NextInt(50), 1 + random.NextInt(100));
            var b = Signal(random.NextInt(50), 1 + random.NextInt(100));
            var offset = random.NextInt(200) - 100;

            var forward = Session.Of(Pair(a, b, offset));
            var backward = Session.Of(Pair(b, a, -offset));

            Assert.Equal(forward, backward is null ? null : new Session(backward.DurationSeconds, backward.StartOnClockB, backward.StartOnClockA));
        }
    }

    [Fact]
    public void A_clock_that_starts_elsewhere_changes_nothing_when_the_offset_says_so()
    {
        var plain = Session.Of(Pair(Signal(0, 100), Signal(0, 100), offsetSeconds: 10));
        var moved = Session.Of(Pair(Signal(0, 100), Signal(500, 100), offsetSeconds: -490));

        Assert.NotNull(plain);
        Assert.Equal(plain with { StartOnClockB = plain.StartOnClockB + 500 }, moved);
    }

    private static SampledChannel Signal(double start, int seconds) =>
        new("x", SignalKind.Movement, new UniformSignal(new double[seconds * 2], 2, "a.u.", start));

    private static Dyad Pair(Channel a, Channel b, double offsetSeconds) => new(
        new Recording("Ann", a, TimeBase.Relative, []),
        new Recording("Ben", b, TimeBase.Relative, []),
        new Alignment(offsetSeconds, 0, AlignmentBasis.DeclaredOffset),
        EventTrack.Empty);
}

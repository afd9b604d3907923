using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Regimes;
using Interbeat.Dyads.Results;
using Interbeat.Dyads.Ruptures;
using static Interbeat.Dyads.Tests.StateSequenceTests;

namespace Interbeat.Dyads.Tests.Ruptures;

public sealed class RuptureDetectionTests
{
    private const double Missing = double.NaN;

    [Fact]
    public void A_planted_rise_opens_at_its_second_and_returns_where_both_are_settled_again()
    {
        var rupture = Assert.Single(Find(Stretches((0, 100), (2.5, 60), (0, 140))));
        Assert.Equal(new Rupture(100, 160, null, "Ben's arousal rose"), rupture);
        Assert.Equal(60, rupture.LatencySeconds);
    }

    [Fact]
    public void A_rise_that_dips_before_it_lasts_does_not_return_where_it_began()
    {
        // Over the bound for 2 s, below it for 20, then mobilised for 100: the return lies behind all of it.
        var rupture = Assert.Single(Find(Stretches((0, 100), (1.6, 2), (1.2, 20), (2.5, 100), (0, 60))));
        Assert.Equal(100, rupture.StartSeconds);
        Assert.Equal(222, rupture.ReturnSeconds);
    }

    [Fact]
    public void Nothing_opens_inside_a_mask() =>
        Assert.Empty(Find(Stretches((0, 100), (2.5, 60), (0, 140)), new EventTrack([new SessionEvent(90, 30, "mask")])));

    [Fact]
    public void Swapping_the_two_finds_the_same_moments_and_the_same_name()
    {
        var arousal = Stretches((0, 100), (2.5, 60), (0, 140));
        Assert.Equal(Find(arousal).AsEnumerable(), Find(Calm(300), arousal, EventTrack.Empty, ("Ann", "Ben")).AsEnumerable());
    }

    [Fact]
    public void Nobody_who_stays_mobilised_returns_and_the_session_ends_the_watching()
    {
        var rupture = Assert.Single(Find(Stretches((0, 100), (2.5, 200))));
        Assert.Equal(300, rupture.CensoredAtSeconds);
        Assert.Null(rupture.LatencySeconds);
        Assert.True(rupture.Censored);
    }

    [Fact]
    public void A_return_shorter_than_twenty_seconds_before_the_end_is_not_seen()
    {
        Assert.True(Assert.Single(Find(Stretches((0, 100), (2.5, 60), (0, 19)))).Censored);
        Assert.Equal(160, Assert.Single(Find(Stretches((0, 100), (2.5, 60), (0, 20)))).ReturnSeconds);
    }

    [Theory]
    [InlineData(10, null)]
    [InlineData(11, 160)]
    public void A_gap_longer_than_ten_seconds_ends_the_watching_where_it_begins(int gap, int? censored)
    {
        var rupture = Assert.Single(Find(Stretches((0, 100), (2.5, 60), (Missing, gap), (2.5, 30), (0, 60))));
        Assert.Equal(censored, (int?)rupture.CensoredAtSeconds);
        Assert.Equal(censored is null, rupture.ReturnSeconds is not null);
    }

    [Fact]
    public void A_mask_ends_the_watching()
    {
        var masked = new EventTrack([new SessionEvent(130, 20, "Mask")]);
        Assert.Equal(130, Assert.Single(Find(Stretches((0, 100), (2.5, 60), (0, 140)), masked)).CensoredAtSeconds);
    }

    [Theory]
    [InlineData(85, 4, true)]
    [InlineData(85, 5, false)]
    [InlineData(110, 1, false)]
    [InlineData(111, 1, true)]
    public void Near_a_mark_of_motion_nothing_opens(double onset, double duration, bool opens) =>
        Assert.Equal(opens, !Find(Stretches((0, 100), (2.5, 60), (0, 140)), new EventTrack([new SessionEvent(onset, duration, "motion")])).IsEmpty);

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public void Both_were_settled_for_thirty_seconds(int seconds, bool opens) =>
        Assert.Equal(opens, !Find(Stretches((0, seconds), (2.5, 60), (0, 140))).IsEmpty);

    [Fact]
    public void A_slow_rise_does_not_open()
    {
        double[] slow = [.. Calm(60), .. Enumerable.Range(0, 100).Select(i => 0.02 * i), .. Stretches((2, 140))];
        Assert.Empty(Find(slow));
        double[] fast = [.. Calm(60), .. Enumerable.Range(0, 20).Select(i => 0.1 * i), .. Stretches((2, 140))];
        Assert.Single(Find(fast));
    }

    [Fact]
    public void A_rise_that_the_regime_does_not_follow_is_none() =>
        Assert.Empty(Find(Stretches((0, 100), (2.5, 15), (0, 185))));

    [Fact]
    public void A_second_rise_within_the_refractory_time_is_part_of_the_first()
    {
        var ruptures = Find(Stretches((0, 100), (2.5, 20), (0, 60), (2.5, 40), (0, 80)));
        Assert.Equal([100.0, 180.0], ruptures.Select(r => r.StartSeconds));
        Assert.Single(Find(Stretches((0, 100), (2.5, 20), (0, 29), (2.5, 40), (0, 80))));
    }

    [Fact]
    public void Lost_coupling_is_a_consequence_too()
    {
        var coupling = Simulated.Coupling(CouplingVerdict.Present, 300) with
        {
            Epochs = [Epoch(0, 110, CouplingVerdict.Present), Epoch(110, 300, CouplingVerdict.Absent)],
        };
        var rupture = Assert.Single(Find(Stretches((0, 100), (1.6, 15), (0, 185)), Calm(300), EventTrack.Empty, ("Ben", "Ann"), coupling: coupling));
        Assert.Equal(100, rupture.StartSeconds);

        static CouplingEpoch Epoch(double from, double to, CouplingVerdict verdict) => new(new TimeSpanSeconds(from, to), 0.3, 0.2, 0.01, verdict);
    }

    private static double[] Calm(int seconds) => Stretches((0, seconds));

    private static ImmutableArray<Rupture> Find(double[] arousal, EventTrack? events = null) => Find(arousal, Calm(arousal.Length), events ?? EventTrack.Empty, ("Ben", "Ann"));

    private static ImmutableArray<Rupture> Find(double[] a, double[] b, EventTrack events, (string, string) names, CouplingResult? coupling = null)
    {
        var (statesA, statesB) = (Simulated.States(a), Simulated.States(b));
        var regimes = RegimeSequence.Of(
            Simulated.Person(names.Item1, a.Length),
            Simulated.Person(names.Item2, a.Length),
            statesA,
            statesB,
            coupling ?? Simulated.Coupling(CouplingVerdict.Undecided, a.Length),
            new(DampingVerdict.Undecided, null, null, ""),
            5);
        return RuptureDetection.Find(statesA, statesB, regimes, events, names);
    }
}

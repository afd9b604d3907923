using Interbeat.Dyads.Coupling;

namespace Interbeat.Dyads.Tests;

public sealed class SteadyRhythmTests
{
    private const int FiveMinutes = 1200;

    [Fact]
    public void Two_paced_breathers_are_seen_whatever_their_phase() =>
        Assert.True(SteadyRhythm.InBoth(new PairedSeries(Paced("a", 0), Paced("b", 2), 4), Simulated.Heart.ForSurrogates));

    [Fact]
    public void One_paced_breather_is_not_both() =>
        Assert.False(SteadyRhythm.InBoth(new PairedSeries(Paced("a", 0), Simulated.Ar(Simulated.Seed, "b", FiveMinutes, 0.9), 4), Simulated.Heart.ForSurrogates));

    [Fact]
    public void Two_autoregressive_series_without_a_rhythm_seldom_pass_for_two_steady_ones()
    {
        var seen = Enumerable.Range(0, 200).Count(i => SteadyRhythm.InBoth(Simulated.Apart(Simulated.Seed + (ulong)i, FiveMinutes, 0.95), Simulated.Heart.ForSurrogates));
        Assert.True(seen <= 4, $"seed {Simulated.Seed}: {seen} of 200");
    }

    [Fact]
    public void A_rhythm_that_wanders_is_not_steady()
    {
        double[] Wandering(string who)
        {
            var phase = 0.0;
            return [.. Simulated.White(Simulated.Seed, who, FiveMinutes).Select(step => Math.Sin(phase += (2 * Math.PI * 0.25 / 4) + (0.2 * step)))];
        }

        Assert.False(SteadyRhythm.InBoth(new PairedSeries(Wandering("a"), Wandering("b"), 4), Simulated.Heart.ForSurrogates));
    }

    [Fact]
    public void Two_paced_breathers_who_never_met_are_not_called_coupled_in_five_minutes()
    {
        var result = CouplingTest.Run(new PairedSeries(Paced("a", 0), Paced("b", 2), 4), ("A", "B"), Simulated.Heart, 100, [], 99, Simulated.Seed, Simulated.OneThread);
        Assert.Equal(Results.CouplingVerdict.Undecided, result.Verdict);
        Assert.Contains("steady rhythm", result.VerdictRule, StringComparison.Ordinal);
    }

    private static double[] Paced(string who, double phase) => Simulated.Plus(
        [.. Enumerable.Range(0, FiveMinutes).Select(t => Math.Sin((2 * Math.PI * 0.1 * t / 4) + phase))],
        Simulated.Ar(Simulated.Seed, who, FiveMinutes, 0.9),
        0.7);
}

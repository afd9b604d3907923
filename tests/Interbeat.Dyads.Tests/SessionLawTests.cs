using System.Text.Json;
using Interbeat.Core;
using Interbeat.Dyads.Clocks;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Tests;

/// <summary>Laws of a whole analysis, from beats to regimes.</summary>
public sealed class SessionLawTests
{
    private const int Seconds = 1000;
    private static readonly DateTimeOffset Noon = new(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly AnalysisOptions Options = new()
    {
        Surrogates = 99,
        Seed = 3,
        Threads = 1,
        BaselineA = new BaselineRequest(new TimeSpanSeconds(0, 200), false),
        BaselineB = new BaselineRequest(new TimeSpanSeconds(0, 200), false),
    };

    private static readonly JsonSerializerOptions AsText = new() { NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals, IncludeFields = true };

    private static readonly SessionResult Plain = SessionAnalysis.Run(Couple(), Options);

    [Fact]
    public void A_planted_coupling_is_found_and_the_one_who_came_first_is_named()
    {
        Assert.Equal(CouplingVerdict.Present, Plain.Coupling.Verdict);
        Assert.Equal("Ann", Plain.Coupling.Lead.Leader);
        Assert.InRange(Plain.Coupling.Lead.LagSeconds!.Value, 1.5, 3);
    }

    [Fact]
    public void Swapping_the_two_swaps_names_and_nothing_else()
    {
        var couple = Couple();
        var swapped = SessionAnalysis.Run(new Dyad(couple.B, couple.A, couple.Alignment, couple.Events), Options with { BaselineA = Options.BaselineB, BaselineB = Options.BaselineA });
        Assert.Equal(Plain.Coupling.Verdict, swapped.Coupling.Verdict);
        Assert.Equal(Plain.Coupling.VerdictRule, swapped.Coupling.VerdictRule);
        Assert.Equal(Plain.Coupling.Lead, swapped.Coupling.Lead);
        Assert.Equal(Plain.Coupling.Bidirectional, swapped.Coupling.Bidirectional);
        Assert.Equal(Plain.Coupling.Epochs.AsEnumerable(), swapped.Coupling.Epochs.AsEnumerable());
        Assert.Equal(Plain.Damping, swapped.Damping);
        Assert.Equal(Plain.Timeline.A.State.AsEnumerable(), swapped.Timeline.B.State.AsEnumerable());
        Assert.Equal(Plain.Timeline.Regime.Select(Mirror), swapped.Timeline.Regime);
        Assert.Equal(Plain.Timeline.Confidence.AsEnumerable(), swapped.Timeline.Confidence.AsEnumerable());
        Assert.Equal(Plain.Ruptures.AsEnumerable(), swapped.Ruptures.AsEnumerable());
        Assert.Equal(Plain.Lending.OrderBy(l => l.Helper, StringComparer.Ordinal), swapped.Lending.OrderBy(l => l.Helper, StringComparer.Ordinal));
        Assert.Equal(Plain.Warnings.Order(StringComparer.Ordinal), swapped.Warnings.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Moving_both_clocks_changes_nothing()
    {
        var moved = SessionAnalysis.Run(Couple(Noon.AddDays(400)), Options);
        Assert.Equal(Numbers(Plain), Numbers(moved));
    }

    [Fact]
    public void The_same_seed_gives_the_same_numbers_on_one_thread_and_two() =>
        Assert.Equal(Numbers(Plain), Numbers(SessionAnalysis.Run(Couple(), Options with { Threads = 2 })));

    [Fact]
    public void Another_seed_changes_the_surrogates_and_not_the_statistic()
    {
        var other = SessionAnalysis.Run(Couple(), Options with { Seed = 4, Surrogates = 19 });
        Assert.Equal(Plain.Coupling.Signed, other.Coupling.Signed);
        Assert.NotEqual(Plain.Coupling.Nulls[0].Values[0], other.Coupling.Nulls[0].Values[0]);
    }

    [Fact]
    public void A_recording_that_began_earlier_is_the_same_session_on_a_later_clock()
    {
        // Ann's clock starts 40 s earlier and has no beats in them.
        var couple = Couple();
        var beats = ((BeatChannel)couple.A.Channel).Beats;
        var early = couple.A with { Channel = new BeatChannel("RR", BeatSeries.FromTimes([0, .. beats.Shift(40).Times[1..]])), TimeBase = new TimeBase(Noon.AddSeconds(-40), 50) };
        var result = SessionAnalysis.Run(new Dyad(early, couple.B, Alignments.Of(early, couple.B), EventTrack.Empty), Options);
        Assert.Equal(40, result.Session.StartOnClockA);
        Assert.Equal(0, result.Session.StartOnClockB);
        Assert.Equal(Plain.Coupling.Lead.Leader, result.Coupling.Lead.Leader);
        Assert.Equal(Plain.Coupling.Signed!.Value, result.Coupling.Signed!.Value, 2e-2);
    }

    [Fact]
    public void No_sentence_of_a_result_holds_a_lag_with_a_sign()
    {
        var swapped = SessionAnalysis.Run(new Dyad(Couple().B, Couple().A, Couple().Alignment, EventTrack.Empty), Options with { Surrogates = 39 });
        foreach (var result in new[] { Plain, swapped })
        {
            Assert.All(
                [result.Coupling.VerdictRule, result.Coupling.Lead.Reason, result.Damping.Reason, .. result.Coupling.Warnings, .. result.Warnings, .. result.Regimes.Select(r => r.Clause), .. result.Ruptures.Select(r => r.FirstChange)],
                sentence => Assert.False(LeadRuleTests.HasSignedLag(sentence), sentence));
        }
    }

    [Fact]
    public void Regimes_tile_the_session_and_the_timeline_counts_its_seconds()
    {
        Assert.Equal((int)Plain.Session.DurationSeconds, Plain.Timeline.Count);
        Assert.Equal(Plain.Timeline.Count, Plain.Regimes.Sum(r => r.Span.DurationSeconds));
        Assert.Equal(Plain.Timeline.Count, Plain.A.StateSeconds.Values.Sum());
        Assert.All(Plain.Regimes, r => Assert.All(Enumerable.Range((int)r.Span.StartSeconds, (int)r.Span.DurationSeconds), t => Assert.Equal(r.Regime, Plain.Timeline.Regime[t])));
    }

    internal static Dyad Couple(DateTimeOffset? start = null)
    {
        // A slow common part that Ben shows 2 s after Ann.
        var slow = Slow("both", Seconds + 2);
        var clock = new TimeBase(start ?? Noon, 50);
        var a = Simulated.Recording("Ann", Simulated.HeartOf(slow[2..], 0), clock);
        var b = Simulated.Recording("Ben", Simulated.HeartOf(Simulated.Plus(slow[..Seconds], Slow("own", Seconds), 0.4), 1), clock);
        return new Dyad(a, b, Alignments.Of(a, b), EventTrack.Empty);
    }

    internal static double[] Slow(string who, int seconds) => Simulated.Ar(Simulated.Seed, who, seconds, 0.8);

    private static Regime Mirror(Regime regime) => regime switch
    {
        Regime.MismatchASettled => Regime.MismatchBSettled,
        Regime.MismatchBSettled => Regime.MismatchASettled,
        _ => regime,
    };

    /// <summary>Everything that was computed, as text.</summary>
    private static string Numbers(SessionResult result)
    {
        var coupling = result.Coupling with { LagMap = null };
        return JsonSerializer.Serialize(
            new { coupling, result.Damping, result.Timeline, result.Regimes, result.Ruptures, result.Lending, result.Warnings, result.Session, result.A.Baseline },
            AsText);
    }
}

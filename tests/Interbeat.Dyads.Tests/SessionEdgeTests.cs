using Interbeat.Core;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Tests;

/// <summary>A whole analysis of what people really bring: the same file twice, a lost strap, a dead sensor, the wrong channel.</summary>
public sealed class SessionEdgeTests
{
    private static readonly Alignment Together = new(0, 100, AlignmentBasis.SharedFile);
    private static readonly AnalysisOptions Options = new() { Surrogates = 39, Seed = 3, Threads = 1 };

    [Fact]
    public void One_persons_data_twice_is_undecided_with_a_warning()
    {
        var couple = SessionLawTests.Couple();
        var result = SessionAnalysis.Run(new Dyad(couple.A, couple.A with { PersonName = "Ben" }, Together, EventTrack.Empty), Options);
        Assert.Equal(CouplingVerdict.Undecided, result.Coupling.Verdict);
        Assert.Null(result.Coupling.Lead.Leader);
        Assert.Null(result.Coupling.Bidirectional);
        Assert.All(result.Coupling.Epochs, e => Assert.Equal(CouplingVerdict.Undecided, e.Verdict));
        Assert.Contains(result.Warnings, w => w.Contains("one person's recording was given twice", StringComparison.Ordinal));
        Assert.DoesNotContain(Regime.CoRegulation, result.Timeline.Regime);
    }

    [Fact]
    public void Without_a_baseline_every_state_and_regime_is_unknown_and_the_reason_is_given()
    {
        var result = SessionAnalysis.Run(SessionLawTests.Couple(), Options);
        Assert.All(result.Timeline.A.State.Concat(result.Timeline.B.State), s => Assert.Equal(AutonomicState.Unknown, s));
        Assert.All(result.Timeline.Regime, r => Assert.Equal(Regime.Unknown, r));
        Assert.Empty(result.Ruptures);
        Assert.Contains("Ann: no baseline was marked, so states are unknown.", result.Warnings);
        Assert.Contains("Ben: no baseline was marked, so states are unknown.", result.Warnings);
    }

    [Fact]
    public void An_automatic_baseline_is_called_weak()
    {
        var result = SessionAnalysis.Run(SessionLawTests.Couple(), Options with { BaselineA = BaselineRequest.Auto });
        Assert.False(result.A.Baseline!.Marked);
        Assert.Equal(new TimeSpanSeconds(0, Math.Floor(result.Session.DurationSeconds) / 4), result.A.Baseline.Span);
        Assert.Contains(result.Warnings, w => w.StartsWith("Ann: no baseline was marked; the session's start stands in", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0.8, 25)]
    [InlineData(0, 10)]
    [InlineData(5.3, 30)]
    public void A_dead_sensor_is_told_and_stops_nothing(double level, double rateHz)
    {
        var samples = (int)(400 * rateHz);
        var a = Simulated.Recording("Ann", SignalKind.Movement, [.. Enumerable.Repeat(level, samples)], rateHz);
        var b = Simulated.Recording("Ben", SignalKind.Movement, Simulated.Ar(1, "b", samples, 0.9), rateHz);
        var result = SessionAnalysis.Run(new Dyad(a, b, Together, EventTrack.Empty), Options);
        Assert.Equal(CouplingVerdict.Undecided, result.Coupling.Verdict);
        Assert.Null(result.Coupling.Signed);
        Assert.Contains("Ann: the signal is constant; nothing can be compared.", result.Warnings);
    }

    [Theory]
    [InlineData(0.75)]
    [InlineData(0.8)]
    public void A_metronome_for_a_heart_is_told(double interval)
    {
        var a = Simulated.Recording("Ann", BeatSeries.FromTimes([.. Enumerable.Range(0, 600).Select(i => i * interval)]));
        var b = Simulated.Recording("Ben", Simulated.HeartOf(SessionLawTests.Slow("b", 450), 0));
        var result = SessionAnalysis.Run(new Dyad(a, b, Together, EventTrack.Empty), Options);
        Assert.Equal(CouplingVerdict.Undecided, result.Coupling.Verdict);
        Assert.Contains("Ann: the signal is constant; nothing can be compared.", result.Warnings);
    }

    [Fact]
    public void A_gap_in_one_person_is_listed_and_has_no_correlations()
    {
        var a = Simulated.Recording("Ann", Torn(Simulated.HeartOf(SessionLawTests.Slow("a", 900), 0), 300, 400));
        var b = Simulated.Recording("Ben", Simulated.HeartOf(SessionLawTests.Slow("b", 900), 1));
        var result = SessionAnalysis.Run(new Dyad(a, b, Together, EventTrack.Empty), Options);
        Assert.NotEqual(CouplingVerdict.Present, result.Coupling.Verdict);
        var gap = Assert.Single(result.SharedGaps, g => g.DurationSeconds > 50);
        Assert.InRange(gap.StartSeconds, 298, 302);
        Assert.InRange(gap.EndSeconds, 398, 402);
        var map = result.Coupling.LagMap!;
        Assert.All(Enumerable.Range(0, map.WindowCentreSeconds.Length).Where(i => map.WindowCentreSeconds[i] is > 287 and < 413), i => Assert.True(float.IsNaN(map.Correlations[i, 3])));
    }

    [Fact]
    public void A_strap_lost_for_the_whole_session_leaves_everything_undecided()
    {
        var a = Simulated.Recording("Ann", BeatSeries.FromTimes([0, 0.8, 900]));
        var b = Simulated.Recording("Ben", Simulated.HeartOf(SessionLawTests.Slow("b", 900), 1));
        var result = SessionAnalysis.Run(new Dyad(a, b, Together, EventTrack.Empty), Options with { BaselineA = BaselineRequest.Auto, BaselineB = BaselineRequest.Auto });
        Assert.Equal(CouplingVerdict.Undecided, result.Coupling.Verdict);
        Assert.Equal(DampingVerdict.Undecided, result.Damping.Verdict);
        Assert.All(result.Timeline.Regime, r => Assert.Equal(Regime.Unknown, r));
    }

    [Fact]
    public void Motion_needs_no_heart_and_any_rate_will_do()
    {
        foreach (var rateHz in new[] { 7.5, 25.0 })
        {
            var source = Simulated.Ar(Simulated.Seed, "motion", (int)(600 * rateHz) + 20, 0.97);
            var a = Simulated.Recording("Ann", SignalKind.Movement, source[10..^10], rateHz);
            var b = Simulated.Recording("Ben", SignalKind.Movement, Simulated.Plus(source[..^20], Simulated.Ar(1, "n", source.Length - 20, 0.97), 0.5), rateHz);
            var result = SessionAnalysis.Run(new Dyad(a, b, Together, EventTrack.Empty), Options);
            Assert.Equal(CouplingVerdict.Present, result.Coupling.Verdict);
            Assert.Null(result.A.Beats);
            Assert.Contains(result.Warnings, w => w.Contains("states are read from heartbeats", StringComparison.Ordinal));
            Assert.All(result.Timeline.Regime, r => Assert.Equal(Regime.Unknown, r));
        }
    }

    [Fact]
    public void Two_kinds_of_signal_are_refused_and_so_is_a_channel_that_does_not_fit()
    {
        var heart = Simulated.Recording("Ann", Simulated.HeartOf(SessionLawTests.Slow("a", 200), 0));
        var motion = Simulated.Recording("Ben", SignalKind.Movement, new double[4000], 20);
        var mixed = Assert.Throws<InputException>(() => SessionAnalysis.Run(new Dyad(heart, motion, Together, EventTrack.Empty), Options));
        Assert.Contains("motion", mixed.Message, StringComparison.Ordinal);
        Assert.Contains("heart data", mixed.Message, StringComparison.Ordinal);
        Assert.Throws<InputException>(() => SessionAnalysis.Run(new Dyad(heart, heart, Together, EventTrack.Empty), Options with { Modality = Modality.Movement }));
        Assert.Throws<InputException>(() => SessionAnalysis.Run(new Dyad(motion, motion, Together, EventTrack.Empty), Options with { Modality = Modality.Heart }));
        Assert.Throws<InputException>(() => SessionAnalysis.Run(new Dyad(heart, heart, Together, EventTrack.Empty), Options with { Detector = "nobody" }));
    }

    [Fact]
    public void Few_pseudo_dyads_are_listed_and_decide_nothing()
    {
        var couple = SessionLawTests.Couple();
        Recording[] others = [.. Enumerable.Range(0, 3).Select(i => Simulated.Recording($"other{i}", Simulated.HeartOf(Simulated.Ar((ulong)i, "o", 700, 0.8), i)))];
        var result = SessionAnalysis.Run(couple, Options with { Pseudo = new PseudoPartners([others[0]], [.. others[1..]]) });
        var row = result.Coupling.Nulls.Single(n => n.Name == "pseudo");
        Assert.Equal(3, row.N);
        Assert.Null(row.P);
        Assert.Contains(result.Warnings, w => w.Contains("too few pseudo-dyads (3)", StringComparison.Ordinal));
        Assert.Contains("a shared task is not excluded", result.Coupling.VerdictRule, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelling_stops_the_work()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => SessionAnalysis.Run(SessionLawTests.Couple(), Options, null, stop.Token));
    }

    private static BeatSeries Torn(BeatSeries beats, double from, double to) => BeatSeries.FromTimes([.. beats.Times.ToArray().Where(t => t < from || t > to)]);

    [Fact]
    public void A_fast_heart_does_not_lead_a_slow_one_that_is_driven_at_the_same_instant()
    {
        // One common drive, no noise; intervals of 1.2 and .6 s. Placed at their ends, the slow heart would be late by .3 s.
        var drive = Simulated.Ar(Simulated.Seed, "drive", 4 * 1300, 0.97);
        double At(double t) => drive[(int)(4 * t)];
        var slow = Simulated.Recording("Ann", Driven(1.2));
        var fast = Simulated.Recording("Ben", Driven(0.6));
        var result = SessionAnalysis.Run(new Dyad(slow, fast, new(0, 1, AlignmentBasis.SharedFile), EventTrack.Empty), Options with { Surrogates = 59 });
        Assert.Equal(CouplingVerdict.Present, result.Coupling.Verdict);
        Assert.Null(result.Coupling.Lead.Leader);

        // Integral pulse frequency modulation: a beat whenever the integral of the rate reaches the next whole number.
        BeatSeries Driven(double meanSeconds)
        {
            const double Step = 0.005;
            var beats = new List<double>();
            var integral = 0.0;
            for (var t = 0.0; t < 1200; t += Step)
            {
                integral += Step / meanSeconds * (1 + (0.03 * At(t)));
                if (integral >= 1)
                {
                    integral--;
                    beats.Add(t);
                }
            }

            return BeatSeries.FromTimes([.. beats]);
        }
    }
}

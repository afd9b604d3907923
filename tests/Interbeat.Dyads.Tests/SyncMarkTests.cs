using Interbeat.Core;
using Interbeat.Dyads.Clocks;

namespace Interbeat.Dyads.Tests;

/// <summary>Two clocks fitted to moments that both recordings mark.</summary>
public sealed class SyncMarkTests
{
    [Theory]
    [InlineData(7.3, 120)]
    [InlineData(-41.25, -2500)]
    [InlineData(0, 0)]
    public void A_planted_offset_and_drift_come_back(double offset, double partsPerMillion)
    {
        double[] onB = [12, 900, 3600];
        var fitted = SyncMarks.Fit([.. onB.Select(t => new SyncPair(offset + ((1 + (partsPerMillion * 1e-6)) * t), t))]);
        Assert.Equal(offset, fitted.OffsetSeconds, 1e-9);
        Assert.Equal(partsPerMillion, fitted.DriftPartsPerMillion!.Value, 1e-6);
        Assert.Equal(AlignmentBasis.SyncMarks, fitted.Basis);
        // Three marks without residual: one free residual pooled with the prior.
        Assert.Equal(SyncMarks.PriorMs / Math.Sqrt(2), fitted.UncertaintyMs, 1e-6);
    }

    [Fact]
    public void One_mark_gives_the_offset_only_and_the_prior_for_the_rate()
    {
        var fitted = SyncMarks.Fit([new SyncPair(30, 22.5)]);
        Assert.Equal(7.5, fitted.OffsetSeconds, 1e-12);
        Assert.Null(fitted.DriftPartsPerMillion);
        Assert.Null(fitted.DriftUncertaintyPartsPerMillion);
        Assert.Equal(SyncMarks.PriorMs, fitted.UncertaintyMs);
        Assert.Equal(1, SyncMarks.RateOf(fitted));
    }

    [Fact]
    public void Marks_that_lie_close_together_tell_no_rate()
    {
        var fitted = SyncMarks.Fit([new SyncPair(10, 0), new SyncPair(12.02, 2)]);
        Assert.Null(fitted.DriftPartsPerMillion);
        Assert.Equal(10.01, fitted.OffsetSeconds, 1e-9);
    }

    [Fact]
    public void Clocks_that_differ_by_more_than_clocks_do_are_refused() =>
        Assert.Throws<InputException>(() => SyncMarks.Fit([new SyncPair(0, 0), new SyncPair(105, 100)]));

    [Fact]
    public void Marks_pair_by_label_in_order_and_a_label_with_different_numbers_is_left_out()
    {
        SessionEvent[] a = [new(5, 0, "sync start"), new(900, 0, "Sync end"), new(300, 0, "sync tap"), new(1, 0, "synchrony task")];
        SessionEvent[] b = [new(2, 0, "sync start"), new(897, 0, "sync end"), new(290, 0, "sync tap"), new(310, 0, "sync tap"), new(1, 0, "synchrony task")];
        Assert.Equal([new SyncPair(5, 2), new SyncPair(900, 897)], SyncMarks.Pair(a, b, out var unpaired).AsEnumerable());
        Assert.Equal(["sync tap"], unpaired.AsEnumerable());
    }

    [Fact]
    public void The_stated_spread_of_the_offset_and_the_rate_holds_for_noisy_marks()
    {
        const int Trials = 400;
        const ulong Seed = 11;
        double[] onB = [10, 600, 1200, 1800, 2390];
        var random = CounterRandom.Stream(Seed, "test/marks");
        int rateInside = 0;
        for (var trial = 0; trial < Trials; trial++)
        {
            var fitted = SyncMarks.Fit([.. onB.Select(t => new SyncPair(3 + (1.00004 * t) + (0.001 * SyncMarks.PriorMs * random.NextNormal()), t))]);
            rateInside += Math.Abs(fitted.DriftPartsPerMillion!.Value - 40) < 1.96 * fitted.DriftUncertaintyPartsPerMillion!.Value ? 1 : 0;
        }

        // A normal interval of a pooled variance with four degrees of freedom holds the truth nearly as often as it says.
        Assert.True(rateInside is > 340 and <= Trials, $"seed {Seed}: {rateInside} of {Trials}");
    }

    [Fact]
    public void U_grows_from_the_nearest_mark_and_is_largest_in_the_middle_between_two()
    {
        var alignment = new Alignment(0, 30, AlignmentBasis.SyncMarks) { DriftPartsPerMillion = 12, DriftUncertaintyPartsPerMillion = 100, MarksOnClockA = [100, 1100] };
        var session = new Session(1200, 50, 40);

        // Marks at 50 and 1050 session seconds; the middle, 550 s, lies 500 s from both: drift 50 ms, grid 125 ms.
        Assert.Equal(Math.Sqrt((30 * 30) + (50 * 50) + (125 * 125)), Alignments.UncertaintyMs(alignment, 4, session, new(0, 1200)), 1e-9);
        Assert.Equal(Math.Sqrt((30 * 30) + (15 * 15) + (125 * 125)), Alignments.UncertaintyMs(alignment, 4, session, new(900, 1200)), 1e-9);
    }

    [Fact]
    public void A_recording_on_another_clock_rate_keeps_its_samples_and_beats()
    {
        var sampled = Simulated.Recording("Ben", SignalKind.Movement, [1, 2, double.NaN, 4], 4, 8).WithClockRate(1.001);
        var signal = Assert.IsType<SampledChannel>(sampled.Channel).Signal;
        Assert.Equal(8.008, signal.StartSeconds, 1e-12);
        Assert.Equal(1.001, signal.DurationSeconds, 1e-12);
        Assert.Equal([1, 2, double.NaN, 4], signal.Samples.ToArray());
        var beats = Assert.IsType<BeatChannel>(Simulated.Recording("Ann", BeatSeries.FromTimes([0, 1, 9])).WithClockRate(2).Channel).Beats;
        Assert.Equal([0, 2, 18], beats.Times.ToArray());
        Assert.Equal([true, false, true], beats.StartsRun.ToArray());
    }
}

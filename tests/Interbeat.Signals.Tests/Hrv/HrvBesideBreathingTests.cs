using Interbeat.Core;
using Interbeat.Signals.Breathing;
using Interbeat.Signals.Corrections;
using Interbeat.Signals.Hrv;

namespace Interbeat.Signals.Tests.Hrv;

/// <summary>Respiratory sinus arrhythmia with a belt, with an electrocardiogram, with neither; repaired and excluded beats; the trend.</summary>
public class HrvBesideBreathingTests
{
    private const double Minutes = 5;
    private const double SwingMs = 40;

    [Fact]
    public void With_a_belt_the_swing_and_the_rate_that_were_planted_are_read()
    {
        var summary = Of(0.25, Belt(0.25));
        Assert.Equal(15, summary["breathingRatePerMinute"].Value!.Value, 0.1);
        Assert.InRange(summary["rsaPeakToTroughMs"].Value!.Value, 1.8 * SwingMs, 2 * SwingMs);
        Assert.Equal(1, summary["breathingShareInBand"].Value);
        Assert.Contains("breathing 15.0 /min (belt), 100 % of", summary["rsaPorgesBohrerLnMs2"].Note, StringComparison.Ordinal);
        Assert.Contains("speech", summary["rsaPorgesBohrerLnMs2"].Note, StringComparison.Ordinal);
        Assert.Empty(summary.Warnings);
    }

    [Fact]
    public void The_second_by_second_mean_is_the_log_of_the_power_that_straight_lines_leave_of_the_sine()
    {
        // Straight lines between points every u cycles leave sinc^2(u) of a sine's amplitude.
        const double CyclesPerBeat = 0.25 * 0.8;
        var left = Math.Sin(Math.PI * CyclesPerBeat) / (Math.PI * CyclesPerBeat);
        Assert.Equal(Math.Log(SwingMs * SwingMs / 2 * Math.Pow(left, 4)), Of(0.25, null)["rsaSecondBySecondLnMs2"].Value!.Value, 0.02);
    }

    [Fact]
    public void Slow_breathing_is_warned_of()
    {
        var summary = Of(0.09, Belt(0.09));
        Assert.Equal(0, summary["breathingShareInBand"].Value);
        Assert.Contains(summary.Warnings, w => w.StartsWith("RSA underestimates", StringComparison.Ordinal));
        Assert.Contains("underestimates", summary["rsaPorgesBohrerLnMs2"].Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Rates_without_breaths_give_no_peak_to_trough_and_say_why()
    {
        var rates = new BreathingRecord(BreathingSource.EcgDerived, 0, [.. Enumerable.Repeat(15.0, 300)], null, null);
        var summary = Of(0.25, rates);
        Assert.Equal(15, summary["breathingRatePerMinute"].Value);
        Assert.Equal("ECG-derived, preset adult", summary["breathingRatePerMinute"].Note);
        Assert.Null(summary["rsaPeakToTroughMs"].Value);
        Assert.Contains("lead", summary["rsaPeakToTroughMs"].Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_breathing_of_the_same_stretch_stands_beside_the_beats()
    {
        double[] rates = [.. Enumerable.Repeat(12.0, 100), .. Enumerable.Repeat(18.0, 200)];
        var record = new BreathingRecord(BreathingSource.EcgDerived, 0, [.. rates], null, null);
        var beats = Layer(0.25).Within(120, 280);
        Assert.Equal(18, HrvAnalysis.Of(beats, HrvOptions.Default, record)["breathingRatePerMinute"].Value);
    }

    [Fact]
    public void Infants_are_judged_by_their_own_limits() =>
        Assert.Equal(60, BreathingRecord.OfBelt(BeltSignal(1), BandPreset.Infant.Breathing).MeanPerMinute!.Value, 0.5);

    [Fact]
    public void Repaired_and_excluded_values_far_apart_are_both_shown_with_a_warning()
    {
        var times = Layer(0.25).Original.Times.ToArray();
        BeatCorrection[] flags = [.. Enumerable.Range(1, 12).Select(k => 25 * k).Select(i => new BeatCorrection(BeatClass.Ectopic, times[i], times[i] += 0.3))];
        var summary = HrvAnalysis.Of(new CorrectedBeats(Layer(0.25).Original, BeatSeries.FromTimes(times), [.. flags]), HrvOptions.Default);
        Assert.True(summary["rmssdExcludedMs"].Value < 0.5 * summary["rmssdMs"].Value);
        Assert.Contains("excluded", summary["rmssdMs"].Note, StringComparison.Ordinal);
        Assert.Contains(summary.Warnings, w => w.StartsWith("RMSSD is", StringComparison.Ordinal));
        Assert.Equal(12.0 / times.Length, summary["correctedEctopicShare"].Value!.Value, 1e-12);
    }

    [Theory]
    [InlineData(0.04, false, false)]
    [InlineData(0.07, true, false)]
    [InlineData(0.12, true, true)]
    public void Above_five_percent_corrected_is_warned_of_and_above_ten_is_no_peak_to_trough(double share, bool warned, bool absent)
    {
        var beats = Layer(0.25).Original;
        var flags = Enumerable.Range(0, (int)(share * beats.Count)).Select(k => beats.Times[(int)(k / share)]).Select(t => new BeatCorrection(BeatClass.LongShort, t, t));
        var summary = HrvAnalysis.Of(new CorrectedBeats(beats, beats, [.. flags]), HrvOptions.Default, Belt(0.25));
        Assert.Equal(warned, summary.Warnings.Any(w => w.Contains("more than 5 %:", StringComparison.Ordinal)));
        Assert.Equal(absent, summary["rsaPeakToTroughMs"].Value is null);
        Assert.Equal(absent, summary["rsaSecondBySecondLnMs2"].Value is null);
    }

    [Fact]
    public void A_removed_trend_takes_slow_power_and_is_named_in_the_definitions()
    {
        var beats = Layer(0.01, minutes: 15);
        var (kept, removed) = (HrvAnalysis.Of(beats, HrvOptions.Default), HrvAnalysis.Of(beats, HrvOptions.Default with { TrendLambda = 500 }));
        Assert.True(removed["vlfMs2"].Value < 0.1 * kept["vlfMs2"].Value);
        Assert.Contains("lambda 500", removed["vlfMs2"].Definition.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("lambda", kept["vlfMs2"].Definition.Text, StringComparison.Ordinal);
        Assert.Equal(kept["rmssdMs"], removed["rmssdMs"]);
    }

    [Fact]
    public void The_feet_of_the_triangle_are_those_of_trying_every_one()
    {
        var x = HrvLawTests.White(3000, 31);
        var counts = new int[400];
        foreach (var v in x)
        {
            counts[(int)(v / IntervalHistogram.BinMs)]++;
        }

        var mode = Array.IndexOf(counts, counts.Max());
        var (first, last) = (Array.FindIndex(counts, c => c > 0), Array.FindLastIndex(counts, c => c > 0));
        int Foot(int step, int most) => Enumerable.Range(1, most + 1).MinBy(reach => Enumerable.Range(1, most).Sum(d =>
            Math.Pow(counts[mode + (step * d)] - Math.Max(0, counts[mode] * (1 - (d / (double)reach))), 2)));
        Assert.Equal((Foot(-1, mode - first) + Foot(1, last - mode)) * IntervalHistogram.BinMs, IntervalHistogram.Of(x)!.TinnMs, 1e-9);
    }

    private static HrvSummary Of(double breathingHz, BreathingRecord? breathing) => HrvAnalysis.Of(Layer(breathingHz), HrvOptions.Default, breathing);

    /// <summary>Beats whose interval, by its start, is shortest at the height of inspiration's speed: longer in expiration.</summary>
    private static CorrectedBeats Layer(double breathingHz, double minutes = Minutes)
    {
        var times = new List<double> { 0.1 };
        while (times[^1] < 60 * minutes)
        {
            times.Add(times[^1] + 0.8 - (SwingMs / 1000 * Math.Sin(2 * Math.PI * breathingHz * times[^1])));
        }

        var beats = BeatSeries.FromTimes([.. times]);
        return new CorrectedBeats(beats, beats, []);
    }

    private static BreathingRecord Belt(double hz) => BreathingRecord.OfBelt(BeltSignal(hz), BreathingPreset.Adult);

    /// <summary>A belt that rises while the sine of <see cref="Layer"/> is above zero.</summary>
    private static UniformSignal BeltSignal(double hz) =>
        new([.. Enumerable.Range(0, (int)(60 * Minutes * 25)).Select(i => -Math.Cos(2 * Math.PI * hz * i / 25))], 25, "a.u.");
}

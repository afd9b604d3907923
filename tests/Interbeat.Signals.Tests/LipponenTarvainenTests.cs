using System.Text.Json;
using Interbeat.Core;
using Interbeat.Signals.Corrections;
using Interbeat.Signals.Features;
using Interbeat.Tests.Shared;

namespace Interbeat.Signals.Tests;

public class LipponenTarvainenTests
{
    private const int Planted = 60;

    [Fact]
    public void A_clean_series_is_left_as_it_is()
    {
        var beats = BeatSeries.FromTimes(Clean());
        var corrected = LipponenTarvainen.Correct(beats);
        Assert.Empty(corrected.Corrections);
        Assert.Equal(beats.Times.ToArray(), corrected.Corrected.Times.ToArray());
        Assert.Equal(0, corrected.CorrectedShare);
    }

    [Fact]
    public void A_missed_beat_is_set_midway()
    {
        var clean = Clean();
        var corrected = Correct([.. clean.Where((_, i) => i != Planted)]);
        var correction = Assert.Single(corrected.Corrections);
        Assert.Equal(BeatClass.Missed, correction.Class);
        Assert.Null(correction.OriginalSeconds);
        Assert.Equal((clean[Planted - 1] + clean[Planted + 1]) / 2, correction.CorrectedSeconds!.Value, 1e-12);
        Assert.Equal(clean.Length, corrected.Corrected.Count);
    }

    [Fact]
    public void An_extra_beat_is_removed()
    {
        var clean = Clean();
        var extra = clean[Planted] + 0.3;
        var corrected = Correct([.. clean.Append(extra).Order()]);
        Assert.Contains(new BeatCorrection(BeatClass.Extra, extra, null), corrected.Corrections);
        Assert.Equal(clean.Length, corrected.Corrected.Count);
        Assert.All(corrected.Corrections, c => Assert.InRange(c.OriginalSeconds!.Value, clean[Planted], clean[Planted + 1]));
        AssertNearlyClean(clean, corrected);
    }

    [Fact]
    public void A_premature_beat_with_its_pause_is_found_as_ectopic_and_softened()
    {
        // The pattern short-long puts the ectopic mark on the beat that ends the pause and long/short on the premature beat itself; both move.
        var clean = Clean();
        var planted = (double[])clean.Clone();
        planted[Planted] -= 0.25;
        var corrected = Correct(planted);
        Assert.Contains(corrected.Corrections, c => c.Class == BeatClass.Ectopic);
        Assert.All(corrected.Corrections, c => Assert.InRange(c.OriginalSeconds!.Value, planted[Planted], planted[Planted + 1]));
        AssertNearlyClean(clean, corrected);
    }

    [Theory]
    [InlineData(0.4)]
    [InlineData(-0.3)]
    public void One_long_or_short_interval_without_compensation_is_found_and_softened(double change)
    {
        var clean = Clean();
        for (var i = Planted; i < clean.Length; i++)
        {
            clean[i] += change;
        }

        var corrected = Correct(clean);
        Assert.NotEmpty(corrected.Corrections);
        Assert.All(corrected.Corrections, c => Assert.InRange(c.OriginalSeconds!.Value, clean[Planted] - 2, clean[Planted] + 2));
        Assert.Contains(corrected.Corrections, c => c.Class is BeatClass.LongShort or BeatClass.Ectopic);
        Assert.True(Rmssd.Of(corrected.Corrected) < Rmssd.Of(corrected.Original));
    }

    [Fact]
    public void A_metronome_is_clean_even_though_its_spread_is_nothing()
    {
        Assert.Empty(Correct([.. Enumerable.Range(0, 300).Select(i => 0.1 + (0.8 * i))]).Corrections);
    }

    [Fact]
    public void Runs_are_judged_alone_and_their_borders_stay()
    {
        var clean = Clean();
        var startsRun = new bool[clean.Length];
        startsRun[Planted] = true;
        for (var i = Planted; i < clean.Length; i++)
        {
            clean[i] += 0.6;
        }

        var corrected = LipponenTarvainen.Correct(BeatSeries.FromTimes(clean, startsRun));
        Assert.Empty(corrected.Corrections);
        Assert.True(corrected.Corrected.StartsRun[Planted]);
        Assert.Equal(2, corrected.Corrected.Runs().Count());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void Short_runs_pass_without_fault(int count)
    {
        var corrected = Correct([.. Clean().Take(count)]);
        Assert.Equal(count, corrected.Corrected.Count);
    }

    [Fact]
    public void Shifting_the_clock_changes_no_class()
    {
        var clean = Clean();
        clean[Planted] -= 0.25;
        var here = Correct(clean);
        var there = LipponenTarvainen.Correct(BeatSeries.FromTimes(clean).Shift(1000));
        Assert.Equal(here.Corrections.Select(c => c.Class), there.Corrections.Select(c => c.Class));
    }

    [SharedDataFact]
    public void Classes_and_repair_of_a_single_pass_are_those_of_the_peer()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(SharedData.File("reference", "rmssd_by_detector_and_lt2019.json")));
        var single = json.RootElement.GetProperty("lt2019").GetProperty("False");
        var injected = Numbers(single.GetProperty("injected_peaks_ms"));

        var classes = BeatClassifier.Classify(injected);
        foreach (var (name, flag) in new[] { ("ectopic", BeatClass.Ectopic), ("missed", BeatClass.Missed), ("extra", BeatClass.Extra), ("longshort", BeatClass.LongShort) })
        {
            var expected = Numbers(single.GetProperty("artifacts").GetProperty(name)).Select(x => (int)x);
            Assert.Equal(expected, Enumerable.Range(0, classes.Length).Where(i => classes[i] == flag));
        }

        var repaired = LipponenTarvainen.CorrectRun(injected, truncate: true, []);
        Assert.Equal(Numbers(single.GetProperty("clean_peaks_ms")), repaired);
        var rmssd = Rmssd.Of(BeatSeries.FromTimes([.. repaired.Select(t => t / 1000)]));
        Assert.Equal(single.GetProperty("rmssd_clean").GetDouble(), rmssd, 1e-6);
    }

    /// <summary>At least two thirds of what the planted beat did to RMSSD are gone.</summary>
    private static void AssertNearlyClean(double[] clean, CorrectedBeats corrected)
    {
        var truth = Rmssd.Of(BeatSeries.FromTimes(clean));
        var before = Rmssd.Of(corrected.Original) - truth;
        var after = Math.Abs(Rmssd.Of(corrected.Corrected) - truth);
        Assert.True(after < before / 3, $"RMSSD {truth:F2} ms: off by {before:F2} before and {after:F2} after");
    }

    /// <summary>200 beats at 75 per minute, breathing at 0.25 Hz and a slower wave, in closed form.</summary>
    private static double[] Clean()
    {
        var times = new double[200];
        for (var i = 1; i < times.Length; i++)
        {
            var t = times[i - 1];
            times[i] = t + 0.8 + (0.03 * Math.Sin(2 * Math.PI * 0.25 * t)) + (0.02 * Math.Sin(2 * Math.PI * 0.09 * t));
        }

        return times;
    }

    private static CorrectedBeats Correct(double[] times) => LipponenTarvainen.Correct(BeatSeries.FromTimes(times));

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(x => x.GetDouble())];
}

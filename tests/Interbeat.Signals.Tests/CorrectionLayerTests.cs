using Interbeat.Core;
using Interbeat.Signals.Corrections;

namespace Interbeat.Signals.Tests;

/// <summary>What a layer of corrections leaves behind: the excluded mode, layers over layers, passes, shares.</summary>
public class CorrectionLayerTests
{
    private static readonly double[] Even = [.. Enumerable.Range(0, 10).Select(i => 0.8 * i)];

    [Fact]
    public void A_moved_beat_is_excluded_with_the_intervals_on_both_its_sides()
    {
        var layer = Layer(new BeatCorrection(BeatClass.Ectopic, 3.0, Even[4]));
        Assert.Equal(Even.Where((_, i) => i != 4), layer.Excluded().Times.ToArray());
        Assert.Equal([0..4, 4..9], layer.Excluded().Runs());
    }

    [Fact]
    public void Where_a_beat_was_removed_only_the_interval_over_its_place_is_excluded()
    {
        var layer = Layer(new BeatCorrection(BeatClass.Extra, 3.0, null));
        Assert.Equal(Even, layer.Excluded().Times.ToArray());
        Assert.Equal([0..4, 4..10], layer.Excluded().Runs());
    }

    [Fact]
    public void Nothing_flagged_excludes_nothing() => Assert.Equal([0..10], Layer().Excluded().Runs());

    [Fact]
    public void Each_class_has_its_share()
    {
        var layer = Layer(new BeatCorrection(BeatClass.Extra, 3.0, null), new BeatCorrection(BeatClass.Missed, null, Even[2]), new BeatCorrection(BeatClass.Missed, null, Even[6]));
        Assert.Equal(0.1, layer.ShareOf(BeatClass.Extra));
        Assert.Equal(0.2, layer.ShareOf(BeatClass.Missed));
        Assert.Equal(0, layer.ShareOf(BeatClass.Ectopic));
    }

    [Fact]
    public void A_beat_that_two_layers_changed_is_listed_once()
    {
        var first = Layer(new BeatCorrection(BeatClass.Ectopic, 3.0, Even[4]), new BeatCorrection(BeatClass.Missed, null, Even[6]));
        var later = ManualEdits.Apply(first.Corrected, [new(Even[4], 3.3, "A. Reader", null, ""), new(Even[6], null, "A. Reader", null, ""), new(Even[8], null, "A. Reader", null, "")]);
        var both = first.Then(later);
        Assert.Equal([new BeatCorrection(BeatClass.Ectopic, 3.0, 3.3), new BeatCorrection(BeatClass.Extra, Even[8], null)], both.Corrections.ToArray());
        Assert.Same(first.Original, both.Original);
    }

    [Fact]
    public void A_marked_beat_stays_in_place_and_is_excluded()
    {
        var marked = ManualEdits.Apply(BeatSeries.FromTimes(Even), [new(Even[4] + 0.0003, Even[4] + 0.0003, "A. Reader", null, "ectopic")]);
        Assert.Equal(Even, marked.Corrected.Times.ToArray());
        Assert.Equal(Even.Where((_, i) => i != 4), marked.Excluded().Times.ToArray());
    }

    [Fact]
    public void A_change_that_cannot_be_made_is_named_by_its_place() =>
        Assert.Equal(1, Assert.Throws<BeatEditException>(() => ManualEdits.Apply(BeatSeries.FromTimes(Even), [new(0.8, null, "", null, ""), new(0.8, null, "", null, "")])).Index);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Repeated_passes_end_with_no_more_flagged_beats_than_one_pass(ulong seed)
    {
        var beats = Disturbed(seed);
        var once = LipponenTarvainen.Correct(beats);
        var often = LipponenTarvainen.CorrectIteratively(beats);
        int Left(CorrectedBeats state) => LipponenTarvainen.Correct(state.Corrected).Corrections.Length;
        Assert.True(Left(often) <= Left(once), $"seed {seed}");
        Assert.Equal(often.Corrections.Length, often.Corrections.Where(c => c.OriginalSeconds is not null).DistinctBy(c => c.OriginalSeconds).Count() + often.Corrections.Count(c => c.OriginalSeconds is null));
        Assert.Equal(beats.Count + often.Corrections.Count(c => c.OriginalSeconds is null) - often.Corrections.Count(c => c.CorrectedSeconds is null), often.Corrected.Count);
    }

    [Theory]
    [InlineData("range-300-2000", 350, 0)]
    [InlineData("range-375-2000", 350, 1)]
    [InlineData("jump-20-percent", 650, 0)]
    [InlineData("jump-20-percent", 630, 1)]
    [InlineData("quotient-0.8-1.2", 670, 0)]
    [InlineData("quotient-0.8-1.2", 660, 1)]
    public void A_filter_flags_an_interval_beyond_its_limit_and_none_within(string name, int milliseconds, int least)
    {
        // One interval that differs, at the end, where nothing follows it.
        double[] times = [.. Even, Even[^1] + (milliseconds / 1000.0)];
        var flagged = BeatCorrections.Find(name)!.Correct(BeatSeries.FromTimes(times)).Corrections.Length;
        Assert.True(least == 0 ? flagged == 0 : flagged >= 1, $"{flagged} flagged");
    }

    private static CorrectedBeats Layer(params BeatCorrection[] corrections) =>
        new(BeatSeries.FromTimes(Even), BeatSeries.FromTimes(Even), [.. corrections]);

    private static BeatSeries Disturbed(ulong seed)
    {
        var random = CounterRandom.Stream(seed, "correction layer tests");
        var times = new List<double>();
        var t = 0.0;
        for (var i = 0; i < 600; i++)
        {
            t += 0.8 + (0.05 * Math.Sin(i / 3.0)) + (0.01 * random.NextNormal());
            if (i % 37 != 5)
            {
                times.Add(i % 29 == 3 ? t - 0.25 : t);
            }
        }

        return BeatSeries.FromTimes([.. times]);
    }
}

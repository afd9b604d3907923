using Interbeat.Core;
using Interbeat.Signals.Corrections;

namespace Interbeat.Signals.Tests;

public class BeatCorrectionsTests
{
    private static readonly double[] Even = [.. Enumerable.Range(0, 60).Select(i => 0.8 * i)];

    [Fact]
    public void The_registry_lists_the_corrections_by_name()
    {
        Assert.Equal(
            [
                "lipponen-tarvainen", "none", "lipponen-tarvainen-iterative",
                "threshold:very-low", "threshold:low", "threshold:medium", "threshold:strong", "threshold:very-strong",
                "jump-20-percent", "range-300-2000", "range-375-2000", "quotient-0.8-1.2",
            ],
            BeatCorrections.All.Select(c => c.Name));
        Assert.Null(BeatCorrections.Find("threshold"));
    }

    [Fact]
    public void A_clean_series_stays_as_it_is()
    {
        foreach (var correction in BeatCorrections.All)
        {
            var corrected = correction.Correct(BeatSeries.FromTimes(Even));
            Assert.Empty(corrected.Corrections);
            Assert.Equal(Even, corrected.Corrected.Times.ToArray());
        }
    }

    [Theory]
    [InlineData("threshold:very-low", 0)]
    [InlineData("threshold:medium", 1)]
    public void An_extra_beat_is_removed_by_a_level_that_it_exceeds(string name, int flagged)
    {
        var corrected = BeatCorrections.Find(name)!.Correct(BeatSeries.FromTimes([.. Even.Append(24.4).Order()]));
        Assert.Equal(flagged, corrected.Corrections.Length);
        if (flagged == 1)
        {
            Assert.Equal(new BeatCorrection(BeatClass.Extra, 24.4, null), corrected.Corrections[0]);
            Assert.Equal(Even, corrected.Corrected.Times.ToArray());
        }
    }

    [Fact]
    public void A_missed_beat_is_set_in_the_middle_and_a_displaced_one_moves_there()
    {
        var times = Even.Where((_, i) => i != 30).Select((t, i) => i == 10 ? t + 0.2 : t).ToArray();
        var corrected = BeatCorrections.Find("threshold:strong")!.Correct(BeatSeries.FromTimes(times));
        Assert.Equal([BeatClass.LongShort, BeatClass.Missed], corrected.Corrections.Select(c => c.Class));
        Assert.All(corrected.Corrected.Times.ToArray().Zip(Even), pair => Assert.Equal(pair.Second, pair.First, 1e-9));
    }

    [Fact]
    public void A_correction_by_threshold_keeps_runs_and_their_ends()
    {
        var startsRun = new bool[Even.Length];
        startsRun[30] = true;
        double[] times = [.. Even.Select((t, i) => i >= 30 ? t + 100 : i == 15 ? t + 0.3 : t)];
        var corrected = BeatCorrections.Find("threshold:strong")!.Correct(BeatSeries.FromTimes(times, startsRun)).Corrected;
        Assert.Equal([0..30, 30..60], corrected.Runs());
        Assert.Equal(times[29], corrected.Times[29]);
    }

    [Fact]
    public void Edits_move_add_and_remove_beats_and_are_listed()
    {
        var when = new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);
        var edited = ManualEdits.Apply(BeatSeries.FromTimes([0, 0.8, 1.6, 2.0, 3.2]),
        [
            new BeatEdit(2.0, 2.4, "A. Reader", when, "on the T wave"),
            new BeatEdit(null, 4.0, "A. Reader", when, "small beat"),
            new BeatEdit(0, null, "A. Reader", when, "electrode touched"),
        ]);
        Assert.Equal([0.8, 1.6, 2.4, 3.2, 4.0], edited.Corrected.Times.ToArray());
        Assert.Equal([0..5], edited.Corrected.Runs());
        Assert.Equal([BeatClass.Extra, BeatClass.LongShort, BeatClass.Missed], edited.Corrections.Select(c => c.Class));
        Assert.Equal(5, edited.Original.Count);
        Assert.Throws<BeatEditException>(() => ManualEdits.Apply(edited.Original, [new BeatEdit(0.5, 0.6, "A. Reader", when, "")]));
    }
}

using Interbeat.Signals.Beats;

namespace Interbeat.Signals.Tests;

public class BeatScoringTests
{
    [Fact]
    public void Equal_lists_match_entirely()
    {
        var score = BeatScoring.Score([1, 2, 3], [1, 2, 3], 0.075);
        Assert.Equal((3, 0, 0), (score.TP, score.FN, score.FP));
        Assert.Equal(100, score.F1);
        Assert.Equal(0, score.MedianOffsetMs);
        Assert.Equal(0, score.JitterSdMs);
    }

    [Fact]
    public void A_reference_beat_takes_only_one_of_two_near_detections_and_the_nearer_one()
    {
        var score = BeatScoring.Score([1.0], [0.9, 1.02], 0.15);
        Assert.Equal((1, 0, 1), (score.TP, score.FN, score.FP));
        Assert.Equal(20, score.MedianOffsetMs, 1e-9);
    }

    [Fact]
    public void Two_reference_beats_share_no_detection()
    {
        var score = BeatScoring.Score([1.0, 1.1], [1.05], 0.15);
        Assert.Equal((1, 1, 0), (score.TP, score.FN, score.FP));
    }

    [Fact]
    public void Late_detections_keep_their_order()
    {
        var score = BeatScoring.Score([1.0, 1.2], [1.12, 1.32], 0.15);
        Assert.Equal((2, 0, 0), (score.TP, score.FN, score.FP));
        Assert.Equal(120, score.MedianOffsetMs, 1e-9);
    }

    [Fact]
    public void Beyond_the_tolerance_both_sides_are_errors()
    {
        var score = BeatScoring.Score([1.0], [1.2], 0.15);
        Assert.Equal((0, 1, 1), (score.TP, score.FN, score.FP));
        Assert.True(double.IsNaN(score.MedianOffsetMs));
    }

    [Fact]
    public void Percentages_follow_their_definitions()
    {
        var score = BeatScoring.Score([1, 2, 3, 4], [1, 2, 3, 5, 6], 0.1);
        Assert.Equal(75, score.Se);
        Assert.Equal(60, score.Ppv);
        Assert.Equal(2 * 75.0 * 60 / 135, score.F1, 1e-9);
    }

    [Fact]
    public void Gross_figures_are_of_summed_counts()
    {
        var one = BeatScoring.Score([1, 2], [1, 2], 0.1);
        var two = BeatScoring.Score([1], [3, 4], 0.1);
        var sum = BeatScore.Sum([one, two]);
        Assert.Equal((2, 1, 2), (sum.TP, sum.FN, sum.FP));
        Assert.Equal(50, sum.Ppv);
    }

    [Fact]
    public void Nothing_against_nothing_is_not_a_percentage()
    {
        Assert.True(double.IsNaN(BeatScoring.Score([], [], 0.1).F1));
    }
}

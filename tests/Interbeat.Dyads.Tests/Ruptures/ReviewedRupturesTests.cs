using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Ruptures;

namespace Interbeat.Dyads.Tests.Ruptures;

public sealed class ReviewedRupturesTests
{
    private static readonly ImmutableArray<Rupture> Candidates = [new(100, 160, null, "Ben's arousal rose"), new(400, null, 600, "Ann's arousal rose")];

    [Fact]
    public void Without_marks_every_candidate_is_pending()
    {
        var reviewed = Review();
        Assert.Equal(Candidates.AsEnumerable(), reviewed.Ruptures);
        Assert.All(reviewed.Ruptures, r => Assert.Null(r.Confirmed));
        Assert.Empty(reviewed.Warnings);
        Assert.Null(Agreement());
    }

    [Fact]
    public void A_person_confirms_and_rejects_by_marks_near_the_onset()
    {
        var reviewed = Review(new(109, 0, "Rupture confirmed"), new(391, 0, "rupture_rejected"));
        Assert.Equal([true, false], reviewed.Ruptures.Select(r => r.Confirmed));
        Assert.Equal(Candidates[0] with { Review = RuptureReview.Confirmed }, reviewed.Ruptures[0]);
        Assert.Empty(reviewed.Warnings);
    }

    [Fact]
    public void A_mark_with_a_length_sets_the_return()
    {
        var confirmed = Review(new SessionEvent(400, 90, "rupture confirmed")).Ruptures[1];
        Assert.Equal((490.0, null, 90.0), (confirmed.ReturnSeconds, confirmed.CensoredAtSeconds, confirmed.LatencySeconds));
    }

    [Fact]
    public void A_moved_candidate_keeps_where_it_was_and_a_return_that_still_follows()
    {
        var moved = Review(new SessionEvent(130, 0, "rupture moved")).Ruptures[0];
        Assert.Equal(new Rupture(130, 160, null, "Ben's arousal rose", RuptureReview.Moved, 100), moved);
        Assert.True(moved.Confirmed);
        var beyond = Review(new SessionEvent(160, 0, "rupture moved")).Ruptures[0];
        Assert.Null(beyond.ReturnSeconds);
    }

    [Fact]
    public void What_a_person_saw_alone_is_added_and_near_a_candidate_confirms_it()
    {
        var reviewed = Review(new(250, 40, "rupture"), new(102, 0, "rupture"));
        Assert.Equal([RuptureReview.Confirmed, RuptureReview.Added, RuptureReview.Pending], reviewed.Ruptures.Select(r => r.Review));
        Assert.Equal(290, reviewed.Ruptures[1].ReturnSeconds);
        Assert.Empty(reviewed.Warnings);
    }

    [Fact]
    public void One_mark_speaks_of_one_candidate()
    {
        ImmutableArray<Rupture> near = [new(100, 110, null, ""), new(115, 130, null, "")];
        var reviewed = ReviewedRuptures.Of(near, RuptureMarks.Of(new EventTrack([new SessionEvent(109, 0, "rupture confirmed")])));
        Assert.Equal([null, true], reviewed.Ruptures.Select(r => r.Confirmed));
    }

    [Fact]
    public void Words_that_are_not_known_and_marks_without_a_candidate_are_told()
    {
        var reviewed = Review(new(100, 0, "rupture maybe"), new(250, 0, "rupture confirmed"), new(300, 0, "rupture rejected"));
        Assert.Equal(3, reviewed.Warnings.Length);
        Assert.Contains(reviewed.Warnings, w => w.Contains("\"rupture maybe\"", StringComparison.Ordinal));
        Assert.Contains(reviewed.Warnings, w => w.Contains("250 s", StringComparison.Ordinal) && w.Contains("added", StringComparison.Ordinal));
        Assert.Equal(3, reviewed.Ruptures.Length);
        Assert.Equal([null, true, null], reviewed.Ruptures.Select(r => r.Confirmed));
    }

    [Fact]
    public void Agreement_pairs_one_to_one_within_ten_seconds()
    {
        // Three human, two candidates, one pair 7 s apart.
        var agreement = Agreement(new(107, 53, "rupture"), new(250, 40, "rupture"), new(700, 0, "rupture"))!;
        Assert.Equal((2, 3, 1), (agreement.Candidates, agreement.Human, agreement.Matched));
        Assert.Equal((0.5, 1.0 / 3), (agreement.Precision, agreement.Recall));
        Assert.Equal([7.0], agreement.OffsetSeconds.AsEnumerable());

        // Bins of 10 s over 1000 s: machine 10..15 and 40..59 (26), person 10..15, 25..28 and 70 (11), both 6: agreed 75 of 100.
        var chance = ((26 * 11) + (74 * 89)) / 1e4;
        Assert.Equal((0.75 - chance) / (1 - chance), agreement.Kappa!.Value, 1e-12);
    }

    [Fact]
    public void Only_rejections_leave_recall_and_kappa_open()
    {
        var agreement = Agreement(new(100, 0, "rupture rejected"), new(400, 0, "rupture rejected"))!;
        Assert.Equal((0.0, null), (agreement.Precision, agreement.Recall));
        Assert.Equal(0, agreement.Kappa!.Value, 1e-12);
    }

    [Theory]
    [InlineData("1100", "1100", 1.0)]
    [InlineData("1100", "0011", -1.0)]
    [InlineData("1010", "1100", 0.0)]
    [InlineData("1111", "1111", null)]
    [InlineData("", "", null)]
    public void Kappa_of_two_raters(string first, string second, double? expected) =>
        Assert.Equal(expected, RuptureAgreement.CohensKappa([.. first.Select(c => c == '1')], [.. second.Select(c => c == '1')]));

    [Fact]
    public void Repair_is_spoken_of_only_where_a_person_confirmed()
    {
        Assert.False(ReturnCurve.Of(Candidates).Confirmed);
        var curve = ReturnCurve.Of(Review(new(400, 0, "rupture confirmed"), new(700, 0, "rupture")).Ruptures);
        Assert.True(curve.Confirmed);

        // The added one has no known end of watching.
        Assert.Equal((1, 0, null), (curve.Curve.Count, curve.Curve.Events, curve.Curve.MedianSeconds));
        Assert.Equal(200, curve.Curve.LongestSeconds);
        Assert.Equal(0, ReturnCurve.Of([Candidates[0] with { Review = RuptureReview.Rejected }]).Curve.Count);
    }

    private static ReviewedRuptures Review(params SessionEvent[] marks) => ReviewedRuptures.Of(Candidates, RuptureMarks.Of(new EventTrack(marks)));

    private static RuptureAgreement? Agreement(params SessionEvent[] marks) => RuptureAgreement.Of(Candidates, RuptureMarks.Of(new EventTrack(marks)), 1000);
}

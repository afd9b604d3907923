using Interbeat.Model.Bonds;
using Interbeat.Model.Learning;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Tests.Bonds;

/// <summary>The six qualities of a meeting are read from what happened in it.</summary>
public sealed class QualityReadingTests
{
    private static readonly BondConstants Constants = new(ParameterSets.Seed);
    private static readonly Bid Good = new(NeedAction.Signal, 1, .9, false, false);
    private static readonly Meeting Best = new(3000, [Good, Good, Good, Good], 0, [], 1, 1);

    [Fact]
    public void A_meeting_in_which_nothing_is_missing_is_worth_one() => Assert.Equal(1, QualityReading.Of(Best, Constants).Practice, 1e-12);

    [Fact]
    public void A_meeting_without_a_bid_is_worth_nothing() => Assert.Equal(0, QualityReading.Of(Best with { Bids = [] }, Constants).Practice);

    [Fact]
    public void Warmth_that_comes_half_the_time_is_no_consistency() =>
        Assert.Equal(0, QualityReading.Of(Best with { Bids = [Good with { Warmth = 1 }, Good with { Warmth = 0 }] }, Constants).Consistency, 1e-12);

    [Fact]
    public void Answers_that_come_as_often_without_a_bid_are_no_attunement()
    {
        // One unbidden answer every five seconds: within five seconds one comes by chance with probability 1 - 1/e, and 63 % of the bids are answered in time.
        var late = Good with { LatencySeconds = 30 };
        var meeting = Best with { Bids = [.. Enumerable.Repeat(Good, 63), .. Enumerable.Repeat(late, 37)], UnbiddenAnswers = 600 };

        Assert.Equal(0, QualityReading.Of(meeting, Constants).Attunement, .01);
        Assert.Equal(.63, QualityReading.Of(meeting with { UnbiddenAnswers = 0 }, Constants).Attunement, 1e-12);
    }

    [Fact]
    public void A_rupture_that_is_never_mended_makes_the_meeting_worthless_and_a_soon_mended_one_hardly_harms()
    {
        Assert.Equal(0, QualityReading.Of(Best with { RepairedAfterSeconds = [double.PositiveInfinity] }, Constants).Practice);
        Assert.Equal(Math.Exp(-.1), QualityReading.Of(Best with { RepairedAfterSeconds = [60] }, Constants).Repair, 1e-12);
    }

    [Fact]
    public void Fright_rejection_and_absence_are_shares()
    {
        var meeting = Best with { Bids = [Good, Good, Good with { Frightened = true }, Good with { Rejected = true }], PresentShare = .5, CompanionBrake = .8 };
        var read = QualityReading.Of(meeting, Constants);

        Assert.Equal((.75, .75, .4), (read.Safety, read.Acceptance, Math.Round(read.Presence, 12)));
    }

    [Fact]
    public void Practice_is_the_geometric_mean() =>
        Assert.Equal(Math.Pow(.5, 1 / 6.0), new SessionQualities(1, .5, 1, 1, 1, 1).Practice, 1e-12);
}

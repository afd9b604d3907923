using Interbeat.Core;
using Interbeat.Model.Bonds;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Tests.Bonds;

/// <summary>A later bond teaches by the rule of childhood, as far as the person is inside the window.</summary>
public sealed class BondLearningTests
{
    private const ulong Seed = 5;
    private const double Calm = .15;

    private static readonly BondDynamics Dynamics = BondDynamics.Of(ParameterSets.Seed);
    private static readonly Bid Soothed = new(NeedAction.Signal, 1, .9, false, false);

    private static Learner Rejected(int index = 0) => GrownUp.Of(CareRegime.Rejecting, Dynamics.Learning, Seed, index);

    [Fact]
    public void Outside_the_window_nothing_new_is_learned()
    {
        var start = Rejected().NewTrace(Dynamics.Learning);
        var share = BondLearning.LearningShare(insideShare: 0, Dynamics.Bonds);

        Assert.Equal(start, BondLearning.AfterBid(start, Soothed, share, Dynamics));
    }

    [Fact]
    public void Inside_the_window_a_warm_answer_moves_reliance_by_the_rate_of_childhood()
    {
        var start = Rejected().NewTrace(Dynamics.Learning);
        var after = BondLearning.AfterBid(start, Soothed, BondLearning.LearningShare(1, Dynamics.Bonds), Dynamics);

        // r' = r + eta (1 - r); half the time inside moves half as far.
        Assert.Equal(start.Reliance.Value + (Dynamics.Learning.Belief.Value * (1 - start.Reliance.Value)), after.Reliance.Value, 1e-12);
        Assert.Equal((start.Reliance.Value + after.Reliance.Value) / 2, BondLearning.AfterBid(start, Soothed, .5, Dynamics).Reliance.Value, 1e-12);
        Assert.Equal((start.AmplifyValue, start.MinimiseValue), (after.AmplifyValue, after.MinimiseValue));
    }

    [Fact]
    public void A_late_or_cold_answer_does_not_soothe()
    {
        var start = Rejected().NewTrace(Dynamics.Learning);
        foreach (var bid in new[] { Soothed with { LatencySeconds = 30 }, Soothed with { Warmth = .1 }, Soothed with { Rejected = true } })
        {
            Assert.True(BondLearning.AfterBid(start, bid, 1, Dynamics).Reliance.Value < start.Reliance.Value, bid.ToString());
        }
    }

    [Fact]
    public void Without_practice_a_person_is_as_childhood_left_them()
    {
        var old = Rejected();
        var traces = new TwoTraces(old, old.NewTrace(Dynamics.Learning), 0);

        Assert.Equal(old.ToTraits(Dynamics.Learning), traces.Effective(Calm, Dynamics.Learning));
    }

    [Fact]
    public void Stress_brings_the_old_pattern_back_and_calm_returns_the_new_one()
    {
        var stages = CourseOfMeetings.Of(Rejected(), Companion.Therapist, 200, 200, Dynamics, Seed, 0);
        var (old, now) = (stages[0].Traces.SecurityIndex(Calm, Dynamics.Learning), stages[^1].Traces);
        var block = StressBlock.Of(now, Companion.Therapist, Dynamics, Seed, 0);

        Assert.True(block.Under < block.Before && block.Under > old, $"seed {Seed}: {old} {block}");
        Assert.Equal(block.Before, block.After, .01);
    }

    [Theory]
    [MemberData(nameof(Useless))]
    public void A_companion_who_is_not_there_or_has_none_of_the_six_changes_nothing(Companion companion)
    {
        for (var i = 0; i < 5; i++)
        {
            var stages = CourseOfMeetings.Of(Rejected(i), companion, 100, 100, Dynamics, Seed, i);
            Assert.Equal(0, stages[^1].Traces.NewWeight(Calm, Dynamics.Learning));
            Assert.Equal(stages[0].Traces.SecurityIndex(Calm, Dynamics.Learning), stages[^1].Traces.SecurityIndex(Calm, Dynamics.Learning));
        }
    }

    public static TheoryData<Companion> Useless => [Companion.None, Companion.Absent];

    [Fact]
    public void Each_quality_taken_out_costs_practice_and_a_friend_carries_the_bond_too()
    {
        const int People = 12;
        double Practice(Companion companion) => Enumerable.Range(0, People).Average(i => CourseOfMeetings.Of(
            GrownUp.Of(GrownUp.Insecure[i % 3], Dynamics.Learning, Seed, i), companion, 50, 50, Dynamics, Seed, i)[^1].Traces.Practice);

        var all = Practice(Companion.Therapist);
        Assert.All(Enum.GetValues<Quality>(), quality => Assert.True(Practice(Companion.Therapist.Without(quality)) < all, $"seed {Seed}: {quality}"));
        Assert.InRange(Practice(Companion.Friend), .5 * all, all);
    }

    [Fact]
    public void Meetings_of_one_life_do_not_share_their_noise()
    {
        var old = Rejected();
        var traces = new TwoTraces(old, old.NewTrace(Dynamics.Learning), 0);
        MeetingBody Body(Companion companion, int block) => MeetingBody.Of(traces, companion, Dynamics, Seed, 0, block);

        // Same people, same leanings: only the noise can differ.
        Assert.Equal(Body(Companion.Therapist, 0), Body(Companion.Therapist, 0));
        Assert.Equal(4, Enumerable.Range(0, 4).Select(block => Body(Companion.Therapist, block).CompanionBrake).Distinct().Count());
        Assert.NotEqual(Body(Companion.Therapist, 0).CompanionBrake, Body(Companion.Therapist with { Name = "another" }, 0).CompanionBrake);
    }

    [Fact]
    public void Settled_people_learn_more_from_a_session_than_aroused_ones()
    {
        double Learned(bool first) => Enumerable.Range(0, 6).Sum(i => ExploringSession.Of(GrownUp.Of(GrownUp.Insecure[i % 3], Dynamics.Learning, Seed, i), first, Dynamics, Seed, i).Learned);

        Assert.True(Learned(true) > Learned(false), $"seed {Seed}");
    }
}

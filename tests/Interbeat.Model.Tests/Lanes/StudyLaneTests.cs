using Interbeat.Core;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;
using Interbeat.Model.Scenarios;
using Interbeat.Model.StrangeSituation;

namespace Interbeat.Model.Tests.Lanes;

/// <summary>Childhoods and the Strange Situation in lanes.</summary>
public sealed class StudyLaneTests
{
    private const ulong Seed = 8;

    [Fact]
    public void A_dyad_is_the_same_alone_and_in_any_lane_whatever_the_number_of_dyads_and_threads()
    {
        const int Dyads = 11, First = 3;
        var study = new StrangeSituationStudy(ParameterSets.Evidence);
        var alone = Enumerable.Range(First, Dyads).Select(i => study.One(Seed, i)).ToArray();
        var (wide, narrow) = (new StudiedDyad[Dyads], new StudiedDyad[Dyads + 2]);
        study.Many<DoubleLane512>(Seed, wide, First, threads: 1);
        study.Many<DoubleLane256>(Seed, narrow, First, threads: 3);

        Assert.Equal(alone, wide);
        Assert.Equal(alone, narrow[..Dyads]);
    }

    [Fact]
    public void Steps_are_counted_as_far_as_people_were_advanced_alone_and_in_lanes_with_any_number_of_threads()
    {
        const int Dyads = 61;
        var (protocol, study) = (Protocol.Adaptive, new StrangeSituationStudy(ParameterSets.Evidence));
        var longest = (protocol.SettlingSeconds + protocol.AfterSeconds + protocol.Episodes.Sum(e => e.LongestSeconds)) / StrangeSituationStudy.StepSeconds;
        var alone = Enumerable.Range(0, Dyads).Select(i => study.One(Seed, i).PersonSteps).ToArray();
        long Counted(int threads) => StrangeSituationScenario.Study(new(ParameterSets.Evidence, Dyads, Seed, threads), null, null, default).PersonSteps;

        Assert.All(alone, steps => Assert.InRange(steps, 2, 2 * longest));
        Assert.True(alone.Sum() < 2 * longest * Dyads, $"seed {Seed}");
        Assert.True(alone.Distinct().Count() > 1, $"seed {Seed}");
        Assert.Equal(alone.Sum(), Counted(threads: 1));
        Assert.Equal(alone.Sum(), Counted(threads: 2));
    }

    [Fact]
    public void The_steps_of_a_dyad_are_two_a_second_of_its_episodes()
    {
        var set = ParameterSets.Evidence;
        var record = new StrangeSituationRun<Real>(Dynamics.Of(set, StrangeSituationStudy.StepSeconds), Protocol.Adaptive).Of(
            new(new(.05, .3, .1, 0, .95, 0, 1, 1), .05, 3, People.Secure, new(.5, 1, 0)), (0, 0), (_, _) => default);
        var seconds = record.Rest.Seconds.Value + record.Episodes.Sum(e => e.Seconds.Value);

        // Of the settling only the second half is on the record.
        Assert.Equal(2 * (seconds + (Protocol.Adaptive.SettlingSeconds / 2)) / StrangeSituationStudy.StepSeconds, record.PersonSteps.Value, 1e-9);
    }

    [Fact]
    public void A_child_learns_the_same_alone_and_in_a_lane_and_in_one_go_as_in_parts()
    {
        const int Children = 8, Events = 600;
        var care = CareRegime.All.Concat(CareRegime.All).Select((regime, i) =>
        {
            var random = CounterRandom.Stream(Seed, "test/carer", (ulong)i);
            return regime.Answers.Individual(.06, ref random).As<Real>();
        }).ToArray();
        var learning = new LearningConstants(ParameterSets.Seed);
        var alone = care.Select((chances, i) => Childhood.After(Learner.AtBirth(learning), chances, Events, Childhood.Keys(Seed, i, 1), learning)).ToArray();

        var constants = new LearningConstants<DoubleLane512>(ParameterSets.Seed);
        var (chances, keys) = (LaneTransfer.Pack<CareChances<Real>, CareChances<DoubleLane512>, DoubleLane512>(care), Childhood.Keys(Seed, 0, Children));
        var half = Childhood.After(Learner<DoubleLane512>.AtBirth(constants), chances, Events / 2, keys, constants);
        var whole = Childhood.After(half, chances, Events / 2, keys, constants, firstEvent: Events / 2);
        var children = new Learner<Real>[Children];
        LaneTransfer.Unpack<Learner<Real>, Learner<DoubleLane512>, DoubleLane512>(ref whole, children);

        Assert.Equal(alone, children);
        Assert.Equal(Children, children.Distinct().Count());
    }
}

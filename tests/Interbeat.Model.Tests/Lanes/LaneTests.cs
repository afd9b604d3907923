using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;
using Interbeat.Model.Scenarios;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Tests.Lanes;

/// <summary>People in lanes live as people alone do.</summary>
public sealed class LaneTests
{
    private const ulong Seed = 5;

    // Ten minutes.
    private const int Steps = 1200;

    [Fact]
    public void A_lane_takes_one_to_as_many_people_as_it_holds_and_only_records_of_the_same_numbers()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => LaneTransfer.Pack<Traits<Real>, Traits<DoubleLane256>, DoubleLane256>([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => LaneTransfer.Pack<Traits<Real>, Traits<DoubleLane256>, DoubleLane256>(new Traits<Real>[DoubleLane256.Count + 1]));
        Assert.Throws<ArgumentException>(() => LaneTransfer.Pack<Traits<Real>, PersonState<DoubleLane256>, DoubleLane256>(new Traits<Real>[1]));
        Assert.Throws<ArgumentException>(() => LaneTransfer.Pack<Traits<Real>, Traits<DoubleLane512>, DoubleLane256>(new Traits<Real>[1]));
        Assert.Throws<ArgumentException>(() =>
        {
            var lane = default(PersonState<DoubleLane256>);
            LaneTransfer.Unpack<Traits<Real>, PersonState<DoubleLane256>, DoubleLane256>(ref lane, new Traits<Real>[1]);
        });
    }

    [Fact]
    public void A_lane_of_doubles_lives_ten_minutes_as_doubles_do_with_and_without_noise()
    {
        foreach (var noise in (double[])[0, 1])
        {
            var one = Run<Real>(Steps, noise);
            Assert.Equal(one, Run<DoubleLane512>(Steps, noise));
            Assert.Equal(one, Run<DoubleLane256>(Steps, noise));
        }
    }

    [Fact]
    public void A_lane_of_singles_lives_ten_minutes_as_singles_do_with_and_without_noise()
    {
        foreach (var noise in (double[])[0, 1])
        {
            var one = Run<SingleReal>(Steps, noise);
            Assert.Equal(one, Run<SingleLane512>(Steps, noise));
            Assert.Equal(one, Run<SingleLane256>(Steps, noise));
        }
    }

    [Fact]
    public void A_lane_of_singles_lives_ten_minutes_without_noise_as_doubles_do_within_the_stated_tolerance()
    {
        var (doubles, singles) = (Run<Real>(Steps, noise: 0), Run<SingleLane512>(Steps, noise: 0));
        var deviations = doubles.SelectMany(Numbers).Zip(singles.SelectMany(Numbers), (d, s) => (Beyond: Math.Abs(s - d) / (1e-5 + (1e-4 * Math.Abs(d))), By: Math.Abs(s - d), Of: d));
        var worst = deviations.MaxBy(d => d.Beyond);

        Assert.True(worst.Beyond <= 1, $"seed {Seed}: {worst.By} at {worst.Of}, {worst.Beyond} of the tolerance");
    }

    [Fact]
    public void Singles_and_doubles_with_noise_have_the_same_means_and_spreads()
    {
        // The same noise to seven digits: what is left is rounding, far below the spread between pairs. Measured in most tones: below 1e-4.
        const double Mean = .002, Spread = .002;
        var (doubles, singles) = (Run<DoubleLane512>(Steps, 1, pairs: 320), Run<SingleLane512>(Steps, 1, pairs: 320));
        foreach (var tone in (Func<PersonState<Real>, double>[])[s => s.Tones.Sympathetic, s => s.Tones.Brake, s => s.Tones.Shutdown, s => s.Tones.Load, s => s.Bond.Safety, s => s.Endocrine.Oxytocin])
        {
            var (d, s) = (doubles.Select(tone).ToArray(), singles.Select(tone).ToArray());
            Assert.Equal(d.Average(), s.Average(), Mean);
            Assert.Equal(Deviation(d), Deviation(s), Spread);
        }
    }

    [Fact]
    public void A_scenario_gives_the_same_numbers_in_any_lane_with_any_number_of_threads_and_pairs()
    {
        var condition = ScenarioRegistry.Find("therapist-and-client").Session! with { DurationSeconds = 120 };
        var expected = ConditionRun.Of<Real>(condition, new(ParameterSets.Seed, 11, Seed, 1), 10, default);
        Same(ConditionRun.Of<DoubleLane512>(condition, new(ParameterSets.Seed, 11, Seed, 2), 10, default));
        Same(ConditionRun.Of<DoubleLane256>(condition, new(ParameterSets.Seed, 13, Seed, 3), 10, default));
        Same([.. Enumerable.Range(0, 11).Select(i => ConditionRun.One(condition, Dynamics<Real>.Of(ParameterSets.Seed), Seed, i, 10))]);

        void Same(RecordedPair[] actual)
        {
            for (var i = 0; i < expected.Length; i++)
            {
                Assert.Equal(expected[i].A.States, actual[i].A.States);
                Assert.Equal(expected[i].B.States, actual[i].B.States);
                Assert.Equal(expected[i].A.Traits, actual[i].A.Traits);
            }
        }
    }

    // Both people of some pairs after some steps together, in lanes of a type.
    private static PersonState<Real>[] Run<T>(int steps, double noise, int pairs = 32)
        where T : struct, ILane<T>, IReal<T>
    {
        var ends = new PersonState<Real>[2 * pairs];
        var dynamics = Dynamics<T>.Of(ParameterSets.Seed);
        var now = Situation<T>.Together with { Touch = .4, Stressor = .05, Rupture = .2 };
        for (var first = 0; first < pairs; first += T.Count)
        {
            var lane = new PairLane<T>(dynamics, Seed, first, noise, T.Count);
            (lane.TraitsA, lane.StateA) = Pack<T>([.. Enumerable.Range(first, T.Count).Select(i => Anyone(2 * i).Aroused())]);
            (lane.TraitsB, lane.StateB) = Pack<T>([.. Enumerable.Range(first, T.Count).Select(i => Anyone((2 * i) + 1))]);
            lane.Advance(now, now, steps);
            LaneTransfer.Unpack<PersonState<Real>, PersonState<T>, T>(ref lane.StateA, ends.AsSpan(first, T.Count));
            LaneTransfer.Unpack<PersonState<Real>, PersonState<T>, T>(ref lane.StateB, ends.AsSpan(pairs + first, T.Count));
        }

        return ends;
    }

    private static (Traits<T>, PersonState<T>) Pack<T>(Person[] people)
        where T : struct, ILane<T> => (
        LaneTransfer.Pack<Traits<Real>, Traits<T>, T>([.. people.Select(p => p.Traits)]),
        LaneTransfer.Pack<PersonState<Real>, PersonState<T>, T>([.. people.Select(p => p.State)]));

    private static Person Anyone(int index)
    {
        var random = CounterRandom.Stream(Seed, "test/anyone", (ulong)index);
        var U = (ref CounterRandom r) => (Real)r.NextUniform();
        return new(new(U(ref random), U(ref random), U(ref random), .3 * U(ref random), U(ref random), U(ref random), 1, .8 + (.4 * U(ref random))), PersonState<Real>.AtRest);
    }

    private static IEnumerable<double> Numbers(PersonState<Real> s) =>
    [
        s.Bond.Safety, s.Bond.Attachment, s.Bond.Resentment, s.Tones.Sympathetic, s.Tones.Brake, s.Tones.Shutdown, s.Tones.Load, s.Endocrine.Oxytocin,
        s.Endocrine.StressDrive, s.Endocrine.Cortisol, s.Approach.Nearness, s.Approach.Fear, s.Delay[0], s.Delay[2], s.BreathingPhase,
    ];

    private static double Deviation(double[] x) => Math.Sqrt(x.Average(v => (v - x.Average()) * (v - x.Average())));
}

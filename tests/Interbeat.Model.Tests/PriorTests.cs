using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Interbeat.Core;
using Interbeat.Model.Bonds;
using Interbeat.Model.Equations;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Observation;
using Interbeat.Model.Parameters;
using Interbeat.Model.Simulation;
using Interbeat.Model.StrangeSituation;

namespace Interbeat.Model.Tests;

/// <summary>Whatever parameters within their priors, whatever people and situations: every number is one, and tones stay in their range.</summary>
public sealed class PriorTests
{
    private const ulong Seed = 11;
    private const int Steps = 60;

    [Fact]
    public void Ten_thousand_pairs_with_drawn_parameters_and_situations_have_no_number_that_is_none() => Parallel.For(0, 10_000, draw =>
    {
        var random = CounterRandom.Stream(Seed, "test/priors", (ulong)draw);
        var pair = new Pair(Anyone(ref random), Anyone(ref random), Dynamics.Of(Drawn(ref random)), Seed, draw);
        for (var step = 0; step < Steps; step++)
        {
            pair.Advance(Anything(ref random), Anything(ref random));
            Sound(pair.A.State, draw);
            Sound(pair.B.State, draw);
        }
    });

    [Fact]
    public void A_thousand_lanes_of_singles_with_drawn_parameters_and_situations_have_no_number_that_is_none() => Parallel.For(0, 1000, draw =>
    {
        var random = CounterRandom.Stream(Seed, "test/priors/lane", (ulong)draw);
        var pairs = SingleLane512.Count;
        var lane = new PairLane<SingleLane512>(Dynamics<SingleLane512>.Of(Drawn(ref random)), Seed, draw * pairs, pairs: pairs);
        (lane.TraitsA, lane.StateA) = People(pairs, ref random);
        (lane.TraitsB, lane.StateB) = People(pairs, ref random);
        var ends = new PersonState<Real>[pairs];
        for (var step = 0; step < Steps; step++)
        {
            lane.Advance(Situations(pairs, ref random), Situations(pairs, ref random));
            LaneTransfer.Unpack<PersonState<Real>, PersonState<SingleLane512>, SingleLane512>(ref lane.StateA, ends);
            Array.ForEach(ends, state => Sound(state, draw));
            LaneTransfer.Unpack<PersonState<Real>, PersonState<SingleLane512>, SingleLane512>(ref lane.StateB, ends);
            Array.ForEach(ends, state => Sound(state, draw));
        }
    });

    [Fact]
    public void A_thousand_childhoods_strange_situations_meetings_and_observations_with_drawn_parameters_have_no_number_that_is_none() => Parallel.For(0, 1000, draw =>
    {
        var random = CounterRandom.Stream(Seed, "test/priors/life", (ulong)draw);
        var set = Drawn(ref random);
        var grown = Childhood(set, draw, ref random);
        Laboratory(set, draw);
        Meeting(set, grown, draw, ref random);
        Observation(set, draw, ref random);
    });

    private static Learner Childhood(ParameterSet set, int draw, ref CounterRandom random)
    {
        const int Events = 100;
        var learning = new LearningConstants(set);
        var care = CareRegime.All[draw % CareRegime.All.Length].Answers.Individual(.2, ref random).As<Real>();
        var grown = Learning.Childhood.After(Learner.AtBirth(learning), care, Events, Learning.Childhood.Keys(Seed, draw, 1), learning);
        Finite(grown, draw);
        Finite(grown.ToTraits(learning), draw);
        return grown;
    }

    private static void Laboratory(ParameterSet set, int draw)
    {
        var dyad = new StrangeSituationStudy(set).One(Seed, draw);
        Finite(dyad.RatedSensitivity, draw);
        Finite(dyad.Behaviour, draw);
        Finite(dyad.Rated, draw);
        Finite(dyad.Body, draw);
    }

    private static void Meeting(ParameterSet set, Learner grown, int draw, ref CounterRandom random)
    {
        var companion = new Companion(
            "anyone", random.NextUniform(), random.NextUniform(), random.NextUniform(), random.NextUniform(), random.NextUniform(), random.NextUniform(), random.NextUniform());
        var dynamics = BondDynamics.Of(set);
        var after = CourseOfMeetings.Of(grown, companion, meetings: 1, every: 1, dynamics, Seed, draw)[^1].Traces;
        Finite(after.Old, draw);
        Finite(after.New, draw);
        Finite(after.Practice, draw);
        Finite(after.Effective(random.NextUniform(), dynamics.Learning), draw);
    }

    private static void Observation(ParameterSet set, int draw, ref CounterRandom random)
    {
        var constants = new ModelConstants(set);
        var pair = new Pair(Anyone(ref random), Anyone(ref random), Dynamics.Of(set), Seed, draw);
        List<PersonState<Real>> states = [pair.A.State];
        for (var step = 0; step < Steps; step++)
        {
            pair.Advance(Anything(ref random), Anything(ref random));
            states.Add(pair.A.State);
        }

        var track = new PersonTrack(states, pair.A.Traits, pair.Seconds / pair.Steps);
        foreach (var beat in Heartbeats.Of(track, constants.Signals).Intervals())
        {
            Finite(beat.DurationMs, draw);
        }

        Finite<double>(SkinConductance.Of(track, constants.Signals, random).Samples, draw);
        Finite<double>(BreathingBelt.Of(track, constants.Observations.BeltNoise.Value, random).Samples, draw);
        Finite<SalivaSample>(SalivaryCortisol.Of(track, constants.Observations, random).AsSpan(), draw);
        Assert.NotEmpty(ExpressedBehaviour.Of(track, constants, random));
    }

    private static ParameterSet Drawn(ref CounterRandom random)
    {
        var values = ImmutableArray.CreateBuilder<(string, double)>();
        foreach (var parameter in ParameterSets.Seed.All)
        {
            values.Add((parameter.Symbol, parameter.Low + ((parameter.High - parameter.Low) * random.NextUniform())));
        }

        return ParameterSets.Seed.WithValues("drawn", "drawn", [.. values]);
    }

    private static Person Anyone(ref CounterRandom r)
    {
        var traits = new Traits<Real>(
            Part(ref r), Part(ref r), Part(ref r), Part(ref r), Part(ref r), Part(ref r), BrakeCeiling: Part(ref r), BreathingRatio: .4 + Part(ref r), Grief: Part(ref r));
        var person = new Person(traits, PersonState<Real>.AtRest);
        return r.NextUniform() < .5 ? person : person.Aroused();
    }

    private static Situation<Real> Anything(ref CounterRandom r) => new(
        Stressor: Part(ref r),
        Presence: Part(ref r),
        Touch: Part(ref r),
        Coupling: 2 * Part(ref r),
        Separation: Part(ref r),
        FrighteningPartner: Part(ref r),
        Words: (2 * Part(ref r)) - 1,
        new Channels<Real>(Prosody: Part(ref r), Face: Part(ref r), Gaze: Part(ref r), Orientation: Part(ref r), Pacing: Part(ref r)),
        Rupture: Part(ref r),
        Repair: Part(ref r),
        Closeness: (2 * Part(ref r)) - 1,
        Protest: Part(ref r));

    // From 0 to 1, and now and then at an end, where a division or a logarithm would show.
    private static Real Part(ref CounterRandom random)
    {
        const double AtAnEnd = .05;
        var u = random.NextUniform();
        return u < AtAnEnd ? 0 : u > 1 - AtAnEnd ? 1 : u;
    }

    private static (Traits<SingleLane512>, PersonState<SingleLane512>) People(int count, ref CounterRandom random)
    {
        var (traits, states) = (new Traits<Real>[count], new PersonState<Real>[count]);
        for (var i = 0; i < count; i++)
        {
            (traits[i], states[i]) = Anyone(ref random);
        }

        return (
            LaneTransfer.Pack<Traits<Real>, Traits<SingleLane512>, SingleLane512>(traits),
            LaneTransfer.Pack<PersonState<Real>, PersonState<SingleLane512>, SingleLane512>(states));
    }

    private static Situation<SingleLane512> Situations(int count, ref CounterRandom random)
    {
        var situations = new Situation<Real>[count];
        for (var i = 0; i < count; i++)
        {
            situations[i] = Anything(ref random);
        }

        return LaneTransfer.Pack<Situation<Real>, Situation<SingleLane512>, SingleLane512>(situations);
    }

    private static void Sound(in PersonState<Real> state, int draw)
    {
        Finite(state, draw);
        var (tones, bond) = (state.Tones, state.Bond);
        ReadOnlySpan<Real> shares = [tones.Sympathetic, tones.Brake, tones.Shutdown, tones.Load, bond.Attachment, bond.Resentment, state.Endocrine.Oxytocin];
        foreach (var share in shares)
        {
            if (share.Value is < 0 or > 1)
            {
                Assert.Fail($"seed {Seed}, draw {draw}: {state}");
            }
        }
    }

    // Every number of something that holds nothing but doubles.
    private static void Finite<T>(in T value, int draw)
        where T : unmanaged => Finite(MemoryMarshal.CreateReadOnlySpan(in value, 1), draw);

    private static void Finite<T>(ReadOnlySpan<T> values, int draw)
        where T : unmanaged
    {
        foreach (var number in MemoryMarshal.Cast<T, double>(values))
        {
            if (!double.IsFinite(number))
            {
                Assert.Fail($"seed {Seed}, draw {draw}: a {typeof(T).Name} with a number that is none");
            }
        }
    }
}

using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Observation;
using Interbeat.Model.Parameters;
using Interbeat.Model.Scenarios;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Tests;

/// <summary>What must hold whatever the parameters, and what the corrections of the prototype were made for.</summary>
public sealed class LawTests
{
    private const ulong Seed = 11;

    private static readonly Dynamics Model = Dynamics.Of(ParameterSets.Seed);

    [Fact]
    public void The_error_of_a_time_step_falls_with_the_step()
    {
        var exact = Recovery(1 / 32.0);
        double Error(double step) => Recovery(step).Zip(exact, (a, b) => Math.Abs(a - b)).Max();

        Assert.InRange(Error(.5), 0, .02);
        Assert.True(Error(.25) < .65 * Error(.5), $"{Error(.25)} against {Error(.5)}");
        Assert.True(Error(.125) < .65 * Error(.25), $"{Error(.125)} against {Error(.25)}");
    }

    [Fact]
    public void A_pair_does_not_depend_on_how_many_pairs_or_threads_there_are()
    {
        var condition = ScenarioRegistry.Find("therapist-and-client").Session!;
        var one = ConditionRun.Of(condition, new(ParameterSets.Seed, 2, Seed, 1), 1, default);
        var many = ConditionRun.Of(condition, new(ParameterSets.Seed, 5, Seed, 4), 1, default);

        Assert.Equal(one[1].B.States, many[1].B.States);
        Assert.NotEqual(many[1].B.States[^1], many[2].B.States[^1]);
    }

    [Fact]
    public void Open_channels_pass_on_what_is_shown_and_a_closed_face_lessens_it()
    {
        var cues = Model.Constants.Cues;

        Assert.Equal(1, Expression.Arriving(Channels<Real>.Open, cues).Value, 1e-15);
        Assert.Equal(1 - (.25 / .85), Expression.Arriving(Channels<Real>.Open with { Face = 0 }, cues).Value, 1e-15);
        Assert.Equal(0, Channels<Real>.GazeFor(1).Value);
        Assert.Equal(1, Channels<Real>.GazeFor(.5).Value);
    }

    [Fact]
    public void Nobody_there_is_nobody_to_misread()
    {
        double Felt(Real absent)
        {
            var set = ParameterSets.Seed.WithValues("absent", "test", ("amb_absent", absent.Value));
            return Neuroception.Target<Real>(default, .8, default, 0, People.Secure, Situation<Real>.Alone, new CueConstants(set)).Value;
        }

        Assert.True(Felt(0) > 0 && Felt(1) < 0, $"{Felt(0)} against {Felt(1)} in the prototype");
    }

    [Fact]
    public void Two_people_have_three_states_to_stay_in()
    {
        var calm = Stay(p => p);
        var mobilised = Stay(p => p.Aroused());
        var shut = Stay(p => p with { State = p.State with { Tones = new(.3, .05, .95, .5), Bond = p.State.Bond with { Safety = -.5, Attachment = .6 } } });

        Assert.True(calm.Sympathetic.Value < .3 && calm.Brake.Value > .6, $"{calm}");
        Assert.True(mobilised.Sympathetic.Value > .5 && mobilised.Shutdown.Value < .3, $"{mobilised}");
        Assert.True(shut.Sympathetic.Value < .4 && shut.Shutdown.Value > .6, $"{shut}");
    }

    [Fact]
    public void Practice_without_one_quality_is_none_and_leaves_the_new_trace_closed()
    {
        var learning = Model.Constants.Learning;
        var birth = Learner.AtBirth(learning);

        Assert.Equal(0, new SessionQualities(1, 1, 1, 0, 1, 1).Practice);
        Assert.Equal(.5, new SessionQualities(.5, .5, .5, .5, .5, .5).Practice, 1e-12);
        Assert.Equal(0, new TwoTraces(birth, birth, 0).NewWeight(.1, learning));
        Assert.True(new TwoTraces(birth, birth, 100).NewWeight(.75, learning) < new TwoTraces(birth, birth, 100).NewWeight(.1, learning));
    }

    [Fact]
    public void A_delay_keeps_its_mean_for_any_number_of_stages()
    {
        const double Mean = 1.75, Step = .01;
        for (var stages = 1; stages <= DelayLine<Real>.MaxStages; stages++)
        {
            var weights = DelayWeights.Erlang<Real>(Mean, stages, Step);
            var (line, arrived) = (DelayLine<Real>.Filled(0), 0.0);
            for (var i = 0; i < 3000; i++)
            {
                line = line.Next(1, weights.AsSpan());
                arrived += (1 - line[stages - 1].Value) * Step;
            }

            Assert.Equal(Mean, arrived, .011);
        }
    }

    [Fact]
    public void A_steady_heart_beats_at_the_rate_of_its_tones()
    {
        var state = PersonState<Real>.AtRest with { Tones = new(.2, 0, 0, .2) };
        var track = new PersonTrack([.. Enumerable.Repeat(state, 601)], People.Secure, .5);

        var beats = Heartbeats.Of(track, Model.Constants.Signals);

        var expected = 105 * (1 + (.68 * .2));
        Assert.All(beats.Intervals(), rr => Assert.Equal(60_000 / expected, rr.DurationMs, 1e-6));
        Assert.Equal((int)(300 * expected / 60), beats.Count);
    }

    [Fact]
    public void Skin_responses_come_at_the_rate_of_sympathetic_tone()
    {
        var signals = Model.Constants.Signals;
        double MeanAbove(double sympathetic)
        {
            var state = PersonState<Real>.AtRest with { Tones = new(sympathetic, .5, 0, sympathetic) };
            var skin = SkinConductance.Of(new PersonTrack([.. Enumerable.Repeat(state, 20_001)], People.Secure, .5), signals, CounterRandom.Stream(Seed, "test/skin"));
            return skin.Samples.ToArray().Average() - signals.SkinRest - (signals.SkinSympathetic * sympathetic);
        }

        // Campbell's theorem: mean of shot noise is rate x mean size x area of one response.
        var area = signals.ResponseDecay - signals.ResponseRise;
        var size = signals.ResponseSize * Math.Exp(signals.ResponseSpread * signals.ResponseSpread / 2);
        foreach (var s in (double[])[0, .5])
        {
            var expected = (signals.ResponseRateRest + (signals.ResponseRateSympathetic * s)) * size * area;
            Assert.Equal(1, MeanAbove(s) / expected, .15);
        }
    }

    private static double[] Recovery(double step)
    {
        var pair = new Pair(Of(.35).Aroused(), Of(.85), Dynamics.Of(ParameterSets.Seed, step), Seed, 0, noise: 0);
        var tones = new List<double>();
        for (var second = 0; second < 300; second++)
        {
            tones.Add(pair.A.State.Tones.Sympathetic.Value);
            for (var i = 0; i < (int)(1 / step); i++)
            {
                pair.Advance(Situation<Real>.Together, Situation<Real>.Together);
            }
        }

        return [.. tones];
    }

    // Mean tones of the first person after 20 minutes together, both of capacity .35.
    private static Tones<Real> Stay(Func<Person, Person> begin)
    {
        const int Pairs = 10;
        Tones<Real> sum = default;
        for (var i = 0; i < Pairs; i++)
        {
            var pair = new Pair(begin(Of(.35)), begin(Of(.35)), Model, Seed, i);
            for (var step = 0; step < 2400; step++)
            {
                pair.Advance(Situation<Real>.Together, Situation<Real>.Together);
            }

            var tones = pair.A.State.Tones;
            sum = new(sum.Sympathetic + (tones.Sympathetic / Pairs), sum.Brake + (tones.Brake / Pairs), sum.Shutdown + (tones.Shutdown / Pairs), sum.Load + (tones.Load / Pairs));
        }

        return sum;
    }

    private static Person Of(double capacity) => new(People.Secure with { Capacity = capacity }, PersonState<Real>.AtRest);
}

using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Simulation;
using Interbeat.Tests.Shared;

namespace Interbeat.Model.Tests.Prototype;

/// <summary>How cues are read, and what touch does to the oxytocin trace.</summary>
public sealed class CueFigureTests
{
    private const int Pairs = 200;

    [SharedDataFact]
    public void The_aroused_read_the_same_cue_as_less_safe()
    {
        var theirs = Figures.Array("n_sameCue_regulated_vs_sympathetic");

        Figures.Agree("regulated", theirs[0], Figures.Runs(seed => Read(seed, .1, brake: .35)));
        Figures.Agree("aroused", theirs[1], Figures.Runs(seed => Read(seed, .8, brake: .35)));
    }

    [SharedDataFact]
    public void The_face_weighs_more_than_words()
    {
        Figures.Agree("good words, flat face", Figures.Number("n_goodWords_flatFace"), Figures.Runs(seed => Read(seed, .1, 1, .1, .6)));
        Figures.Agree("bad words, warm face", Figures.Number("n_badWords_warmFace"), Figures.Runs(seed => Read(seed, .1, -1, .85)));
    }

    [SharedDataFact]
    public void Touch_raises_oxytocin_only_in_the_regulated()
    {
        Figures.Agree("regulated", Figures.Number("OT_gain_regulated"), Figures.Runs(seed => OxytocinGain(seed, 0, .8, shutDown: false)));
        Figures.Agree("sympathetic", Figures.Number("OT_gain_sympathetic"), Figures.Runs(seed => OxytocinGain(seed, .75, .2, shutDown: false)));
        Figures.Agree("shut down", Figures.Number("OT_gain_shutdown"), Figures.Runs(seed => OxytocinGain(seed, .75, .2, shutDown: true)));
    }

    // Twenty steps with the tones of both held, as the script holds them before each step.
    private static double Read(ulong seed, double sympathetic, double words = 0, double brake = .75, double shutdown = 0)
    {
        var now = PrototypeRun.Now(1) with { Words = words };
        var sum = 0.0;
        for (var i = 0; i < Pairs; i++)
        {
            var (a, b) = PrototypeRun.Secure(seed, i);
            var pair = new Pair(a, b, PrototypeRun.Dynamics, seed, i);
            for (var step = 0; step < 20; step++)
            {
                pair.A = Held(pair.A, pair.A.State.Tones with { Sympathetic = sympathetic });
                pair.B = Held(pair.B, pair.B.State.Tones with { Brake = brake, Shutdown = shutdown, Sympathetic = .1 });
                pair.Advance(now, now);
            }

            sum += pair.A.State.Bond.Safety.Value;
        }

        return sum / Pairs;
    }

    private static Person Held(Person person, Tones<Real> tones) => person with { State = person.State with { Tones = tones } };

    private static double OxytocinGain(ulong seed, double stressor, double capacity, bool shutDown)
    {
        const double Seconds = 1200;
        var gain = 0.0;
        PrototypeRun.Each(
            Pairs,
            seed,
            Seconds,
            i =>
            {
                var (a, b) = PrototypeRun.Secure(seed, i);
                a = a.With(capacity: capacity);
                return (shutDown ? Held(a, a.State.Tones with { Shutdown = .9, Load = .95, Brake = .05 }) : a, b);
            },
            (_, _) => (PrototypeRun.Now(1, touch: 1, stressor), PrototypeRun.Now(1, touch: 1)),
            (_, step, pair) => gain += step == (int)(Seconds / PrototypeRun.StepSeconds) - 1 ? pair.A.State.Endocrine.Oxytocin.Value - PersonState<Real>.AtRest.Endocrine.Oxytocin.Value : 0);
        return gain / Pairs;
    }
}

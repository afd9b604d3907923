using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;

namespace Interbeat.Model.Simulation;

/// <summary>One of two people: who they are and how they are.</summary>
/// <param name="Traits">The slow variables.</param>
/// <param name="State">The fast state.</param>
public readonly record struct Person(Traits<Real> Traits, PersonState<Real> State)
{
    /// <summary>The person with sympathetic tone already high, as after a fright: load, lost brake and need with it.</summary>
    public Person Aroused()
    {
        // The prototype's start of a dysregulated person.
        const double Sympathetic = .75, Brake = .1, Load = .6, Safety = -.6, Attachment = .6, OnItsWay = .9;
        return this with
        {
            State = State with
            {
                Bond = State.Bond with { Safety = Safety, Attachment = Attachment },
                Tones = State.Tones with { Sympathetic = Sympathetic, Brake = Brake, Load = Load },
                Delay = DelayLine<Real>.Filled(OnItsWay),
            },
        };
    }
}

/// <summary>Two people advancing in time.</summary>
/// <remarks>
/// Noise is a function of (seed, pair, person, step, channel): each person of each pair has a stream of its own, from which every step takes
/// the same number of values in the same order. So a pair's run does not depend on other pairs, on threads or on the machine's lanes.
/// </remarks>
public sealed class Pair
{
    private const string NoisePurpose = "model/noise";
    private const string PhasePurpose = "model/breathing-phase";

    private readonly Dynamics dynamics;
    private readonly double noise;
    private CounterRandom randomA;
    private CounterRandom randomB;

    /// <summary>A pair at the start of its run.</summary>
    /// <param name="a">The first person.</param>
    /// <param name="b">The second person.</param>
    /// <param name="dynamics">Values and gains.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="index">Number of the pair under that seed.</param>
    /// <param name="noise">Size of the noise as a share of the parameter set's; 0 for none.</param>
    public Pair(Person a, Person b, Dynamics dynamics, ulong seed, int index, double noise = 1)
    {
        (this.dynamics, this.noise) = (dynamics, noise);
        var first = 2 * (ulong)index;
        A = WithPhase(a, CounterRandom.Stream(seed, PhasePurpose, first));
        B = WithPhase(b, CounterRandom.Stream(seed, PhasePurpose, first + 1));
        randomA = CounterRandom.Stream(seed, NoisePurpose, first);
        randomB = CounterRandom.Stream(seed, NoisePurpose, first + 1);
    }

    /// <summary>The first person.</summary>
    public Person A { get; set; }

    /// <summary>The second person.</summary>
    public Person B { get; set; }

    /// <summary>Steps taken so far.</summary>
    public int Steps { get; private set; }

    /// <summary>Time since the start, in seconds.</summary>
    public double Seconds => Steps * dynamics.Gains.StepSeconds;

    /// <summary>Advances both people by one step, each seeing the other as before it.</summary>
    public void Advance(in Situation<Real> a, in Situation<Real> b)
    {
        var shownByA = Expression.Shown(A.State.Tones, A.Traits, dynamics.Constants.Cues);
        var shownByB = Expression.Shown(B.State.Tones, B.Traits, dynamics.Constants.Cues);
        var nextA = PersonStep.Next(A.State, A.Traits, shownByB, B.State.BreathingPhase, a, Draw(ref randomA), dynamics);
        var nextB = PersonStep.Next(B.State, B.Traits, shownByA, A.State.BreathingPhase, b, Draw(ref randomB), dynamics);
        A = A with { State = nextA };
        B = B with { State = nextB };
        Steps++;
    }

    private static Person WithPhase(Person person, CounterRandom random) =>
        person with { State = person.State with { BreathingPhase = 2 * Math.PI * random.NextUniform() } };

    private Noise<Real> Draw(ref CounterRandom random) => noise == 0
        ? default
        : new(noise * random.NextNormal(), noise * random.NextNormal(), noise * random.NextNormal(), noise * random.NextNormal(), noise * random.NextNormal());
}

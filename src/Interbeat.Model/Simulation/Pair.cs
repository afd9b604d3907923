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
/// <remarks>The noise is a function of (seed, pair, person, step, channel): a pair's run does not depend on other pairs, on threads or on the machine's lanes.</remarks>
public sealed class Pair
{
    private readonly PairLane<Real> lane;

    /// <summary>A pair at the start of its run.</summary>
    /// <param name="a">The first person.</param>
    /// <param name="b">The second person.</param>
    /// <param name="dynamics">Values and gains.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="index">Number of the pair under that seed.</param>
    /// <param name="noise">Size of the noise as a share of the parameter set's; 0 for none.</param>
    public Pair(Person a, Person b, Dynamics<Real> dynamics, ulong seed, int index, double noise = 1)
    {
        lane = new(dynamics, seed, index, noise);
        A = BreathingStart.Of(a, seed, index, second: false);
        B = BreathingStart.Of(b, seed, index, second: true);
    }

    /// <summary>The first person.</summary>
    public Person A
    {
        get => new(lane.TraitsA, lane.StateA);
        set => (lane.TraitsA, lane.StateA) = (value.Traits, value.State);
    }

    /// <summary>The second person.</summary>
    public Person B
    {
        get => new(lane.TraitsB, lane.StateB);
        set => (lane.TraitsB, lane.StateB) = (value.Traits, value.State);
    }

    /// <summary>Steps taken so far.</summary>
    public int Steps => lane.Steps;

    /// <summary>Time since the start, in seconds.</summary>
    public double Seconds => lane.Seconds;

    /// <summary>Advances both people by one step, each seeing the other as before it.</summary>
    public void Advance(in Situation<Real> a, in Situation<Real> b) => lane.Advance(a, b);
}

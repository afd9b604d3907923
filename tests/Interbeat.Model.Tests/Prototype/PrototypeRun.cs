using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Tests.Prototype;

/// <summary>Runs pairs with the prototype's equations and steps, as its script does.</summary>
internal static class PrototypeRun
{
    /// <summary>Seconds a step.</summary>
    public const double StepSeconds = .5;

    public static Dynamics Dynamics { get; } = Dynamics.Prototype();

    /// <summary>The two people of the script: secure, with a spread of .05 in capacity and reliance.</summary>
    public static (Person A, Person B) Secure(ulong seed, int index)
    {
        var random = CounterRandom.Stream(seed, "test/secure", (ulong)index);
        return (One(ref random), One(ref random));

        static Person One(ref CounterRandom random)
        {
            const double Spread = .05;
            var capacity = Math.Clamp(.8 + (Spread * random.NextNormal()), 0, 1);
            var reliance = Math.Clamp(.85 + (Spread * random.NextNormal()), 0, 1);
            return new Person(new Traits<Real>(capacity, reliance, .02, 0, .12, .04, 1, 1), PersonState<Real>.AtRest);
        }
    }

    public static Person With(this Person person, double? capacity = null, double? reliance = null, double? amplify = null) => person with
    {
        Traits = person.Traits with
        {
            Capacity = capacity ?? person.Traits.Capacity,
            Reliance = reliance ?? person.Traits.Reliance,
            Amplify = amplify ?? person.Traits.Amplify,
        },
    };

    /// <summary>The script's situation: an absent partner is also missed.</summary>
    public static Situation<Real> Now(double presence, double touch = 0, double stressor = 0, double coupling = 1) =>
        Situation<Real>.Together with { Presence = presence, Separation = 1 - presence, Touch = touch, Stressor = stressor, Coupling = coupling };

    /// <summary>Runs pairs and hands each step's pair to a reader.</summary>
    /// <param name="pairs">How many.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="seconds">Length.</param>
    /// <param name="start">The two people of a pair.</param>
    /// <param name="at">Both situations at a time.</param>
    /// <param name="read">Called with (pair number, step, pair after the step).</param>
    public static void Each(
        int pairs,
        ulong seed,
        double seconds,
        Func<int, (Person A, Person B)> start,
        Func<int, double, (Situation<Real> A, Situation<Real> B)> at,
        Action<int, int, Pair> read)
    {
        for (var i = 0; i < pairs; i++)
        {
            var (a, b) = start(i);
            var pair = new Pair(a, b, Dynamics, seed, i);
            for (var step = 0; step < (int)(seconds / StepSeconds); step++)
            {
                var (nowA, nowB) = at(i, step * StepSeconds);
                pair.Advance(nowA, nowB);
                read(i, step, pair);
            }
        }
    }
}

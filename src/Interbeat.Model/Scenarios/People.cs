using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Scenarios;

/// <summary>The people that scenarios are made with.</summary>
public static class People
{
    // Spread between individuals of the same kind, as in the prototype.
    private const double Spread = .05;

    /// <summary>A secure adult of the prototype.</summary>
    public static Traits<Real> Secure { get; } = new(Capacity: .8, Reliance: .85, Rejection: .02, Fright: 0, Amplify: .12, Minimise: .04, BrakeCeiling: 1, BreathingRatio: 1);

    /// <summary>A person at rest with these traits, capacity and reliance varying between individuals.</summary>
    public static Person Individual(Traits<Real> traits, ref CounterRandom random) => new(
        traits with
        {
            Capacity = Curve.Unit(traits.Capacity + (Spread * random.NextNormal())),
            Reliance = Curve.Unit(traits.Reliance + (Spread * random.NextNormal())),
        },
        PersonState<Real>.AtRest);
}

using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;
using Interbeat.Model.Scenarios;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Bonds;

/// <summary>Which window is asked for.</summary>
public enum DoseOf
{
    /// <summary>A partner who comes nearer and asks for nearness.</summary>
    Closeness,

    /// <summary>A partner who goes, and is missed.</summary>
    Separateness,
}

/// <summary>How much closeness or separateness a person bears: the dose at which they leave their window.</summary>
public static class BearableDose
{
    /// <summary>Time in which the dose rises from 0 to 1, in seconds. Chosen: long against every fast state but cortisol.</summary>
    public const double RampSeconds = 600;

    private const double SettleSeconds = 120;
    private const string Purpose = "bonds/dose";

    /// <summary>The dose, 0 to 1, at which sympathetic tone or shutdown leaves the window; 1 where neither does.</summary>
    /// <param name="person">The person.</param>
    /// <param name="dose">Which window.</param>
    /// <param name="dynamics">The parameter set.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="index">Number of the person under that seed.</param>
    public static double Of(Learner person, DoseOf dose, BondDynamics dynamics, ulong seed, int index)
    {
        ArgumentNullException.ThrowIfNull(dynamics);
        var random = CounterRandom.Stream(seed, Purpose, (ulong)index);
        var start = new Person(person.ToTraits(dynamics.Learning), PersonState<Real>.AtRest);
        var pair = new Pair(start, People.Individual(People.Secure, ref random), dynamics.Fast, seed, index);
        while (pair.Seconds < SettleSeconds)
        {
            pair.Advance(Situation<Real>.Together, Situation<Real>.Together);
        }

        while (pair.Seconds < SettleSeconds + RampSeconds)
        {
            var reached = (pair.Seconds - SettleSeconds) / RampSeconds;
            if (Outside(pair.A.State, dynamics.Bonds))
            {
                return reached;
            }

            pair.Advance(At(dose, reached), At(dose, reached) with { Closeness = 0, Separation = 0 });
        }

        return 1;
    }

    /// <summary>The situation at a dose from 0 to 1.</summary>
    public static Situation<Real> At(DoseOf dose, double reached) => dose == DoseOf.Closeness
        ? Situation<Real>.Together with { Closeness = reached }
        : Situation<Real>.Together with { Presence = 1 - reached, Separation = reached, Closeness = -reached };

    private static bool Outside(in PersonState<Real> state, BondConstants constants) =>
        state.Tones.Sympathetic.Value >= constants.ArousalInside || state.Tones.Shutdown.Value >= constants.ShutdownInside;
}

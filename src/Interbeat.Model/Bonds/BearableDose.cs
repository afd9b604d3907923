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
    /// <summary>A partner who comes nearer and asks to be let.</summary>
    Closeness,

    /// <summary>A partner who keeps to themselves, goes, and is missed.</summary>
    Separateness,
}

/// <summary>How much closeness or separateness a person bears: the dose at which they leave their window.</summary>
public static class BearableDose
{
    /// <summary>Time in which the dose rises from 0 to 1, in seconds. Chosen: long against every fast state but cortisol.</summary>
    public const double RampSeconds = 600;

    /// <summary>Time between recorded states, in seconds.</summary>
    public const double RecordSeconds = 5;

    private const double SettleSeconds = 120;

    /// <summary>People of a regime beside a secure partner: two quiet minutes, then a dose that rises from 0 to 1.</summary>
    public static RecordedPair[] Ramp(CareRegime regime, DoseOf dose, ScenarioRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(regime);
        ArgumentNullException.ThrowIfNull(request);
        var learning = new ModelConstants(request.Set).Learning;
        var condition = new Condition
        {
            Name = GrownUp.Pattern(regime),
            DurationSeconds = SettleSeconds + RampSeconds,
            Start = (ref CounterRandom random) => new(
                new Person(GrownUp.Of(regime, learning, request.Seed, random.NextInt(int.MaxValue)).ToTraits(learning), PersonState<Real>.AtRest),
                People.Individual(People.Secure, ref random)),
            At = t => At(dose, Math.Max(0, (t - SettleSeconds) / RampSeconds)),
        };
        return ConditionRun.Of(condition, request, RecordSeconds, cancellationToken);
    }

    /// <summary>The dose, 0 to 1, at which sympathetic tone or shutdown leaves the window; 1 where neither does.</summary>
    public static double Of(RecordedPair pair, BondConstants constants)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(constants);
        var states = pair.A.States;
        for (var i = (int)(SettleSeconds / RecordSeconds); i < states.Count; i++)
        {
            if (Outside(states[i], constants))
            {
                return ((i * RecordSeconds) - SettleSeconds) / RampSeconds;
            }
        }

        return 1;
    }

    private static PairSituation At(DoseOf dose, double reached)
    {
        var now = dose == DoseOf.Closeness
            ? Situation<Real>.Together with { Closeness = reached }
            : Situation<Real>.Together with { Presence = 1 - reached, Separation = reached, Closeness = -reached };
        return new(now, now with { Closeness = 0, Separation = 0 });
    }

    private static bool Outside(in PersonState<Real> state, BondConstants constants) =>
        state.Tones.Sympathetic.Value >= constants.ArousalInside || state.Tones.Shutdown.Value >= constants.ShutdownInside;
}

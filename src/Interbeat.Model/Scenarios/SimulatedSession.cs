using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Model.Observation;
using Interbeat.Model.Parameters;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Scenarios;

/// <summary>One simulated pair as recordings, with the states behind them.</summary>
/// <param name="A">The first person.</param>
/// <param name="B">The second person.</param>
/// <param name="Events">What happened when, a baseline first.</param>
/// <param name="Truth">The states and regimes that were planted, second by second.</param>
public sealed record SimulatedSession(SimulatedPerson A, SimulatedPerson B, EventTrack Events, PlantedTruth Truth)
{
    /// <summary>Length of the baseline before the scenario begins, in seconds. Chosen: what the analysis recommends.</summary>
    public const double BaselineSeconds = 300;

    private const string SkinPurpose = "model/skin";
    private const string BeltPurpose = "model/belt";
    private const string SalivaPurpose = "model/saliva";
    private const string BehaviourPurpose = "model/behaviour";

    /// <summary>The first pair of a seed, after a baseline.</summary>
    public static SimulatedSession Of(Condition condition, ParameterSet set, ulong seed) => Of(condition, Dynamics.Of(set), seed);

    /// <summary>The first pair of a seed, after a baseline, with a time step of one's own.</summary>
    public static SimulatedSession Of(Condition condition, Dynamics dynamics, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(dynamics);
        var whole = condition.AfterBaseline(BaselineSeconds);
        var pair = ConditionRun.One(whole, dynamics, seed, 0, dynamics.Gains.StepSeconds, BaselineSeconds);
        return new(Person(pair.A, 0), Person(pair.B, 1), new EventTrack(whole.Events), PlantedRegimes.Of(pair, whole, dynamics));

        SimulatedPerson Person(PersonTrack track, ulong index)
        {
            var signals = dynamics.Constants.Signals;
            return new(track, Heartbeats.Of(track, signals), SkinConductance.Of(track, signals, CounterRandom.Stream(seed, SkinPurpose, index)))
            {
                Breathing = BreathingBelt.Of(track, dynamics.Constants.Observations.BeltNoise.Value, CounterRandom.Stream(seed, BeltPurpose, index)),
                Cortisol = SalivaryCortisol.Of(track, dynamics.Constants.Observations, CounterRandom.Stream(seed, SalivaPurpose, index)),
                Behaviour = ExpressedBehaviour.Of(track, dynamics.Constants, CounterRandom.Stream(seed, BehaviourPurpose, index)),
            };
        }
    }
}

/// <summary>One simulated person: states, and what instruments would have recorded.</summary>
/// <param name="Track">The states.</param>
/// <param name="Beats">Heartbeats.</param>
/// <param name="Skin">Skin conductance in uS.</param>
public sealed record SimulatedPerson(PersonTrack Track, BeatSeries Beats, UniformSignal Skin)
{
    /// <summary>A breathing belt in arbitrary units.</summary>
    public required UniformSignal Breathing { get; init; }

    /// <summary>Saliva samples.</summary>
    public required ImmutableArray<SalivaSample> Cortisol { get; init; }

    /// <summary>Behaviour second by second.</summary>
    public required ImmutableArray<BehaviourSecond> Behaviour { get; init; }
}

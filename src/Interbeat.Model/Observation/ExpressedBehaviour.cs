using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Observation;

/// <summary>What a coder of video would mark in one second.</summary>
/// <param name="Smiles">Whether the person smiles.</param>
/// <param name="Looks">Whether the person looks at the partner.</param>
/// <param name="Cries">Whether the person cries or calls.</param>
public readonly record struct BehaviourSecond(bool Smiles, bool Looks, bool Cries);

/// <summary>Behaviour by the second, each mark by chance with a probability that what the person shows decides. Sizes are chosen.</summary>
public static class ExpressedBehaviour
{
    /// <summary>One mark for each whole second.</summary>
    public static ImmutableArray<BehaviourSecond> Of(PersonTrack track, ModelConstants<Real> constants, CounterRandom random)
    {
        ArgumentNullException.ThrowIfNull(track);
        ArgumentNullException.ThrowIfNull(constants);
        var c = constants.Observations;
        var seconds = ImmutableArray.CreateBuilder<BehaviourSecond>();
        for (var second = 0; second < (int)track.DurationSeconds; second++)
        {
            var shown = Expression.Shown(track.States[(int)Math.Round(second / track.StepSeconds)].Tones, track.Traits, constants.Cues);
            var awake = 1 - shown.Flat;
            seconds.Add(new(
                random.NextUniform() < ((awake * c.SmileRest) + (c.SmileSafe * shown.Safe)).Value,
                random.NextUniform() < ((awake * c.GazeRest) + (c.GazeSafe * shown.Safe)).Value,
                random.NextUniform() < (c.CryThreat * shown.Threat).Value));
        }

        return seconds.ToImmutable();
    }
}

using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Observation;

/// <summary>A saliva sample.</summary>
/// <param name="Seconds">When it was taken.</param>
/// <param name="Baselines">Cortisol in multiples of the person's baseline.</param>
public readonly record struct SalivaSample(double Seconds, double Baselines);

/// <summary>Cortisol as saliva shows it: late, and with the scatter of sampling and assay.</summary>
public static class SalivaryCortisol
{
    /// <summary>Time between samples, in seconds. Chosen: ten minutes, a dense protocol that people still bear.</summary>
    public const double EverySeconds = 600;

    /// <summary>The samples from the start on. What lies before the start is taken to have been as at the start.</summary>
    public static ImmutableArray<SalivaSample> Of(PersonTrack track, ObservationConstants<Real> constants, CounterRandom random)
    {
        ArgumentNullException.ThrowIfNull(track);
        ArgumentNullException.ThrowIfNull(constants);
        var samples = ImmutableArray.CreateBuilder<SalivaSample>();
        for (var seconds = 0.0; seconds <= track.DurationSeconds; seconds += EverySeconds)
        {
            var index = Math.Max(0, (int)Math.Round((seconds - constants.SalivaDelay.Value) / track.StepSeconds));
            samples.Add(new(seconds, track.States[index].Endocrine.Cortisol.Value * Math.Exp(constants.SalivaSpread.Value * random.NextNormal())));
        }

        return samples.ToImmutable();
    }
}

using Interbeat.Core;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Observation;

/// <summary>A breathing belt around a simulated chest, in arbitrary units: up while breathing in.</summary>
/// <remarks>The heart is fastest when the chest is widest: the period of <see cref="HeartObservation"/> follows the sine of the phase, the belt its negative.</remarks>
public static class BreathingBelt
{
    /// <summary>Samples per second. Chosen: a hundred for each breath at paced breathing, forty at rest.</summary>
    public const double SamplingRateHz = 10;

    /// <summary>The signal; a breath is 2 from its least to its greatest.</summary>
    /// <param name="track">The person.</param>
    /// <param name="noise">Standard deviation of the noise as a share of the depth of a breath.</param>
    /// <param name="random">Where the noise comes from.</param>
    public static UniformSignal Of(PersonTrack track, double noise, CounterRandom random)
    {
        ArgumentNullException.ThrowIfNull(track);
        const double Depth = 2;
        var samples = new double[(int)(track.DurationSeconds * SamplingRateHz)];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = -Math.Sin(PhaseAt(track, i / SamplingRateHz)) + (Depth * noise * random.NextNormal());
        }

        return new UniformSignal(samples, SamplingRateHz, "a.u.");
    }

    // The phase is not wrapped, so between two states it goes in a straight line.
    private static double PhaseAt(PersonTrack track, double seconds)
    {
        var at = seconds / track.StepSeconds;
        var index = Math.Min((int)at, track.States.Count - 2);
        var (from, to) = (track.States[index].BreathingPhase.Value, track.States[index + 1].BreathingPhase.Value);
        return from + ((at - index) * (to - from));
    }
}

using Interbeat.Core;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Observation;

/// <summary>Skin conductance of a simulated person: a level that follows sympathetic tone, and responses whose rate does.</summary>
public static class SkinConductance
{
    /// <summary>Samples per second. Chosen: fast enough for the rise of a response.</summary>
    public const double SamplingRateHz = 8;

    /// <summary>The signal in uS.</summary>
    /// <param name="track">The person.</param>
    /// <param name="constants">The parameter set.</param>
    /// <param name="random">Where the moments and sizes of responses come from.</param>
    public static UniformSignal Of(PersonTrack track, SignalConstants constants, CounterRandom random)
    {
        ArgumentNullException.ThrowIfNull(track);
        ArgumentNullException.ThrowIfNull(constants);
        var samples = new double[(int)(track.DurationSeconds * SamplingRateHz)];
        var step = 1 / SamplingRateHz;
        var (slowLeft, fastLeft) = (Math.Exp(-step / constants.ResponseDecay), Math.Exp(-step / constants.ResponseRise));
        var (slow, fast) = (0.0, 0.0);
        for (var i = 0; i < samples.Length; i++)
        {
            var sympathetic = SympatheticAt(track, i * step);
            slow *= slowLeft;
            fast *= fastLeft;
            var (chance, size) = (random.NextUniform(), constants.ResponseSize * Math.Exp(constants.ResponseSpread * random.NextNormal()));
            if (chance < step * (constants.ResponseRateRest + (constants.ResponseRateSympathetic * sympathetic)))
            {
                slow += size;
                fast += size;
            }

            samples[i] = constants.SkinRest + (constants.SkinSympathetic * sympathetic) + slow - fast;
        }

        return new UniformSignal(samples, SamplingRateHz, "uS");
    }

    private static double SympatheticAt(PersonTrack track, double seconds)
    {
        var at = seconds / track.StepSeconds;
        var index = Math.Min((int)at, track.States.Count - 2);
        var (from, to) = (track.States[index].Tones.Sympathetic.Value, track.States[index + 1].Tones.Sympathetic.Value);
        return from + ((at - index) * (to - from));
    }
}

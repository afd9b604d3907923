using System.Runtime.CompilerServices;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Equations;

/// <summary>What a person shows.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="Safe">Safety shown, 0 to 1.</param>
/// <param name="Threat">Threat shown, 0 to 1.</param>
/// <param name="Flat">Flatness shown, 0 to 1.</param>
public readonly record struct Cues<T>(T Safe, T Threat, T Flat)
    where T : struct, IReal<T>;

/// <summary>From the tones to what shows, and from what shows to what arrives.</summary>
public static class Expression
{
    /// <summary>What a person shows. A brake without shutdown and arousal looks safe; minimising hides part of the threat.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Cues<T> Shown<T>(in Tones<T> tones, in Traits<T> traits, CueConstants<T> constants)
        where T : struct, IReal<T>
    {
        var awake = 1 - tones.Shutdown;
        return new Cues<T>(
            tones.Brake * awake * (1 - tones.Sympathetic),
            Curve.Unit(tones.Sympathetic - constants.ThreatFrom) * (1 - (constants.Masking * traits.Minimise)) * awake,
            tones.Shutdown);
    }

    /// <summary>The share of shown safety that arrives through the five non-verbal channels; 1 when each is open.</summary>
    /// <remarks>The weights are taken to sum to 1 without touch, which acts by itself and once.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Arriving<T>(in Channels<T> channels, CueConstants<T> constants)
        where T : struct, IReal<T>
    {
        var sum = constants.Prosody + constants.Face + constants.Gaze + constants.Orientation + constants.Pacing;
        return ((constants.Prosody * channels.Prosody) + (constants.Face * channels.Face) + (constants.Gaze * channels.Gaze)
            + (constants.Orientation * channels.Orientation) + (constants.Pacing * channels.Pacing)) / sum;
    }
}

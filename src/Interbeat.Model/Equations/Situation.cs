using Interbeat.Model.Numbers;

namespace Interbeat.Model.Equations;

/// <summary>What the world does to one person at one moment.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="Stressor">u, 0 to 1.</param>
/// <param name="Presence">p, how far the partner is there, 0 to 1.</param>
/// <param name="Touch">T, 0 to 1, where wanted.</param>
/// <param name="Coupling">c, how far the partner's cues arrive; may exceed 1.</param>
/// <param name="Separation">How far an attachment figure is missed, 0 to 1. Being alone is not yet separation.</param>
/// <param name="FrighteningPartner">How far the partner frightens, 0 to 1.</param>
/// <param name="Words">What is said, -1 (harsh) to 1 (kind).</param>
/// <param name="Channels">How much of each non-verbal channel arrives.</param>
/// <param name="Rupture">1 while a rupture is unrepaired.</param>
/// <param name="Repair">1 during a repair.</param>
/// <param name="Closeness">Beyond being there: above 0, how near the partner comes and asks to be let; below 0, how far the partner keeps to themselves; -1 to 1.</param>
/// <param name="Protest">Amplified need that the partner shows, 0 to 1.</param>
public readonly record struct Situation<T>(
    T Stressor, T Presence, T Touch, T Coupling, T Separation, T FrighteningPartner, T Words, Channels<T> Channels, T Rupture, T Repair, T Closeness = default, T Protest = default)
    where T : struct, IReal<T>
{
    /// <summary>The partner there, nothing else happening.</summary>
    public static Situation<T> Together => new(0, 1, 0, 1, 0, 0, 0, Channels<T>.Open, 0, 0);

    /// <summary>Nobody there and nobody missed.</summary>
    public static Situation<T> Alone => Together with { Presence = 0 };

    /// <summary>Nobody there and somebody missed.</summary>
    public static Situation<T> Separated => Alone with { Separation = 1 };
}

/// <summary>How much of each non-verbal channel arrives: 1 as the state sends it, less where a scenario mixes signals. Touch is not among them, it acts by itself.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="Prosody">Melody of the voice.</param>
/// <param name="Face">Facial expression.</param>
/// <param name="Gaze">Gaze.</param>
/// <param name="Orientation">Bodily orientation.</param>
/// <param name="Pacing">Agreement in pace.</param>
public readonly record struct Channels<T>(T Prosody, T Face, T Gaze, T Orientation, T Pacing)
    where T : struct, IReal<T>
{
    /// <summary>Every channel as the state sends it.</summary>
    public static Channels<T> Open => new(1, 1, 1, 1, 1);

    /// <summary>What arrives of gaze for a share of time looking: an inverted U, nothing when averted (0) or staring (1).</summary>
    public static T GazeFor(T shareLooking) => 4 * shareLooking * (1 - shareLooking);
}

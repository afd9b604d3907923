using System.Runtime.CompilerServices;
using Interbeat.Model.Numbers;

namespace Interbeat.Model.Equations;

/// <summary>What changes slowly in a person: capacity, beliefs, policy and the heart's own measures.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="Capacity">K, the capacity to regulate oneself, 0 to 1.</param>
/// <param name="Reliance">r, the belief that others are reliable, 0 to 1.</param>
/// <param name="Rejection">j, expected rejection, 0 to 1.</param>
/// <param name="Fright">f, learned fright, 0 to 1.</param>
/// <param name="Amplify">The share of need that is amplified, 0 to 1.</param>
/// <param name="Minimise">The share of need that is minimised, 0 to 1.</param>
/// <param name="BrakeCeiling">The largest vagal brake, 0 to 1.</param>
/// <param name="BreathingRatio">Own breathing rate over that of the parameter set.</param>
/// <param name="Grief">Load that days of unanswered need add where shutdown is decided; 0 for most people at most times.</param>
public readonly record struct Traits<T>(T Capacity, T Reliance, T Rejection, T Fright, T Amplify, T Minimise, T BrakeCeiling, T BreathingRatio, T Grief = default)
    where T : struct, IReal<T>
{
    /// <summary>Trust: reliance, less what rejection and fright take from it.</summary>
    public T Trust
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Reliance * (1 - Rejection) * (1 - Fright);
    }

    /// <summary>Amplifying without reliance, the restless part of anxious attachment.</summary>
    public T Anxious
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Amplify * (1 - Reliance);
    }
}

using System.Runtime.CompilerServices;
using Interbeat.Model.Numbers;

namespace Interbeat.Model.Learning;

/// <summary>A number for each action, in the order of <see cref="NeedAction"/>.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="Signal">When need is signalled.</param>
/// <param name="Amplify">When it is amplified.</param>
/// <param name="Minimise">When it is minimised.</param>
public readonly record struct PerAction<T>(T Signal, T Amplify, T Minimise)
    where T : struct, IReal<T>;

/// <summary>Four numbers of one event, each uniform from 0 to 1.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="Action">Decides the action.</param>
/// <param name="Soothe">Decides whether it is soothed.</param>
/// <param name="Reject">Decides whether it is rejected, where not soothed.</param>
/// <param name="Frighten">Decides whether the carer frightens.</param>
public readonly record struct EventChance<T>(T Action, T Soothe, T Reject, T Frighten)
    where T : struct, IReal<T>;

/// <summary>The action that was taken: 1 for it and 0 for the others.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="Signal">Whether need was signalled.</param>
/// <param name="Amplify">Whether it was amplified.</param>
/// <param name="Minimise">Whether it was minimised.</param>
internal readonly record struct Taken<T>(T Signal, T Amplify, T Minimise)
    where T : struct, IReal<T>
{
    /// <summary>The action for a number that is uniform from 0 to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Taken<T> Of((T Signal, T Amplify, T Minimise) policy, T uniform)
    {
        var signal = T.SelectGreater(policy.Signal, uniform, 1, 0);
        var signalOrAmplify = T.SelectGreater(policy.Signal + policy.Amplify, uniform, 1, 0);
        return new(signal, signalOrAmplify - signal, 1 - signalOrAmplify);
    }

    /// <summary>The number that belongs to the action.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Of(in PerAction<T> numbers) => (Signal * numbers.Signal) + (Amplify * numbers.Amplify) + (Minimise * numbers.Minimise);
}

using System.Runtime.CompilerServices;
using Interbeat.Model.Numbers;
using Interbeat.Model.Randomness;

namespace Interbeat.Model.Simulation;

/// <summary>Standard normal numbers of one person and step, one for each noisy state.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="Safety">For neuroceived safety.</param>
/// <param name="Sympathetic">For sympathetic tone.</param>
/// <param name="Brake">For the vagal brake.</param>
/// <param name="Shutdown">For shutdown.</param>
/// <param name="Breathing">For the breathing phase.</param>
public readonly record struct Noise<T>(T Safety, T Sympathetic, T Brake, T Shutdown, T Breathing)
    where T : struct, IReal<T>;

/// <summary>Where the noise of a person comes from: a function of (seed, pair, person, step, channel), the same in any lane, block or thread.</summary>
public static class NoiseSource
{
    private const string Purpose = "model/noise";

    /// <summary>The keys of the first or second person of consecutive pairs.</summary>
    /// <param name="seed">Root seed.</param>
    /// <param name="firstPair">Number of the first pair under that seed.</param>
    /// <param name="second">Whether it is the second person.</param>
    /// <param name="pairs">How many pairs, at most <see cref="LaneKeys.MaxLanes"/>.</param>
    public static LaneKeys Keys(ulong seed, long firstPair, bool second, int pairs = 1) =>
        new(seed, Purpose, (2 * (ulong)firstPair) + (second ? 1UL : 0), stride: 2, pairs);

    /// <summary>The noise of a step, channel by channel.</summary>
    /// <param name="keys">The key of each person.</param>
    /// <param name="step">Number of the step.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Noise<T> At<T>(in LaneKeys keys, uint step)
        where T : struct, ILane<T>, IReal<T>
    {
        Normal.Pairs<T>(keys, step, out var n);
        return new(Safety: n.FirstA, Sympathetic: n.SecondA, Brake: n.FirstB, Shutdown: n.FirstC, Breathing: n.SecondB);
    }
}

using System.Runtime.CompilerServices;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Randomness;

namespace Interbeat.Model.Simulation;

/// <summary>As many pairs as a lane holds, advancing together.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="dynamics">Values and gains.</param>
/// <param name="seed">Root seed.</param>
/// <param name="firstPair">Number of the first pair under that seed; the others follow.</param>
/// <param name="noise">Size of the noise as a share of the parameter set's; 0 for none.</param>
/// <param name="pairs">Pairs that count, at most the lane's; the rest repeat the last one's noise.</param>
public sealed class PairLane<T>(Dynamics<T> dynamics, ulong seed, long firstPair, double noise = 1, int pairs = 1)
    where T : struct, ILane<T>, IReal<T>
{
    private readonly LaneKeys keysA = NoiseSource.Keys(seed, firstPair, second: false, pairs);
    private readonly LaneKeys keysB = NoiseSource.Keys(seed, firstPair, second: true, pairs);

    private Traits<T> traitsA;
    private Traits<T> traitsB;
    private PersonState<T> stateA;
    private PersonState<T> stateB;

    /// <summary>Slow variables of the first persons.</summary>
    public ref Traits<T> TraitsA => ref traitsA;

    /// <summary>Slow variables of the second persons.</summary>
    public ref Traits<T> TraitsB => ref traitsB;

    /// <summary>States of the first persons.</summary>
    public ref PersonState<T> StateA => ref stateA;

    /// <summary>States of the second persons.</summary>
    public ref PersonState<T> StateB => ref stateB;

    /// <summary>Steps taken so far.</summary>
    public int Steps { get; private set; }

    /// <summary>Time since the start, in seconds.</summary>
    public double Seconds => Steps * dynamics.Gains.StepSeconds;

    /// <summary>Advances everyone by one step, each seeing the partner as before it.</summary>
    public void Advance(in Situation<T> a, in Situation<T> b) => Advance(a, b, 1);

    /// <summary>Advances everyone by some steps in the same situations.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Advance(in Situation<T> a, in Situation<T> b, int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            var shownByA = Expression.Shown(stateA.Tones, traitsA, dynamics.Constants.Cues);
            var shownByB = Expression.Shown(stateB.Tones, traitsB, dynamics.Constants.Cues);
            var (phaseA, phaseB) = (stateA.BreathingPhase, stateB.BreathingPhase);
            PersonStep.Advance(ref stateA, traitsA, shownByB, phaseB, a, Draw(keysA), dynamics);
            PersonStep.Advance(ref stateB, traitsB, shownByA, phaseA, b, Draw(keysB), dynamics);
            Steps++;
        }
    }

    private Noise<T> Draw(in LaneKeys keys)
    {
        if (noise == 0)
        {
            return default;
        }

        var drawn = NoiseSource.At<T>(keys, (uint)Steps);
        return noise == 1 ? drawn : new(noise * drawn.Safety, noise * drawn.Sympathetic, noise * drawn.Brake, noise * drawn.Shutdown, noise * drawn.Breathing);
    }
}

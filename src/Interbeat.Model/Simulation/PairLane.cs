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

    private readonly Aligned<Everyone> people = new();

    /// <summary>Slow variables of the first persons.</summary>
    public ref Traits<T> TraitsA => ref people.Value.Traits.A;

    /// <summary>Slow variables of the second persons.</summary>
    public ref Traits<T> TraitsB => ref people.Value.Traits.B;

    /// <summary>States of the first persons.</summary>
    public ref PersonState<T> StateA => ref people.Value.States.A;

    /// <summary>States of the second persons.</summary>
    public ref PersonState<T> StateB => ref people.Value.States.B;

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
        ref var p = ref people.Value;
        for (var step = 0; step < steps; step++)
        {
            PersonStep.AdvanceBoth(ref p.States, p.Traits, a, b, Draw(keysA), Draw(keysB), dynamics);
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

    private struct Everyone
    {
        public PairTraits<T> Traits;
        public PairStates<T> States;
    }
}

/// <summary>The slow variables of two people.</summary>
internal struct PairTraits<T>
    where T : struct, IReal<T>
{
    public Traits<T> A;
    public Traits<T> B;
}

/// <summary>The states of two people.</summary>
internal struct PairStates<T>
    where T : struct, IReal<T>
{
    public PersonState<T> A;
    public PersonState<T> B;
}

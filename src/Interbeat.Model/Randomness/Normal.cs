using System.Runtime.CompilerServices;
using Interbeat.Model.Numbers;

namespace Interbeat.Model.Randomness;

/// <summary>Standard normal numbers from uniform ones by the transform of Box and Muller 1958; the farthest is 6.7, as 2^-32 is the least uniform number.</summary>
public static class Normal
{
    /// <summary>Two independent numbers for each person.</summary>
    /// <param name="keys">The key of each person.</param>
    /// <param name="step">The time step.</param>
    /// <param name="block">Which two of the step's numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static (T First, T Second) Pair<T>(in LaneKeys keys, uint step, uint block)
        where T : struct, ILane<T>, IReal<T>
    {
        var (first, second) = T.Uniform(keys, step, block);
        return Turned(first, second);
    }

    /// <summary>The numbers of blocks 0, 1 and 2: the same as by <see cref="Pair"/>, computed side by side.</summary>
    /// <param name="keys">The key of each person.</param>
    /// <param name="step">The time step.</param>
    /// <param name="numbers">Two independent numbers of each block.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Pairs<T>(in LaneKeys keys, uint step, out ThreePairs<T> numbers)
        where T : struct, ILane<T>, IReal<T>
    {
        T.Uniforms(keys, step, out var u);
        var (a, x) = Turned(u.FirstA, u.SecondA);
        var (b, y) = Turned(u.FirstB, u.SecondB);
        var (c, z) = Turned(u.FirstC, u.SecondC);
        numbers = new(a, x, b, y, c, z);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (T First, T Second) Turned<T>(T first, T second)
        where T : struct, ILane<T>, IReal<T>
    {
        var radius = T.Sqrt(-2 * T.Log(first));
        var (sin, cos) = T.SinCos(2 * Math.PI * second);
        return (radius * cos, radius * sin);
    }
}

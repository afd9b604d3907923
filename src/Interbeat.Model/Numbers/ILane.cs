using Interbeat.Model.Randomness;

namespace Interbeat.Model.Numbers;

/// <summary>The same number of several people at once, of one for a plain number. What a lane computes for a person does not depend on who else is in it.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface ILane<TSelf> : IReal<TSelf>
    where TSelf : struct, ILane<TSelf>
{
    /// <summary>How many people it holds.</summary>
    static abstract int Count { get; }

    /// <summary>The numbers of <see cref="Count"/> people.</summary>
    static abstract TSelf Load(ReadOnlySpan<double> values);

    /// <summary>The numbers of <see cref="Count"/> people.</summary>
    static abstract void Store(TSelf lane, Span<double> values);

    /// <summary>Whether <paramref name="left"/> is greater than <paramref name="right"/> for anyone.</summary>
    static abstract bool AnyGreater(TSelf left, TSelf right);

    /// <summary>Two random numbers for each person, uniform above 0 and up to 1 in steps of 2^-31: a function of key, step and block.</summary>
    /// <param name="keys">The key of each person.</param>
    /// <param name="step">The time step, or the event.</param>
    /// <param name="block">Which two of the step's numbers.</param>
    static abstract (TSelf First, TSelf Second) Uniform(in LaneKeys keys, uint step, uint block);

    /// <summary>The random numbers of blocks 0, 1 and 2 of a step: the same as by <see cref="Uniform"/>, computed side by side.</summary>
    /// <param name="keys">The key of each person.</param>
    /// <param name="step">The time step, or the event.</param>
    /// <param name="numbers">Two numbers of each block.</param>
    static abstract void Uniforms(in LaneKeys keys, uint step, out ThreePairs<TSelf> numbers);
}

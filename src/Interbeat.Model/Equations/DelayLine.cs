using System.Runtime.CompilerServices;
using Interbeat.Model.Numbers;

namespace Interbeat.Model.Equations;

/// <summary>The sympathetic response on its way: stages through which it passes before it takes effect.</summary>
/// <remarks>One linear form serves an Erlang delay and a plain queue; only the weights differ (<see cref="Simulation.DelayWeights"/>).</remarks>
/// <typeparam name="T">The number type.</typeparam>
[InlineArray(MaxStages)]
public struct DelayLine<T> : IEquatable<DelayLine<T>>
    where T : struct, IReal<T>
{
    /// <summary>Room for stages. Chosen: eight stages of 1.75 s spread by 0.6 s, close to a pure delay.</summary>
    public const int MaxStages = 8;

    private T first;

    /// <summary>A line that has carried the same value for long.</summary>
    public static DelayLine<T> Filled(T value)
    {
        var line = default(DelayLine<T>);
        for (var i = 0; i < MaxStages; i++)
        {
            line[i] = value;
        }

        return line;
    }

    /// <summary>The line one step later, with <paramref name="input"/> entering.</summary>
    /// <param name="input">What enters, constant over the step.</param>
    /// <param name="weights">Share of its j-th predecessor in a stage's next value; the rest is input.</param>
    public readonly DelayLine<T> Next(T input, ReadOnlySpan<T> weights)
    {
        var next = this;
        next.Advance(input, weights);
        return next;
    }

    /// <summary>As <see cref="Next"/>, in place: last stage first, since a stage depends on those before it only.</summary>
    internal void Advance(T input, ReadOnlySpan<T> weights)
    {
        for (var stage = weights.Length - 1; stage >= 0; stage--)
        {
            T value = input;
            for (var back = 0; back <= stage; back++)
            {
                value = T.FusedMultiplyAdd(weights[back], this[stage - back] - input, value);
            }

            this[stage] = value;
        }
    }

    /// <inheritdoc/>
    public readonly bool Equals(DelayLine<T> other) => ((ReadOnlySpan<T>)this).SequenceEqual(other);

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is DelayLine<T> other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => this[0].GetHashCode();

    /// <summary>Whether all stages are equal.</summary>
    public static bool operator ==(DelayLine<T> left, DelayLine<T> right) => left.Equals(right);

    /// <summary>Whether a stage differs.</summary>
    public static bool operator !=(DelayLine<T> left, DelayLine<T> right) => !left.Equals(right);
}

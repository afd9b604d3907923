using System.Runtime.CompilerServices;
using Interbeat.Core;

namespace Interbeat.Model.Randomness;

/// <summary>The random key of each person in a lane: 64 bits from (seed, purpose, person). With step and block it gives every random number of that person.</summary>
public readonly struct LaneKeys
{
    /// <summary>The widest lane.</summary>
    public const int MaxLanes = 16;

    private readonly Row low;
    private readonly Row high;

    /// <summary>Keys of consecutive people of a purpose.</summary>
    /// <param name="seed">Root seed.</param>
    /// <param name="purpose">What the numbers are for.</param>
    /// <param name="first">Number of the first person.</param>
    /// <param name="stride">Distance of the next one: 2 for the first persons of consecutive pairs.</param>
    /// <param name="lanes">How many, at most <see cref="MaxLanes"/>; the rest repeat the last.</param>
    public LaneKeys(ulong seed, string purpose, ulong first, ulong stride = 1, int lanes = 1)
    {
        for (var lane = 0; lane < MaxLanes; lane++)
        {
            var random = CounterRandom.Stream(seed, purpose, first + (stride * (ulong)Math.Min(lane, lanes - 1)));
            var key = random.NextBits();
            (low[lane], high[lane]) = ((uint)key, (uint)(key >> 32));
        }
    }

    /// <summary>The lower words.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    internal ReadOnlySpan<uint> Low => low;

    /// <summary>The upper words.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    internal ReadOnlySpan<uint> High => high;

    [InlineArray(MaxLanes)]
    private struct Row
    {
        private uint first;
    }
}

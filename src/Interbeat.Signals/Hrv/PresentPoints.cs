using System.Numerics;
using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Hrv;

/// <summary>Points of a sequence that come and go, and the count of those present in a stretch with numbers in a range.</summary>
/// <remarks>
/// Every stage of the <see cref="WaveletMatrix"/> has one bit a point for its presence and a binary indexed tree (Fenwick 1994) over words of 64 such
/// bits. A point comes, goes or is counted in log(distinct numbers) stages of log(n / 64) steps, however many are near.
/// </remarks>
internal sealed class PresentPoints(WaveletMatrix matrix)
{
    private const int WordBits = 64;

    private readonly int stride = matrix.WordsPerStage + 1;
    private readonly ulong[] present = new ulong[matrix.Stages * (matrix.WordsPerStage + 1)];
    private readonly int[] tree = new int[matrix.Stages * (matrix.WordsPerStage + 1)];

    /// <summary>The point at a place of the sequence, which has this number, comes.</summary>
    public void Add(int place, int number) => Change(place, number, 1);

    /// <summary>It goes.</summary>
    public void Remove(int place, int number) => Change(place, number, -1);

    /// <summary>Points present from one place to before another whose number is below a bound.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int CountBelow(int number, int from, int to)
    {
        var count = 0;
        for (var stage = 0; stage < matrix.Stages; stage++)
        {
            int zeroFrom = matrix.AmongZeros(stage, from), zeroTo = matrix.AmongZeros(stage, to);
            if (matrix.HasOne(number, stage))
            {
                count += Before(stage, zeroTo) - Before(stage, zeroFrom);
                from = matrix.AmongOnes(stage, from, zeroFrom);
                to = matrix.AmongOnes(stage, to, zeroTo);
            }
            else
            {
                (from, to) = (zeroFrom, zeroTo);
            }
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Change(int place, int number, int amount)
    {
        for (var stage = 0; stage < matrix.Stages; stage++)
        {
            var zero = matrix.AmongZeros(stage, place);
            place = matrix.HasOne(number, stage) ? matrix.AmongOnes(stage, place, zero) : zero;
            var first = stage * stride;
            present[first + (place / WordBits)] ^= 1UL << place;
            for (var k = (place / WordBits) + 1; k < stride; k += k & -k)
            {
                tree[first + k] += amount;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Before(int stage, int place)
    {
        var first = stage * stride;
        var word = place / WordBits;
        var count = BitOperations.PopCount(present[first + word] & ((1UL << place) - 1));
        for (var k = word; k > 0; k &= k - 1)
        {
            count += tree[first + k];
        }

        return count;
    }
}

using System.Numerics;
using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Hrv;

/// <summary>A sequence of small whole numbers, stored bit by bit so that the numbers below a bound can be followed from stage to stage ("The wavelet matrix", Information Systems 47, 2015).</summary>
/// <remarks>
/// Stage 0 holds the highest bit of each number in the order of the sequence. From one stage to the next, numbers whose bit is 0 move to the front
/// and those whose bit is 1 behind them, each group in its order: what was a stretch stays one in each group. Immutable.
/// </remarks>
internal sealed class WaveletMatrix
{
    private const int WordBits = 64;

    private readonly ulong[] bits;
    private readonly int[] onesBeforeWord;
    private readonly int[] zeros;

    /// <summary>The matrix of a sequence.</summary>
    /// <param name="sequence">Numbers from 0 to <paramref name="bound"/>.</param>
    /// <param name="bound">The largest number that may occur or be asked for.</param>
    public WaveletMatrix(int[] sequence, int bound)
    {
        Count = sequence.Length;
        Stages = WordBits - BitOperations.LeadingZeroCount((ulong)bound);
        WordsPerStage = (sequence.Length / WordBits) + 1;
        bits = new ulong[Stages * WordsPerStage];
        onesBeforeWord = new int[Stages * WordsPerStage];
        zeros = new int[Stages];
        var here = sequence;
        for (var stage = 0; stage < Stages; stage++)
        {
            here = Fill(stage, here);
        }
    }

    /// <summary>The length of the sequence.</summary>
    public int Count { get; }

    /// <summary>The number of bits of the bound.</summary>
    public int Stages { get; }

    /// <summary>Words of 64 bits that hold one stage and its end.</summary>
    public int WordsPerStage { get; }

    /// <summary>Whether a number has a 1 at a stage.</summary>
    public bool HasOne(int number, int stage) => ((number >> (Stages - 1 - stage)) & 1) != 0;

    /// <summary>Where the place of a stage lies one stage on, seen as the end of the group of zeros before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int AmongZeros(int stage, int place) => place - OnesBefore(stage, place);

    /// <summary>The place one stage on in the group of ones, from that in the group of zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int AmongOnes(int stage, int place, int amongZeros) => zeros[stage] + place - amongZeros;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int OnesBefore(int stage, int place)
    {
        var word = (stage * WordsPerStage) + (place / WordBits);
        return onesBeforeWord[word] + BitOperations.PopCount(bits[word] & ((1UL << place) - 1));
    }

    /// <summary>Stores a stage and returns the sequence as the next one has it.</summary>
    private int[] Fill(int stage, int[] here)
    {
        for (var i = 0; i < here.Length; i++)
        {
            if (HasOne(here[i], stage))
            {
                bits[(stage * WordsPerStage) + (i / WordBits)] |= 1UL << i;
            }
        }

        var ones = 0;
        for (var word = stage * WordsPerStage; word < (stage + 1) * WordsPerStage; word++)
        {
            onesBeforeWord[word] = ones;
            ones += BitOperations.PopCount(bits[word]);
        }

        zeros[stage] = here.Length - ones;
        var next = new int[here.Length];
        int zero = 0, one = zeros[stage];
        foreach (var number in here)
        {
            next[HasOne(number, stage) ? one++ : zero++] = number;
        }

        return next;
    }
}

using System.Numerics;
using System.Runtime.CompilerServices;

namespace Interbeat.Dyads.Recurrence;

/// <summary>How many lines of each length a recurrence plot holds in one direction; a single point is a line of length 1.</summary>
/// <remarks>Definitions after Marwan, Romano, Thiel and Kurths (2007), Physics Reports 438, 237-329.</remarks>
public sealed class LineLengths
{
    private readonly long[] counts;

    /// <summary>No lines yet.</summary>
    /// <param name="longest">The longest line that can come.</param>
    public LineLengths(int longest) => counts = new long[longest + 1];

    /// <summary>Recurrent points: the sum of all lengths.</summary>
    public long Points => PointsIn(1);

    /// <summary>Points in lines of at least this length.</summary>
    public long PointsIn(int least)
    {
        long sum = 0;
        for (var length = Math.Max(1, least); length < counts.Length; length++)
        {
            sum += length * counts[length];
        }

        return sum;
    }

    /// <summary>Lines of at least this length.</summary>
    public long Lines(int least)
    {
        long sum = 0;
        for (var length = Math.Max(1, least); length < counts.Length; length++)
        {
            sum += counts[length];
        }

        return sum;
    }

    /// <summary>Share of the points that lie in lines of at least this length, in %; NaN where there are no points.</summary>
    public double PercentIn(int least) => 100.0 * PointsIn(least) / Points;

    /// <summary>Mean length of lines of at least this length; NaN where there are none.</summary>
    public double Mean(int least) => (double)PointsIn(least) / Lines(least);

    /// <summary>The longest line, 0 where none reaches <paramref name="least"/>.</summary>
    public int Longest(int least)
    {
        var length = counts.Length - 1;
        while (length >= least && counts[length] == 0)
        {
            length--;
        }

        return length >= least ? length : 0;
    }

    /// <summary>Shannon entropy of the lengths from <paramref name="least"/> on, in nats; NaN where there are no lines.</summary>
    public double Entropy(int least)
    {
        var lines = (double)Lines(least);
        var entropy = lines > 0 ? 0 : double.NaN;
        for (var length = least; length < counts.Length; length++)
        {
            var share = counts[length] / lines;
            entropy -= share > 0 ? share * Math.Log(share) : 0;
        }

        return entropy;
    }

    /// <summary>That entropy as a share of the largest possible with as many different lengths, 0 to 1; NaN below two lengths.</summary>
    public double RelativeEntropy(int least)
    {
        var different = counts.Skip(least).Count(n => n > 0);
        return different < 2 ? double.NaN : Entropy(least) / Math.Log(different);
    }

    /// <summary>Adds the runs of set bits of one diagonal or column; a run may go on from word to word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void AddRuns(ReadOnlySpan<ulong> bits)
    {
        const ulong Inner = 0x7FFF_FFFF_FFFF_FFFE;
        var open = 0;
        long single = 0;
        foreach (var packed in bits)
        {
            var word = packed;
            if (open > 0)
            {
                var more = BitOperations.TrailingZeroCount(~word);
                open += more;
                if (more == RecurrenceKernels.Word)
                {
                    continue;
                }

                counts[open]++;
                open = 0;
                word &= word + 1;
            }

            // Points with no neighbour on either side are the most frequent lines; inside a word they are counted at once.
            var alone = word & ~(word << 1) & ~(word >> 1) & Inner;
            single += BitOperations.PopCount(alone);
            word ^= alone;
            while (word != 0)
            {
                var start = BitOperations.TrailingZeroCount(word);
                var length = BitOperations.TrailingZeroCount(~(word >> start));
                if (start + length >= RecurrenceKernels.Word)
                {
                    open = RecurrenceKernels.Word - start;
                    break;
                }

                counts[length]++;
                word &= word + (1UL << start);
            }
        }

        if (open > 0)
        {
            counts[open]++;
        }

        if (single > 0)
        {
            counts[1] += single;
        }
    }

    /// <summary>Adds another's lines, each <paramref name="times"/> times.</summary>
    internal void Add(LineLengths other, int times = 1)
    {
        for (var length = 1; length < other.counts.Length; length++)
        {
            counts[length] += times * other.counts[length];
        }
    }

    /// <summary>Forgets all lines.</summary>
    internal void Clear() => Array.Clear(counts);
}

using System.Runtime.CompilerServices;
using Interbeat.Signals.Corrections;

namespace Interbeat.Signals.Features;

/// <summary>The share of corrected beats in a window that slides by seconds.</summary>
internal static class CorrectedShares
{
    /// <summary>Corrections over original beats in the window centred on each second, 0 to 1; 0 where nothing lies in it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double[] PerSecond(CorrectedBeats beats, double windowSeconds, double startSeconds, int seconds)
    {
        var shares = new double[seconds];
        var flagged = beats.Corrections.Select(c => c.OriginalSeconds ?? c.CorrectedSeconds ?? double.NaN).Order().ToArray();
        if (flagged.Length == 0)
        {
            return shares;
        }

        var all = beats.Original.Times;
        int firstBeat = 0, endBeat = 0, firstFlag = 0, endFlag = 0;
        for (var s = 0; s < seconds; s++)
        {
            var from = startSeconds + s + 0.5 - (windowSeconds / 2);
            Slide(all, from, from + windowSeconds, ref firstBeat, ref endBeat);
            Slide(flagged, from, from + windowSeconds, ref firstFlag, ref endFlag);
            var corrections = endFlag - firstFlag;
            shares[s] = corrections == 0 ? 0 : Math.Min(1, corrections / Math.Max(1.0, endBeat - firstBeat));
        }

        return shares;
    }

    private static void Slide(ReadOnlySpan<double> times, double from, double to, ref int first, ref int end)
    {
        while (end < times.Length && times[end] < to)
        {
            end++;
        }

        while (first < end && times[first] < from)
        {
            first++;
        }
    }
}

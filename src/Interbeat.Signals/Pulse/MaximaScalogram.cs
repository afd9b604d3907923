using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Pulse;

/// <summary>The peaks of a window that are maxima at every scale up to the one with most maxima (after Bishop and Ercole 2018, MSPTD).</summary>
/// <remarks>
/// A sample is a maximum of scale k where it exceeds both samples k away. The number of such samples is largest at a scale near half
/// an interval; a peak is a maximum of every scale up to that one, so that the second wave of a pulse is none. Beyond the ends of
/// the window only the neighbour that exists is asked. Scales are limited to plausible rates, which bounds the work.
/// </remarks>
internal static class MaximaScalogram
{
    /// <summary>Adds the peaks of a window, ascending.</summary>
    /// <param name="window">Finite samples, detrended.</param>
    /// <param name="largestScale">Half the longest plausible interval, samples.</param>
    /// <param name="peaks">Receives sample numbers of the window.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddPeaks(ReadOnlySpan<double> window, int largestScale, List<int> peaks)
    {
        var scale = RichestScale(window, Math.Min(largestScale, (window.Length - 1) / 2));
        for (var i = 0; i < window.Length; i++)
        {
            var isPeak = true;
            for (var k = 1; k <= scale && isPeak; k++)
            {
                isPeak = IsMaximum(window, i, k);
            }

            if (isPeak && scale > 0)
            {
                peaks.Add(i);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int RichestScale(ReadOnlySpan<double> window, int largestScale)
    {
        int richest = 0, most = 0;
        for (var k = 1; k <= largestScale; k++)
        {
            var count = 0;
            for (var i = k; i < window.Length - k; i++)
            {
                count += window[i] > window[i - k] && window[i] > window[i + k] ? 1 : 0;
            }

            if (count > most)
            {
                most = count;
                richest = k;
            }
        }

        return richest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsMaximum(ReadOnlySpan<double> window, int i, int k) =>
        (i < k || window[i] > window[i - k]) && (i + k >= window.Length || window[i] > window[i + k]);
}

using System.Runtime.CompilerServices;
using Interbeat.Core;

namespace Interbeat.Signals.Features;

/// <summary>Root mean square of successive differences of RR intervals, in ms.</summary>
/// <remarks>
/// sqrt(sum d^2 / D) over the D differences of two successive intervals of one run (Task Force 1996). Intervals on two sides of a gap are
/// never differenced, and D counts only what was differenced.
/// </remarks>
public static class Rmssd
{
    /// <summary>RMSSD of a whole series in ms; NaN where no run has two intervals.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Of(BeatSeries beats)
    {
        ArgumentNullException.ThrowIfNull(beats);
        var sum = 0.0;
        var count = 0;
        for (var i = 2; i < beats.Count; i++)
        {
            if (!beats.StartsRun[i] && !beats.StartsRun[i - 1])
            {
                var d = DifferenceMs(beats.Times, i);
                sum += d * d;
                count++;
            }
        }

        return count == 0 ? double.NaN : Math.Sqrt(sum / count);
    }

    /// <summary>RMSSD of the window centred on each second; NaN where the window is not covered enough.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static double[] PerSecond(BeatSeries beats, double windowSeconds, double minimumCoverage, double startSeconds, int seconds)
    {
        var values = new double[seconds];
        int first = 0, end = 0;
        for (var s = 0; s < seconds; s++)
        {
            var from = startSeconds + s + 0.5 - (windowSeconds / 2);
            var to = from + windowSeconds;
            while (end < beats.Count && beats.Times[end] <= to)
            {
                end++;
            }

            while (first < end && beats.Times[first] < from)
            {
                first++;
            }

            values[s] = Covered(beats, first, end, from, to) >= minimumCoverage * windowSeconds ? Window(beats, first, end) : double.NaN;
        }

        return values;
    }

    /// <summary>Seconds of the window under intervals; those that cross its borders count with their part inside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Covered(BeatSeries beats, int first, int end, double from, double to)
    {
        var covered = 0.0;
        for (var i = Math.Max(1, first); i <= Math.Min(end, beats.Count - 1); i++)
        {
            if (!beats.StartsRun[i])
            {
                covered += Math.Max(0, Math.Min(to, beats.Times[i]) - Math.Max(from, beats.Times[i - 1]));
            }
        }

        return covered;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Window(BeatSeries beats, int first, int end)
    {
        var sum = 0.0;
        var count = 0;
        for (var i = first + 2; i < end; i++)
        {
            if (!beats.StartsRun[i] && !beats.StartsRun[i - 1])
            {
                var d = DifferenceMs(beats.Times, i);
                sum += d * d;
                count++;
            }
        }

        return count == 0 ? double.NaN : Math.Sqrt(sum / count);
    }

    private static double DifferenceMs(ReadOnlySpan<double> times, int i) =>
        ((times[i] - times[i - 1]) - (times[i - 1] - times[i - 2])) * 1000;
}

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

    private static double DifferenceMs(ReadOnlySpan<double> times, int i) =>
        ((times[i] - times[i - 1]) - (times[i - 1] - times[i - 2])) * 1000;
}

using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Features;

/// <summary>RMSSD of the window centred on each second.</summary>
/// <remarks>Each window is summed by itself: no rounding is carried from one to the next, and what lies outside a window cannot touch its value.</remarks>
/// <param name="beats">The beats, which several windows share.</param>
/// <param name="windowSeconds">Length of the window.</param>
/// <param name="output">Receives the values.</param>
internal sealed class RmssdSeconds(BeatWindow beats, double windowSeconds, FeatureOutput output)
{
    private long first;
    private long end;

    /// <summary>The oldest beat that is still needed.</summary>
    public long Needed => Math.Max(0, (output.IsComplete ? beats.End : first) - 1);

    /// <summary>Hands out every second whose window ends at or before an instant up to which all beats are known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void SettleTo(double settled)
    {
        while (!output.IsComplete)
        {
            var from = output.Next + 0.5 - (windowSeconds / 2);
            var to = from + windowSeconds;
            while (end < beats.End && beats.TimeOf(end) <= to)
            {
                end++;
            }

            while (first < end && beats.TimeOf(first) < from)
            {
                first++;
            }

            if (!(to <= settled))
            {
                return;
            }

            var isCovered = Covered(from, to) >= FeatureColumn.MinimumCoverage * windowSeconds;
            output.Emit(isCovered ? Window() : double.NaN, isCovered ? AbsentReason.TooFewBeats : AbsentReason.NotCovered);
        }
    }

    /// <summary>Seconds of the window under intervals; those that cross its borders count with their part inside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Covered(double from, double to)
    {
        var covered = 0.0;
        foreach (ref readonly var beat in beats.Slice(first, Math.Min(end + 1, beats.End)))
        {
            if (beat.IntervalSeconds > 0)
            {
                covered += Math.Max(0, Math.Min(to, beat.Time) - Math.Max(from, beat.Time - beat.IntervalSeconds));
            }
        }

        return covered;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Window()
    {
        var sum = 0.0;
        var count = 0;
        foreach (ref readonly var beat in beats.Slice(Math.Min(first + 2, end), end))
        {
            if (beat.SquaredDifference >= 0)
            {
                sum += beat.SquaredDifference;
                count++;
            }
        }

        return count == 0 ? double.NaN : Math.Sqrt(sum / count);
    }
}

using System.Runtime.CompilerServices;
using Interbeat.Core;

namespace Interbeat.Signals.Features;

/// <summary>How much of each second lies under intervals, and the heart rate there.</summary>
/// <param name="Share">Covered share of the second, 0 to 1.</param>
/// <param name="RateIntegral">Integral of the heart rate over the covered part, in beats per minute times seconds.</param>
internal sealed record Coverage(double[] Share, double[] RateIntegral)
{
    /// <summary>Every interval adds its overlap to each second it meets.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Coverage PerSecond(BeatSeries beats, double startSeconds, int seconds)
    {
        var share = new double[seconds];
        var integral = new double[seconds];
        for (var i = 1; i < beats.Count; i++)
        {
            if (beats.StartsRun[i])
            {
                continue;
            }

            var from = beats.Times[i - 1] - startSeconds;
            var to = beats.Times[i] - startSeconds;
            var rate = 60 / (to - from);
            var last = Math.Min(seconds - 1, Math.Floor(to));
            for (var s = (int)Math.Max(0, Math.Floor(from)); s <= last; s++)
            {
                var overlap = Math.Max(0, Math.Min(to, s + 1) - Math.Max(from, s));
                share[s] = Math.Min(1, share[s] + overlap);
                integral[s] += overlap * rate;
            }
        }

        return new Coverage(share, integral);
    }

    /// <summary>Mean heart rate over the covered part of each second; NaN where that part is too small.</summary>
    public double[] MeanRate(double minimumCoverage) =>
        [.. Share.Zip(RateIntegral, (share, integral) => share >= minimumCoverage ? integral / share : double.NaN)];
}

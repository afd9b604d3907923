using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.States;

/// <summary>Whether a person's arousal falls, rises or stays over the minute around a second.</summary>
/// <remarks>Least-squares slope over <see cref="WindowSeconds"/>; falling or rising is said when the change over the window is at least <see cref="LeastChange"/> z, else it is undecided (stable).</remarks>
internal static class ArousalTrend
{
    /// <summary>Window of the slope, in s: one coupling epoch.</summary>
    public const int WindowSeconds = 60;

    /// <summary>A smaller change over the window is none, in z. Chosen: one standard deviation of the person's own rest, below which rest itself wanders.</summary>
    public const double LeastChange = 1;

    /// <summary>The trend around each second: damping is falling, amplifying is rising.</summary>
    public static DampingVerdict[] Of(ReadOnlySpan<double> arousal)
    {
        var trend = new DampingVerdict[arousal.Length];
        for (var t = 0; t < arousal.Length; t++)
        {
            var from = Math.Max(0, t - (WindowSeconds / 2));
            var to = Math.Min(arousal.Length, t + (WindowSeconds / 2) + 1);
            var change = Slope(arousal[from..to]) * WindowSeconds;
            trend[t] = change <= -LeastChange ? DampingVerdict.Damping
                : change >= LeastChange ? DampingVerdict.Amplifying
                : DampingVerdict.Undecided;
        }

        return trend;
    }

    /// <summary>Least-squares slope per second over the present values; NaN below two.</summary>
    public static double Slope(ReadOnlySpan<double> values)
    {
        double n = 0, sumT = 0, sumY = 0, sumTt = 0, sumTy = 0;
        for (var t = 0; t < values.Length; t++)
        {
            if (!double.IsNaN(values[t]))
            {
                n++;
                sumT += t;
                sumY += values[t];
                sumTt += (double)t * t;
                sumTy += t * values[t];
            }
        }

        var spread = (n * sumTt) - (sumT * sumT);
        return spread > 0 ? ((n * sumTy) - (sumT * sumY)) / spread : double.NaN;
    }
}

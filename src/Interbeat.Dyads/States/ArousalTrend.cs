namespace Interbeat.Dyads.States;

/// <summary>Where a person's arousal goes over the minute around a second.</summary>
public enum Trend
{
    /// <summary>Too little is present to tell.</summary>
    Unknown,

    /// <summary>It falls: the person is coming to rest.</summary>
    Falling,

    /// <summary>It stays.</summary>
    Stable,

    /// <summary>It rises.</summary>
    Rising,
}

/// <summary>Reads the trend of an arousal index.</summary>
/// <remarks>Least-squares slope over <see cref="WindowSeconds"/>; falling or rising is said when the change over the window is at least <see cref="LeastChange"/> z, and nothing where less than 80 % of the window is present.</remarks>
public static class ArousalTrend
{
    /// <summary>Window of the slope, in s: one coupling epoch.</summary>
    public const int WindowSeconds = 60;

    /// <summary>A smaller change over the window is none, in z. Chosen: one standard deviation of the person's own rest, below which rest itself wanders.</summary>
    public const double LeastChange = 1;

    /// <summary>Least share of the window that must be present. Chosen.</summary>
    private const double LeastCoverage = 0.8;

    /// <summary>The trend around each second.</summary>
    public static Trend[] Of(ReadOnlySpan<double> arousal)
    {
        var trend = new Trend[arousal.Length];
        for (var t = 0; t < arousal.Length; t++)
        {
            var from = Math.Max(0, t - (WindowSeconds / 2));
            var to = Math.Min(arousal.Length, t + (WindowSeconds / 2) + 1);
            var window = arousal[from..to];
            var change = Slope(window) * WindowSeconds;
            trend[t] = Present(window) < LeastCoverage * window.Length || double.IsNaN(change) ? Trend.Unknown
                : change <= -LeastChange ? Trend.Falling
                : change >= LeastChange ? Trend.Rising
                : Trend.Stable;
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

    private static int Present(ReadOnlySpan<double> values)
    {
        var present = 0;
        foreach (var value in values)
        {
            present += double.IsNaN(value) ? 0 : 1;
        }

        return present;
    }
}

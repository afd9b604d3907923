namespace Interbeat.Signals.Hrv;

/// <summary>The cloud of each interval against the next, as an ellipse (Brennan and others 2001).</summary>
/// <param name="Sd1Ms">Width across the line of identity.</param>
/// <param name="Sd2Ms">Length along it.</param>
public sealed record Poincare(double Sd1Ms, double Sd2Ms)
{
    /// <summary>Cardiac sympathetic index of Toichi and others (1997): L / T, with L = 4 SD2 and T = 4 SD1.</summary>
    public double Csi => Sd2Ms / Sd1Ms;

    /// <summary>Cardiac vagal index of Toichi and others (1997): log10(L T).</summary>
    public double Cvi => Math.Log10(16 * Sd1Ms * Sd2Ms);

    /// <summary>By the formulas SD1 = SDSD / sqrt 2 and SD2 = sqrt(2 SDNN^2 - SDSD^2 / 2); SD2 is NaN where the root is of a negative number.</summary>
    public static Poincare OfSpread(double sdnnMs, double sdsdMs) =>
        new(sdsdMs / Math.Sqrt(2), Math.Sqrt((2 * sdnnMs * sdnnMs) - (sdsdMs * sdsdMs / 2)));

    /// <summary>Directly: standard deviations (ddof 1) of (y - x) / sqrt 2 and (x + y) / sqrt 2 over the pairs of successive intervals of one run.</summary>
    public static Poincare Direct(NnIntervals intervals)
    {
        ArgumentNullException.ThrowIfNull(intervals);
        var sums = new List<double>(intervals.Count);
        foreach (var run in intervals.Runs())
        {
            var values = intervals.DurationsMs[run];
            for (var i = 1; i < values.Length; i++)
            {
                sums.Add((values[i] + values[i - 1]) / Math.Sqrt(2));
            }
        }

        return new Poincare(Moments.Of(intervals.Differences()).Sd / Math.Sqrt(2), Moments.Of([.. sums]).Sd);
    }
}

namespace Interbeat.Dyads.Coupling;

/// <summary>The peaks of all windows of a pair, in-phase or anti-phase, and what they amount to.</summary>
/// <param name="Peaks">One entry a window; null where the window has no peak or is not valid.</param>
/// <param name="ValidWindows">Windows that were searched.</param>
public sealed record PeakSummary(IReadOnlyList<CorrelationPeak?> Peaks, int ValidWindows)
{
    /// <summary>The peaks of a table.</summary>
    /// <param name="table">The correlations.</param>
    /// <param name="reach">Lags on either side that a peak must top, in samples.</param>
    /// <param name="smoothing">Half the width of a running mean over each row, in samples; 0 for none.</param>
    /// <param name="antiPhase">Whether to search for the deepest instead of the highest.</param>
    public static PeakSummary Of(CorrelationTable table, int reach, int smoothing, bool antiPhase)
    {
        ArgumentNullException.ThrowIfNull(table);
        var peaks = new CorrelationPeak?[table.Correlation.Windows];
        for (var window = 0; window < peaks.Length; window++)
        {
            if (table.Correlation.Valid[window])
            {
                peaks[window] = Find(table.Row(window), reach, smoothing, antiPhase ? -1 : 1);
            }
        }

        return new PeakSummary(peaks, table.Correlation.Valid.Count(true));
    }

    /// <summary>Share of the searched windows with a peak.</summary>
    public double Share => (double)Peaks.Count(p => p is not null) / ValidWindows;

    /// <summary>Mean r at the peaks; NaN where there are none.</summary>
    public double MeanCorrelation => Mean(Peaks.OfType<CorrelationPeak>().Select(p => p.Correlation));

    /// <summary>Share of the searched windows whose peak lies where one of the two comes first: +1 for the first, -1 for the second, 0 for neither.</summary>
    public double ShareOnSide(int side) => (double)Peaks.Count(p => p is { } peak && Math.Sign(peak.LagSamples) == side) / ValidWindows;

    /// <summary>Mean size of the lag of those peaks, in samples; NaN where there are none.</summary>
    public double MeanLagOnSide(int side) => Mean(Peaks.OfType<CorrelationPeak>().Where(p => Math.Sign(p.LagSamples) == side).Select(p => (double)Math.Abs(p.LagSamples)));

    private static CorrelationPeak? Find(double[] row, int reach, int smoothing, int sign)
    {
        var searched = smoothing > 0 ? PeakPicking.Smoothed(row, smoothing) : row;
        return PeakPicking.Nearest([.. searched.Select(r => sign * r)], reach) is { } peak
            ? peak with { Correlation = sign * peak.Correlation }
            : null;
    }

    private static double Mean(IEnumerable<double> values) => values.DefaultIfEmpty(double.NaN).Average();
}

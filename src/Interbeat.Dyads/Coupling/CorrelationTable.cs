namespace Interbeat.Dyads.Coupling;

/// <summary>Pearson's r of every window of one pair at every lag, with means over either.</summary>
/// <remarks>What a reader wants to see of one pair; surrogates do without it (<see cref="CouplingStatistic.Pass"/>). Cost: one pass, and eight bytes per window and lag.</remarks>
public sealed class CorrelationTable
{
    private readonly double[][] byLag;

    private CorrelationTable(WindowedCrossCorrelation correlation, CouplingSettings settings, double[][] byLag)
    {
        Correlation = correlation;
        Settings = settings;
        this.byLag = byLag;
    }

    /// <summary>The windows and lags.</summary>
    public WindowedCrossCorrelation Correlation { get; }

    /// <summary>The settings.</summary>
    public CouplingSettings Settings { get; }

    /// <summary>The table of a pair.</summary>
    public static CorrelationTable Of(PairedSeries pair, CouplingSettings settings)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var correlation = new WindowedCrossCorrelation(pair, settings);
        var byLag = new double[correlation.Lags][];
        PreparedSeries a = correlation.Prepare(pair.A), b = correlation.Prepare(pair.B);
        var blocks = new double[correlation.BlocksFor(correlation.Windows)];
        for (var lag = 0; lag < byLag.Length; lag++)
        {
            byLag[lag] = new double[correlation.Windows];
            if (correlation.Windows > 0)
            {
                correlation.CorrelateAtLag(a, b, correlation.LagSamples(lag), 0, correlation.Windows, byLag[lag], blocks);
            }
        }

        return new CorrelationTable(correlation, settings, byLag);
    }

    /// <summary>Pearson's r of one window over the lags, from the second person's lead to the first's; NaN where the window is not valid.</summary>
    public double[] Row(int window) => [.. byLag.Select(column => Correlation.Valid[window] ? column[window] : double.NaN)];

    /// <summary>What the settings make of one correlation: r or Fisher's z, with sign or as a size.</summary>
    public double Term(double r, bool absolute)
    {
        var term = Settings.ToTerm(r);
        return absolute ? Math.Abs(term) : term;
    }

    /// <summary>The mean term of one window over a stretch of lag columns; NaN where the window is not valid or the stretch is empty.</summary>
    public double MeanOverLags(int window, Range lags, bool absolute)
    {
        if (!Correlation.Valid[window])
        {
            return double.NaN;
        }

        var (offset, length) = lags.GetOffsetAndLength(byLag.Length);
        double sum = 0;
        for (var lag = offset; lag < offset + length; lag++)
        {
            sum += Term(byLag[lag][window], absolute);
        }

        return length == 0 ? double.NaN : sum / length;
    }

    /// <summary>The mean term of one lag column over the valid windows; NaN where there are none.</summary>
    public double MeanOverWindows(int lag, bool absolute)
    {
        double sum = 0;
        var count = 0;
        for (var window = 0; window < Correlation.Windows; window++)
        {
            if (Correlation.Valid[window])
            {
                sum += Term(byLag[lag][window], absolute);
                count++;
            }
        }

        return sum / count;
    }

    /// <summary>The lag in samples at which one window's term is largest, wherever it lies, the border included; null where the window is not valid.</summary>
    public int? LargestLag(int window)
    {
        if (!Correlation.Valid[window])
        {
            return null;
        }

        var best = 0;
        for (var lag = 1; lag < byLag.Length; lag++)
        {
            best = Term(byLag[lag][window], Settings.Absolute) > Term(byLag[best][window], Settings.Absolute) ? lag : best;
        }

        return Correlation.LagSamples(best);
    }
}

using Interbeat.Dyads.Coupling;

namespace Interbeat.Dyads.Nulls;

/// <summary>Correlation of a series with itself one sample later: how slow it is on its grid.</summary>
public static class LagOneAutocorrelation
{
    /// <summary>The larger of the two people's: the slower series is the one that passes for coupled more easily.</summary>
    public static double OfSlower(PairedSeries pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return Math.Max(Of(pair.A), Of(pair.B));
    }

    /// <summary>Pearson-like r at lag 1 about the mean of all present samples, over the neighbours that are both present; 0 where nothing varies.</summary>
    /// <remarks>Nothing bridges a gap. The estimate lies a little below the process's own, by about (1 + 4 r) / n (Marriott and Pope 1954).</remarks>
    public static double Of(ReadOnlySpan<double> series)
    {
        double sum = 0;
        var present = 0;
        foreach (var value in series)
        {
            sum += double.IsNaN(value) ? 0 : value;
            present += double.IsNaN(value) ? 0 : 1;
        }

        var mean = sum / present;
        double products = 0, squares = 0;
        for (var i = 1; i < series.Length; i++)
        {
            double before = series[i - 1] - mean, after = series[i] - mean;
            if (!double.IsNaN(before + after))
            {
                products += before * after;
                squares += ((before * before) + (after * after)) / 2;
            }
        }

        return squares > 0 ? products / squares : 0;
    }
}

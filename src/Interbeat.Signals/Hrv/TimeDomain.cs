using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Hrv;

/// <summary>Indices of interval lengths and their successive differences (Task Force 1996), inside runs.</summary>
/// <remarks>N intervals, D differences of two successive intervals of one run. NaN marks what too few values leave open.</remarks>
/// <param name="MeanMs">Mean interval.</param>
/// <param name="SdnnMs">Standard deviation of the intervals, ddof 1.</param>
/// <param name="RmssdMs">sqrt(sum d^2 / D).</param>
/// <param name="SdsdMs">Standard deviation of the signed differences, ddof 1.</param>
/// <param name="Pnn50">100 times the number of |d| above 50 ms, over D.</param>
/// <param name="Pnn20">The same above 20 ms.</param>
/// <param name="Cvnn">SDNN over the mean.</param>
/// <param name="Cvsd">RMSSD over the mean.</param>
/// <param name="MedianMs">Median interval.</param>
/// <param name="MadMs">1.4826 times the median absolute deviation from the median.</param>
/// <param name="IqrMs">Third minus first quartile, linear quantiles.</param>
public sealed record TimeDomain(
    double MeanMs,
    double SdnnMs,
    double RmssdMs,
    double SdsdMs,
    double Pnn50,
    double Pnn20,
    double Cvnn,
    double Cvsd,
    double MedianMs,
    double MadMs,
    double IqrMs)
{
    /// <summary>Makes the median absolute deviation of a normal distribution its standard deviation.</summary>
    public const double MadScale = 1.4826;

    /// <summary>The indices of a series.</summary>
    public static TimeDomain Of(NnIntervals intervals)
    {
        ArgumentNullException.ThrowIfNull(intervals);
        var differences = intervals.Differences();
        var (mean, sdnn) = Moments.Of(intervals.DurationsMs);
        var rmssd = Moments.RootMeanSquare(differences);
        var (median, mad, iqr) = Robust(intervals.DurationsMs);
        return new TimeDomain(
            mean,
            sdnn,
            rmssd,
            Moments.Of(differences).Sd,
            ShareAbove(differences, 50),
            ShareAbove(differences, 20),
            sdnn / mean,
            rmssd / mean,
            median,
            mad,
            iqr);
    }

    /// <summary>100 times the number of differences above <paramref name="limitMs"/> in size, over their number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double ShareAbove(ReadOnlySpan<double> differences, double limitMs)
    {
        var above = 0;
        foreach (var d in differences)
        {
            above += Math.Abs(d) > limitMs ? 1 : 0;
        }

        return differences.Length == 0 ? double.NaN : 100.0 * above / differences.Length;
    }

    private static (double Median, double Mad, double Iqr) Robust(ReadOnlySpan<double> values)
    {
        if (values.Length == 0)
        {
            return (double.NaN, double.NaN, double.NaN);
        }

        var sorted = values.ToArray();
        Array.Sort(sorted);
        var median = Moments.Quantile(sorted, 0.5);
        var iqr = Moments.Quantile(sorted, 0.75) - Moments.Quantile(sorted, 0.25);
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i] = Math.Abs(sorted[i] - median);
        }

        Array.Sort(sorted);
        return (median, MadScale * Moments.Quantile(sorted, 0.5), iqr);
    }
}

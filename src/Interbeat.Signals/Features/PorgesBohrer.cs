using System.Runtime.CompilerServices;
using Interbeat.Signals.Filters;

namespace Interbeat.Signals.Features;

/// <summary>Respiratory sinus arrhythmia as the log variance of the interbeat interval in the band of adult breathing.</summary>
/// <remarks>
/// Adult preset of the Porges-Bohrer method: IBI on straight lines at 2 Hz, a moving cubic of 21 points subtracted, band 0.12 to 0.40 Hz
/// (Butterworth, order 2, forward and backward), ln of the variance (ddof 1) over 30 s. The unit is ln(ms^2). Runs are never bridged: each is
/// filtered by itself, and an epoch lies wholly in one run.
/// </remarks>
internal static class PorgesBohrer
{
    /// <summary>Grid rate, Hz.</summary>
    public const double RateHz = 2;

    /// <summary>Points of the moving cubic (10.5 s).</summary>
    public const int PolynomialPoints = 21;

    /// <summary>Lower edge of adult breathing, Hz.</summary>
    public const double LowHz = 0.12;

    /// <summary>Upper edge of adult breathing, Hz.</summary>
    public const double HighHz = 0.40;

    /// <summary>Order of the Butterworth prototype.</summary>
    public const int FilterOrder = 2;

    /// <summary>Length of an epoch, seconds.</summary>
    public const int EpochSeconds = 30;

    /// <summary>
    /// A variance below this, in ms^2, is no variance: its logarithm would speak of rounding. Chosen: a standard deviation of a
    /// microsecond, far under the resolution of any recorder of beats.
    /// </summary>
    public const double VarianceFloorMs2 = 1e-6;

    /// <summary>Points of an epoch.</summary>
    public const int EpochPoints = (int)(EpochSeconds * RateHz);

    /// <summary>The part of the interval series that breathes: detrended by the moving cubic and band-passed.</summary>
    /// <param name="intervals">Intervals at <see cref="RateHz"/> without gaps, at least <see cref="PolynomialPoints"/>.</param>
    public static double[] InBand(ReadOnlySpan<double> intervals) => InBand(intervals, LowHz, HighHz, RateHz);

    /// <summary>The same for another band and grid rate.</summary>
    public static double[] InBand(ReadOnlySpan<double> intervals, double lowHz, double highHz, double rateHz)
    {
        var trend = SavitzkyGolay.SmoothCubic(intervals, PolynomialPoints);
        for (var i = 0; i < trend.Length; i++)
        {
            trend[i] = intervals[i] - trend[i];
        }

        var sections = Butterworth.BandPass(FilterOrder, lowHz, highHz, rateHz);
        return ZeroPhase.Filter(sections, trend, ZeroPhase.CustomaryPadding(sections.Length));
    }

    /// <summary>ln of the variance (ddof 1) of an epoch, or NaN where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double LnVariance(ReadOnlySpan<double> epoch)
    {
        var mean = 0.0;
        foreach (var v in epoch)
        {
            mean += v;
        }

        mean /= epoch.Length;
        var squares = 0.0;
        foreach (var v in epoch)
        {
            squares += (v - mean) * (v - mean);
        }

        var variance = squares / (epoch.Length - 1);
        return variance >= VarianceFloorMs2 ? Math.Log(variance) : double.NaN;
    }
}

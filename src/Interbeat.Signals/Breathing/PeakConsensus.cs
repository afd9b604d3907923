namespace Interbeat.Signals.Breathing;

/// <summary>The breathing rate on which the spectra of several sources agree.</summary>
/// <remarks>
/// Only spectra with a clear peak are asked (peak-conditioned averaging: Lázaro 2015, as Charlton and others 2016 describe it). Two at least must
/// have one, and no two may differ by more than the window can tell apart, 4 breaths a minute; otherwise there is no rate (after the
/// "smart fusion" of Karlen and others 2013, who refuse above a standard deviation of 4). The rate is the peak of their mean, each weighted by the share of
/// its own peak. A single source is its own consensus.
/// </remarks>
/// <param name="spectrum">Where peaks are sought.</param>
/// <param name="sources">The number of sources.</param>
internal sealed class PeakConsensus(BreathingSpectrum spectrum, int sources)
{
    /// <summary>Peaks further apart than the half width of the window's main lobe are two peaks, breaths per minute.</summary>
    public const double ApartPerMinute = 60 * BreathingSpectrum.LobeHz;

    /// <summary>Sources that must have a clear peak, where there are several.</summary>
    public const int Witnesses = 2;

    private readonly int needed = Math.Min(Witnesses, sources);

    /// <summary>The rate of one second.</summary>
    /// <param name="spectra">One normalised spectrum a source; null where it has none.</param>
    /// <param name="covered">How many sources cover the second's window.</param>
    /// <returns>Rate in breaths per minute (NaN where absent), share of the peak (NaN where not covered), and why there is none.</returns>
    public (double RatePerMinute, double PeakShare, BreathingAbsence Absence) Of(ReadOnlySpan<double[]?> spectra, int covered)
    {
        if (covered < needed)
        {
            return (double.NaN, double.NaN, BreathingAbsence.NotCovered);
        }

        double[]? sum = null;
        double weights = 0, best = 0, slowest = double.PositiveInfinity, fastest = double.NegativeInfinity;
        var clear = 0;
        foreach (var power in spectra)
        {
            var (rate, share) = power is null ? (double.NaN, 0) : spectrum.Peak(power);
            best = Math.Max(best, share);
            if (!IsClear(rate, share))
            {
                continue;
            }

            clear++;
            (slowest, fastest) = (Math.Min(slowest, rate), Math.Max(fastest, rate));
            weights += share;
            sum ??= new double[power!.Length];
            for (var k = 0; k < sum.Length; k++)
            {
                sum[k] += share * power![k];
            }
        }

        if (clear < needed)
        {
            return (double.NaN, best, clear == 0 ? BreathingAbsence.NoClearPeak : BreathingAbsence.Unconfirmed);
        }

        if (fastest - slowest > ApartPerMinute)
        {
            return (double.NaN, best, BreathingAbsence.Disagreement);
        }

        for (var k = 0; k < sum!.Length; k++)
        {
            sum[k] /= weights;
        }

        var (mean, meanShare) = spectrum.Peak(sum);
        return IsClear(mean, meanShare) ? (mean, meanShare, BreathingAbsence.None) : (double.NaN, meanShare, BreathingAbsence.NoClearPeak);
    }

    private static bool IsClear(double rate, double share) => share >= BreathingSpectrum.MinimumPeakShare && !double.IsNaN(rate);
}

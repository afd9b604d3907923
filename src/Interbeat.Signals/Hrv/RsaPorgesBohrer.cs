using Interbeat.Core;
using Interbeat.Signals.Corrections;
using Interbeat.Signals.Features;

namespace Interbeat.Signals.Hrv;

/// <summary>Respiratory sinus arrhythmia of a recording by Porges and Bohrer (1990): the mean over epochs of 30 s of ln variance in the band of breathing.</summary>
/// <remarks>
/// Intervals on straight lines, a moving cubic of 21 points subtracted, Butterworth band-pass forward and backward, ln of the variance (ddof 1).
/// Epochs follow each other inside runs; none bridges a gap. An epoch in which more than 10 % of the beats were corrected does not count.
/// </remarks>
/// <param name="LnMs2">The mean, ln(ms^2); null where no epoch counts.</param>
/// <param name="EpochsUsed">Epochs that counted.</param>
/// <param name="Epochs">Whole epochs there were.</param>
public sealed record RsaPorgesBohrer(double? LnMs2, int EpochsUsed, int Epochs)
{
    /// <summary>The value of a series.</summary>
    /// <param name="beats">Beats after correction, with what was corrected.</param>
    /// <param name="bands">The preset.</param>
    public static RsaPorgesBohrer Of(CorrectedBeats beats, BandPreset bands)
    {
        ArgumentNullException.ThrowIfNull(beats);
        ArgumentNullException.ThrowIfNull(bands);
        var corrected = beats.Corrections.Select(c => c.OriginalSeconds ?? c.CorrectedSeconds ?? double.NaN).Order().ToArray();
        var epochPoints = (int)(PorgesBohrer.EpochSeconds * bands.RsaRateHz);
        double sum = 0;
        int used = 0, all = 0;
        foreach (var run in beats.Corrected.Runs())
        {
            var times = beats.Corrected.Times[run];
            var points = times.Length < 2 ? 0 : (int)Math.Ceiling((times[^1] - times[1]) * bands.RsaRateHz);
            if (points < epochPoints)
            {
                continue;
            }

            var grid = new double[points];
            InterbeatIntervals.InterpolateRun(times, bands.RsaRateHz, times[1], 0, grid);
            var band = PorgesBohrer.InBand(grid, bands.Rsa.LowHz, bands.Rsa.HighHz, bands.RsaRateHz);
            for (var from = 0; from + epochPoints <= points; from += epochPoints, all++)
            {
                var start = times[1] + (from / bands.RsaRateHz);
                var value = PorgesBohrer.LnVariance(band.AsSpan(from, epochPoints));
                if (double.IsFinite(value) && CorrectedShare(times, corrected, start) <= HeartFeatures.MaximumCorrectedShare)
                {
                    sum += value;
                    used++;
                }
            }
        }

        return new RsaPorgesBohrer(used == 0 ? null : sum / used, used, all);
    }

    private static double CorrectedShare(ReadOnlySpan<double> times, double[] corrected, double start)
    {
        var end = start + PorgesBohrer.EpochSeconds;
        var flagged = Place(corrected, end) - Place(corrected, start);
        return flagged == 0 ? 0 : flagged / Math.Max(1.0, Place(times, end) - Place(times, start));
    }

    private static int Place(ReadOnlySpan<double> ascending, double at)
    {
        var place = ascending.BinarySearch(at);
        return place < 0 ? ~place : place;
    }
}

using System.Numerics;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Signals.Filters;
using Interbeat.Signals.Spectra;

namespace Interbeat.Dyads.Spectral;

/// <summary>The phase of a series in a band of frequencies: band-pass, then the analytic signal by the Hilbert transform, run by run between gaps.</summary>
/// <remarks>
/// The analytic signal is the inverse transform of twice the positive frequencies (Gabor 1946, Journal of the IEE 93, 429-457). Filter and transform both need what lies around a sample, so the
/// first and last <see cref="EdgeCycles"/> cycles of the band's lower edge of each run have no phase.
/// </remarks>
internal static class NarrowBandPhase
{
    /// <summary>Cycles of the lower edge at either end of a run that are left out. Chosen: the filter's memory.</summary>
    public const double EdgeCycles = 1;

    /// <summary>Order of the Butterworth prototype, applied forward and backward. Chosen: a steep enough edge that rings for little more than a cycle.</summary>
    private const int FilterOrder = 2;

    /// <summary>The run is continued by its odd reflection for so many cycles of the lower edge. Chosen.</summary>
    private const double PaddingCycles = 3;

    /// <summary>An amplitude below this share of the run's largest is rounding, and has no phase. Chosen.</summary>
    private const double LeastAmplitudeShare = 1e-9;

    /// <summary>What has no phase.</summary>
    public static readonly Complex None = new(double.NaN, double.NaN);

    /// <summary>Whether there is a phase.</summary>
    public static bool Has(Complex phase) => !double.IsNaN(phase.Real);

    /// <summary>Refuses a band that the grid cannot hold.</summary>
    /// <exception cref="InputException">The band is empty, or reaches half the grid's rate.</exception>
    public static void Require(double lowHz, double highHz, double rateHz)
    {
        if (!(lowHz > 0) || !(lowHz < highHz) || !(highHz < rateHz / 2))
        {
            throw new InputException("--param", "lowHz, highHz", FormattableString.Invariant($"found {lowHz} and {highHz}; 0 < lowHz < highHz < {rateHz / 2} (half of the grid's {rateHz} Hz) is expected"));
        }
    }

    /// <summary>For each sample exp(i phase), or <see cref="None"/> where a sample is missing or too near to a gap or an end.</summary>
    public static Complex[] Of(ReadOnlySpan<double> series, double lowHz, double highHz, double rateHz)
    {
        var phases = new Complex[series.Length];
        Array.Fill(phases, None);
        var sections = Butterworth.BandPass(FilterOrder, lowHz, highHz, rateHz);
        var edge = (int)Math.Ceiling(EdgeCycles * rateHz / lowHz);
        foreach (var range in PairedSeries.Runs(series))
        {
            var run = series[range];
            if (run.Length > 2 * edge && !PairedSeries.IsConstant(run))
            {
                var analytic = Analytic(ZeroPhase.Filter(sections, run, (int)Math.Ceiling(PaddingCycles * rateHz / lowHz)));
                var least = LeastAmplitudeShare * analytic.Max(z => z.Magnitude);
                for (var t = edge; t < run.Length - edge; t++)
                {
                    var size = analytic[t].Magnitude;
                    phases[range.Start.Value + t] = size > least ? analytic[t] / size : None;
                }
            }
        }

        return phases;
    }

    private static Complex[] Analytic(double[] run)
    {
        var plan = new FourierTransform(FourierTransform.SmallestLengthFrom(2 * run.Length));
        double[] re = new double[plan.Length], im = new double[plan.Length], workRe = new double[plan.Length], workIm = new double[plan.Length];
        run.CopyTo(re, 0);
        plan.Forward(re, im, workRe, workIm);
        for (var k = 1; k < plan.Length; k++)
        {
            // Twice the positive frequencies, the mean and Nyquist once, none of the negative ones.
            var gain = 2 * k < plan.Length ? 2 : 2 * k == plan.Length ? 1 : 0;
            (re[k], im[k]) = (gain * re[k], gain * im[k]);
        }

        plan.Inverse(re, im, workRe, workIm);
        return [.. Enumerable.Range(0, run.Length).Select(t => new Complex(re[t], im[t]))];
    }
}

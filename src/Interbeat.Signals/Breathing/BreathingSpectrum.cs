using Interbeat.Signals.Spectra;

namespace Interbeat.Signals.Breathing;

/// <summary>The spectral peak of a window of a breathing-like series.</summary>
/// <remarks>
/// 30 s at 4 Hz, mean removed, periodic Hann window, padded with zeros to a spacing of 1/128 Hz; the rate is the highest local maximum inside
/// the band, refined by a parabola. Its share is the power within the main lobe of the window (2/30 Hz to each side) over
/// the power of the band.
/// </remarks>
internal sealed class BreathingSpectrum
{
    /// <summary>Samples per second of the series. Chosen: as for interbeat intervals.</summary>
    public const double RateHz = 4;

    /// <summary>Length of the window, seconds.</summary>
    public const int WindowSeconds = 30;

    /// <summary>Samples of the window.</summary>
    public const int Points = (int)(WindowSeconds * RateHz);

    /// <summary>Half width of the main lobe of the window, Hz.</summary>
    public const double LobeHz = 2.0 / WindowSeconds;

    /// <summary>Below this share of the band's power a peak is not clear. Chosen; a flat spectrum in the adult band has .27.</summary>
    public const double MinimumPeakShare = 0.5;

    private const int Padded = 512;
    private const double BinHz = RateHz / Padded;

    private readonly FourierTransform transform = new(Padded);
    private readonly double[] re = new double[Padded];
    private readonly double[] im = new double[Padded];
    private readonly double[] workRe = new double[Padded];
    private readonly double[] workIm = new double[Padded];
    private readonly int first;
    private readonly int last;

    /// <summary>A spectrum that looks for peaks in a preset's band.</summary>
    public BreathingSpectrum(BreathingPreset preset)
    {
        first = (int)Math.Ceiling(preset.PeakLowHz / BinHz);
        last = (int)Math.Floor(preset.PeakHighHz / BinHz);
    }

    /// <summary>Power over the band's bins, divided by its sum; null where the window has no power.</summary>
    public double[]? Power(ReadOnlySpan<double> window)
    {
        var mean = 0.0;
        foreach (var value in window)
        {
            mean += value / Points;
        }

        Array.Clear(re);
        Array.Clear(im);
        for (var i = 0; i < Points; i++)
        {
            re[i] = (window[i] - mean) * (0.5 - (0.5 * Math.Cos(2 * Math.PI * i / Points)));
        }

        transform.Forward(re, im, workRe, workIm);
        var power = new double[last - first + 1];
        var sum = 0.0;
        for (var k = first; k <= last; k++)
        {
            power[k - first] = (re[k] * re[k]) + (im[k] * im[k]);
            sum += power[k - first];
        }

        if (!(sum > double.Epsilon / BinHz) || !double.IsFinite(sum))
        {
            return null;
        }

        for (var k = 0; k < power.Length; k++)
        {
            power[k] /= sum;
        }

        return power;
    }

    /// <summary>The peak of a power spectrum of <see cref="Power"/>: rate in breaths per minute (NaN where no local maximum lies inside) and share.</summary>
    public (double RatePerMinute, double Share) Peak(double[] power)
    {
        var best = -1;
        for (var k = 1; k + 1 < power.Length; k++)
        {
            if (power[k] >= power[k - 1] && power[k] >= power[k + 1] && (best < 0 || power[k] > power[best]))
            {
                best = k;
            }
        }

        if (best < 0)
        {
            return (double.NaN, 0);
        }

        var curvature = power[best - 1] - (2 * power[best]) + power[best + 1];
        var shift = curvature == 0 ? 0 : Math.Clamp(0.5 * (power[best - 1] - power[best + 1]) / curvature, -0.5, 0.5);
        var lobe = (int)Math.Ceiling(LobeHz / BinHz);
        var share = 0.0;
        for (var k = Math.Max(0, best - lobe); k <= Math.Min(power.Length - 1, best + lobe); k++)
        {
            share += power[k];
        }

        return (60 * BinHz * (first + best + shift), share);
    }
}

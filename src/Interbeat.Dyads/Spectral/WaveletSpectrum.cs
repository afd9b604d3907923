using System.Runtime.CompilerServices;

namespace Interbeat.Dyads.Spectral;

/// <summary>The Morlet transform of one run of one series, scale by scale, with its power smoothed in time. Owns its work space; serves one thread.</summary>
internal sealed class WaveletSpectrum
{
    private readonly CoherencePlan plan;
    private readonly double[] spectrumRe;
    private readonly double[] spectrumIm;
    private readonly double[] workRe;
    private readonly double[] workIm;
    private readonly double[] powerRe;
    private readonly double[] powerIm;

    public WaveletSpectrum(CoherencePlan plan)
    {
        this.plan = plan;
        var length = plan.TransformLength;
        (spectrumRe, spectrumIm, workRe, workIm) = (new double[length], new double[length], new double[length], new double[length]);
        (powerRe, powerIm) = (new double[plan.Padded], new double[plan.Padded]);
    }

    /// <summary>Takes a run without gaps, with mean 0.</summary>
    public void Load(ReadOnlySpan<double> run)
    {
        run.CopyTo(spectrumRe);
        spectrumRe.AsSpan(run.Length).Clear();
        Array.Clear(spectrumIm);
        plan.Transform.Forward(spectrumRe, spectrumIm, workRe, workIm);
        Samples = run.Length;
    }

    /// <summary>Samples in the run.</summary>
    public int Samples { get; private set; }

    /// <summary>Two neighbouring scales at once, since one complex transform smooths two real powers.</summary>
    /// <param name="scale">The first of them.</param>
    /// <param name="first">Takes it.</param>
    /// <param name="second">Takes the next scale; null where there is none.</param>
    public void Fill(int scale, ScaleWave first, ScaleWave? second)
    {
        Wave(scale, first);
        Square(first, powerRe);
        if (second is null)
        {
            Array.Clear(powerIm);
        }
        else
        {
            Wave(scale + 1, second);
            Square(second, powerIm);
        }

        plan.Smoothing.Forward(powerRe, powerIm, workRe, workIm);
        Smooth(plan.SmootherOf(scale), second is null ? [] : plan.SmootherOf(scale + 1), powerRe, powerIm);
        plan.Smoothing.Inverse(powerRe, powerIm, workRe, workIm);
        powerRe.AsSpan(0, Samples).CopyTo(first.Power);
        if (second is not null)
        {
            powerIm.AsSpan(0, Samples).CopyTo(second.Power);
        }
    }

    private void Wave(int scale, ScaleWave wave)
    {
        var (from, gain) = plan.WaveletOf(scale);
        Array.Clear(wave.Re);
        Array.Clear(wave.Im);
        for (var i = 0; i < gain.Length; i++)
        {
            wave.Re[from + i] = gain[i] * spectrumRe[from + i];
            wave.Im[from + i] = gain[i] * spectrumIm[from + i];
        }

        plan.Transform.Inverse(wave.Re, wave.Im, workRe, workIm);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Square(ScaleWave wave, double[] power)
    {
        ReadOnlySpan<double> re = wave.Re.AsSpan(0, Samples), im = wave.Im.AsSpan(0, Samples);
        for (var t = 0; t < re.Length; t++)
        {
            power[t] = (re[t] * re[t]) + (im[t] * im[t]);
        }

        power.AsSpan(Samples).Clear();
    }

    /// <summary>Smooths two real series that were transformed as real and imaginary part: parts them by the symmetry of real series, weighs each, joins them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Smooth(double[] gain, double[] gainOfImaginary, double[] re, double[] im)
    {
        var n = re.Length;
        for (var k = 0; k < gain.Length; k++)
        {
            var mirror = k == 0 ? 0 : n - k;
            double g = gain[k] / 2, h = k < gainOfImaginary.Length ? gainOfImaginary[k] / 2 : 0;
            double evenRe = g * (re[k] + re[mirror]), evenIm = g * (im[k] - im[mirror]);
            double oddRe = h * (im[k] + im[mirror]), oddIm = h * (re[mirror] - re[k]);
            (re[k], im[k]) = (evenRe - oddIm, evenIm + oddRe);
            (re[mirror], im[mirror]) = (evenRe + oddIm, oddRe - evenIm);
        }

        Clear(re, gain.Length);
        Clear(im, gain.Length);
    }

    /// <summary>Zeroes all bins from <paramref name="from"/> to its mirror.</summary>
    internal static void Clear(double[] bins, int from)
    {
        if (bins.Length - (2 * from) + 1 > 0)
        {
            bins.AsSpan(from, bins.Length - (2 * from) + 1).Clear();
        }
    }
}

/// <summary>One scale of one run: the transform's real and imaginary part, and its power smoothed in time.</summary>
/// <param name="Re">Real part; longer than the run.</param>
/// <param name="Im">Imaginary part; longer than the run.</param>
/// <param name="Power">Smoothed power, one value a sample.</param>
internal sealed record ScaleWave(double[] Re, double[] Im, double[] Power);

using System.Runtime.CompilerServices;
using Interbeat.Signals.Spectra;

namespace Interbeat.Signals.Voice;

/// <summary>The YIN estimator of the period of a frame (de Cheveigne and Kawahara 2002, J Acoust Soc Am 111: 1917-1930).</summary>
/// <remarks>
/// Difference d(tau) = sum over a fixed window of (x[j] - x[j + tau])^2, its products by the Fourier transform; cumulative mean normalised d'(tau) = d(tau) tau / (d(1) + ... + d(tau)) (their equation 8);
/// the first local minimum of d' below the threshold, else the deepest one where it lies below the weak threshold; a parabola through three values of d. Two frames share one inverse transform.
/// It holds working arrays, so one instance serves one thread.
/// </remarks>
internal sealed class Yin
{
    private readonly double rateHz;
    private readonly double threshold;
    private readonly double weakThreshold;
    private readonly int shortestLag;
    private readonly int longestLag;
    private readonly int window;
    private readonly FourierTransform plan;
    private readonly double[] re;
    private readonly double[] im;
    private readonly double[] productRe;
    private readonly double[] productIm;
    private readonly double[] workRe;
    private readonly double[] workIm;
    private readonly double[] difference;
    private readonly double[] normalised;

    public Yin(VoiceSettings settings, double rateHz)
    {
        this.rateHz = rateHz;
        threshold = settings.PeriodicityThreshold;
        weakThreshold = settings.WeakPeriodicityThreshold;
        shortestLag = (int)Math.Floor(rateHz / settings.HighestHz);
        longestLag = (int)Math.Ceiling(rateHz / settings.LowestHz);
        FrameLength = (int)Math.Round(settings.FrameSeconds * rateHz);
        window = FrameLength - longestLag - 2;
        if (shortestLag < 2 || shortestLag >= longestLag || window < longestLag)
        {
            throw new ArgumentException("A frame must hold two periods of the lowest pitch, and the highest pitch must lie below half the sampling rate.", nameof(settings));
        }

        var length = FrameLength;
        while (FourierTransform.LargestLengthUpTo(length) != length)
        {
            length++;
        }

        plan = new FourierTransform(length);
        (re, im, productRe, productIm, workRe, workIm) = (new double[length], new double[length], new double[length], new double[length], new double[length], new double[length]);
        difference = new double[longestLag + 2];
        normalised = new double[longestLag + 2];
    }

    /// <summary>Samples of a frame.</summary>
    public int FrameLength { get; }

    /// <summary>Pitch (NaN where not periodic) and aperiodicity of two frames of finite samples.</summary>
    public ((double F0Hz, double Aperiodicity) First, (double F0Hz, double Aperiodicity) Second) Pair(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        Transform(first);
        Multiply(adds: false);
        Transform(second);
        Multiply(adds: true);
        plan.Inverse(productRe, productIm, workRe, workIm);
        return (Decide(first, productRe), Decide(second, productIm));
    }

    /// <summary>The spectra of the window (as real part) and of the whole frame (as imaginary part), in one transform.</summary>
    private void Transform(ReadOnlySpan<double> frame)
    {
        frame[..window].CopyTo(re);
        re.AsSpan(window).Clear();
        frame.CopyTo(im);
        im.AsSpan(frame.Length).Clear();
        plan.Forward(re, im, workRe, workIm);
    }

    /// <summary>Conjugate of the window's spectrum times the frame's; that of the second frame goes in multiplied by i.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Multiply(bool adds)
    {
        var n = plan.Length;
        for (var k = 0; k < n; k++)
        {
            var m = k == 0 ? 0 : n - k;
            double ar = (re[k] + re[m]) / 2, ai = (im[k] - im[m]) / 2;
            double br = (im[k] + im[m]) / 2, bi = (re[m] - re[k]) / 2;
            double pr = (ar * br) + (ai * bi), pi = (ar * bi) - (ai * br);
            productRe[k] = adds ? productRe[k] - pi : pr;
            productIm[k] = adds ? productIm[k] + pr : pi;
        }
    }

    private (double F0Hz, double Aperiodicity) Decide(ReadOnlySpan<double> frame, double[] products)
    {
        if (!Differences(frame, products))
        {
            return (double.NaN, 1);
        }

        var deepest = shortestLag;
        for (var lag = shortestLag; lag <= longestLag; lag++)
        {
            if (normalised[lag] < threshold && IsDip(lag))
            {
                return (PitchAt(lag), normalised[lag]);
            }

            deepest = normalised[lag] < normalised[deepest] ? lag : deepest;
        }

        return (normalised[deepest] < weakThreshold && IsDip(deepest) ? PitchAt(deepest) : double.NaN, Math.Min(1, normalised[deepest]));
    }

    private bool IsDip(int lag) => normalised[lag] < normalised[lag - 1] && normalised[lag] <= normalised[lag + 1];

    private double PitchAt(int lag) => rateHz / (lag + Vertex(difference[lag - 1], difference[lag], difference[lag + 1]));

    /// <summary>d and d' of a frame; false where it does not move.</summary>
    private bool Differences(ReadOnlySpan<double> frame, double[] products)
    {
        var still = 0.0;
        foreach (var x in frame[..window])
        {
            still += x * x;
        }

        var (moving, sum) = (still, 0.0);
        for (var lag = 1; lag < difference.Length; lag++)
        {
            moving += (frame[window + lag - 1] * frame[window + lag - 1]) - (frame[lag - 1] * frame[lag - 1]);
            difference[lag] = Math.Max(0, still + moving - (2 * products[lag] / plan.Length));
            sum += difference[lag];
            normalised[lag] = sum > 0 ? difference[lag] * lag / sum : 1;
        }

        return sum > 0;
    }

    private static double Vertex(double left, double middle, double right)
    {
        var curvature = left - (2 * middle) + right;
        return curvature > 0 ? Math.Clamp((left - right) / (2 * curvature), -1, 1) : 0;
    }
}

using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Spectra;

/// <summary>The discrete Fourier transform of any length, as a convolution with a chirp (Bluestein 1970).</summary>
/// <remarks>With k t = (k^2 + t^2 - (k - t)^2) / 2 the transform becomes a convolution, which transforms of a convenient length compute. O(n log n).</remarks>
internal sealed class ChirpTransform
{
    private readonly int length;
    private readonly FourierTransform plan;
    private readonly double[] chirpRe;
    private readonly double[] chirpIm;
    private readonly double[] kernelRe;
    private readonly double[] kernelIm;
    private readonly double[] aRe;
    private readonly double[] aIm;
    private readonly double[] workRe;
    private readonly double[] workIm;

    public ChirpTransform(int length)
    {
        this.length = length;
        plan = new FourierTransform(FourierTransform.SmallestLengthFrom((2 * length) - 1));
        (chirpRe, chirpIm) = (new double[length], new double[length]);
        (kernelRe, kernelIm) = (new double[plan.Length], new double[plan.Length]);
        (aRe, aIm) = (new double[plan.Length], new double[plan.Length]);
        (workRe, workIm) = (new double[plan.Length], new double[plan.Length]);
        for (var k = 0; k < length; k++)
        {
            // k^2 taken modulo 2 n keeps the angle small, and so exact.
            (chirpIm[k], chirpRe[k]) = Math.SinCos(-Math.PI * ((long)k * k % (2L * length)) / length);
            (kernelRe[k], kernelIm[k]) = (chirpRe[k], -chirpIm[k]);
            if (k > 0)
            {
                (kernelRe[^k], kernelIm[^k]) = (chirpRe[k], -chirpIm[k]);
            }
        }

        plan.Forward(kernelRe, kernelIm, workRe, workIm);
    }

    /// <summary>Transforms in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Forward(double[] re, double[] im)
    {
        Array.Clear(aRe);
        Array.Clear(aIm);
        for (var k = 0; k < length; k++)
        {
            aRe[k] = (re[k] * chirpRe[k]) - (im[k] * chirpIm[k]);
            aIm[k] = (re[k] * chirpIm[k]) + (im[k] * chirpRe[k]);
        }

        plan.Forward(aRe, aIm, workRe, workIm);
        for (var k = 0; k < aRe.Length; k++)
        {
            (aRe[k], aIm[k]) = ((aRe[k] * kernelRe[k]) - (aIm[k] * kernelIm[k]), (aRe[k] * kernelIm[k]) + (aIm[k] * kernelRe[k]));
        }

        plan.Inverse(aRe, aIm, workRe, workIm);
        for (var k = 0; k < length; k++)
        {
            double x = aRe[k] / plan.Length, y = aIm[k] / plan.Length;
            re[k] = (x * chirpRe[k]) - (y * chirpIm[k]);
            im[k] = (x * chirpIm[k]) + (y * chirpRe[k]);
        }
    }
}

using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Spectra;

/// <summary>Squared magnitudes of the discrete Fourier transform of a real series, for any length.</summary>
/// <remarks>
/// Convention: <c>|X[k]|^2</c> with <c>X[k] = sum x[t] exp(-2 pi i k t / n)</c>, without a factor, for k = 0 to n / 2. A length without a prime
/// factor above 5 takes the direct way (packed into half the length where it is even), any other Bluestein's. An instance owns its work
/// space and serves one thread.
/// </remarks>
public sealed class RealSpectrum
{
    private readonly FourierTransform? plan;
    private readonly ChirpTransform? chirp;
    private readonly bool packed;
    private readonly double[] re;
    private readonly double[] im;
    private readonly double[] workRe;
    private readonly double[] workIm;

    /// <summary>A plan for series of <paramref name="length"/> samples, at least 1.</summary>
    public RealSpectrum(int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        Length = length;
        packed = length % 2 == 0;
        var smooth = FourierTransform.LargestLengthUpTo(length) == length;
        var size = smooth && packed ? length / 2 : length;
        if (smooth)
        {
            plan = new FourierTransform(size);
        }
        else
        {
            packed = false;
            chirp = new ChirpTransform(length);
        }

        re = new double[size];
        im = new double[size];
        workRe = new double[smooth ? size : 0];
        workIm = new double[smooth ? size : 0];
    }

    /// <summary>The number of samples.</summary>
    public int Length { get; }

    /// <summary>The number of squared magnitudes: n / 2 + 1.</summary>
    public int Bins => (Length / 2) + 1;

    /// <summary>Writes the squared magnitudes of bins 0 to n / 2.</summary>
    /// <param name="samples">The series, <see cref="Length"/> samples.</param>
    /// <param name="squared">Receives <see cref="Bins"/> values.</param>
    public void SquaredMagnitudes(ReadOnlySpan<double> samples, Span<double> squared)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(samples.Length, Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(squared.Length, Bins);
        if (packed)
        {
            Pack(samples, re, im);
            plan!.Forward(re, im, workRe, workIm);
            Unpack(re, im, squared);
            return;
        }

        samples.CopyTo(re);
        Array.Clear(im);
        plan?.Forward(re, im, workRe, workIm);
        chirp?.Forward(re, im);
        for (var k = 0; k < Bins; k++)
        {
            squared[k] = (re[k] * re[k]) + (im[k] * im[k]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pack(ReadOnlySpan<double> samples, Span<double> even, Span<double> odd)
    {
        for (var k = 0; k < even.Length; k++)
        {
            even[k] = samples[2 * k];
            odd[k] = samples[(2 * k) + 1];
        }
    }

    /// <summary>From the transform of x[2t] + i x[2t+1] to that of x, by the symmetry of real series.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Unpack(ReadOnlySpan<double> re, ReadOnlySpan<double> im, Span<double> squared)
    {
        var half = re.Length;
        for (var k = 0; k <= half; k++)
        {
            int a = k == half ? 0 : k, b = k == 0 ? 0 : half - k;
            double evenRe = (re[a] + re[b]) / 2, evenIm = (im[a] - im[b]) / 2;
            double oddRe = (im[a] + im[b]) / 2, oddIm = (re[b] - re[a]) / 2;
            var (sin, cos) = Math.SinCos(-Math.PI * k / half);
            var x = evenRe + (cos * oddRe) - (sin * oddIm);
            var y = evenIm + (cos * oddIm) + (sin * oddRe);
            squared[k] = (x * x) + (y * y);
        }
    }
}

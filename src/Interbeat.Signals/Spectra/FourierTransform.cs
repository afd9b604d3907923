using System.Runtime.CompilerServices;
using Lanes = System.Numerics.Vector<double>;

namespace Interbeat.Signals.Spectra;

/// <summary>The discrete Fourier transform of complex series whose length has no prime factor above 5.</summary>
/// <remarks>
/// Convention: forward <c>X[k] = sum x[t] exp(-2 pi i k t / n)</c>, without a factor; <see cref="Inverse"/> is the same with the
/// opposite sign, also without a factor, so that inverse(forward(x)) = n x. Method: Stockham's self-sorting decimation in
/// frequency with radices 4, 2, 3 and 5 (Van Loan 1992, "Computational Frameworks for the Fast Fourier Transform", section 1.7); O(n log n) time,
/// O(n) memory. The passes of radix 4 and 2 work on several samples at once where they lie side by side, with the same operations in the same order, so that the bits are the same on any machine. A plan is immutable and may be shared between threads; the caller brings the working arrays.
/// </remarks>
public sealed class FourierTransform
{
    private readonly int[] factors;
    private readonly double[] cosines;
    private readonly double[] sines;

    /// <summary>A plan for series of <paramref name="length"/> samples.</summary>
    /// <exception cref="ArgumentException">The length is below 1 or has a prime factor above 5; see <see cref="LargestLengthUpTo"/>.</exception>
    public FourierTransform(int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        Length = length;
        factors = Factorise(length) ?? throw new ArgumentException($"{length} has a prime factor above 5.", nameof(length));
        cosines = new double[length];
        sines = new double[length];
        for (var k = 0; k < length; k++)
        {
            (sines[k], cosines[k]) = Math.SinCos(-2 * Math.PI * k / length);
        }
    }

    /// <summary>The number of samples.</summary>
    public int Length { get; }

    /// <summary>The largest length not above <paramref name="limit"/> that a plan can have; above 100 it is at least 0.9 of the limit.</summary>
    public static int LargestLengthUpTo(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var length = limit;
        while (Factorise(length) is null)
        {
            length--;
        }

        return length;
    }

    /// <summary>The smallest length not below <paramref name="limit"/> that a plan can have.</summary>
    public static int SmallestLengthFrom(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var length = limit;
        while (Factorise(length) is null)
        {
            length++;
        }

        return length;
    }

    /// <summary>Transforms in place. The work arrays are overwritten.</summary>
    public void Forward(double[] re, double[] im, double[] workRe, double[] workIm) => Run(re, im, workRe, workIm);

    /// <summary>Transforms in place with the opposite sign, without dividing by n. The work arrays are overwritten.</summary>
    public void Inverse(double[] re, double[] im, double[] workRe, double[] workIm) => Run(im, re, workIm, workRe);

    private static int[]? Factorise(int n)
    {
        var factors = new List<int>();
        foreach (var radix in (ReadOnlySpan<int>)[5, 3, 4, 2])
        {
            while (n % radix == 0)
            {
                factors.Add(radix);
                n /= radix;
            }
        }

        return n == 1 ? [.. factors] : null;
    }

    private void Run(double[] re, double[] im, double[] workRe, double[] workIm)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Math.Min(re.Length, im.Length), Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(Math.Min(workRe.Length, workIm.Length), Length);
        double[] sourceRe = re, sourceIm = im, targetRe = workRe, targetIm = workIm;
        var remaining = Length;
        var stride = 1;
        foreach (var radix in factors)
        {
            Pass(radix, remaining, stride, sourceRe, sourceIm, targetRe, targetIm);
            (sourceRe, targetRe) = (targetRe, sourceRe);
            (sourceIm, targetIm) = (targetIm, sourceIm);
            remaining /= radix;
            stride *= radix;
        }

        if (!ReferenceEquals(sourceRe, re))
        {
            sourceRe.AsSpan(0, Length).CopyTo(re);
            sourceIm.AsSpan(0, Length).CopyTo(im);
        }
    }

    private void Pass(int radix, int remaining, int stride, double[] xr, double[] xi, double[] yr, double[] yi)
    {
        switch (radix)
        {
            case 2: Radix2(remaining, stride, xr, xi, yr, yi); break;
            case 3: Radix3(remaining, stride, xr, xi, yr, yi); break;
            case 4: Radix4(remaining, stride, xr, xi, yr, yi); break;
            default: Radix5(remaining, stride, xr, xi, yr, yi); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Radix2(int remaining, int s, double[] xr, double[] xi, double[] yr, double[] yi)
    {
        var m = remaining / 2;
        for (var q = 0; q < m; q++)
        {
            double wr = cosines[q * s], wi = sines[q * s];
            int k = 0, a = s * q, b = s * (q + m), o = s * 2 * q;
            for (; k <= s - Lanes.Count; k += Lanes.Count, a += Lanes.Count, b += Lanes.Count, o += Lanes.Count)
            {
                Lanes ar = new(xr, a), ai = new(xi, a), br = new(xr, b), bi = new(xi, b);
                (ar + br).CopyTo(yr, o);
                (ai + bi).CopyTo(yi, o);
                Store(yr, yi, o + s, ar - br, ai - bi, wr, wi);
            }

            for (; k < s; k++, a++, b++, o++)
            {
                double dr = xr[a] - xr[b], di = xi[a] - xi[b];
                yr[o] = xr[a] + xr[b];
                yi[o] = xi[a] + xi[b];
                yr[o + s] = (dr * wr) - (di * wi);
                yi[o + s] = (dr * wi) + (di * wr);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Radix3(int remaining, int s, double[] xr, double[] xi, double[] yr, double[] yi)
    {
        const double Sin60 = 0.86602540378443864676;
        var m = remaining / 3;
        for (var q = 0; q < m; q++)
        {
            double w1r = cosines[q * s], w1i = sines[q * s], w2r = cosines[2 * q * s], w2i = sines[2 * q * s];
            for (int k = 0, a = s * q, o = s * 3 * q; k < s; k++, a++, o++)
            {
                int b = a + (s * m), c = b + (s * m);
                double sr = xr[b] + xr[c], si = xi[b] + xi[c];
                double dr = Sin60 * (xr[b] - xr[c]), di = Sin60 * (xi[b] - xi[c]);
                double tr = xr[a] - (0.5 * sr), ti = xi[a] - (0.5 * si);
                yr[o] = xr[a] + sr;
                yi[o] = xi[a] + si;
                Store(yr, yi, o + s, tr + di, ti - dr, w1r, w1i);
                Store(yr, yi, o + (2 * s), tr - di, ti + dr, w2r, w2i);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Radix4(int remaining, int s, double[] xr, double[] xi, double[] yr, double[] yi)
    {
        var m = remaining / 4;
        for (var q = 0; q < m; q++)
        {
            double w1r = cosines[q * s], w1i = sines[q * s];
            double w2r = cosines[2 * q * s], w2i = sines[2 * q * s];
            double w3r = cosines[3 * q * s], w3i = sines[3 * q * s];
            int k = 0, a = s * q, o = s * 4 * q;
            for (; k <= s - Lanes.Count; k += Lanes.Count, a += Lanes.Count, o += Lanes.Count)
            {
                int b = a + (s * m), c = b + (s * m), d = c + (s * m);
                Lanes ar = new(xr, a), ai = new(xi, a), br = new(xr, b), bi = new(xi, b), cr = new(xr, c), ci = new(xi, c), dr = new(xr, d), di = new(xi, d);
                Lanes sumAcR = ar + cr, sumAcI = ai + ci, difAcR = ar - cr, difAcI = ai - ci;
                Lanes sumBdR = br + dr, sumBdI = bi + di, difBdR = br - dr, difBdI = bi - di;
                (sumAcR + sumBdR).CopyTo(yr, o);
                (sumAcI + sumBdI).CopyTo(yi, o);
                Store(yr, yi, o + s, difAcR + difBdI, difAcI - difBdR, w1r, w1i);
                Store(yr, yi, o + (2 * s), sumAcR - sumBdR, sumAcI - sumBdI, w2r, w2i);
                Store(yr, yi, o + (3 * s), difAcR - difBdI, difAcI + difBdR, w3r, w3i);
            }

            for (; k < s; k++, a++, o++)
            {
                int b = a + (s * m), c = b + (s * m), d = c + (s * m);
                double sumAcR = xr[a] + xr[c], sumAcI = xi[a] + xi[c], difAcR = xr[a] - xr[c], difAcI = xi[a] - xi[c];
                double sumBdR = xr[b] + xr[d], sumBdI = xi[b] + xi[d], difBdR = xr[b] - xr[d], difBdI = xi[b] - xi[d];
                yr[o] = sumAcR + sumBdR;
                yi[o] = sumAcI + sumBdI;
                Store(yr, yi, o + s, difAcR + difBdI, difAcI - difBdR, w1r, w1i);
                Store(yr, yi, o + (2 * s), sumAcR - sumBdR, sumAcI - sumBdI, w2r, w2i);
                Store(yr, yi, o + (3 * s), difAcR - difBdI, difAcI + difBdR, w3r, w3i);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Radix5(int remaining, int s, double[] xr, double[] xi, double[] yr, double[] yi)
    {
        const double Cos72 = 0.30901699437494742410, Cos144 = -0.80901699437494742410;
        const double Sin72 = 0.95105651629515357212, Sin144 = 0.58778525229247312917;
        var m = remaining / 5;
        for (var q = 0; q < m; q++)
        {
            var w = q * s;
            for (int k = 0, a = s * q, o = s * 5 * q; k < s; k++, a++, o++)
            {
                int b = a + (s * m), c = b + (s * m), d = c + (s * m), e = d + (s * m);
                double s1r = xr[b] + xr[e], s1i = xi[b] + xi[e], d1r = xr[b] - xr[e], d1i = xi[b] - xi[e];
                double s2r = xr[c] + xr[d], s2i = xi[c] + xi[d], d2r = xr[c] - xr[d], d2i = xi[c] - xi[d];
                double t1r = xr[a] + (Cos72 * s1r) + (Cos144 * s2r), t1i = xi[a] + (Cos72 * s1i) + (Cos144 * s2i);
                double t2r = xr[a] + (Cos144 * s1r) + (Cos72 * s2r), t2i = xi[a] + (Cos144 * s1i) + (Cos72 * s2i);
                double u1r = (Sin72 * d1r) + (Sin144 * d2r), u1i = (Sin72 * d1i) + (Sin144 * d2i);
                double u2r = (Sin144 * d1r) - (Sin72 * d2r), u2i = (Sin144 * d1i) - (Sin72 * d2i);
                yr[o] = xr[a] + s1r + s2r;
                yi[o] = xi[a] + s1i + s2i;
                Store(yr, yi, o + s, t1r + u1i, t1i - u1r, cosines[w], sines[w]);
                Store(yr, yi, o + (2 * s), t2r + u2i, t2i - u2r, cosines[2 * w], sines[2 * w]);
                Store(yr, yi, o + (3 * s), t2r - u2i, t2i + u2r, cosines[3 * w], sines[3 * w]);
                Store(yr, yi, o + (4 * s), t1r - u1i, t1i + u1r, cosines[4 * w], sines[4 * w]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(double[] yr, double[] yi, int at, Lanes re, Lanes im, double wr, double wi)
    {
        ((re * wr) - (im * wi)).CopyTo(yr, at);
        ((re * wi) + (im * wr)).CopyTo(yi, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(double[] yr, double[] yi, int at, double re, double im, double wr, double wi)
    {
        yr[at] = (re * wr) - (im * wi);
        yi[at] = (re * wi) + (im * wr);
    }
}

using System.Numerics;
using System.Runtime.InteropServices;

namespace Interbeat.Formats;

/// <summary>Sound at a whole fraction of its rate.</summary>
/// <remarks>
/// Low-pass by a sinc under a Kaiser window of 80 dB, its edge (-6 dB) at half the new rate, transition from 0.85 to 1.15 of it (Kaiser 1974);
/// then every n-th sample. What folds back lies above 0.85 of half the new rate, 6800 Hz at 16 kHz. The filter is centred, so nothing is delayed.
/// Output samples are computed block by block from the file's bytes; no copy of the sound at its own rate is made.
/// </remarks>
internal static class RateReduction
{
    private const double StopBandDb = 80;

    /// <summary>Width of the transition as a share of half the new rate.</summary>
    private const double TransitionShare = 0.3;

    /// <summary>Samples computed between two looks at the cancellation token.</summary>
    private const int BlockSamples = 1 << 14;

    /// <summary>The largest whole number by which the rate can be divided without falling below <paramref name="leastHz"/>; at least 1.</summary>
    public static int FactorFor(double rateHz, double leastHz) => (int)Math.Max(1, Math.Min(Math.Floor(rateHz / leastHz), rateHz));

    /// <summary>The channel, reduced by <paramref name="factor"/>; sample 0 keeps its place.</summary>
    public static double[] Read(WavSamples source, int factor, CancellationToken cancellationToken)
    {
        var taps = factor == 1 ? [1.0] : LowPass(factor);
        var half = taps.Length / 2;
        var reduced = new double[(source.Count + factor - 1) / factor];
        var block = new double[(Math.Min(BlockSamples, reduced.Length) * factor) + taps.Length];
        for (var start = 0; start < reduced.Length; start += BlockSamples)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var count = Math.Min(BlockSamples, reduced.Length - start);
            var input = block.AsSpan(0, ((count - 1) * factor) + taps.Length);
            source.Decode(((long)start * factor) - half, input);
            for (var i = 0; i < count; i++)
            {
                reduced[start + i] = factor == 1 ? input[i] : Dot(input.Slice(i * factor, taps.Length), taps);
            }
        }

        return reduced;
    }

    private static double[] LowPass(int factor)
    {
        // Kaiser's formulas for the length and shape of the window.
        var width = TransitionShare * Math.PI / factor;
        var half = (int)Math.Ceiling((StopBandDb - 7.95) / (2.285 * width) / 2);
        var beta = 0.1102 * (StopBandDb - 8.7);
        var taps = new double[(2 * half) + 1];
        for (var i = -half; i <= half; i++)
        {
            var x = Math.PI * i / factor;
            var sinc = i == 0 ? 1 : Math.Sin(x) / x;
            taps[i + half] = sinc * BesselI0(beta * Math.Sqrt(Math.Max(0, 1 - ((double)i * i / ((double)half * half))))) / BesselI0(beta);
        }

        var sum = taps.Sum();
        return [.. taps.Select(t => t / sum)];
    }

    /// <summary>The modified Bessel function of order 0, by its series.</summary>
    private static double BesselI0(double x)
    {
        double sum = 1, term = 1;
        for (var k = 1; term > 1e-16 * sum; k++)
        {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }

        return sum;
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var va = MemoryMarshal.Cast<double, Vector<double>>(a);
        var vb = MemoryMarshal.Cast<double, Vector<double>>(b);
        var sum = Vector<double>.Zero;
        for (var i = 0; i < va.Length; i++)
        {
            sum += va[i] * vb[i];
        }

        var total = Vector.Sum(sum);
        for (var i = va.Length * Vector<double>.Count; i < a.Length; i++)
        {
            total += a[i] * b[i];
        }

        return total;
    }
}

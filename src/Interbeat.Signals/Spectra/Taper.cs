using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Spectra;

/// <summary>Windows by which a stretch fades in and out before it is transformed.</summary>
public static class Taper
{
    /// <summary>The periodic Hann window: 0.5 - 0.5 cos(2 pi i / n).</summary>
    public static double[] Hann(int length)
    {
        var taper = new double[length];
        for (var i = 0; i < length; i++)
        {
            taper[i] = 0.5 - (0.5 * Math.Cos(2 * Math.PI * i / length));
        }

        return taper;
    }

    /// <summary>One, with half a cosine at both ends (Tukey 1967).</summary>
    /// <param name="length">Samples.</param>
    /// <param name="share">The share of the length that both ends take together, 0 to 1.</param>
    public static double[] Cosine(int length, double share)
    {
        var taper = new double[length];
        Array.Fill(taper, 1);
        var end = (int)(length * share / 2);
        for (var i = 0; i < end; i++)
        {
            taper[i] = taper[^(i + 1)] = 0.5 - (0.5 * Math.Cos(Math.PI * (i + 0.5) / end));
        }

        return taper;
    }

    /// <summary>The sum of squares.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Energy(ReadOnlySpan<double> taper)
    {
        var sum = 0.0;
        foreach (var w in taper)
        {
            sum += w * w;
        }

        return sum;
    }

    /// <summary>Removes the mean and multiplies by the taper.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply(ReadOnlySpan<double> samples, ReadOnlySpan<double> taper, Span<double> tapered)
    {
        var mean = 0.0;
        foreach (var v in samples)
        {
            mean += v;
        }

        mean /= samples.Length;
        for (var i = 0; i < samples.Length; i++)
        {
            tapered[i] = (samples[i] - mean) * taper[i];
        }
    }
}

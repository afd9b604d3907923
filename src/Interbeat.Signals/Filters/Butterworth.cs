using System.Numerics;

namespace Interbeat.Signals.Filters;

/// <summary>Digital Butterworth filters as second-order sections.</summary>
/// <remarks>
/// Analogue prototype poles on the unit circle, band edges pre-warped by tan(pi f / fs), bilinear transform (textbook: Oppenheim and
/// Schafer). At a band edge the gain is 1/sqrt 2. Orders are even, so that every section has a conjugate pair of poles. As everywhere, the
/// order of a band-pass counts the prototype: order 2 has four poles, in two sections.
/// </remarks>
public static class Butterworth
{
    /// <summary>Low-pass sections with unit gain at 0 Hz.</summary>
    /// <param name="order">Even number of poles.</param>
    /// <param name="edgeHz">Frequency of gain 1/sqrt 2, above 0 and below half the rate.</param>
    /// <param name="rateHz">Samples per second.</param>
    public static Biquad[] LowPass(int order, double edgeHz, double rateHz)
    {
        var warped = Warp(edgeHz, rateHz);
        return [.. UpperPrototypePoles(order).Select(p => Section(p * warped, 1, 2, 1, 0))];
    }

    /// <summary>High-pass sections with unit gain at half the rate.</summary>
    /// <param name="order">Even number of poles.</param>
    /// <param name="edgeHz">Frequency of gain 1/sqrt 2, above 0 and below half the rate.</param>
    /// <param name="rateHz">Samples per second.</param>
    public static Biquad[] HighPass(int order, double edgeHz, double rateHz)
    {
        var warped = Warp(edgeHz, rateHz);
        return [.. UpperPrototypePoles(order).Select(p => Section(warped / p, 1, -2, 1, Math.PI))];
    }

    /// <summary>Band-pass sections with unit gain at the centre of the band (the geometric mean of the warped edges).</summary>
    /// <param name="order">Even order of the prototype; the filter has twice as many poles.</param>
    /// <param name="lowHz">Lower frequency of gain 1/sqrt 2, above 0.</param>
    /// <param name="highHz">Upper frequency of gain 1/sqrt 2, below half the rate.</param>
    /// <param name="rateHz">Samples per second.</param>
    public static Biquad[] BandPass(int order, double lowHz, double highHz, double rateHz)
    {
        var low = Warp(lowHz, rateHz);
        var high = Warp(highHz, rateHz);
        if (!(low < high))
        {
            throw new ArgumentException("The lower edge of a band lies below the upper one.", nameof(lowHz));
        }

        var centre = Math.Sqrt(low * high);
        var centreAngle = 2 * Math.Atan(centre);
        var sections = new List<Biquad>();
        foreach (var prototype in UpperPrototypePoles(order))
        {
            var half = prototype * (high - low) / 2;
            var root = Complex.Sqrt((half * half) - (centre * centre));
            sections.Add(Section(half + root, 1, 0, -1, centreAngle));
            sections.Add(Section(half - root, 1, 0, -1, centreAngle));
        }

        return [.. sections];
    }

    private static double Warp(double edgeHz, double rateHz)
    {
        if (!(edgeHz > 0) || !(edgeHz < rateHz / 2))
        {
            throw new ArgumentOutOfRangeException(nameof(edgeHz), edgeHz, "A band edge lies between 0 and half the sampling rate.");
        }

        return Math.Tan(Math.PI * edgeHz / rateHz);
    }

    private static IEnumerable<Complex> UpperPrototypePoles(int order)
    {
        if (order < 2 || order % 2 != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(order), order, "The order is even and at least 2.");
        }

        for (var k = 0; k < order / 2; k++)
        {
            yield return Complex.FromPolarCoordinates(1, (Math.PI / 2) + (Math.PI * ((2 * k) + 1) / (2 * order)));
        }
    }

    /// <summary>The section of an analogue pole and its conjugate, with unit gain at an angular frequency in radians a sample.</summary>
    private static Biquad Section(Complex pole, double b0, double b1, double b2, double unitGainAt)
    {
        // Bilinear transform with s = (z - 1) / (z + 1); the edges were warped for exactly this scale.
        var z = (1 + pole) / (1 - pole);
        var section = new Biquad(b0, b1, b2, -2 * z.Real, (z.Real * z.Real) + (z.Imaginary * z.Imaginary));
        return section.Scale(1 / Gain(section, unitGainAt));
    }

    private static double Gain(Biquad s, double angle)
    {
        var back = Complex.FromPolarCoordinates(1, -angle);
        return ((s.B0 + (back * (s.B1 + (back * s.B2)))) / (1 + (back * (s.A1 + (back * s.A2))))).Magnitude;
    }
}

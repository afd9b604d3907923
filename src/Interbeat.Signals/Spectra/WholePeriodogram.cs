namespace Interbeat.Signals.Spectra;

/// <summary>The periodogram of a whole stretch, for lines that a window of minutes cannot tell from their neighbours.</summary>
/// <remarks>
/// The mean is removed and the first and last 5 % fade in and out (a cosine taper), since a hard edge leaks as 1 / f^2 into every band. The
/// stretch is continued with zeros to the next length without a prime factor above 5: that makes bins a little narrower and changes no power
/// (Parseval). One-sided density, normalised as in <see cref="Welch"/>.
/// </remarks>
public static class WholePeriodogram
{
    /// <summary>The share of the length that fades, both ends together. Chosen: a tenth, the customary value.</summary>
    public const double TaperShare = 0.1;

    /// <summary>The density of one stretch without gaps.</summary>
    /// <param name="stretch">At least two samples.</param>
    /// <param name="rateHz">Samples per second.</param>
    public static PowerSpectrum Density(ReadOnlySpan<double> stretch, double rateHz)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(stretch.Length, 2);
        var taper = Taper.Cosine(stretch.Length, TaperShare);
        var padded = new double[FourierTransform.SmallestLengthFrom(stretch.Length)];
        Taper.Apply(stretch, taper, padded);
        var spectrum = new RealSpectrum(padded.Length);
        var squared = new double[spectrum.Bins];
        spectrum.SquaredMagnitudes(padded, squared);
        return new PowerSpectrum(rateHz / padded.Length, [.. Welch.OneSided(squared, padded.Length, 1 / (rateHz * Taper.Energy(taper)))], 1);
    }
}

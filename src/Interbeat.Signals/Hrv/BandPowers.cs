namespace Interbeat.Signals.Hrv;

/// <summary>The power of intervals in the customary bands, ms^2; null where the recording is too short for a band.</summary>
/// <param name="UlfMs2">Below VLF; in the whole-recording mode only.</param>
/// <param name="VlfMs2">Very low frequencies.</param>
/// <param name="LfMs2">Low frequencies.</param>
/// <param name="HfMs2">High frequencies.</param>
/// <param name="LfPeakHz">Highest bin of LF.</param>
/// <param name="HfPeakHz">Highest bin of HF.</param>
public sealed record BandPowers(double? UlfMs2, double? VlfMs2, double? LfMs2, double? HfMs2, double? LfPeakHz, double? HfPeakHz)
{
    /// <summary>A band needs this many periods of its lower edge in the longest run. Chosen; ten are better.</summary>
    public const double PeriodsNeeded = 2;

    /// <summary>ULF needs this many periods of its upper edge. Chosen: ten, so that its slower part is seen at all.</summary>
    public const double UlfPeriodsNeeded = 10;

    /// <summary>VLF, LF and HF, with ULF where it is known; null where one of the three is unknown.</summary>
    public double? TotalMs2 => VlfMs2 + LfMs2 + HfMs2 + (UlfMs2 ?? 0);

    /// <summary>LF over HF; null where HF is zero or unknown.</summary>
    public double? LfHfRatio => HfMs2 > 0 ? LfMs2 / HfMs2 : null;

    /// <summary>100 LF / (LF + HF).</summary>
    public double? LfNu => LfMs2 + HfMs2 > 0 ? 100 * LfMs2 / (LfMs2 + HfMs2) : null;

    /// <summary>100 HF / (LF + HF).</summary>
    public double? HfNu => LfMs2 + HfMs2 > 0 ? 100 * HfMs2 / (LfMs2 + HfMs2) : null;

    /// <summary>The powers, with edges cut exactly.</summary>
    public static BandPowers Of(RunSpectrum spectrum, BandPreset bands, SpectrumMode mode)
    {
        ArgumentNullException.ThrowIfNull(spectrum);
        ArgumentNullException.ThrowIfNull(bands);
        double? In(FrequencyBand band) =>
            spectrum.LongestSeconds >= SecondsNeeded(band) ? spectrum.Spectrum.Power(band.LowHz, band.HighHz) : null;

        var ulf = mode == SpectrumMode.Whole && spectrum.LongestSeconds >= UlfPeriodsNeeded / bands.Vlf.LowHz
            ? spectrum.Spectrum.Power(0, bands.Vlf.LowHz)
            : (double?)null;
        return new BandPowers(
            ulf,
            In(bands.Vlf),
            In(bands.Lf),
            In(bands.Hf),
            spectrum.Spectrum.Peak(bands.Lf.LowHz, bands.Lf.HighHz),
            spectrum.Spectrum.Peak(bands.Hf.LowHz, bands.Hf.HighHz));
    }

    /// <summary>The length of a run without which a band is unknown, s.</summary>
    public static double SecondsNeeded(FrequencyBand band) => PeriodsNeeded / band.LowHz;
}

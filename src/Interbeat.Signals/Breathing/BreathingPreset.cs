namespace Interbeat.Signals.Breathing;

/// <summary>The limits of breathing at one age. The user chooses the preset; it is named in every result.</summary>
/// <param name="Name">The preset's name.</param>
/// <param name="BandLowHz">Lower edge of the filter of a belt, Hz.</param>
/// <param name="BandHighHz">Upper edge of the filter of a belt, Hz.</param>
/// <param name="MinimumPerMinute">A slower breath is rejected, breaths/min.</param>
/// <param name="MaximumPerMinute">A faster breath is rejected, breaths/min.</param>
/// <param name="PeakLowHz">Lower edge of the band in which a spectral peak is sought, Hz.</param>
/// <param name="PeakHighHz">Upper edge of that band, Hz.</param>
public sealed record BreathingPreset(
    string Name,
    double BandLowHz,
    double BandHighHz,
    double MinimumPerMinute,
    double MaximumPerMinute,
    double PeakLowHz,
    double PeakHighHz)
{
    /// <summary>Adults. The belt's band is the customary one of open software; the other limits are chosen.</summary>
    public static BreathingPreset Adult { get; } = new("adult", 0.05, 3, 2, 60, 0.1, 0.6);

    /// <summary>Infants. A customary band; all limits are chosen.</summary>
    public static BreathingPreset Infant { get; } = new("infant", 0.1, 5, 10, 120, 0.25, 1.5);
}

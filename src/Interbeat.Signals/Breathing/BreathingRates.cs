using System.Collections.Immutable;

namespace Interbeat.Signals.Breathing;

/// <summary>Why a second has no breathing rate.</summary>
public enum BreathingAbsence
{
    /// <summary>It has one.</summary>
    None,

    /// <summary>Its window is not wholly inside one stretch without gaps.</summary>
    NotCovered,

    /// <summary>No peak of the spectrum stands out in the band of breathing.</summary>
    NoClearPeak,

    /// <summary>The body moved too much.</summary>
    Motion,

    /// <summary>One of several sources has a clear peak, and none confirms it.</summary>
    Unconfirmed,

    /// <summary>Clear peaks of several sources lie apart.</summary>
    Disagreement,
}

/// <summary>Breathing rate from the spectral peak of 30 s around each second.</summary>
/// <param name="Source">What it was taken from.</param>
/// <param name="StartSeconds">The start of the first second.</param>
/// <param name="RatePerMinute">The rate at the window's middle, in breaths per minute; NaN where absent.</param>
/// <param name="PeakShare">Share of the band's power under the peak, 0 to 1: the quality by which sources are fused; NaN where not covered.</param>
/// <param name="Absence">Why a second has no rate.</param>
public sealed record BreathingRates(
    BreathingSource Source,
    double StartSeconds,
    ImmutableArray<double> RatePerMinute,
    ImmutableArray<double> PeakShare,
    ImmutableArray<BreathingAbsence> Absence)
{
    /// <summary>Share of the seconds that have a rate, 0 to 1.</summary>
    public double CoverageShare => Absence.Length == 0 ? 0 : Absence.Count(a => a == BreathingAbsence.None) / (double)Absence.Length;

    /// <summary>Mean of the rates that are there, in breaths per minute; NaN where there is none.</summary>
    public double MeanRatePerMinute => RatePerMinute.Where(r => !double.IsNaN(r)).DefaultIfEmpty(double.NaN).Average();
}

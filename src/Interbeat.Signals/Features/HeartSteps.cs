using Interbeat.Core;

namespace Interbeat.Signals.Features;

/// <summary>Definition, source and constants of each heart feature.</summary>
internal static class HeartSteps
{
    /// <summary>Heart rate.</summary>
    public static ProcessingStep HeartRate { get; } = new(
        "heart rate per second", 1,
        "Time-weighted mean of 60000 / IBI over each second, in beats per minute; absent below the minimum coverage.",
        "definition; coverage chosen",
        FeatureColumn.Parameters(("minimumCoverage", FeatureColumn.MinimumCoverage)));

    /// <summary>ln RSA; method 2 has a band-pass of finite length.</summary>
    public static ProcessingStep LnRsa { get; } = new(
        "ln RSA per second (Porges-Bohrer, adult)", 2,
        "Natural log of the variance (ddof 1) of the interbeat interval in the band of adult breathing, over the epoch centred on the second, in ln(ms^2): straight lines at 2 Hz, moving cubic subtracted, response of the forward and backward Butterworth band-pass cut at the half width, runs never bridged.",
        "Porges and Bohrer 1990; limit of corrected beats and cut chosen",
        FeatureColumn.Parameters(
            ("rateHz", PorgesBohrer.RateHz),
            ("polynomialPoints", PorgesBohrer.PolynomialPoints),
            ("lowHz", PorgesBohrer.LowHz),
            ("highHz", PorgesBohrer.HighHz),
            ("filterOrder", PorgesBohrer.FilterOrder),
            ("halfWidthSeconds", LnRsaSeconds.HalfPoints / PorgesBohrer.RateHz),
            ("epochSeconds", PorgesBohrer.EpochSeconds),
            ("maximumCorrectedShare", HeartFeatures.MaximumCorrectedShare)));

    /// <summary>Quality.</summary>
    public static ProcessingStep Quality { get; } = new(
        "heart quality per second", 1,
        "Share of the second under usable intervals times one minus the share of corrected beats in the window centred on it.",
        "chosen",
        FeatureColumn.Parameters(("windowSeconds", HeartFeatures.WindowSeconds)));

    /// <summary>RMSSD in a window.</summary>
    public static ProcessingStep Rmssd(double windowSeconds) => new(
        "RMSSD per second", 1,
        "Root mean square of the successive RR differences whose three beats lie in the window centred on the second, in ms; no difference is taken across a gap.",
        "Task Force 1996; window and coverage chosen",
        FeatureColumn.Parameters(("windowSeconds", windowSeconds), ("minimumCoverage", FeatureColumn.MinimumCoverage)));
}

using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Signals.Beats;

/// <summary>What a detector found, and where the signal cannot be trusted.</summary>
/// <remarks>
/// <see cref="SamplePositions"/> keeps every detection, also in poor stretches: it is what scores are computed from.
/// <see cref="Beats"/> leaves out the detections inside poor spans and starts a new run after each poor span and each gap of the signal: it is
/// what physiology is computed from.
/// </remarks>
/// <param name="Beats">Trusted beats, in seconds on the recording's clock; runs end at poor spans and gaps.</param>
/// <param name="SamplePositions">All detections as fractional sample numbers, ascending.</param>
/// <param name="PoorSpans">Stretches of poor signal and missing samples, in seconds, ascending and apart from each other.</param>
/// <param name="QualityShare">Share of the signal's duration outside poor spans, 0 to 1.</param>
/// <param name="Detector">The name of the detector.</param>
public sealed record DetectedBeats(
    BeatSeries Beats,
    ImmutableArray<double> SamplePositions,
    ImmutableArray<TimeSpanSeconds> PoorSpans,
    double QualityShare,
    string Detector);

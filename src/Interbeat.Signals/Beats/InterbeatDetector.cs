using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;
using Interbeat.Signals.Filters;

namespace Interbeat.Signals.Beats;

/// <summary>The default detector: adaptive threshold on the QRS slope with search-back, a review, and a snap onto the R peak.</summary>
/// <remarks>
/// Works on signals with any unit, offset, gain and polarity, at 50 samples per second or more (100 to 4000 are meant), in one pass:
/// a whole signal is a stream pushed at once. Time grows in proportion to the number of samples.
/// </remarks>
public sealed class InterbeatDetector : IBeatDetector
{
    internal const string DetectorName = "interbeat";

    /// <summary>Shorter signals are done before a second thread has started. Chosen.</summary>
    private const int SamplesWorthAThread = 1 << 21;

    /// <inheritdoc/>
    public string Name => DetectorName;

    /// <inheritdoc/>
    public double LowestRateHz => InterbeatStream.MinimumRateHz;

    /// <inheritdoc/>
    public ProcessingStep Step { get; } = new(
        "R peaks (interbeat)",
        3,
        "Adaptive threshold on the short-time slope of the band-passed ECG with refractory period, T-wave check and search-back; candidates that are edges between two levels and weak beats that split a normal interval are dropped; each beat is moved to the main deflection and refined by a parabola. Stretches where two detections disagree, beats do not resemble each other or do not stand out are poor. One pass; linear-phase filters on a grid of 125 to 250 points per second.",
        "after Pan and Tompkins 1985; other constants chosen",
        ImmutableSortedDictionary<string, string>.Empty
            .Add("bandHz", Text(EcgFilters.QrsLowHz) + "-" + Text(EcgFilters.QrsHighHz))
            .Add("integrationSeconds", Text(EcgFilters.IntegrationSeconds))
            .Add("thresholdShare", Text(QrsDecision.ThresholdShare))
            .Add("refractorySeconds", Text(QrsCandidate.RefractorySeconds))
            .Add("searchBackFactor", Text(QrsDecision.SearchBackFactor))
            .Add("edgeLesserShare", Text(TwoLevels.LesserShare))
            .Add("edgeBothShare", Text(TwoLevels.BothShare))
            .Add("reviewWeakShare", Text(QrsReview.WeakShare))
            .Add("reviewNormalSpan", Text(QrsReview.NormalSpan))
            .Add("peakBandHz", Text(EcgFilters.LightLowHz) + "-" + Text(EcgFilters.LightHighHz))
            .Add("peakReachSeconds", Text(PeakSnap.ReachSeconds))
            .Add("qualityBlockSeconds", Text(SignalQuality.Blocks * EcgBlock.Seconds))
            .Add("qualityAgreement", Text(SignalQuality.GoodAgreement))
            .Add("qualitySimilarity", Text(SignalQuality.GoodSimilarity))
            .Add("qualityBackground", Text(SignalQuality.BadBackground)));

    /// <inheritdoc/>
    public DetectedBeats Detect(UniformSignal signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        if (signal.SamplingRateHz < InterbeatStream.MinimumRateHz)
        {
            return TrustedBeats.Make(signal.StartSeconds, signal.SamplingRateHz, signal.Count, [], [new SampleSpan(0, signal.Count)], Name);
        }

        return signal.Count >= SamplesWorthAThread && Environment.ProcessorCount > 1 ? DetectOnTwoThreads(signal) : DetectOnOneThread(signal);
    }

    internal static DetectedBeats DetectOnOneThread(UniformSignal signal)
    {
        var stream = new InterbeatStream(signal.SamplingRateHz, signal.StartSeconds);
        stream.Push(signal.Samples);
        return stream.Complete();
    }

    /// <summary>One thread filters while the other decides.</summary>
    internal static DetectedBeats DetectOnTwoThreads(UniformSignal signal)
    {
        var filters = new EcgFilters(signal.SamplingRateHz);
        var tracker = new BeatTracker(filters);
        using var relay = new EcgBlockRelay(tracker);
        var source = new EcgBlockSource(signal.SamplingRateHz, filters, relay);
        source.Push(signal.Samples);
        source.Complete();
        relay.Complete();
        return InterbeatStream.Result(signal.StartSeconds, signal.SamplingRateHz, source, tracker);
    }

    /// <summary>A detection that takes its signal piece by piece.</summary>
    /// <param name="samplingRateHz">Samples per second, 50 or more.</param>
    /// <param name="startSeconds">The time of the first sample on the recording's clock, in seconds.</param>
    public static IStreamingBeatDetector Stream(double samplingRateHz, double startSeconds = 0)
    {
        if (!(samplingRateHz >= InterbeatStream.MinimumRateHz) || double.IsInfinity(samplingRateHz))
        {
            throw new ArgumentOutOfRangeException(nameof(samplingRateHz), samplingRateHz, "The sampling rate is a finite number of hertz, at least 50.");
        }

        return new InterbeatStream(samplingRateHz, startSeconds);
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;
using Interbeat.Signals.Filters;

namespace Interbeat.Signals.Beats;

/// <summary>The default detector: adaptive threshold on the QRS slope with search-back, a review, and a snap onto the R peak.</summary>
/// <remarks>
/// Works on whole recordings with any unit, offset, gain and polarity, at 50 samples per second or more (100 to 4000 are meant). Each
/// stretch between missing samples is filtered by itself. Time grows in proportion to the number of samples.
/// </remarks>
public sealed class InterbeatDetector : IBeatDetector
{
    /// <summary>Lower edge of the light filter in which peaks are placed, Hz: removes baseline wander. Chosen.</summary>
    internal const double LightLowHz = 2;

    /// <summary>Upper edge of the light filter, Hz: removes mains hum and most muscle noise. Chosen.</summary>
    internal const double LightHighHz = 30;

    private const double MinimumRateHz = 50;
    private const int FilterOrder = 2;
    private const double PaddingSeconds = 1;

    /// <summary>Two beats snapped closer than this share one peak, seconds. Chosen.</summary>
    private const double SamePeakSeconds = 0.12;

    /// <summary>A slope below this share of the signal's range per second is rounding. Chosen.</summary>
    private const double RoundingShare = 1e-6;

    /// <inheritdoc/>
    public string Name => "interbeat";

    /// <inheritdoc/>
    public ProcessingStep Step { get; } = new(
        "R peaks (interbeat)",
        1,
        "Adaptive threshold on the short-time slope of the band-passed ECG with refractory period, T-wave check and search-back; weak beats that split a normal interval are dropped; each beat is moved to the main deflection and refined by a parabola. Blocks where two detections disagree, beats do not resemble each other or do not stand out are poor.",
        "after Pan and Tompkins 1985; whole-recording form and other constants chosen",
        ImmutableSortedDictionary<string, string>.Empty
            .Add("bandHz", Text(QrsFeature.LowHz) + "-" + Text(QrsFeature.HighHz))
            .Add("integrationSeconds", Text(QrsFeature.IntegrationSeconds))
            .Add("thresholdShare", Text(QrsDecision.ThresholdShare))
            .Add("refractorySeconds", Text(QrsCandidate.RefractorySeconds))
            .Add("searchBackFactor", Text(QrsDecision.SearchBackFactor))
            .Add("reviewWeakShare", Text(QrsReview.WeakShare))
            .Add("reviewNormalSpan", Text(QrsReview.NormalSpan))
            .Add("peakBandHz", Text(LightLowHz) + "-" + Text(LightHighHz))
            .Add("peakReachSeconds", Text(PeakSnap.ReachSeconds))
            .Add("qualityBlockSeconds", Text(SignalQuality.BlockSeconds))
            .Add("qualityAgreement", Text(SignalQuality.GoodAgreement))
            .Add("qualitySimilarity", Text(SignalQuality.GoodSimilarity))
            .Add("qualityBackground", Text(SignalQuality.BadBackground)));

    /// <inheritdoc/>
    public DetectedBeats Detect(UniformSignal signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        var rate = signal.SamplingRateHz;
        var segments = rate < MinimumRateHz ? [] : SignalSegments.Finite(signal.Samples, rate);
        var light = new double[signal.Count];
        var candidates = new List<QrsCandidate>();
        var levels = new QrsLevels();
        var secondOpinion = new List<double>();
        var background = new List<double[]>();
        for (var s = 0; s < segments.Count; s++)
        {
            var first = segments[s].Start.Value;
            var samples = FromFirst(signal.Samples[segments[s]], out var range);
            var feature = QrsFeature.Compute(samples, rate);
            levels.Add(feature, first, rate);
            background.Add(SignalQuality.Background(feature, rate));
            QrsCandidate.Add(feature, first, s, RoundingShare * range, rate, candidates);
            var lightSegment = Light(samples, rate);
            lightSegment.CopyTo(light, first);
            AmplitudePeaks.Add(lightSegment, first, rate, secondOpinion);
        }

        var accepted = QrsReview.WithoutExtra(candidates, QrsDecision.Decide(candidates, levels, rate));
        var beats = Judge(light, segments, [.. accepted.Select(b => candidates[b])], rate);
        var poor = PoorRanges(signal, segments, background, beats, [.. secondOpinion]);
        return TrustedBeats.Make(signal, beats.Positions, poor, Name);
    }

    /// <summary>The samples relative to the first, so that a large offset costs no precision.</summary>
    private static double[] FromFirst(ReadOnlySpan<double> samples, out double range)
    {
        var relative = new double[samples.Length];
        double low = 0, high = 0;
        for (var i = 0; i < relative.Length; i++)
        {
            relative[i] = samples[i] - samples[0];
            low = Math.Min(low, relative[i]);
            high = Math.Max(high, relative[i]);
        }

        range = high - low;
        return relative;
    }

    private static double[] Light(double[] samples, double rate)
    {
        var high = Math.Min(LightHighHz, SignalSegments.UsableShareOfRate * rate);
        return ZeroPhase.Filter(Butterworth.BandPass(FilterOrder, LightLowHz, high, rate), samples, (int)(PaddingSeconds * rate));
    }

    /// <summary>Beats at their peaks, each peak once, with what their quality is judged by.</summary>
    private static JudgedBeats Judge(double[] light, List<Range> segments, QrsCandidate[] accepted, double rate)
    {
        var polarity = PeakSnap.Polarity(light, accepted.Select(b => b.Sample), rate);
        var positions = new List<double>(accepted.Length);
        var heights = new List<double>(accepted.Length);
        foreach (var beat in accepted)
        {
            var first = segments[beat.Segment].Start.Value;
            var position = first + PeakSnap.Refine(light.AsSpan(segments[beat.Segment]), beat.Sample - first, polarity, rate);
            if (positions.Count == 0 || position - positions[^1] >= SamePeakSeconds * rate)
            {
                positions.Add(position);
                heights.Add(beat.Height);
            }
        }

        return new JudgedBeats([.. positions], [.. heights], BeatSimilarity.Of(light, positions, rate));
    }

    /// <summary>Everything that is not to be trusted, as sample ranges in any order.</summary>
    private static List<Range> PoorRanges(UniformSignal signal, List<Range> segments, List<double[]> background, JudgedBeats beats, double[] secondOpinion)
    {
        var poor = SignalSegments.Standstills(signal.Samples, signal.SamplingRateHz);
        var end = 0;
        for (var s = 0; s < segments.Count; s++)
        {
            poor.Add(end..segments[s].Start.Value);
            poor.AddRange(SignalQuality.PoorBlocks(segments[s], background[s], beats, secondOpinion, signal.SamplingRateHz));
            end = segments[s].End.Value;
        }

        poor.Add(end..signal.Count);
        return poor;
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}

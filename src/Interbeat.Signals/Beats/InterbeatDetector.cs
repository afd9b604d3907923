using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Signals.Filters;

namespace Interbeat.Signals.Beats;

/// <summary>The default detector: adaptive threshold on the QRS slope, search-back, and a snap onto the R peak.</summary>
public sealed class InterbeatDetector : IBeatDetector
{
    private const double SnapLowHz = 1;
    private const double SnapHighHz = 40;
    private const double MinimumSegmentSeconds = 1;

    /// <inheritdoc/>
    public string Name => "interbeat";

    /// <inheritdoc/>
    public ProcessingStep Step { get; } = new(
        "R peaks (interbeat)",
        1,
        "Adaptive threshold on the short-time slope of the band-passed ECG with refractory period, T-wave check and search-back; each beat is moved to the largest deflection of the record's polarity and refined by a parabola.",
        "after Pan and Tompkins 1985; offline form and constants chosen",
        ImmutableSortedDictionary<string, string>.Empty);

    /// <inheritdoc/>
    public DetectedBeats Detect(UniformSignal signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        var rate = signal.SamplingRateHz;
        var segments = Segments(signal.Samples, (int)(MinimumSegmentSeconds * rate));
        var candidates = new List<QrsCandidate>();
        var heights = new List<double>();
        var smooth = new double[signal.Count];
        foreach (var segment in segments)
        {
            var samples = signal.Samples[segment];
            var feature = QrsFeature.Compute(samples, rate);
            heights.AddRange(BlockMaxima(feature, (int)(1.5 * rate)));
            QrsDecision.AddCandidates(feature, segment.Start.Value, rate, candidates);
            ZeroPhase.Filter(Butterworth.BandPass(2, SnapLowHz, Math.Min(SnapHighHz, 0.45 * rate), rate), samples, (int)rate).CopyTo(smooth, segment.Start.Value);
        }

        if (heights.Count == 0)
        {
            return new DetectedBeats(BeatSeries.FromTimes([]), [], [new(signal.TimeAt(0), signal.TimeAt(signal.Count))], 0, Name);
        }

        heights.Sort();
        var level = heights[heights.Count / 2];
        var beats = QrsDecision.Decide(candidates, rate, level, 0.1 * level);
        var positions = Snap(smooth, candidates, beats, (int)(PeakSnap.ReachSeconds * rate));
        return new DetectedBeats(BeatSeries.FromTimes([.. positions.Select(p => signal.TimeAt(p))]), [.. positions], [], 1, Name);
    }

    private static double[] Snap(double[] smooth, List<QrsCandidate> candidates, List<int> beats, int reach)
    {
        var up = 0;
        foreach (var b in beats)
        {
            var s = candidates[b].Sample;
            var high = smooth[PeakSnap.Largest(smooth, s, reach, 1)];
            var low = -smooth[PeakSnap.Largest(smooth, s, reach, -1)];
            up += high > low ? 1 : -1;
        }

        var polarity = up >= 0 ? 1.0 : -1.0;
        return [.. beats.Select(b => PeakSnap.Refine(smooth, candidates[b].Sample, reach, polarity)).Distinct().Order()];
    }

    private static IEnumerable<double> BlockMaxima(double[] feature, int block)
    {
        for (var i = 0; i + block <= feature.Length; i += block)
        {
            yield return feature.AsSpan(i, block).ToArray().Max();
        }
    }

    private static List<Range> Segments(ReadOnlySpan<double> samples, int minimum)
    {
        var segments = new List<Range>();
        var first = 0;
        for (var i = 0; i <= samples.Length; i++)
        {
            if (i == samples.Length || !double.IsFinite(samples[i]))
            {
                if (i - first >= minimum)
                {
                    segments.Add(first..i);
                }

                first = i + 1;
            }
        }

        return segments;
    }
}

using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Signals.Filters;

namespace Interbeat.Signals.Beats;

/// <summary>The detector of Hamilton, for comparison.</summary>
/// <remarks>
/// P. Hamilton: Open source ECG analysis. Computers in Cardiology 29 (2002) 101-104. Two things differ from the paper: a Butterworth filter run forward
/// and backward stands for its low-pass and high-pass, and the beat is placed on the largest magnitude of the filtered signal near the
/// peak. It judges no quality.
/// </remarks>
public sealed class HamiltonDetector : IBeatDetector
{
    private const double LowHz = 8;
    private const double HighHz = 16;
    private const double AverageSeconds = 0.08;
    private const double ApartSeconds = 0.2;
    private const double TWaveSeconds = 0.36;
    private const double ThresholdShare = 0.3125;
    private const double SearchBackFactor = 1.5;
    private const double PlaceReachSeconds = 0.075;
    private const int Remembered = 8;

    /// <summary>The search-back reaches back no further, seconds. Chosen, so that time stays in proportion to the number of samples.</summary>
    private const double SearchBackReachSeconds = 10;

    /// <inheritdoc/>
    public string Name => "hamilton";

    /// <inheritdoc/>
    public double LowestRateHz => InterbeatStream.MinimumRateHz;

    /// <inheritdoc/>
    public ProcessingStep Step { get; } = new(
        "R peaks (hamilton)",
        1,
        "Band-pass 8 to 16 Hz, magnitude of the slope, mean over 0.08 s; threshold between the medians of the last eight noise and beat peaks, search-back, T-wave check.",
        "Hamilton 2002, with zero-phase filters for any rate",
        ImmutableSortedDictionary<string, string>.Empty);

    /// <inheritdoc/>
    public DetectedBeats Detect(UniformSignal signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        return FiniteStretches.Detect(signal, Name, Beats);
    }

    private static List<int> Beats(double[] samples, double rate)
    {
        var filtered = ZeroPhase.Filter(Butterworth.BandPass(2, LowHz, HighHz, rate), samples, (int)(rate / 2));
        var slope = new double[filtered.Length];
        for (var i = 1; i < slope.Length; i++)
        {
            slope[i] = Math.Abs(filtered[i] - filtered[i - 1]);
        }

        var average = FiniteStretches.MovingMean(slope, AverageSeconds * rate);
        var peaks = FiniteStretches.Maxima(average, ApartSeconds * rate);
        var places = new List<int>();
        foreach (var peak in Decide(average, peaks, rate))
        {
            var place = FiniteStretches.Largest(filtered, peak, PlaceReachSeconds * rate);
            if (places.Count == 0 || place > places[^1])
            {
                places.Add(place);
            }
        }

        return places;
    }

    private static List<int> Decide(double[] average, List<int> peaks, double rate)
    {
        // The paper starts with the largest peaks of eight seconds, one in each.
        var beatHeights = new Queue<double>(Enumerable.Range(0, Remembered)
            .Select(s => average.Skip((int)(s * rate)).Take((int)rate).DefaultIfEmpty(0).Max()).Where(m => m > 0));
        var noiseHeights = new Queue<double>();
        var intervals = new Queue<double>();
        var beats = new List<int>();
        var rejected = new List<int>();

        double Threshold()
        {
            var noise = Median(noiseHeights);
            return noise + (ThresholdShare * (Median(beatHeights) - noise));
        }

        void Accept(int peak)
        {
            if (beats.Count > 0)
            {
                Remember(intervals, (peak - beats[^1]) / rate);
            }

            Remember(beatHeights, average[peak]);
            beats.Add(peak);
        }

        foreach (var peak in peaks)
        {
            if (beats.Count > 0 && intervals.Count > 0 && (peak - beats[^1]) / rate > SearchBackFactor * Median(intervals))
            {
                var late = rejected.Where(r => r - beats[^1] >= TWaveSeconds * rate && average[r] > Threshold() / 2).DefaultIfEmpty(-1).MaxBy(r => r < 0 ? 0 : average[r]);
                if (late >= 0)
                {
                    Accept(late);
                    rejected.RemoveAll(r => r <= late);
                }
            }

            var isTWave = beats.Count > 0 && peak - beats[^1] < TWaveSeconds * rate && average[peak] < average[beats[^1]] / 2;
            if (average[peak] > Threshold() && !isTWave)
            {
                Accept(peak);
                rejected.Clear();
            }
            else
            {
                Remember(noiseHeights, average[peak]);
                rejected.Add(peak);
                rejected.RemoveAll(r => peak - r > SearchBackReachSeconds * rate);
            }
        }

        return beats;
    }

    private static void Remember(Queue<double> values, double value)
    {
        values.Enqueue(value);
        if (values.Count > Remembered)
        {
            values.Dequeue();
        }
    }

    private static double Median(Queue<double> values)
    {
        if (values.Count == 0)
        {
            return 0;
        }

        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}

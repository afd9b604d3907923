using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;
using Interbeat.Signals.Beats;
using Interbeat.Signals.Filters;

namespace Interbeat.Signals.Pulse;

/// <summary>Beats of a pulse wave (photoplethysmogram), at the systolic peak.</summary>
/// <remarks>
/// Each stretch without missing samples is band-passed from 0.5 to 8 Hz, taken at about 25 samples per second, and searched in 8 s windows with half
/// overlap by <see cref="MaximaScalogram"/>; of each window the middle half counts. Peaks are then moved onto the full-rate signal and refined by a
/// parabola. The intervals are pulse-to-pulse intervals (PP), never NN: their short-term variability is not that of an
/// electrocardiogram. The pulse wave has a direction: it rises with systole. Time grows in proportion to the number of samples.
/// </remarks>
public sealed class PulseDetector : IBeatDetector
{
    /// <summary>Lower edge of the pulse's band, Hz.</summary>
    public const double LowHz = 0.5;

    /// <summary>Upper edge of the pulse's band, Hz.</summary>
    public const double HighHz = 8;

    /// <summary>Rate at which peaks are sought, Hz, about. Chosen.</summary>
    public const double SearchRateHz = 25;

    /// <summary>Length of a window, seconds. Chosen.</summary>
    public const double WindowSeconds = 8;

    /// <summary>Slowest plausible pulse, beats per minute; bounds the scales. Chosen.</summary>
    public const double SlowestPerMinute = 30;

    /// <summary>Two beats closer than this are one: 220 beats per minute. Chosen.</summary>
    public const double SamePeakSeconds = 60.0 / 220;

    private const int FilterOrder = 2;
    private const double PaddingSeconds = 2;

    /// <inheritdoc/>
    public string Name => "pulse";

    /// <inheritdoc/>
    /// <remarks>Chosen: twice the upper edge of the band and some room.</remarks>
    public double LowestRateHz => 20;

    /// <inheritdoc/>
    public ProcessingStep Step { get; } = new(
        "Pulse peaks (pulse)",
        2,
        "Systolic peaks of a pulse wave as maxima at every scale up to the richest, in windows of the band-passed and thinned signal; each moved to the peak at the full rate and refined by a parabola. Intervals are PP intervals in ms. Blocks without beats, of unlike waves, of broken rhythm, of mere steps or drowned in hum are poor.",
        "after Bishop and Ercole 2018; windows, rates and quality chosen",
        ImmutableSortedDictionary<string, string>.Empty
            .Add("bandHz", Text(LowHz) + "-" + Text(HighHz))
            .Add("searchRateHz", Text(SearchRateHz))
            .Add("windowSeconds", Text(WindowSeconds))
            .Add("slowestPerMinute", Text(SlowestPerMinute))
            .Add("samePeakSeconds", Text(SamePeakSeconds))
            .Add("qualityBlockSeconds", Text(PulseQuality.BlockSeconds))
            .Add("qualitySimilarity", Text(PulseQuality.MinimumSimilarity))
            .Add("qualityIntervalSpread", Text(PulseQuality.MaximumIntervalSpread)));

    /// <inheritdoc/>
    public DetectedBeats Detect(UniformSignal signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        var rate = signal.SamplingRateHz;
        var segments = rate < LowestRateHz
            ? []
            : Stretches.Moving(signal.Samples, (int)(PulseQuality.MinimumStretchSeconds * rate), (int)(PulseQuality.StandstillSeconds * rate));
        var positions = new List<double>();
        var poor = new List<Range>();
        var end = 0;
        foreach (var segment in segments)
        {
            poor.Add(end..segment.Start.Value);
            var first = segment.Start.Value;
            var band = InBand(signal.Samples[segment], rate);
            var beats = Beats(band, rate);
            foreach (var block in PulseQuality.PoorBlocks(signal.Samples[segment], band, beats, rate))
            {
                poor.Add((first + block.Start.Value)..(first + block.End.Value));
            }

            positions.AddRange(beats.Select(b => first + b));
            end = segment.End.Value;
        }

        poor.Add(end..signal.Count);
        return TrustedBeats.Make(signal.StartSeconds, rate, signal.Count, positions, poor.Select(range => new SampleSpan(range.Start.Value, range.End.Value)), Name);
    }

    private static double[] InBand(ReadOnlySpan<double> samples, double rate)
    {
        var sections = Butterworth.BandPass(FilterOrder, LowHz, Math.Min(HighHz, 0.45 * rate), rate);
        return ZeroPhase.Filter(sections, samples, (int)(PaddingSeconds * rate));
    }

    /// <summary>Peaks of one stretch as fractional sample numbers, ascending.</summary>
    private static double[] Beats(double[] band, double rate)
    {
        var step = Math.Max(1, (int)Math.Round(rate / SearchRateHz));
        var searched = rate / step;
        var thin = new double[((band.Length - 1) / step) + 1];
        for (var i = 0; i < thin.Length; i++)
        {
            thin[i] = band[i * step];
        }

        var largestScale = (int)Math.Ceiling(30 / SlowestPerMinute * searched);
        var quarter = (int)(WindowSeconds / 4 * searched);
        var found = new List<double>();
        var peaks = new List<int>();
        var isFirst = true;
        for (var start = 0; ; start += 2 * quarter)
        {
            // The last window is moved back so that it is a whole one.
            var isLast = start + (4 * quarter) >= thin.Length;
            var from = isLast ? Math.Max(0, thin.Length - (4 * quarter)) : start;
            peaks.Clear();
            MaximaScalogram.AddPeaks(Detrended(thin.AsSpan(from, Math.Min(4 * quarter, thin.Length - from))), largestScale, peaks);
            foreach (var peak in peaks)
            {
                var at = from + peak;
                if ((isFirst || at >= start + quarter) && (isLast || at < start + (3 * quarter)))
                {
                    AddSnapped(band, at * step, step, SamePeakSeconds * rate, found);
                }
            }

            isFirst = false;
            if (isLast)
            {
                return [.. found];
            }
        }
    }

    private static void AddSnapped(double[] band, int near, int reach, double samePeak, List<double> found)
    {
        var peak = near;
        for (var i = Math.Max(0, near - reach); i <= Math.Min(band.Length - 1, near + reach); i++)
        {
            peak = band[i] > band[peak] ? i : peak;
        }

        // A pulse rises above the middle of its band; a maximum at the end of a stretch has not been seen to fall.
        if (!(band[peak] > 0) || peak == 0 || peak == band.Length - 1)
        {
            return;
        }

        var position = Extrema.Refine(band, peak);
        if (found.Count > 0 && position - found[^1] < samePeak)
        {
            if (band[peak] <= band[(int)Math.Round(found[^1])])
            {
                return;
            }

            found.RemoveAt(found.Count - 1);
        }

        found.Add(position);
    }

    private static double[] Detrended(ReadOnlySpan<double> window)
    {
        var middle = (window.Length - 1) / 2.0;
        double mean = 0, slope = 0, squares = 0;
        for (var i = 0; i < window.Length; i++)
        {
            mean += window[i] / window.Length;
            slope += (i - middle) * window[i];
            squares += (i - middle) * (i - middle);
        }

        slope = squares > 0 ? slope / squares : 0;
        var rest = new double[window.Length];
        for (var i = 0; i < rest.Length; i++)
        {
            rest[i] = window[i] - mean - (slope * (i - middle));
        }

        return rest;
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}

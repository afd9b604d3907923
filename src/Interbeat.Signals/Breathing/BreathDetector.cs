using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Signals.Filters;

namespace Interbeat.Signals.Breathing;

/// <summary>Breaths of a belt, or of any series that rises with inspiration.</summary>
/// <remarks>
/// Each stretch is detrended by a straight line and band-passed forward and backward (Butterworth, order 2). Turning points need a swing of 0.3
/// robust standard deviations (1.4826 times the median magnitude of all stretches) and a distance of half the shortest breath; from trough
/// to trough is a breath. Rates outside the preset are rejected and counted. A series that falls with inspiration must be
/// turned over by the caller, since nothing in a belt's signal tells.
/// </remarks>
public static class BreathDetector
{
    /// <summary>Smallest swing between two turning points, in robust standard deviations. Chosen.</summary>
    public const double ProminenceShare = 0.3;

    /// <summary>Shortest stretch that is searched, seconds. Chosen: one slow breath of an adult.</summary>
    public const double MinimumStretchSeconds = 10;

    /// <summary>A belt that does not move for so long has slipped or is at its limit, seconds. Chosen.</summary>
    public const double StandstillSeconds = 5;

    private const int FilterOrder = 2;
    private const double PaddingSeconds = 10;
    private const double MadToSd = 1.4826;
    private const double RoundingShare = 1e-9;
    private const int PointsForScale = 20000;

    /// <summary>The breaths of a belt.</summary>
    /// <param name="belt">The belt's signal in any unit, rising with inspiration.</param>
    /// <param name="preset">Limits of the age; adults where null.</param>
    public static Breaths FromBelt(UniformSignal belt, BreathingPreset? preset = null) =>
        From(belt, BreathingSource.Belt, preset ?? BreathingPreset.Adult);

    /// <summary>The breaths of a series of another source.</summary>
    internal static Breaths From(UniformSignal signal, BreathingSource source, BreathingPreset preset)
    {
        ArgumentNullException.ThrowIfNull(signal);
        var rate = signal.SamplingRateHz;
        var high = Math.Min(preset.BandHighHz, 0.45 * rate);
        if (high < preset.PeakHighHz)
        {
            return Breaths.None(source, preset, 0, $"the sampling rate of {rate:G4} Hz is too low for breathing");
        }

        var stretches = Stretches.Moving(signal.Samples, (int)(MinimumStretchSeconds * rate), Math.Max(2, (int)(StandstillSeconds * rate)));
        if (stretches.Count == 0)
        {
            return Breaths.None(source, preset, 0, $"no {MinimumStretchSeconds} s without missing samples or standstill");
        }

        var sections = Butterworth.BandPass(FilterOrder, preset.BandLowHz, high, rate);
        var bands = new double[stretches.Count][];
        var largest = 0.0;
        for (var s = 0; s < bands.Length; s++)
        {
            var detrended = WithoutLine(signal.Samples[stretches[s]]);
            largest = Math.Max(largest, detrended.Max(Math.Abs));
            bands[s] = ZeroPhase.Filter(sections, detrended, (int)(PaddingSeconds * rate));
        }

        var reversal = ProminenceShare * MadToSd * MedianMagnitude(bands);
        if (!(reversal > RoundingShare * largest))
        {
            return Breaths.None(source, preset, 0, "the signal does not move in the band of breathing");
        }

        return Collect(signal, source, preset, stretches, bands, reversal);
    }

    private static Breaths Collect(UniformSignal signal, BreathingSource source, BreathingPreset preset, List<Range> stretches, double[][] bands, double reversal)
    {
        var found = ImmutableArray.CreateBuilder<Breath>();
        var rejected = 0;
        var minimumSwing = 60 / preset.MaximumPerMinute / 4 * signal.SamplingRateHz;
        for (var s = 0; s < bands.Length; s++)
        {
            var band = bands[s];
            var turns = Extrema.WithoutRipples(band, Extrema.Alternating(band, reversal, out var firstIsTrough), minimumSwing);
            for (var i = firstIsTrough ? 0 : 1; i + 2 < turns.Count; i += 2)
            {
                // A stretch that begins on the way up has its lowest sample there, but no trough.
                if (turns[i] == 0)
                {
                    continue;
                }

                var breath = Make(signal, stretches[s].Start.Value, band, turns[i], turns[i + 1], turns[i + 2]);
                if (breath.RatePerMinute >= preset.MinimumPerMinute && breath.RatePerMinute <= preset.MaximumPerMinute)
                {
                    found.Add(breath);
                }
                else
                {
                    rejected++;
                }
            }
        }

        return found.Count == 0
            ? Breaths.None(source, preset, rejected, rejected == 0 ? "no breath from trough to trough" : "every breath is outside the rates of the preset")
            : new Breaths(source, preset, found.ToImmutable(), rejected, found.Sum(b => b.DurationSeconds) / signal.DurationSeconds, null);
    }

    private static Breath Make(UniformSignal signal, int first, double[] band, int start, int peak, int end) => new(
        signal.TimeAt(first + Extrema.Refine(band, start)),
        signal.TimeAt(first + Extrema.Refine(band, peak)),
        signal.TimeAt(first + Extrema.Refine(band, end)),
        band[peak] - ((band[start] + band[end]) / 2));

    /// <summary>The samples minus their least-squares line.</summary>
    private static double[] WithoutLine(ReadOnlySpan<double> samples)
    {
        var middle = (samples.Length - 1) / 2.0;
        double mean = 0, slope = 0, squares = 0;
        for (var i = 0; i < samples.Length; i++)
        {
            mean += samples[i] - samples[0];
        }

        mean = samples[0] + (mean / samples.Length);
        for (var i = 0; i < samples.Length; i++)
        {
            slope += (i - middle) * (samples[i] - mean);
            squares += (i - middle) * (i - middle);
        }

        slope = squares > 0 ? slope / squares : 0;
        var rest = new double[samples.Length];
        for (var i = 0; i < rest.Length; i++)
        {
            rest[i] = samples[i] - mean - (slope * (i - middle));
        }

        return rest;
    }

    private static double MedianMagnitude(double[][] bands)
    {
        var stride = Math.Max(1, bands.Sum(b => b.Length) / PointsForScale);
        var magnitudes = new List<double>();
        foreach (var band in bands)
        {
            for (var i = 0; i < band.Length; i += stride)
            {
                magnitudes.Add(Math.Abs(band[i]));
            }
        }

        magnitudes.Sort();
        return magnitudes[magnitudes.Count / 2];
    }
}

using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Signals.Breathing;
using Interbeat.Signals.Features;
using Interbeat.Signals.Spectra;

namespace Interbeat.Signals.Rsa;

/// <summary>Respiratory sinus arrhythmia second by second, as log power of the interbeat interval in the band of breathing (after Gates and others 2015).</summary>
/// <remarks>
/// IBI on straight lines at 4 Hz; 32 s around each second's middle; mean removed; power spectrum as the weighted mean over eight peak-matched
/// tapers; sum over the band with fractional edge bins; natural log, in ln(ms^2). Windows lie wholly in one run, so the first and last
/// 16 s of a run have no value; live the value is 16 s late. Straight lines take away power (see
/// <see cref="InterbeatIntervals"/>). Compare within one preset only.
/// </remarks>
/// <param name="LnPower">One value a second, ln(ms^2); NaN where absent.</param>
/// <param name="ShareWithValue">Seconds with a value over all seconds, 0 to 1.</param>
/// <param name="BreathingPerMinute">Breathing rate of each second, where breaths were given; NaN where not known.</param>
/// <param name="BreathingSource">What that rate was taken from; null where no breaths were given.</param>
/// <param name="ShareInBand">Seconds with a value whose breathing rate lies inside the band, over those with a value and a rate; NaN where there is none.</param>
/// <param name="AbsentBecause">Why there is no value at all; null where there is one.</param>
public sealed record RsaSecondBySecond(
    ImmutableArray<double> LnPower,
    double ShareWithValue,
    ImmutableArray<double> BreathingPerMinute,
    BreathingSource? BreathingSource,
    double ShareInBand,
    string? AbsentBecause)
{
    /// <summary>Grid rate, Hz.</summary>
    public const double RateHz = 4;

    /// <summary>Length of the window, seconds.</summary>
    public const int WindowSeconds = 32;

    /// <summary>Number of tapers.</summary>
    public const int TaperCount = 8;

    /// <summary>Lower edge of adult breathing, Hz.</summary>
    public const double AdultLowHz = 0.12;

    /// <summary>Upper edge of adult breathing, Hz.</summary>
    public const double AdultHighHz = 0.40;

    /// <summary>Power below this, in ms^2, is rounding. As for ln RSA.</summary>
    private const double PowerFloorMs2 = 1e-6;

    private const int Points = (int)(WindowSeconds * RateHz);

    private static readonly PeakMatchedTapers Tapers = PeakMatchedTapers.Make(Points, TaperCount);

    /// <summary>RSA of each second of a session.</summary>
    /// <param name="beats">Beats after correction.</param>
    /// <param name="startSeconds">The start of the first second.</param>
    /// <param name="seconds">The number of seconds.</param>
    /// <param name="breaths">Breaths to stand beside the values; those taken from the intervals are refused, null for none.</param>
    /// <param name="lowHz">Lower edge of the band.</param>
    /// <param name="highHz">Upper edge of the band, at most 2 Hz.</param>
    public static RsaSecondBySecond Of(
        BeatSeries beats, double startSeconds, int seconds, Breaths? breaths = null, double lowHz = AdultLowHz, double highHz = AdultHighHz)
    {
        ArgumentNullException.ThrowIfNull(beats);
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        if (!(lowHz > 0) || !(highHz > lowHz) || highHz > RateHz / 2)
        {
            throw new ArgumentOutOfRangeException(nameof(highHz), highHz, "The band lies between 0 and 2 Hz.");
        }

        var values = new double[seconds];
        Array.Fill(values, double.NaN);
        if (breaths is not null && breaths.Source.UsesIntervals())
        {
            return new RsaSecondBySecond([.. values], 0, [.. values], breaths.Source, double.NaN, $"circular: the breaths are {breaths.Source.Label()}");
        }

        Fill(InterbeatIntervals.Resample(beats, RateHz, startSeconds, (int)(seconds * RateHz)), new BandPower(lowHz, highHz), values);
        var rates = breaths is null ? NoRates(seconds) : BreathingSeconds.Of(breaths, startSeconds, seconds).RatePerMinute;
        var present = values.Count(v => !double.IsNaN(v));
        return new RsaSecondBySecond(
            [.. values],
            seconds == 0 ? 0 : present / (double)seconds,
            rates,
            breaths?.Source,
            InBand(values, rates, lowHz, highHz),
            present == 0 ? $"no {WindowSeconds} s of varying intervals without a gap" : null);
    }

    private static ImmutableArray<double> NoRates(int seconds) => [.. Enumerable.Repeat(double.NaN, seconds)];

    private static void Fill(double[] grid, BandPower power, double[] values)
    {
        var present = 0;
        for (var end = 0; end < grid.Length; end++)
        {
            present = double.IsNaN(grid[end]) ? 0 : present + 1;

            // The window of second s ends before grid point 4 s + 2 + 64.
            var next = end + 1;
            var s = (next - 2 - (Points / 2)) / (int)RateHz;
            if (present >= Points && (next - 2 - (Points / 2)) % (int)RateHz == 0 && s < values.Length)
            {
                var milliseconds2 = power.Of(grid.AsSpan(next - Points, Points));
                values[s] = milliseconds2 >= PowerFloorMs2 ? Math.Log(milliseconds2) : double.NaN;
            }
        }
    }

    private static double InBand(double[] values, ImmutableArray<double> rates, double lowHz, double highHz)
    {
        int known = 0, inside = 0;
        for (var s = 0; s < values.Length; s++)
        {
            if (!double.IsNaN(values[s]) && !double.IsNaN(rates[s]))
            {
                known++;
                inside += rates[s] >= 60 * lowHz && rates[s] <= 60 * highHz ? 1 : 0;
            }
        }

        return known == 0 ? double.NaN : inside / (double)known;
    }

    /// <summary>Multitaper power of a window between two frequencies; two tapers share one complex transform.</summary>
    private sealed class BandPower
    {
        private readonly FourierTransform transform = new(Points);
        private readonly double[] re = new double[Points];
        private readonly double[] im = new double[Points];
        private readonly double[] workRe = new double[Points];
        private readonly double[] workIm = new double[Points];
        private readonly double[] binWeights;

        public BandPower(double lowHz, double highHz)
        {
            const double Bin = RateHz / Points;
            binWeights = [.. Enumerable.Range(0, (Points / 2) + 1).Select(k => Math.Max(0, Math.Min(highHz, (k + 0.5) * Bin) - Math.Max(lowHz, (k - 0.5) * Bin)) / Bin)];
        }

        /// <summary>Power in ms^2, scaled so that a sine of amplitude A well inside the band has A^2 / 2.</summary>
        public double Of(ReadOnlySpan<double> window)
        {
            var mean = 0.0;
            foreach (var value in window)
            {
                mean += value / Points;
            }

            var sum = 0.0;
            for (var k = 0; k < TaperCount; k += 2)
            {
                for (var i = 0; i < Points; i++)
                {
                    re[i] = (window[i] - mean) * Tapers.Tapers[k][i];
                    im[i] = (window[i] - mean) * Tapers.Tapers[k + 1][i];
                }

                transform.Forward(re, im, workRe, workIm);
                sum += PairPower(Tapers.Weights[k], Tapers.Weights[k + 1]);
            }

            // |X|^2 over a taper of norm 1 is a two-sided density times the rate: twice for one side, over N for the width of a bin.
            return 2 * sum / Points;
        }

        /// <summary>The weighted power of the two real series that share a transform.</summary>
        private double PairPower(double weightRe, double weightIm)
        {
            var sum = 0.0;
            for (var b = 1; b < binWeights.Length; b++)
            {
                var mirror = (Points - b) % Points;
                double evenRe = re[b] + re[mirror], evenIm = im[b] - im[mirror];
                double oddRe = im[b] + im[mirror], oddIm = re[mirror] - re[b];
                sum += binWeights[b] * ((weightRe * ((evenRe * evenRe) + (evenIm * evenIm))) + (weightIm * ((oddRe * oddRe) + (oddIm * oddIm)))) / 4;
            }

            return sum;
        }
    }
}

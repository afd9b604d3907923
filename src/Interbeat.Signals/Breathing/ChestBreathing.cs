using Interbeat.Core;
using Interbeat.Signals.Filters;

namespace Interbeat.Signals.Breathing;

/// <summary>Breathing rate from an accelerometer on the chest, whose tilt follows the ribs.</summary>
/// <remarks>
/// Each stretch that all three axes cover, cut where they stand still for 2 s, is low-passed at 1 Hz, brought to 4 Hz and band-passed in the band of the preset. In each 30 s the
/// three axes are projected on their first principal axis, so the sensor's orientation does not matter, and the spectral peak is
/// the rate. What the low-pass takes away is motion: where its root mean square over the window exceeds a limit there is no rate.
/// </remarks>
public static class ChestBreathing
{
    /// <summary>Motion above this root mean square, in g, hides breathing. Chosen.</summary>
    public const double MaximumMotionG = 0.05;

    /// <summary>Standard gravity, m/s^2 in one g (exact by definition).</summary>
    public const double StandardGravity = 9.80665;

    /// <summary>A sensor whose axes all stand still for so long is off, seconds. Chosen: noise moves a sensor that is on.</summary>
    public const double StandstillSeconds = 2;

    private const double LowPassHz = 1;
    private const int FilterOrder = 2;
    private const double PaddingSeconds = 10;
    private const int PowerIterations = 50;

    /// <summary>Breathing rates of the seconds of a session.</summary>
    /// <param name="x">First axis, in g or m/s^2 (told by its unit).</param>
    /// <param name="y">Second axis, of the same rate, start and length.</param>
    /// <param name="z">Third axis, of the same rate, start and length.</param>
    /// <param name="startSeconds">The start of the first second.</param>
    /// <param name="seconds">The number of seconds.</param>
    /// <param name="preset">Limits of the age; adults where null.</param>
    /// <param name="maximumMotion">The limit of motion in the signals' unit; where null, 0.05 g.</param>
    /// <exception cref="ArgumentException">The axes do not fit each other.</exception>
    public static BreathingRates From(
        UniformSignal x, UniformSignal y, UniformSignal z, double startSeconds, int seconds, BreathingPreset? preset = null, double? maximumMotion = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        ArgumentNullException.ThrowIfNull(z);
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        if (x.Count != y.Count || x.Count != z.Count || x.SamplingRateHz != y.SamplingRateHz || x.SamplingRateHz != z.SamplingRateHz)
        {
            throw new ArgumentException("The three axes have one rate and one length.", nameof(y));
        }

        preset ??= BreathingPreset.Adult;
        var limit = maximumMotion ?? (x.Unit.StartsWith("m/s", StringComparison.OrdinalIgnoreCase) ? MaximumMotionG * StandardGravity : MaximumMotionG);
        var count = (int)(seconds * BreathingSpectrum.RateHz);
        var grid = new double[4][];
        for (var a = 0; a < grid.Length; a++)
        {
            grid[a] = new double[count];
            Array.Fill(grid[a], double.NaN);
        }

        FillGrid([x, y, z], startSeconds, preset, grid);
        return Rates(grid, startSeconds, seconds, preset, limit * limit);
    }

    /// <summary>Three bands and the squared motion on the 4 Hz grid.</summary>
    private static void FillGrid(UniformSignal[] axes, double startSeconds, BreathingPreset preset, double[][] grid)
    {
        var rate = axes[0].SamplingRateHz;
        if (rate < BreathingSpectrum.RateHz)
        {
            return;
        }

        var low = Butterworth.LowPass(FilterOrder, Math.Max(LowPassHz, preset.PeakHighHz), rate);
        var band = Butterworth.BandPass(FilterOrder, preset.PeakLowHz, preset.PeakHighHz, BreathingSpectrum.RateHz);
        foreach (var stretch in Stretches.Moving(SumOf(axes), (int)(PaddingSeconds * rate), (int)(StandstillSeconds * rate)))
        {
            var start = axes[0].TimeAt(stretch.Start.Value);
            var end = axes[0].TimeAt(stretch.End.Value - 1);
            var first = Math.Max(0, (int)Math.Ceiling((start - startSeconds) * BreathingSpectrum.RateHz));
            var last = Math.Min(grid[0].Length - 1, (int)Math.Floor((end - startSeconds) * BreathingSpectrum.RateHz));
            if (last <= first)
            {
                continue;
            }

            var motion = grid[3].AsSpan(first, last - first + 1);
            motion.Clear();
            for (var a = 0; a < axes.Length; a++)
            {
                var samples = axes[a].Samples[stretch];
                var slow = ZeroPhase.Filter(low, samples, (int)(PaddingSeconds * rate));
                AddMotion(samples, slow, (startSeconds - start + (first / BreathingSpectrum.RateHz)) * rate, rate / BreathingSpectrum.RateHz, motion);
                var coarse = Coarse(slow, (startSeconds - start + (first / BreathingSpectrum.RateHz)) * rate, rate / BreathingSpectrum.RateHz, motion.Length);
                ZeroPhase.Filter(band, coarse, (int)(PaddingSeconds * BreathingSpectrum.RateHz)).CopyTo(grid[a], first);
            }
        }
    }

    /// <summary>NaN wherever an axis is missing.</summary>
    private static double[] SumOf(UniformSignal[] axes)
    {
        var sum = new double[axes[0].Count];
        foreach (var axis in axes)
        {
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += axis.Samples[i];
            }
        }

        return sum;
    }

    /// <summary>The series on straight lines at every <paramref name="step"/> samples from <paramref name="offset"/> on.</summary>
    private static double[] Coarse(double[] series, double offset, double step, int count)
    {
        var coarse = new double[count];
        for (var i = 0; i < count; i++)
        {
            var at = Math.Clamp(offset + (i * step), 0, series.Length - 1);
            var before = Math.Min((int)at, series.Length - 2);
            coarse[i] = series[before] + ((at - before) * (series[before + 1] - series[before]));
        }

        return coarse;
    }

    /// <summary>Adds the mean square of what is faster than the slow part, around each grid point.</summary>
    private static void AddMotion(ReadOnlySpan<double> samples, double[] slow, double offset, double step, Span<double> motion)
    {
        for (var g = 0; g < motion.Length; g++)
        {
            var from = Math.Clamp((int)Math.Round(offset + ((g - 0.5) * step)), 0, samples.Length - 1);
            var to = Math.Clamp((int)Math.Round(offset + ((g + 0.5) * step)), from + 1, samples.Length);
            var sum = 0.0;
            for (var i = from; i < to; i++)
            {
                sum += (samples[i] - slow[i]) * (samples[i] - slow[i]);
            }

            motion[g] += sum / (to - from);
        }
    }

    private static BreathingRates Rates(double[][] grid, double startSeconds, int seconds, BreathingPreset preset, double maximumMeanSquare)
    {
        var spectrum = new BreathingSpectrum(preset);
        var spectra = new double[]?[seconds];
        var covered = new int[seconds];
        var moved = new bool[seconds];
        for (var s = 0; s < seconds; s++)
        {
            var from = SpectralRates.WindowStart(s);
            if (from < 0 || from + BreathingSpectrum.Points > grid[3].Length)
            {
                continue;
            }

            var motion = Mean(grid[3].AsSpan(from, BreathingSpectrum.Points));
            covered[s] = double.IsNaN(motion) ? 0 : 1;
            moved[s] = motion > maximumMeanSquare;
            spectra[s] = covered[s] > 0 && !moved[s] ? spectrum.Power(Principal(grid, from)) : null;
        }

        var rates = SpectralRates.Rates(BreathingSource.ChestAcceleration, startSeconds, [spectra], covered, spectrum);
        return rates with { Absence = [.. rates.Absence.Select((a, s) => moved[s] ? BreathingAbsence.Motion : a)] };
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }

    /// <summary>A window of the three axes projected on the axis of their largest variance (power iteration on the covariance).</summary>
    private static double[] Principal(double[][] grid, int from)
    {
        Span<double> covariance = stackalloc double[9];
        for (var a = 0; a < 3; a++)
        {
            for (var b = 0; b < 3; b++)
            {
                for (var i = from; i < from + BreathingSpectrum.Points; i++)
                {
                    covariance[(3 * a) + b] += grid[a][i] * grid[b][i];
                }
            }
        }

        // Started from the covariance's own longest column, which is never at right angles to the axis sought.
        var longest = covariance[0] >= covariance[4] && covariance[0] >= covariance[8] ? 0 : covariance[4] >= covariance[8] ? 1 : 2;
        double u = covariance[longest], v = covariance[3 + longest], w = covariance[6 + longest];
        for (var k = 0; k < PowerIterations; k++)
        {
            var norm = Math.Sqrt((u * u) + (v * v) + (w * w));
            if (!(norm > 0))
            {
                break;
            }

            (u, v, w) = (u / norm, v / norm, w / norm);
            (u, v, w) = (
                (covariance[0] * u) + (covariance[1] * v) + (covariance[2] * w),
                (covariance[3] * u) + (covariance[4] * v) + (covariance[5] * w),
                (covariance[6] * u) + (covariance[7] * v) + (covariance[8] * w));
        }

        var projected = new double[BreathingSpectrum.Points];
        for (var i = 0; i < projected.Length; i++)
        {
            projected[i] = (u * grid[0][from + i]) + (v * grid[1][from + i]) + (w * grid[2][from + i]);
        }

        return projected;
    }
}

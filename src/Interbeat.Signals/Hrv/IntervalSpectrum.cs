using System.Collections.Immutable;
using Interbeat.Signals.Filters;
using Interbeat.Signals.Spectra;

namespace Interbeat.Signals.Hrv;

/// <summary>The power spectral density of intervals, ms^2/Hz.</summary>
/// <remarks>
/// An interval stands at its end; a natural cubic spline at 4 Hz runs through the intervals of each run by itself; the mean goes, and a slow trend
/// too where asked for; then <see cref="Welch"/> or <see cref="WholePeriodogram"/>. The spline is a low-pass filter. Its gain for evenly
/// spaced beats is known, so the density is divided by the squared gain up to half a cycle a beat, above which beats carry no information.
/// </remarks>
public static class IntervalSpectrum
{
    /// <summary>Grid rate, Hz.</summary>
    public const double RateHz = 4;

    /// <summary>Length of a window, s.</summary>
    public const double WindowSeconds = 300;

    /// <summary>The fewest intervals that a run needs. Chosen: less has no spectrum worth the name.</summary>
    public const int MinimumIntervals = 8;

    /// <summary>The density, or null where no run is long enough.</summary>
    /// <param name="intervals">The intervals.</param>
    /// <param name="mode">Windows or whole.</param>
    /// <param name="trendLambda">Smoothness priors with this lambda remove the trend; null leaves it.</param>
    /// <param name="compensateSpline">Divide by the squared gain of the spline.</param>
    public static RunSpectrum? Of(NnIntervals intervals, SpectrumMode mode, double? trendLambda = null, bool compensateSpline = true)
    {
        ArgumentNullException.ThrowIfNull(intervals);
        var window = (int)(WindowSeconds * RateHz);
        var grids = intervals.Runs()
            .Where(run => run.End.Value - run.Start.Value >= MinimumIntervals)
            .Select(run => Grid(intervals.DurationsMs[run], trendLambda))
            .ToList();
        if (grids.Count == 0)
        {
            return null;
        }

        var longest = grids.MaxBy(g => g.Length)!;
        var used = mode == SpectrumMode.Welch && longest.Length >= window ? grids.FindAll(g => g.Length >= window) : [longest];
        var spectrum = mode == SpectrumMode.Welch
            ? Welch.Density(used, RateHz, Math.Min(window, longest.Length))
            : WholePeriodogram.Density(longest, RateHz);
        if (compensateSpline)
        {
            spectrum = Compensated(spectrum, Moments.Of(intervals.DurationsMs).Mean / 1000);
        }

        return new RunSpectrum(spectrum, used.Sum(g => g.Length) / RateHz, longest.Length / RateHz, used.Count, intervals.Runs().Count());
    }

    private static double[] Grid(ReadOnlySpan<double> durationsMs, double? trendLambda)
    {
        var ends = new double[durationsMs.Length];
        for (var i = 1; i < ends.Length; i++)
        {
            ends[i] = ends[i - 1] + (durationsMs[i] / 1000);
        }

        var grid = new double[(int)Math.Ceiling(ends[^1] * RateHz)];
        NaturalSpline.Resample(ends, durationsMs, 0, 1 / RateHz, grid);
        var mean = Moments.Of(grid).Mean;
        for (var i = 0; i < grid.Length; i++)
        {
            grid[i] -= mean;
        }

        return trendLambda is { } lambda ? SmoothnessPriors.Detrend(grid, lambda) : grid;
    }

    private static PowerSpectrum Compensated(PowerSpectrum spectrum, double meanIntervalSeconds)
    {
        var density = spectrum.Density.ToArray();
        for (var k = 0; k < density.Length; k++)
        {
            var cyclesPerBeat = spectrum.FrequencyOf(k) * meanIntervalSeconds;
            if (cyclesPerBeat > 0.5)
            {
                break;
            }

            var gain = NaturalSpline.Gain(cyclesPerBeat);
            density[k] /= gain * gain;
        }

        return spectrum with { Density = ImmutableArray.Create(density) };
    }
}

/// <summary>A spectrum and what of the recording it speaks for.</summary>
/// <param name="Spectrum">The density, ms^2/Hz.</param>
/// <param name="UsedSeconds">Seconds in the runs that it was computed from.</param>
/// <param name="LongestSeconds">Seconds of the longest run.</param>
/// <param name="RunsUsed">Runs used.</param>
/// <param name="Runs">Runs there are.</param>
public sealed record RunSpectrum(PowerSpectrum Spectrum, double UsedSeconds, double LongestSeconds, int RunsUsed, int Runs);

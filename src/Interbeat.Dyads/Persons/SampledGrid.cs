using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Signals.Filters;

namespace Interbeat.Dyads.Persons;

/// <summary>A sampled signal on the common grid, and what it amounts to second by second.</summary>
internal static class SampledGrid
{
    /// <summary>The low-pass edge as a share of the grid's rate. Chosen: below half, with room for the filter's slope.</summary>
    private const double EdgeShare = 0.4;

    private const int FilterOrder = 4;

    /// <summary>The signal at grid points from session second 0; NaN where a neighbouring sample is missing.</summary>
    public static double[] Resample(UniformSignal signal, double rateHz, double sessionStart, int count)
    {
        var smooth = LowPass(signal, rateHz);
        var grid = new double[count];
        for (var i = 0; i < count; i++)
        {
            var position = (sessionStart + (i / rateHz) - signal.StartSeconds) * signal.SamplingRateHz;
            var before = (int)Math.Floor(position + 1e-9);
            var share = Math.Max(0, position - before);
            grid[i] = before < 0 || before >= smooth.Length ? double.NaN
                : share < 1e-9 ? smooth[before]
                : before + 1 < smooth.Length ? smooth[before] + (share * (smooth[before + 1] - smooth[before]))
                : double.NaN;
        }

        return grid;
    }

    /// <summary>The mean of each whole second's present samples; NaN where none is present.</summary>
    public static ImmutableArray<double> MeanPerSecond(double[] grid, double rateHz, int seconds) =>
        [.. Enumerable.Range(0, seconds).Select(second =>
        {
            var present = SamplesOf(grid, rateHz, second).ToArray().Where(v => !double.IsNaN(v)).ToArray();
            return present.Length == 0 ? double.NaN : present.Average();
        })];

    /// <summary>The share of each second's samples that are present, 0 to 1.</summary>
    public static ImmutableArray<double> PresentPerSecond(double[] grid, double rateHz, int seconds) =>
        [.. Enumerable.Range(0, seconds).Select(second =>
        {
            var samples = SamplesOf(grid, rateHz, second);
            var present = 0;
            foreach (var sample in samples)
            {
                present += double.IsNaN(sample) ? 0 : 1;
            }

            return samples.Length == 0 ? 0 : (double)present / samples.Length;
        })];

    /// <summary>The grid samples of one second; where the grid is slower than 1 Hz, the sample that stands for the second.</summary>
    private static ReadOnlySpan<double> SamplesOf(double[] grid, double rateHz, int second)
    {
        var first = Math.Min(grid.Length, (int)Math.Floor(second * rateHz));
        var end = Math.Min(grid.Length, Math.Max(first + 1, (int)Math.Floor((second + 1) * rateHz)));
        return grid.AsSpan(first, end - first);
    }

    private static double[] LowPass(UniformSignal signal, double rateHz)
    {
        var samples = signal.Samples.ToArray();
        if (signal.SamplingRateHz <= rateHz * 1.0001)
        {
            return samples;
        }

        var sections = Butterworth.LowPass(FilterOrder, EdgeShare * rateHz, signal.SamplingRateHz);
        var padding = (int)Math.Ceiling(3 * signal.SamplingRateHz / rateHz);
        foreach (var run in PairedSeries.Runs(samples))
        {
            ZeroPhase.Filter(sections, samples.AsSpan(run), padding).CopyTo(samples.AsSpan(run));
        }

        return samples;
    }
}

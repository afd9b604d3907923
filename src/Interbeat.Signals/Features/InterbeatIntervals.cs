using System.Runtime.CompilerServices;
using Interbeat.Core;

namespace Interbeat.Signals.Features;

/// <summary>The interbeat interval as a function of time.</summary>
/// <remarks>
/// An interval stands for one instant (<see cref="IntervalPlacement"/>); between two such instants of one run the value is interpolated on
/// a straight line. Straight lines between beats are a low-pass filter: a sine of frequency f keeps sinc(f IBI)^4 of its power (at 75 beats
/// per minute and 0.25 Hz, 77 %). Use it for shape and timing, not as an unbiased power.
/// </remarks>
public static class InterbeatIntervals
{
    /// <summary>The interbeat interval in ms on a uniform grid; NaN where no run covers the instant.</summary>
    /// <param name="beats">The beats.</param>
    /// <param name="rateHz">Grid points per second.</param>
    /// <param name="startSeconds">The time of the first grid point.</param>
    /// <param name="count">The number of grid points.</param>
    /// <param name="placement">Which instant an interval stands for.</param>
    public static double[] Resample(BeatSeries beats, double rateHz, double startSeconds, int count, IntervalPlacement placement = IntervalPlacement.End)
    {
        ArgumentNullException.ThrowIfNull(beats);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rateHz);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var grid = new double[count];
        Array.Fill(grid, double.NaN);
        foreach (var run in beats.Runs())
        {
            var times = beats.Times[run];
            if (times.Length < 2)
            {
                continue;
            }

            var instants = Instants(times, placement);

            // The grid is compared as start + i / rate everywhere, so that a point belongs to a run or not by one rule only.
            var first = (int)Math.Clamp(Math.Ceiling((instants[0] - startSeconds) * rateHz) - 1, 0, count);
            while (first < count && startSeconds + (first / rateHz) < instants[0])
            {
                first++;
            }

            var last = first;
            while (last < count && startSeconds + (last / rateHz) <= instants[^1])
            {
                last++;
            }

            Interpolate(times, instants, rateHz, startSeconds, first, grid.AsSpan(first, last - first));
        }

        return grid;
    }

    /// <summary>Grid values inside one run, with intervals placed at their end.</summary>
    /// <param name="times">Beat times of the run, at least two.</param>
    /// <param name="rateHz">Grid points per second.</param>
    /// <param name="startSeconds">The time of grid point 0.</param>
    /// <param name="first">Number of the first grid point wanted; may be negative.</param>
    /// <param name="values">Receives the values; every point lies between the ends of the run's first and last interval.</param>
    internal static void InterpolateRun(ReadOnlySpan<double> times, double rateHz, double startSeconds, int first, Span<double> values) =>
        Interpolate(times, times[1..], rateHz, startSeconds, first, values);

    /// <summary>The instant that each interval of a run stands for.</summary>
    private static double[] Instants(ReadOnlySpan<double> times, IntervalPlacement placement)
    {
        var instants = times[1..].ToArray();
        for (var i = 0; i < instants.Length && placement == IntervalPlacement.Middle; i++)
        {
            instants[i] = (times[i] + times[i + 1]) / 2;
        }

        return instants;
    }

    private static void Interpolate(ReadOnlySpan<double> times, ReadOnlySpan<double> instants, double rateHz, double startSeconds, int first, Span<double> values)
    {
        var at = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var t = startSeconds + ((first + i) / rateHz);
            while (at < instants.Length - 1 && instants[at + 1] < t)
            {
                at++;
            }

            var here = (times[at + 1] - times[at]) * 1000;
            if (at == instants.Length - 1)
            {
                values[i] = here;
                continue;
            }

            var next = (times[at + 2] - times[at + 1]) * 1000;
            values[i] = here + ((next - here) * (t - instants[at]) / (instants[at + 1] - instants[at]));
        }
    }
}

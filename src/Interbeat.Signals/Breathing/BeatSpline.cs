using Interbeat.Signals.Filters;

namespace Interbeat.Signals.Breathing;

/// <summary>One value a beat as a smooth function of time, inside each run.</summary>
/// <remarks>
/// A natural cubic spline through the values of a run, on a 4 Hz grid, then band-passed forward and backward in the band of the preset. Runs are
/// never bridged.
/// </remarks>
internal static class BeatSpline
{
    private const int FilterOrder = 2;
    private const double PaddingSeconds = 10;

    /// <summary>Fewer values make no curve to speak of. Chosen.</summary>
    private const int MinimumValues = 5;

    /// <summary>Values whose range is below this share of them are one value: for intervals, a microsecond. Chosen.</summary>
    private const double RoundingShare = 1e-6;

    /// <summary>The band of breathing of a value per beat; NaN outside runs.</summary>
    /// <param name="values">The values.</param>
    /// <param name="startSeconds">The time of the first grid point.</param>
    /// <param name="count">The number of grid points, at 4 Hz.</param>
    /// <param name="preset">The band.</param>
    public static double[] InBand(BeatValues values, double startSeconds, int count, BreathingPreset preset)
    {
        var grid = new double[count];
        Array.Fill(grid, double.NaN);
        var sections = Butterworth.BandPass(FilterOrder, preset.PeakLowHz, preset.PeakHighHz, BreathingSpectrum.RateHz);
        foreach (var run in values.Beats.Runs())
        {
            var times = values.Beats.Times[run];
            var first = Math.Max(0, (int)Math.Ceiling((times[0] - startSeconds) * BreathingSpectrum.RateHz));
            var end = Math.Min(count, (int)Math.Floor((times[^1] - startSeconds) * BreathingSpectrum.RateHz) + 1);
            if (times.Length < MinimumValues || end <= first)
            {
                continue;
            }

            var curve = new double[end - first];
            if (Varies(values.Values[run]))
            {
                NaturalSpline.Resample(times, values.Values[run], startSeconds + (first / BreathingSpectrum.RateHz), 1 / BreathingSpectrum.RateHz, curve);
            }

            ZeroPhase.Filter(sections, curve, (int)(PaddingSeconds * BreathingSpectrum.RateHz)).CopyTo(grid, first);
        }

        return grid;
    }

    /// <summary>Whether the values differ by more than rounding; the spectrum of rounding would have peaks too.</summary>
    private static bool Varies(double[] values) => values.Max() - values.Min() > RoundingShare * values.Max(Math.Abs);
}

using Interbeat.Core;
using Interbeat.Signals.Filters;

namespace Interbeat.Signals.Breathing;

/// <summary>One value a beat as a smooth function of time, inside each run.</summary>
/// <remarks>
/// A natural cubic spline (second derivative 0 at both ends) through the values of a run, on a 4 Hz grid, then band-passed forward and backward
/// in the band of the preset. Runs are never bridged.
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
    /// <param name="beats">The beats.</param>
    /// <param name="values">One value a beat; NaN where it has none, which ends a run.</param>
    /// <param name="startSeconds">The time of the first grid point.</param>
    /// <param name="count">The number of grid points, at 4 Hz.</param>
    /// <param name="preset">The band.</param>
    public static double[] InBand(BeatSeries beats, double[] values, double startSeconds, int count, BreathingPreset preset)
    {
        var grid = new double[count];
        Array.Fill(grid, double.NaN);
        var sections = Butterworth.BandPass(FilterOrder, preset.PeakLowHz, preset.PeakHighHz, BreathingSpectrum.RateHz);
        foreach (var run in Runs(beats, values))
        {
            var times = beats.Times[run].ToArray();
            var first = Math.Max(0, (int)Math.Ceiling((times[0] - startSeconds) * BreathingSpectrum.RateHz));
            var end = Math.Min(count, (int)Math.Floor((times[^1] - startSeconds) * BreathingSpectrum.RateHz) + 1);
            if (end <= first)
            {
                continue;
            }

            var curve = Varies(values[run]) ? Evaluate(times, values[run], startSeconds, first, end - first) : new double[end - first];
            ZeroPhase.Filter(sections, curve, (int)(PaddingSeconds * BreathingSpectrum.RateHz)).CopyTo(grid, first);
        }

        return grid;
    }

    /// <summary>Whether the values differ by more than rounding; the spectrum of rounding would have peaks too.</summary>
    private static bool Varies(double[] values) => values.Max() - values.Min() > RoundingShare * values.Max(Math.Abs);

    private static IEnumerable<Range> Runs(BeatSeries beats, double[] values)
    {
        var first = 0;
        for (var i = 0; i <= values.Length; i++)
        {
            var missing = i < values.Length && !double.IsFinite(values[i]);
            if (i == values.Length || missing || beats.StartsRun[i])
            {
                if (i - first >= MinimumValues)
                {
                    yield return first..i;
                }

                first = missing ? i + 1 : i;
            }
        }
    }

    private static double[] Evaluate(double[] t, double[] y, double startSeconds, int first, int count)
    {
        var bend = SecondDerivatives(t, y);
        var curve = new double[count];
        var k = 0;
        for (var i = 0; i < count; i++)
        {
            var at = startSeconds + ((first + i) / BreathingSpectrum.RateHz);
            while (k < t.Length - 2 && t[k + 1] < at)
            {
                k++;
            }

            var h = t[k + 1] - t[k];
            var a = (t[k + 1] - at) / h;
            var b = (at - t[k]) / h;
            curve[i] = (a * y[k]) + (b * y[k + 1]) + (((((a * a) - 1) * a * bend[k]) + (((b * b) - 1) * b * bend[k + 1])) * h * h / 6);
        }

        return curve;
    }

    /// <summary>Second derivatives of the natural spline at its knots: one tridiagonal system, forward and back.</summary>
    private static double[] SecondDerivatives(double[] t, double[] y)
    {
        var bend = new double[t.Length];
        var upper = new double[t.Length];
        for (var i = 1; i < t.Length - 1; i++)
        {
            var before = t[i] - t[i - 1];
            var after = t[i + 1] - t[i];
            var pivot = (2 * (before + after)) - (before * upper[i - 1]);
            var right = 6 * (((y[i + 1] - y[i]) / after) - ((y[i] - y[i - 1]) / before));
            upper[i] = after / pivot;
            bend[i] = (right - (before * bend[i - 1])) / pivot;
        }

        for (var i = t.Length - 2; i > 0; i--)
        {
            bend[i] -= upper[i] * bend[i + 1];
        }

        return bend;
    }
}

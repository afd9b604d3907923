using Interbeat.Core;

namespace Interbeat.Signals.Breathing;

/// <summary>One value a beat, in runs: where a value is missing, the run ends.</summary>
/// <param name="Beats">The beats that have a value.</param>
/// <param name="Values">Their values.</param>
internal sealed record BeatValues(BeatSeries Beats, double[] Values)
{
    /// <summary>Beats to each side from which median and spread are taken.</summary>
    public const int NeighboursEachSide = 10;

    /// <summary>Robust standard deviations from the median beyond which a value is left out. A sine reaches 1.</summary>
    public const double OutlierSds = 4;

    private const int MostInARow = 2;
    private const double MadToSd = 1.4826;

    /// <summary>All values there are.</summary>
    /// <param name="beats">The beats.</param>
    /// <param name="values">One value a beat; NaN where it has none, which ends a run.</param>
    public static BeatValues Of(BeatSeries beats, double[] values) => Where(beats, values, static _ => true);

    /// <summary>The values that belong with those around them.</summary>
    /// <remarks>
    /// The complex of an extrasystole or an artefact is far from its neighbours; one such value outweighs breathing for the whole window. Values
    /// further than four robust standard deviations (1.4826 times the median deviation) from the median of the 21 beats around them are left
    /// out, and the curve runs on between the beats beside them; more than two outliers in a row end the run (chosen).
    /// </remarks>
    /// <param name="beats">The beats.</param>
    /// <param name="values">One value a beat; NaN where it has none, which ends a run.</param>
    public static BeatValues WithoutOutliers(BeatSeries beats, double[] values)
    {
        var around = new double[(2 * NeighboursEachSide) + 1];
        return Where(beats, values, i => !IsOutlier(values, i, around));
    }

    private static BeatValues Where(BeatSeries beats, double[] values, Func<int, bool> belongs)
    {
        var times = new List<double>(values.Length);
        var kept = new List<double>(values.Length);
        var startsRun = new List<bool>(values.Length);
        var broken = true;
        var leftOut = 0;
        for (var i = 0; i < values.Length; i++)
        {
            broken |= beats.StartsRun[i] || !double.IsFinite(values[i]);
            if (double.IsFinite(values[i]) && !belongs(i))
            {
                leftOut++;
            }
            else if (double.IsFinite(values[i]))
            {
                times.Add(beats.Times[i]);
                kept.Add(values[i]);
                startsRun.Add(broken || leftOut > MostInARow);
                (broken, leftOut) = (false, 0);
            }
        }

        return new BeatValues(BeatSeries.FromTimes([.. times], [.. startsRun], double.PositiveInfinity), [.. kept]);
    }

    private static bool IsOutlier(double[] values, int i, double[] around)
    {
        var count = 0;
        for (var k = Math.Max(0, i - NeighboursEachSide); k <= Math.Min(values.Length - 1, i + NeighboursEachSide); k++)
        {
            if (double.IsFinite(values[k]))
            {
                around[count++] = values[k];
            }
        }

        var median = Median(around.AsSpan(0, count));
        for (var k = 0; k < count; k++)
        {
            around[k] = Math.Abs(around[k] - median);
        }

        return Math.Abs(values[i] - median) > OutlierSds * MadToSd * Median(around.AsSpan(0, count));
    }

    private static double Median(Span<double> values)
    {
        values.Sort();
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }
}

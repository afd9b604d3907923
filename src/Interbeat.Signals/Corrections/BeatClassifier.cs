namespace Interbeat.Signals.Corrections;

/// <summary>The decision of Lipponen and Tarvainen (2019), figure 1, for the beats of one run.</summary>
/// <remarks>
/// Differences of successive intervals and deviations from the local median are each divided by a threshold that follows their spread
/// over 91 beats; the pattern of a difference with its neighbours then tells the classes apart. Constants are those of the paper.
/// </remarks>
internal static class BeatClassifier
{
    private const double C1 = 0.13;
    private const double C2 = 0.17;
    private const double Alpha = 5.2;
    private const int ThresholdWindow = 91;
    private const int MedianWindow = 11;
    private const double MedianDeviationLimit = 3;

    /// <summary>
    /// Lowest threshold, as a share of the mean interval: about 1 ms at rest. Chosen: in a series without any spread (a metronome, or
    /// coarse clock ticks) the threshold would be zero and rounding would count as an artefact.
    /// </summary>
    private const double ThresholdFloorShare = 0.00125;

    /// <summary>The class of each beat.</summary>
    /// <param name="times">Ascending beat times of one run, in any unit; at least three.</param>
    public static BeatClass[] Classify(ReadOnlySpan<double> times)
    {
        var interval = DifferencesLedByMean(times);
        var step = DifferencesLedByMean(interval);
        var floor = ThresholdFloorShare * interval[0];
        var stepRelative = Divide(step, Thresholds(step, floor));

        var median = RollingQuantile.Centred(interval, MedianWindow, 0.5)[0];
        var deviation = new double[interval.Length];
        for (var i = 0; i < interval.Length; i++)
        {
            var m = interval[i] - median[i];
            deviation[i] = m < 0 ? 2 * m : m;
        }

        var deviationThreshold = Thresholds(deviation, floor);
        var series = new Series(interval, stepRelative, median, Divide(deviation, deviationThreshold), deviationThreshold);
        return Decide(series);
    }

    private static BeatClass[] Decide(Series s)
    {
        var classes = new BeatClass[s.Interval.Length];
        for (var i = 0; i < classes.Length - 2;)
        {
            var d = s.Step[i];
            if (Math.Abs(d) <= 1)
            {
                i++;
            }
            else if (IsEctopic(s.Step, i))
            {
                classes[i++] = BeatClass.Ectopic;
            }
            else
            {
                var judgeNextToo = Math.Abs(s.Step[i + 1]) < Math.Abs(s.Step[i + 2]);
                classes[i] = LongOrShort(s, i);
                i++;
                if (judgeNextToo)
                {
                    classes[i] = LongOrShort(s, i);
                    i++;
                }
            }
        }

        return classes;
    }

    /// <summary>Equation 1: a step one way between steps the other way.</summary>
    private static bool IsEctopic(double[] step, int i)
    {
        var before = Reflected(step, i - 1);
        var after = Reflected(step, i + 1);
        return step[i] > 0
            ? Math.Max(before, after) < (-C1 * step[i]) - C2
            : Math.Min(before, after) > (-C1 * step[i]) + C2;
    }

    private static BeatClass LongOrShort(Series s, int j)
    {
        var next = Reflected(s.Step, j + 1);
        var afterNext = Reflected(s.Step, j + 2);
        var longInterval = s.Step[j] > 1 && Math.Min(next, afterNext) < -1;
        var shortInterval = s.Step[j] < -1 && Math.Max(next, afterNext) > 1;
        if (!longInterval && !shortInterval && !(Math.Abs(s.Deviation[j]) > MedianDeviationLimit))
        {
            return BeatClass.Normal;
        }

        if (shortInterval && Math.Abs(s.Interval[j] + s.Interval[j + 1] - s.Median[j]) < s.DeviationThreshold[j])
        {
            return BeatClass.Extra;
        }

        return longInterval && Math.Abs((s.Interval[j] / 2) - s.Median[j]) < s.DeviationThreshold[j]
            ? BeatClass.Missed
            : BeatClass.LongShort;
    }

    /// <summary>First differences; the first value, which has none, is their mean.</summary>
    private static double[] DifferencesLedByMean(ReadOnlySpan<double> values)
    {
        var differences = new double[values.Length];
        var sum = 0.0;
        for (var i = 1; i < values.Length; i++)
        {
            differences[i] = values[i] - values[i - 1];
            sum += differences[i];
        }

        differences[0] = sum / (values.Length - 1);
        return differences;
    }

    private static double[] Thresholds(double[] values, double floor)
    {
        var magnitudes = values.Select(Math.Abs).ToArray();
        var quartiles = RollingQuantile.Centred(magnitudes, ThresholdWindow, 0.25, 0.75);
        return [.. quartiles[0].Zip(quartiles[1], (q1, q3) => Math.Max(floor, Alpha * (q3 - q1) / 2))];
    }

    private static double[] Divide(double[] values, double[] thresholds) => [.. values.Zip(thresholds, (v, t) => v / t)];

    private static double Reflected(double[] values, int i) =>
        values[i < 0 ? -i : i >= values.Length ? (2 * (values.Length - 1)) - i : i];

    private readonly record struct Series(double[] Interval, double[] Step, double[] Median, double[] Deviation, double[] DeviationThreshold);
}

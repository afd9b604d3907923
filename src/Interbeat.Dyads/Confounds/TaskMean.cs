using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Dyads.Confounds;

/// <summary>Takes out of a series what other people doing the same task share: the mean of their standardised series on the task's clock, by least squares.</summary>
/// <remarks>The person is never among the others (leave one out), so that nobody is compared with a part of themselves. Where fewer than <see cref="LeastOthers"/> others are present the task's mean is not known, and the sample is missing.</remarks>
public static class TaskMean
{
    /// <summary>So many others make a mean, at least. Chosen.</summary>
    public const int LeastOthers = 3;

    /// <summary>The step, for the record of a result.</summary>
    public static ProcessingStep Step { get; } = new(
        "task mean",
        1,
        "The mean of the other people's standardised series on the task's clock is regressed out of each series; the person is never among the others.",
        "Leave one out; chosen",
        ImmutableSortedDictionary<string, string>.Empty.Add("leastOthers", "3"));

    /// <summary>The series without the others' mean.</summary>
    /// <param name="series">One person's series.</param>
    /// <param name="others">The others' series from the task's start, of any length.</param>
    public static double[] Remove(double[] series, IReadOnlyCollection<double[]> others)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(others);
        var mean = MeanOf([.. others.Select(Standard)], series.Length);
        double n = 0, sumX = 0, sumY = 0;
        for (var t = 0; t < series.Length; t++)
        {
            if (!double.IsNaN(series[t] + mean[t]))
            {
                n++;
                sumX += mean[t];
                sumY += series[t];
            }
        }

        double xx = 0, xy = 0;
        for (var t = 0; t < series.Length; t++)
        {
            if (!double.IsNaN(series[t] + mean[t]))
            {
                xx += (mean[t] - (sumX / n)) * (mean[t] - (sumX / n));
                xy += (mean[t] - (sumX / n)) * (series[t] - (sumY / n));
            }
        }

        var slope = xx > 0 ? xy / xx : 0;
        return [.. series.Zip(mean, (own, task) => own - (slope * (task - (sumX / n))))];
    }

    private static double[] MeanOf(double[][] others, int count)
    {
        var mean = new double[count];
        for (var t = 0; t < count; t++)
        {
            double sum = 0;
            var present = 0;
            foreach (var other in others)
            {
                if (t < other.Length && !double.IsNaN(other[t]))
                {
                    sum += other[t];
                    present++;
                }
            }

            mean[t] = present < LeastOthers ? double.NaN : sum / present;
        }

        return mean;
    }

    private static double[] Standard(double[] series)
    {
        var present = series.Where(v => !double.IsNaN(v)).ToArray();
        var mean = present.Length == 0 ? 0 : present.Average();
        var sd = present.Length == 0 ? 0 : Math.Sqrt(present.Sum(v => (v - mean) * (v - mean)) / present.Length);
        return sd > 0 ? [.. series.Select(v => (v - mean) / sd)] : [.. series.Select(_ => double.NaN)];
    }
}

using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Signals.Features;

/// <summary>One person's motion, second by second; NaN where a value cannot be told.</summary>
/// <remarks>Entry <c>s</c> belongs to the second from <c>start + s</c> to <c>start + s + 1</c>.</remarks>
/// <param name="Motion">Motion in the unit of the signal; absent under 80 % coverage.</param>
/// <param name="Coverage">Share of the second's samples that are there, 0 to 1.</param>
public sealed record MotionSeconds(ImmutableArray<double> Motion, ImmutableArray<double> Coverage)
{
    /// <summary>Mean of a motion series, such as motion energy from video, over each second.</summary>
    /// <param name="motion">The series; NaN where missing.</param>
    /// <param name="startSeconds">The start of the first second.</param>
    /// <param name="seconds">The number of seconds.</param>
    public static MotionSeconds OfEnergy(UniformSignal motion, double startSeconds, int seconds)
    {
        ArgumentNullException.ThrowIfNull(motion);
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        var sums = SampledSeconds.Of(motion.Samples, motion.SamplingRateHz, motion.StartSeconds - startSeconds, seconds);
        return new MotionSeconds([.. sums.Means(FeatureColumn.MinimumCoverage)], [.. sums.Coverage]);
    }

    /// <summary>Motion of an accelerometer: root of the summed variances (ddof 0) of the three axes within each second; rest and any steady tilt give 0.</summary>
    /// <param name="x">First axis.</param>
    /// <param name="y">Second axis, of the same rate, start and length.</param>
    /// <param name="z">Third axis, of the same rate, start and length.</param>
    /// <param name="startSeconds">The start of the first second.</param>
    /// <param name="seconds">The number of seconds.</param>
    /// <exception cref="ArgumentException">The axes do not fit each other.</exception>
    public static MotionSeconds OfAcceleration(UniformSignal x, UniformSignal y, UniformSignal z, double startSeconds, int seconds)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        ArgumentNullException.ThrowIfNull(z);
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        if (x.Count != y.Count || x.Count != z.Count || x.SamplingRateHz != y.SamplingRateHz || x.SamplingRateHz != z.SamplingRateHz)
        {
            throw new ArgumentException("The three axes have one rate and one length.", nameof(y));
        }

        var variances = new double[seconds];
        var coverage = new double[seconds];
        Array.Fill(coverage, 1);
        foreach (var axis in (UniformSignal[])[x, y, z])
        {
            var offset = axis.StartSeconds - startSeconds;
            var means = SampledSeconds.Of(axis.Samples, axis.SamplingRateHz, offset, seconds);
            var away = SquaredDistances(axis, means, offset, seconds);
            var squares = SampledSeconds.Of(away, axis.SamplingRateHz, offset, seconds);
            var s = 0;
            foreach (var variance in squares.Means(FeatureColumn.MinimumCoverage))
            {
                variances[s] += variance;
                coverage[s] = Math.Min(coverage[s], squares.Coverage[s]);
                s++;
            }
        }

        return new MotionSeconds([.. variances.Select(Math.Sqrt)], [.. coverage]);
    }

    /// <summary>Each sample's squared distance from the mean of its second.</summary>
    private static double[] SquaredDistances(UniformSignal axis, SampledSeconds means, double offsetSeconds, int seconds)
    {
        var mean = means.Means(0).ToArray();
        var away = new double[axis.Count];
        for (var i = 0; i < away.Length; i++)
        {
            var s = Math.Floor(offsetSeconds + (i / axis.SamplingRateHz) + (1e-6 / axis.SamplingRateHz));
            var from = s >= 0 && s < seconds ? mean[(int)s] : double.NaN;
            away[i] = (axis.Samples[i] - from) * (axis.Samples[i] - from);
        }

        return away;
    }
}

using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Signals.Features;

/// <summary>One person's motion, second by second; NaN where a value cannot be told.</summary>
/// <remarks>
/// Entry <c>s</c> belongs to the second from <c>start + s</c> to <c>start + s + 1</c>. There is one computation,
/// <see cref="RunningMotionFeatures"/>; this is a whole recording pushed through it.
/// </remarks>
/// <param name="Columns">Motion and its coverage.</param>
public sealed record MotionSeconds(ImmutableArray<FeatureSeries> Columns)
{
    /// <summary>Place of the column "motion".</summary>
    public const int MotionColumn = 0;

    /// <summary>Place of the column "motion coverage".</summary>
    public const int CoverageColumn = 1;

    /// <summary>Motion in the unit of the signal; absent under 80 % coverage.</summary>
    public ImmutableArray<double> Motion => Columns[MotionColumn].Values;

    /// <summary>Share of the second's samples that are there, 0 to 1.</summary>
    public ImmutableArray<double> Coverage => Columns[CoverageColumn].Values;

    /// <summary>The columns of a motion series or an accelerometer.</summary>
    /// <param name="unit">The unit of the signal.</param>
    /// <param name="axes">1 or 3.</param>
    public static ImmutableArray<FeatureColumn> ColumnsFor(string unit, int axes) =>
    [
        new("motion", unit, 1, 0, FeatureColumn.MinimumCoverage, axes == 1
            ? new ProcessingStep("motion per second", 1, "Mean of the motion series over each second.", "definition; coverage chosen", FeatureColumn.Parameters(("minimumCoverage", FeatureColumn.MinimumCoverage)))
            : new ProcessingStep("motion per second (acceleration)", 1, "Root of the summed variances (ddof 0) of the three axes within each second; rest and any steady tilt give 0.", "chosen", FeatureColumn.Parameters(("minimumCoverage", FeatureColumn.MinimumCoverage)))),
        new("motion coverage", "1", 1, 0, 0, new ProcessingStep("motion coverage per second", 1, "Share of the second's samples that are there.", "definition", FeatureColumn.Parameters())),
    ];

    /// <summary>Mean of a motion series, such as motion energy from video, over each second.</summary>
    /// <param name="motion">The series; NaN where missing.</param>
    /// <param name="startSeconds">The start of the first second.</param>
    /// <param name="seconds">The number of seconds.</param>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    public static MotionSeconds OfEnergy(UniformSignal motion, double startSeconds, int seconds)
    {
        ArgumentNullException.ThrowIfNull(motion);
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        return new MotionSeconds(FeatureSeries.Collect(ColumnsFor(motion.Unit, 1), seconds, onValue =>
        {
            var stream = new RunningMotionFeatures(1, motion.SamplingRateHz, motion.StartSeconds - startSeconds, onValue, seconds);
            stream.Push(motion.Samples);
            stream.Finish();
        }));
    }

    /// <summary>Motion of an accelerometer: root of the summed variances (ddof 0) of the three axes within each second; rest and any steady tilt give 0.</summary>
    /// <param name="x">First axis.</param>
    /// <param name="y">Second axis, of the same rate, start and length.</param>
    /// <param name="z">Third axis, of the same rate, start and length.</param>
    /// <param name="startSeconds">The start of the first second.</param>
    /// <param name="seconds">The number of seconds.</param>
    /// <exception cref="ArgumentException">The axes do not fit each other, or a value is infinite.</exception>
    public static MotionSeconds OfAcceleration(UniformSignal x, UniformSignal y, UniformSignal z, double startSeconds, int seconds)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        ArgumentNullException.ThrowIfNull(z);
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        if (x.SamplingRateHz != y.SamplingRateHz || x.SamplingRateHz != z.SamplingRateHz || x.StartSeconds != y.StartSeconds || x.StartSeconds != z.StartSeconds)
        {
            throw new ArgumentException("The three axes have one rate and one start.", nameof(y));
        }

        return new MotionSeconds(FeatureSeries.Collect(ColumnsFor(x.Unit, 3), seconds, onValue =>
        {
            var stream = new RunningMotionFeatures(3, x.SamplingRateHz, x.StartSeconds - startSeconds, onValue, seconds);
            stream.Push(x.Samples, y.Samples, z.Samples);
            stream.Finish();
        }));
    }
}

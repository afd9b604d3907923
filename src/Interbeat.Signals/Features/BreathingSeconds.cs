using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Signals.Breathing;

namespace Interbeat.Signals.Features;

/// <summary>One person's breathing, second by second; NaN where a value cannot be told.</summary>
/// <remarks>
/// Entry <c>s</c> belongs to the second from <c>start + s</c> to <c>start + s + 1</c>. There is one computation,
/// <see cref="RunningBreathingFeatures"/>; this is all breaths of a recording pushed through it.
/// </remarks>
/// <param name="Source">What the breaths were taken from.</param>
/// <param name="Columns">Rate and coverage.</param>
public sealed record BreathingSeconds(BreathingSource Source, ImmutableArray<FeatureSeries> Columns)
{
    /// <summary>Place of the column "breathing rate".</summary>
    public const int RateColumn = 0;

    /// <summary>Place of the column "breathing coverage".</summary>
    public const int CoverageColumn = 1;

    /// <summary>Time-weighted mean over the second of 60 / duration of the breath, in breaths per minute; absent under 80 % coverage.</summary>
    public ImmutableArray<double> RatePerMinute => Columns[RateColumn].Values;

    /// <summary>Share of the second under accepted breaths, 0 to 1.</summary>
    public ImmutableArray<double> Coverage => Columns[CoverageColumn].Values;

    /// <summary>The columns for breaths of a source; a value waits for the breath that contains its second, at most the preset's slowest.</summary>
    public static ImmutableArray<FeatureColumn> ColumnsFor(BreathingSource source, BreathingPreset preset)
    {
        ArgumentNullException.ThrowIfNull(preset);
        var delay = 60 / preset.MinimumPerMinute;
        return
        [
            new($"breathing rate ({source.Label()})", "breaths/min", 1, delay, FeatureColumn.MinimumCoverage, new ProcessingStep(
                "breathing rate per second", 1, "Time-weighted mean over the second of 60 / duration of the breath that contains each instant.", "definition; coverage chosen",
                FeatureColumn.Parameters(("minimumCoverage", FeatureColumn.MinimumCoverage)))),
            new("breathing coverage", "1", 1, delay, 0, new ProcessingStep(
                "breathing coverage per second", 1, "Share of the second under accepted breaths.", "definition", FeatureColumn.Parameters())),
        ];
    }

    /// <summary>The rate of each second of a session; one pass over the breaths.</summary>
    /// <param name="breaths">Breaths of any source.</param>
    /// <param name="startSeconds">The start of the first second, on the breaths' clock.</param>
    /// <param name="seconds">The number of seconds.</param>
    public static BreathingSeconds Of(Breaths breaths, double startSeconds, int seconds)
    {
        ArgumentNullException.ThrowIfNull(breaths);
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        return new BreathingSeconds(breaths.Source, FeatureSeries.Collect(ColumnsFor(breaths.Source, breaths.Preset), seconds, onValue =>
        {
            var stream = new RunningBreathingFeatures(startSeconds, breaths.Preset, onValue, seconds);
            foreach (var breath in breaths.Items)
            {
                stream.Push(breath);
            }

            stream.Finish();
        }));
    }
}

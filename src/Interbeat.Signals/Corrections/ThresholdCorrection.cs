using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;

namespace Interbeat.Signals.Corrections;

/// <summary>An interval that differs from the median of the 11 around it by more than a fixed level is an artefact, and its beats are spread evenly.</summary>
/// <remarks>The levels carry the names that Kubios made customary, with the values that open software gives them; its own page of them was not at hand.</remarks>
public sealed class ThresholdCorrection : IBeatCorrection
{
    private const int MethodVersion = 1;
    private readonly double levelSeconds;

    /// <summary>The correction with one level.</summary>
    /// <param name="levelName">The level's name.</param>
    /// <param name="levelSeconds">The largest difference from the local median that is left alone, s.</param>
    public ThresholdCorrection(string levelName, double levelSeconds)
    {
        ArgumentException.ThrowIfNullOrEmpty(levelName);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(levelSeconds);
        this.levelSeconds = levelSeconds;
        Name = "threshold:" + levelName;
        Step = new ProcessingStep(
            $"beat correction ({Name})",
            MethodVersion,
            "RR intervals that differ from the median of the 11 around them by more than the level are artefacts; the beats of such a stretch are spread evenly over its time, within each run.",
            "levels customary; repair chosen",
            ImmutableSortedDictionary<string, string>.Empty
                .Add("levelSeconds", levelSeconds.ToString("R", CultureInfo.InvariantCulture))
                .Add("medianWindowBeats", EvenSpread.MedianWindow.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The customary levels, from the most lenient, with the largest difference left alone in s.</summary>
    public static ImmutableArray<(string Name, double Seconds)> Levels { get; } =
        [("very-low", 0.45), ("low", 0.35), ("medium", 0.25), ("strong", 0.15), ("very-strong", 0.05)];

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public ProcessingStep? Step { get; }

    /// <inheritdoc/>
    public CorrectedBeats Correct(BeatSeries beats) =>
        EvenSpread.Repair(beats, (intervals, medians) => [.. intervals.Zip(medians, (interval, median) => Math.Abs(interval - median) > levelSeconds)]);
}

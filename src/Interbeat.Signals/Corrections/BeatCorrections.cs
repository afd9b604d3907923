using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Signals.Corrections;

/// <summary>The registry of corrections: the one place that lists them.</summary>
public static class BeatCorrections
{
    /// <summary>Every correction, the default first.</summary>
    public static ImmutableArray<IBeatCorrection> All { get; } =
    [
        new PatternCorrection(),
        new NoCorrection(),
        new IterativePatternCorrection(),
        .. ThresholdCorrection.Levels.Select(level => new ThresholdCorrection(level.Name, level.Seconds)),
        .. IntervalFilter.All,
    ];

    /// <summary>The correction used when none is asked for.</summary>
    public static IBeatCorrection Default => All[0];

    /// <summary>The correction of that name, without regard to case, or null.</summary>
    public static IBeatCorrection? Find(string name) =>
        All.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Beats as they are.</summary>
    private sealed class NoCorrection : IBeatCorrection
    {
        public string Name => "none";

        public ProcessingStep? Step => null;

        public CorrectedBeats Correct(BeatSeries beats) => new(beats, beats, []);
    }

    /// <summary><see cref="LipponenTarvainen"/> under its name.</summary>
    private sealed class PatternCorrection : IBeatCorrection
    {
        public string Name => "lipponen-tarvainen";

        public ProcessingStep? Step => LipponenTarvainen.Step;

        public CorrectedBeats Correct(BeatSeries beats) => LipponenTarvainen.Correct(beats);
    }

    /// <summary><see cref="LipponenTarvainen.CorrectIteratively"/> under its name.</summary>
    private sealed class IterativePatternCorrection : IBeatCorrection
    {
        public string Name => "lipponen-tarvainen-iterative";

        public ProcessingStep? Step => LipponenTarvainen.IterativeStep;

        public CorrectedBeats Correct(BeatSeries beats) => LipponenTarvainen.CorrectIteratively(beats);
    }
}

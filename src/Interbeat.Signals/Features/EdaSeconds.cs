using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Signals.Eda;

namespace Interbeat.Signals.Features;

/// <summary>One person's skin conductance, second by second; NaN where a value cannot be told.</summary>
/// <remarks>
/// Entry <c>s</c> belongs to the second from <c>start + s</c> to <c>start + s + 1</c>. There is one computation,
/// <see cref="RunningEdaFeatures"/>; this is a whole recording pushed through it.
/// </remarks>
/// <param name="Columns">Level, responses and coverage.</param>
public sealed record EdaSeconds(ImmutableArray<FeatureSeries> Columns)
{
    /// <summary>Length of the window in which responses are counted, seconds.</summary>
    public const int WindowSeconds = 60;

    /// <summary>Place of the column "tonic skin conductance".</summary>
    public const int TonicColumn = 0;

    /// <summary>Place of the column "SCR per minute".</summary>
    public const int ResponsesColumn = 1;

    /// <summary>Place of the column "skin conductance coverage".</summary>
    public const int CoverageColumn = 2;

    /// <summary>Mean level over the second, uS; absent under 80 % coverage.</summary>
    public ImmutableArray<double> TonicUs => Columns[TonicColumn].Values;

    /// <summary>Responses whose peak lies in the 60 s around the second's middle, per minute of usable time in them; absent under 80 % coverage of the 60 s.</summary>
    public ImmutableArray<double> ResponsesPerMinute => Columns[ResponsesColumn].Values;

    /// <summary>Usable share of the second, 0 to 1.</summary>
    public ImmutableArray<double> Coverage => Columns[CoverageColumn].Values;

    /// <summary>The columns for a signal of a rate.</summary>
    public static ImmutableArray<FeatureColumn> ColumnsFor(double rateHz)
    {
        var kernels = new EdaKernels(Math.Max(rateHz, EdaAnalysis.LowestRateHz));

        // A second is over when the level of the first point after it is known.
        var level = (kernels.Reach + kernels.Factor) / Math.Max(rateHz, EdaAnalysis.LowestRateHz);
        var peak = SkinResponseFinder.MaximumStandSeconds + (4 / kernels.Rate);
        var parameters = FeatureColumn.Parameters(
            ("smoothHz", EdaAnalysis.SmoothHz),
            ("tonicHz", EdaAnalysis.TonicHz),
            ("tonicHalfWidthSeconds", EdaKernels.TonicHalfSeconds),
            ("gridHz", kernels.Rate),
            ("thresholdUs", EdaAnalysis.DefaultThresholdUs),
            ("minimumCoverage", FeatureColumn.MinimumCoverage));
        return
        [
            new("tonic skin conductance", "uS", 1, level, FeatureColumn.MinimumCoverage, new ProcessingStep(
                "tonic skin conductance per second", 2, "Mean over the second of the part below 0.05 Hz: responses of Butterworth low-passes run forward and backward, cut at the half width; stretches never bridged.",
                "customary edges; windows and coverage chosen", parameters)),
            new("SCR per minute", "1/min", WindowSeconds, (WindowSeconds / 2) - 0.5 + level + peak, FeatureColumn.MinimumCoverage, new ProcessingStep(
                "skin conductance responses per minute", 2, "Responses whose peak lies in the window centred on the second, by an absolute threshold, per minute of usable time in it.",
                "threshold, window and coverage chosen", parameters)),
            new("skin conductance coverage", "1", 1, level, 0, new ProcessingStep(
                "skin conductance coverage per second", 1, "Usable share of the second.", "definition", FeatureColumn.Parameters())),
        ];
    }

    /// <summary>The features of each second of a session.</summary>
    /// <param name="signal">Skin conductance in uS.</param>
    /// <param name="startSeconds">The start of the first second, on the recording's clock.</param>
    /// <param name="seconds">The number of seconds.</param>
    /// <param name="thresholdUs">Smallest amplitude of a response, above zero.</param>
    /// <param name="sensorMaximumUs">The sensor's range; values above are artefacts.</param>
    public static EdaSeconds Of(
        UniformSignal signal,
        double startSeconds,
        int seconds,
        double thresholdUs = EdaAnalysis.DefaultThresholdUs,
        double sensorMaximumUs = EdaArtifacts.DefaultSensorMaximumUs)
    {
        ArgumentNullException.ThrowIfNull(signal);
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        return new EdaSeconds(FeatureSeries.Collect(ColumnsFor(signal.SamplingRateHz), seconds, onValue =>
        {
            var stream = new RunningEdaFeatures(signal.SamplingRateHz, signal.StartSeconds - startSeconds, onValue, seconds, thresholdUs);
            EdaArtifacts.Mark(signal, sensorMaximumUs, out var usable);
            stream.Push(usable);
            stream.Finish();
        }));
    }
}

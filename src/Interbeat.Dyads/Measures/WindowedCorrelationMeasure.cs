using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Measures;

/// <summary>Windowed lagged cross-correlation, the measure of <c>analyze</c>, with windows and lags of one's own.</summary>
public sealed class WindowedCorrelationMeasure : ICouplingMeasure
{
    /// <summary>A peak tops the correlations within this of it, in s. Chosen.</summary>
    private const double PeakReachSeconds = 1;

    private static readonly ImmutableSortedDictionary<string, WindowPlacement> Placements = ImmutableSortedDictionary<string, WindowPlacement>.Empty
        .Add("shared", WindowPlacement.Shared).Add("leader-fixed", WindowPlacement.LeaderFixed).Add("x-fixed", WindowPlacement.XFixed);

    /// <inheritdoc/>
    public string Name => CouplingTest.Measure;

    /// <inheritdoc/>
    public string Title => "windowed lagged cross-correlation";

    /// <inheritdoc/>
    public MeasureGrid Grid => MeasureGrid.Modality;

    /// <inheritdoc/>
    public ImmutableArray<MeasureParameter> Parameters { get; } =
    [
        MeasureParameter.Number("windowSeconds", "s", "length of a window", m => Default(m).WindowSeconds, least: 1),
        MeasureParameter.Number("stepSeconds", "s", "from one window to the next", m => Default(m).StepSeconds, least: 0.01),
        MeasureParameter.Number("maxLagSeconds", "s", "lags from 0 to this, for either order of the two", m => Default(m).MaxLagSeconds),
        MeasureParameter.Flag("fisherZ", "average correlations through Fisher's z", true),
        MeasureParameter.Flag("absolute", "average sizes, so that in-phase and anti-phase add up; surrogates likewise", false),
        MeasureParameter.Word("placement", "which window moves with the lag: both by half, the later one's (rMEA), the second person's (Boker)", "shared", "leader-fixed", "x-fixed"),
        MeasureParameter.Word("edges", "windows that reach beyond the record: left out, or counted from half a window on", "complete", "partial"),
        MeasureParameter.Number("peakReachSeconds", "s", "a peak tops the correlations within this of it", PeakReachSeconds, least: 0.001),
        MeasureParameter.Number("peakSmoothingSeconds", "s", "width of a running mean over lags before peaks are sought; 0 for none", 0),
    ];

    /// <inheritdoc/>
    public ProcessingStep Step(MeasureSettings settings) => CouplingTest.Step(Settings(settings));

    /// <inheritdoc/>
    public CouplingResult Test(MeasureTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        var settings = Settings(task.Settings);
        var result = CouplingTest.Run(
            task.Pair, task.Names, settings, task.UncertaintyMs, task.PseudoPairs, task.Surrogates, task.Seed, task.Options, task.Progress, task.Nulls);
        return result.Value is null
            ? result
            : result with
            {
                Figures = WindowedCorrelationFigures.Of(
                    CorrelationTable.Of(task.Pair, settings), Math.Max(1, task.Settings.Samples("peakReachSeconds")), (int)(task.Settings.Number("peakSmoothingSeconds") * settings.RateHz / 2)),
            };
    }

    private static CouplingSettings Default(Modality modality) => CouplingSettings.For(modality, double.PositiveInfinity);

    private static CouplingSettings Settings(MeasureSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return CouplingSettings.Of(settings.RateHz, settings.Number("windowSeconds"), settings.Number("stepSeconds"), settings.Number("maxLagSeconds")) with
        {
            FisherZ = settings.Flag("fisherZ"),
            Absolute = settings.Flag("absolute"),
            Placement = Placements[settings.Word("placement")],
            Edges = settings.Word("edges") == "partial" ? WindowEdges.Partial : WindowEdges.Complete,
        };
    }
}

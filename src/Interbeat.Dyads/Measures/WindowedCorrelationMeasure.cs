using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Measures;

/// <summary>Windowed lagged cross-correlation, the measure of <c>analyze</c>, with windows and lags of one's own.</summary>
public sealed class WindowedCorrelationMeasure : ICouplingMeasure
{
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
        MeasureParameter.Number("maxLagSeconds", "s", "lags from minus to plus this", m => Default(m).MaxLagSeconds),
    ];

    /// <inheritdoc/>
    public ProcessingStep Step(MeasureSettings settings) => CouplingTest.Step(Settings(settings));

    /// <inheritdoc/>
    public CouplingResult Test(MeasureTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return CouplingTest.Run(
            task.Pair, task.Names, Settings(task.Settings), task.UncertaintyMs, task.PseudoPairs, task.Surrogates, task.Seed, task.Options, task.Progress, task.Nulls);
    }

    private static CouplingSettings Default(Modality modality) => CouplingSettings.For(modality, double.PositiveInfinity);

    private static CouplingSettings Settings(MeasureSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return CouplingSettings.Of(settings.RateHz, settings.Number("windowSeconds"), settings.Number("stepSeconds"), settings.Number("maxLagSeconds"));
    }
}

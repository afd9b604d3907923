using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Concordance;
using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Measures;

/// <summary>Concordance of slopes at 1 Hz, by a definition from secondary sources.</summary>
/// <remarks>The nulls are compared with the size of the index: two that move against each other are coupled too.</remarks>
public sealed class SlopeConcordanceMeasure : ICouplingMeasure
{
    private const string SlopeKey = "slopeSeconds";
    private const string WindowKey = "windowSeconds";

    /// <summary>The seconds of which means are made need at least one sample each, in Hz.</summary>
    private const double LeastRateHz = 1;

    /// <summary>What every result says.</summary>
    internal const string SecondarySource = "The definition of this index is from secondary sources; the original paper was not at hand.";

    /// <inheritdoc/>
    public string Name => "marci";

    /// <inheritdoc/>
    public string Title => "concordance of slopes (definition from secondary sources)";

    /// <inheritdoc/>
    public MeasureGrid Grid => MeasureGrid.Channels;

    /// <inheritdoc/>
    public ImmutableArray<MeasureParameter> Parameters { get; } =
    [
        MeasureParameter.Whole(SlopeKey, "s", "length of a slope, at 1 Hz", 5, least: 2),
        MeasureParameter.Whole(WindowKey, "s", "slopes in a correlation, at 1 Hz", 15, least: 3),
    ];

    /// <inheritdoc/>
    public ProcessingStep Step(MeasureSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new ProcessingStep(
            "concordance of slopes",
            1,
            "Means of whole seconds; least-squares slopes in moving windows; Pearson's r of the slopes in longer moving windows; ln of the sum of positive r over the size of the sum of negative r.",
            "Marci, Ham, Moran and Orr 2007, as described in secondary sources",
            settings.ToParameters());
    }

    /// <inheritdoc/>
    public CouplingResult Test(MeasureTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        var rate = task.Settings.RateHz;
        if (rate < LeastRateHz)
        {
            throw new InputException("--param", MeasureSettings.GridKey, "this measure works on whole seconds; a grid of at least 1 Hz is expected");
        }

        int slope = task.Settings.Whole(SlopeKey), window = task.Settings.Whole(WindowKey);
        var span = new SurrogateSettings(rate, slope + window - 1, 0);
        return SurrogateTest.Run(this, task, Read(SlopeConcordance.Of(task.Pair.A, task.Pair.B, rate, slope, window), slope, window), span, () => (a, b) => Math.Abs(SlopeConcordance.Of(a, b, rate, slope, window).Index));
    }

    private static CouplingReading Read(SlopeConcordance found, int slope, int window)
    {
        var isTold = !double.IsNaN(found.Index);
        return new CouplingReading
        {
            Value = isTold ? found.Index : null,
            Signed = isTold ? found.Index : null,
            Absolute = isTold ? Math.Abs(found.Index) : null,
            Size = Math.Abs(found.Index),
            IndependentWindows = (double)found.Windows / (slope + window - 1),
            Windows = [.. found.Correlations.Select((r, i) => new CouplingEpoch(new TimeSpanSeconds(i, i + slope + window - 1), r, double.NaN, double.NaN, CouplingVerdict.Undecided))],
            Figures =
            [
                MeasureFigure.Of("concordanceIndex", found.Index),
                MeasureFigure.Of("positiveSum", found.PositiveSum),
                MeasureFigure.Of("negativeSum", found.NegativeSum),
                MeasureFigure.Of("windows", found.Windows),
                MeasureFigure.OfSeries("perWindowCorrelation", found.Correlations),
            ],
            Warnings = isTold ? [SecondarySource] : [Reason(found), SecondarySource],
            Lead = _ => new LeadResult(null, null, null, "Who leads cannot be told: this measure has no lag."),
        };
    }

    private static string Reason(SlopeConcordance found) => found switch
    {
        { Windows: 0 } => "No window has all its samples, and some change of slope, in both people.",
        { PositiveSum: 0 } => "No window has slopes that go together: the index would be the logarithm of 0.",
        _ => "No window has slopes that go against each other: the index would be infinite.",
    };
}

using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Regression;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Measures;

/// <summary>Inertia and coordination of each partner; the headline is what the partners' past adds, in nats.</summary>
public sealed class InertiaMeasure : ICouplingMeasure
{
    private const string LagKey = "lag";

    /// <inheritdoc/>
    public string Name => "inertia";

    /// <inheritdoc/>
    public string Title => "inertia and coordination (stability and influence)";

    /// <inheritdoc/>
    public MeasureGrid Grid => MeasureGrid.Channels;

    /// <inheritdoc/>
    public ImmutableArray<MeasureParameter> Parameters { get; } =
    [
        MeasureParameter.Whole(LagKey, "samples", "how far back own and partner's values are read", 1, least: 1),
    ];

    /// <inheritdoc/>
    public ProcessingStep Step(MeasureSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new ProcessingStep(
            "inertia and coordination",
            1,
            "Each series without its least-squares line; each person's value on the own and the partner's value some samples before, with an intercept, over complete rows. The size is the sum over both of ln(RSS without / RSS with the partner).",
            "Butler and Barnard 2019; Thorson, West and Mendes 2018",
            settings.ToParameters());
    }

    /// <inheritdoc/>
    public CouplingResult Test(MeasureTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        var lag = task.Settings.Whole(LagKey);
        var span = WholeSession.Span(task.Settings, lag);
        var result = InertiaCoordination.Of(LinearTrend.Removed(task.Pair.A), LinearTrend.Removed(task.Pair.B), lag);
        var size = result.GainNats;
        var reading = WholeSession.Reading(task.Pair, span, size, [
            .. Figures("a", result.A),
            .. Figures("b", result.B),
            MeasureFigure.Of("r2Inertia", result.InertiaR2),
            MeasureFigure.Of("r2Coordination", result.CoordinationR2),
            MeasureFigure.Of("r2InertiaCoordination", result.R2),
            .. AgainstAr1(task, span, size, lag),
        ]);
        return SurrogateTest.Run(this, task, reading, span, () => (a, b) => Size(a, b, lag));
    }

    private static double Size(ReadOnlySpan<double> a, ReadOnlySpan<double> b, int lag) =>
        InertiaCoordination.GainNats(LinearTrend.Removed(a), LinearTrend.Removed(b), lag);

    private static IEnumerable<MeasureFigure> Figures(string person, InertiaSide side) =>
    [
        MeasureFigure.Of(person + "Intercept", side.Intercept),
        MeasureFigure.Of(person + "Inertia", side.Inertia),
        MeasureFigure.Of(person + "Coordination", side.Coordination),
        MeasureFigure.Of(person + "GainNats", side.GainNats),
        MeasureFigure.Of(person + "Rows", side.Rows),
    ];

    /// <summary>The measure's own null beside those that back the verdict: one partner is replaced by a process with the same lag-1 autocorrelation.</summary>
    private static IEnumerable<MeasureFigure> AgainstAr1(MeasureTask task, SurrogateSettings span, double size, int lag)
    {
        if (task.Surrogates == 0 || double.IsNaN(size))
        {
            return [];
        }

        var sizes = SurrogateTest.Sizes(new Ar1Null(), task, span, () => (a, b) => Size(a, b, lag));
        var row = NullRows.Row("ar1", sizes, size, null);
        return [MeasureFigure.Of("ar1Mean", row.Mean), MeasureFigure.Of("ar1Sd", row.Sd), MeasureFigure.Of("ar1Z", row.Z), MeasureFigure.Of("ar1P", row.P ?? double.NaN)];
    }
}

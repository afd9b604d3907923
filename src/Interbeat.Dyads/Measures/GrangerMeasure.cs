using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;
using Interbeat.Dyads.Regression;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Measures;

/// <summary>Granger causality both ways; the headline is the larger of the two directions, and the same larger one is taken inside every surrogate.</summary>
public sealed class GrangerMeasure : ICouplingMeasure
{
    private const string OrderKey = "order";
    private const string Automatic = "auto";

    /// <summary>Past values of each at most.</summary>
    private const int LargestOrder = 50;

    /// <inheritdoc/>
    public string Name => "granger";

    /// <inheritdoc/>
    public string Title => "Granger causality in both directions";

    /// <inheritdoc/>
    public MeasureGrid Grid => MeasureGrid.Channels;

    /// <inheritdoc/>
    public ImmutableArray<MeasureParameter> Parameters { get; } =
    [
        new(
            OrderKey,
            "samples",
            $"past values of each in the regression; {Automatic} or 0 leaves it to BIC, up to {GrangerCausality.LargestOrder}",
            $"{Automatic}, or a whole number from 0 to {LargestOrder}",
            text => Order(text) is >= 0 and <= LargestOrder,
            _ => Automatic),
    ];

    /// <inheritdoc/>
    public ProcessingStep Step(MeasureSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new ProcessingStep(
            "Granger causality",
            1,
            "Each series without its least-squares line; ln(RSS restricted / RSS full) with and without the partner's past, both ways, over complete rows. The p of F takes neighbouring samples for independent and is shown only as a figure.",
            "Granger 1969; Geweke 1982; Barnett, Barrett and Seth 2009",
            settings.ToParameters());
    }

    /// <inheritdoc/>
    public CouplingResult Test(MeasureTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        var order = Order(task.Settings.Values[OrderKey])!.Value;
        var (toB, toA) = Read(task.Pair.A, task.Pair.B, order);
        var size = Larger(toB, toA);
        var span = WholeSession.Span(task.Settings, order == GrangerCausality.ByBic ? GrangerCausality.LargestOrder : order);
        var reading = WholeSession.Reading(task.Pair, span, size, [.. Figures("aToB", toB), .. Figures("bToA", toA)]);
        return SurrogateTest.Run(this, task, reading, span, () => (a, b) =>
        {
            var (sizeToB, sizeToA) = Read(a, b, order);
            return Larger(sizeToB, sizeToA);
        });
    }

    private static (GrangerResult ToB, GrangerResult ToA) Read(ReadOnlySpan<double> a, ReadOnlySpan<double> b, int order) =>
        GrangerCausality.Both(LinearTrend.Removed(a), LinearTrend.Removed(b), order);

    private static double Larger(GrangerResult toB, GrangerResult toA) => Math.Max(toB.GrangerNats, toA.GrangerNats);

    private static int? Order(string text) =>
        string.Equals(text, Automatic, StringComparison.OrdinalIgnoreCase) ? GrangerCausality.ByBic
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var order) ? order
        : null;

    private static IEnumerable<MeasureFigure> Figures(string direction, GrangerResult result) =>
    [
        MeasureFigure.Of(direction + "Order", result.Order),
        MeasureFigure.Of(direction + "GrangerNats", result.GrangerNats),
        MeasureFigure.Of(direction + "F", result.F),
        MeasureFigure.Of(direction + "Df1", result.Df1),
        MeasureFigure.Of(direction + "Df2", result.Df2),
        MeasureFigure.Of(direction + "NaivePNotForInference", result.NaiveP),
        MeasureFigure.Of(direction + "GaussianTransferEntropyNats", result.GaussianTransferEntropyNats),
    ];
}

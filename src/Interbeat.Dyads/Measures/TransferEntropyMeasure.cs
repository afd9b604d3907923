using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Information;
using Interbeat.Dyads.Regression;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Measures;

/// <summary>Transfer entropy in equal-count bins, both ways; the headline is the larger of the two, and the same larger one is taken inside every surrogate.</summary>
public sealed class TransferEntropyMeasure : ICouplingMeasure
{
    /// <summary>More bins leave hardly a value in each of their cubes.</summary>
    private const int LargestBins = 16;

    /// <inheritdoc/>
    public string Name => "transfer-entropy";

    /// <inheritdoc/>
    public string Title => "transfer entropy in equal-count bins";

    /// <inheritdoc/>
    public MeasureGrid Grid => MeasureGrid.Channels;

    /// <inheritdoc/>
    public ImmutableArray<MeasureParameter> Parameters { get; } =
    [
        MeasureParameter.Whole("bins", "", "bins of equal count for each series", 4, least: 2, most: LargestBins),
        MeasureParameter.Whole("lag", "samples", "how long before the target the source is read", 1, least: 1),
    ];

    /// <inheritdoc/>
    public ProcessingStep Step(MeasureSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new ProcessingStep(
            "binned transfer entropy",
            1,
            "Each series without its least-squares line, cut into bins of equal count; plug-in estimate in nats given the target's own last value. Biased upwards, so that it says something only beside surrogates.",
            "Schreiber 2000, Physical Review Letters 85, 461-464",
            settings.ToParameters());
    }

    /// <inheritdoc/>
    public CouplingResult Test(MeasureTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        int bins = task.Settings.Whole("bins"), lag = task.Settings.Whole("lag");
        var (toB, toA) = Read(task.Pair.A, task.Pair.B, bins, lag);
        var size = Math.Max(toB, toA);
        var span = WholeSession.Span(task.Settings, lag);
        var reading = WholeSession.Reading(task.Pair, span, size, [MeasureFigure.Of("aToBNats", toB), MeasureFigure.Of("bToANats", toA)]);
        var result = SurrogateTest.Run(this, task, reading, span, () => (a, b) =>
        {
            var (sizeToB, sizeToA) = Read(a, b, bins, lag);
            return Math.Max(sizeToB, sizeToA);
        });
        return VerdictRule.RequireShifts(result, "random phases do not keep bursts, which carry plug-in entropy by themselves");
    }

    private static (double ToB, double ToA) Read(ReadOnlySpan<double> a, ReadOnlySpan<double> b, int bins, int lag)
    {
        int[] binsA = BinnedTransferEntropy.Bins(LinearTrend.Removed(a), bins), binsB = BinnedTransferEntropy.Bins(LinearTrend.Removed(b), bins);
        return (BinnedTransferEntropy.Nats(binsA, binsB, bins, lag), BinnedTransferEntropy.Nats(binsB, binsA, bins, lag));
    }
}

using System.Collections.Immutable;
using System.Numerics;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Results;
using Interbeat.Dyads.Spectral;

namespace Interbeat.Dyads.Measures;

/// <summary>Narrow-band phase locking: whether the phases of two rhythms, breathing above all, keep a constant difference for a minute.</summary>
/// <remarks>Two people with similar steady rates lock by chance, and only shifts in time keep such rates: without that null nothing is called present.</remarks>
public sealed class PhaseLockingMeasure : ICouplingMeasure
{
    private const string BestWord = "best";

    /// <inheritdoc/>
    public string Name => "plv";

    /// <inheritdoc/>
    public string Title => "narrow-band phase locking";

    /// <inheritdoc/>
    public MeasureGrid Grid => MeasureGrid.Modality;

    /// <inheritdoc/>
    public ImmutableArray<MeasureParameter> Parameters { get; } =
    [
        MeasureParameter.Number("lowHz", "Hz", "lower edge of the band", 0.1, least: 0.0001),
        MeasureParameter.Number("highHz", "Hz", "upper edge of the band", 0.5, least: 0.0001),
        MeasureParameter.Word("ratio", "the headline: locking 1:1, or the largest over 1:1, 1:2, 2:1, 2:3 and 3:2, in the nulls as well", "1:1", BestWord),
    ];

    /// <inheritdoc/>
    public ProcessingStep Step(MeasureSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new ProcessingStep(
            "narrow-band phase locking",
            1,
            "Butterworth band-pass of order 2 forward and backward, phase of the analytic signal without a cycle at either end of a run, |mean exp(i (n phase A - m phase B))| in windows of 60 s that hold no gap; mean over windows.",
            "Tass et al. 1998, PRL 81, 3291-3294; Mormann et al. 2000, Physica D 144, 358-369; band, filter and window chosen",
            settings.ToParameters());
    }

    /// <inheritdoc/>
    public CouplingResult Test(MeasureTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        var (low, high, rate) = (task.Settings.Number("lowHz"), task.Settings.Number("highHz"), task.Pair.RateHz);
        NarrowBandPhase.Require(low, high, rate);
        var best = task.Settings.Word("ratio") == BestWord;
        var pair = task.Pair;
        Complex[] a = NarrowBandPhase.Of(pair.A, low, high, rate), b = NarrowBandPhase.Of(pair.B, low, high, rate);
        var locking = PhaseLocking.Of(a, b, rate);
        var size = Headline(locking, best);
        var reading = new CouplingReading
        {
            Value = double.IsNaN(size) ? null : size,
            Size = size,
            IndependentWindows = locking.Windows.Length,
            Windows = [.. locking.Windows.Zip(locking.Locking, (span, values) => new CouplingEpoch(span, best ? values.Max() : values[0], double.NaN, double.NaN, CouplingVerdict.Undecided))],
            Figures = Figures(locking),
            Warnings = locking.Windows.IsEmpty ? ["No window of 60 s lies wholly inside a run of both, a cycle of the lower edge away from its ends."] : [],
        };
        var (partner, partnerPhase) = pair.AIsLarger ? (pair.B, b) : (pair.A, a);
        var result = SurrogateTest.Run(this, task, reading, new SurrogateSettings(rate, PhaseLocking.WindowSeconds, 0), () => Size);
        return VerdictRule.RequireShifts(result, "two steady rates of their own lock by chance");

        double Size(ReadOnlySpan<double> first, ReadOnlySpan<double> second) => Headline(PhaseLocking.Of(PhaseOf(first), PhaseOf(second), rate), best);

        Complex[] PhaseOf(ReadOnlySpan<double> series) =>
            series.Length == partner.Length && series.SequenceEqual(partner) ? partnerPhase : NarrowBandPhase.Of(series, low, high, rate);
    }

    private static double Headline(PhaseLocking locking, bool best) =>
        best ? Enumerable.Range(0, PhaseLocking.Ratios.Length).Max(locking.Mean) : locking.Mean(0);

    private static ImmutableArray<MeasureFigure> Figures(PhaseLocking locking) =>
    [
        .. PhaseLocking.Ratios.Select((ratio, i) => MeasureFigure.Of($"locking{ratio.N}To{ratio.M}", locking.Mean(i))),
        MeasureFigure.Of("windows", locking.Windows.Length),
        MeasureFigure.Of("frequencyAHz", locking.FrequencyAHz),
        MeasureFigure.Of("frequencyBHz", locking.FrequencyBHz),
    ];
}

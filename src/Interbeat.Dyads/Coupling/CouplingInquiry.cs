using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Clocks;
using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Coupling;

/// <summary>What stays the same when the coupling of one session is asked more than once: over the whole session, in each condition, and with a confound taken out.</summary>
/// <param name="Pair">The two series over the whole session.</param>
/// <param name="Names">The two people's names.</param>
/// <param name="Settings">The settings.</param>
/// <param name="Alignment">How the two clocks lie to each other.</param>
/// <param name="Session">The session.</param>
/// <param name="PseudoPairs">Pairs of one of the two with a person who was not there, on the task's clock.</param>
/// <param name="Surrogates">Surrogates of each null; 0 for none.</param>
/// <param name="Seed">Root seed.</param>
/// <param name="Parallel">Threads and cancellation.</param>
internal sealed record CouplingInquiry(
    PairedSeries Pair,
    (string A, string B) Names,
    CouplingSettings Settings,
    Alignment Alignment,
    Session Session,
    IReadOnlyList<PairedSeries> PseudoPairs,
    int Surrogates,
    ulong Seed,
    ParallelOptions Parallel)
{
    private TimeSpanSeconds Whole => new(0, Session.DurationSeconds);

    /// <summary>The coupling over the whole session.</summary>
    public CouplingResult Run(IProgress<double>? progress = null) =>
        CouplingTest.Run(Pair, Names, Settings, UncertaintyMs(Whole), PseudoPairs, Surrogates, Seed, Parallel, progress);

    /// <summary>
    /// The coupling of the windows that lie wholly inside <paramref name="spans"/>, with nulls, verdict, leader and U of its own; pseudo-dyads are cut to the same stretch of the task. Undecided
    /// where less than one epoch has both signals.
    /// </summary>
    public CouplingResult Within(IReadOnlyCollection<TimeSpanSeconds> spans) =>
        spans.Count == 0
            ? CouplingTest.NotComputed(UncertaintyMs(Whole), "Undecided: there is no such stretch.")
            : OnlyInside(spans, Decide(Pair.Within(spans), [.. PseudoPairs.Select(pair => pair.Within(spans))], UncertaintyMs(new(spans.Min(s => s.StartSeconds), spans.Max(s => s.EndSeconds)))));

    /// <summary>The coupling of <paramref name="changed"/>, two series of the same session in which something was taken out of each; no pseudo-dyad had the same taken out, so that none is compared.</summary>
    public CouplingResult Of(PairedSeries changed) => Decide(changed, [], UncertaintyMs(Whole));

    /// <summary>The signed statistic of <paramref name="pair"/>, without nulls; null where no window is complete.</summary>
    public double? Signed(PairedSeries pair) => CouplingTest.Run(pair, Names, Settings, 0, [], 0, Seed, Parallel).Signed;

    /// <summary>The coupling with whether each person's past predicts the other beyond the other's own; not asked where coupling is not present.</summary>
    public CouplingResult WithInfluence(CouplingResult coupling, PairedSeries pair)
    {
        if (coupling.Verdict != CouplingVerdict.Present)
        {
            return coupling;
        }

        var deciding = coupling.Nulls.Where(n => n.P is not null && n.Name != PseudoDyadNull.Name).Select(n => n.Name).ToArray();
        var influence = DirectedInfluence.Of(pair, Settings, deciding, Surrogates, Seed, Parallel);
        return coupling with { Bidirectional = influence.Bidirectional, Influence = influence };
    }

    /// <summary>Without the epochs that reach beyond the stretch.</summary>
    private static CouplingResult OnlyInside(IReadOnlyCollection<TimeSpanSeconds> spans, CouplingResult coupling) => coupling with
    {
        Epochs = [.. coupling.Epochs.Where(epoch => spans.Any(span => span.StartSeconds <= epoch.Span.StartSeconds && epoch.Span.EndSeconds <= span.EndSeconds))],
    };

    private CouplingResult Decide(PairedSeries pair, IReadOnlyList<PairedSeries> pseudo, double uncertaintyMs)
    {
        if (pair.JointSeconds < Settings.EpochSeconds)
        {
            return CouplingTest.NotComputed(uncertaintyMs, FormattableString.Invariant($"Undecided: both signals are there for {pair.JointSeconds:0} s only, and {Settings.EpochSeconds:0} s are needed."));
        }

        var coupling = CouplingTest.Run(pair, Names, Settings, uncertaintyMs, pseudo, Surrogates, Seed, Parallel);
        ImmutableArray<CouplingEpoch> inside = [.. coupling.Epochs.Where(epoch => !double.IsNaN(epoch.Value))];
        return WithInfluence(coupling with { Epochs = inside, LagMap = null }, pair);
    }

    private double UncertaintyMs(TimeSpanSeconds stretch) => Alignments.UncertaintyMs(Alignment, Settings.RateHz, Session, stretch);
}

using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Ruptures;

namespace Interbeat.Dyads.Results;

/// <summary>Everything that an analysis of one session found, with where it comes from.</summary>
/// <param name="Session">The stretch that both recordings cover.</param>
/// <param name="A">The person named first.</param>
/// <param name="B">The person named second.</param>
/// <param name="Alignment">How the two clocks lie to each other.</param>
/// <param name="SharedGaps">Stretches in which at least one person's signal is missing, in session seconds.</param>
/// <param name="Coupling">The coupling of the two over the whole session and over time.</param>
/// <param name="Damping">Whether the coupled system damps or amplifies.</param>
/// <param name="Timeline">Second by second: signals, states, coupling, regime.</param>
/// <param name="Regimes">The regimes as stretches; they tile the session.</param>
/// <param name="Ruptures">Candidate ruptures with their returns and what a person said of each; also those that a person added.</param>
/// <param name="Lending">Evidence for and against one person having lent a settled state, clause by clause.</param>
/// <param name="Conditions">Results per condition, where conditions were asked for.</param>
/// <param name="Events">What was marked.</param>
/// <param name="Warnings">What a reader must know first.</param>
/// <param name="Provenance">How it was computed.</param>
public sealed record SessionResult(
    Session Session,
    PersonResult A,
    PersonResult B,
    Alignment Alignment,
    ImmutableArray<TimeSpanSeconds> SharedGaps,
    CouplingResult Coupling,
    DampingResult Damping,
    Timeline Timeline,
    ImmutableArray<RegimeSpan> Regimes,
    ImmutableArray<Rupture> Ruptures,
    ImmutableArray<LendingEvidence> Lending,
    ImmutableSortedDictionary<string, ConditionResult> Conditions,
    EventTrack Events,
    ImmutableArray<string> Warnings,
    Provenance Provenance)
{
    /// <summary>How often candidates came beside chance; null where there are no states, or one person's data were given twice.</summary>
    public RuptureRate? RuptureRate { get; init; }

    /// <summary>How far a person's marks and the candidates agree; null where no mark is about ruptures.</summary>
    public RuptureAgreement? RuptureAgreement { get; init; }

    /// <summary>What else could couple the two signals, and what is left without it.</summary>
    public ImmutableArray<ConfoundResult> Confounds { get; init; } = [];

    /// <summary>What was missing, for whom, when and why.</summary>
    public ImmutableArray<MissingItem> Missing { get; init; } = [];

    /// <summary>Whether the run kept to a plan; null without one.</summary>
    public PlanCheck? Plan { get; init; }
}

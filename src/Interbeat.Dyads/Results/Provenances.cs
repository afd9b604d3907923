using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;
using Interbeat.Dyads.Confounds;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Damping;
using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Persons;
using Interbeat.Dyads.Regimes;
using Interbeat.Dyads.Ruptures;
using Interbeat.Dyads.States;
using Interbeat.Signals.Voice;

namespace Interbeat.Dyads.Results;

/// <summary>Writes down how a session was analysed.</summary>
internal static class Provenances
{
    public static Provenance Of(Dyad dyad, AnalysisOptions options, Session session, Modality modality, CouplingSettings settings, double uncertaintyMs, PersonSignals a, PersonSignals b, CouplingResult coupling)
    {
        ImmutableArray<InputFile> inputs =
        [
            .. dyad.A.Sources
                .Concat(dyad.B.Sources)
                .Concat(options.Pseudo.InRoleOfA.SelectMany(r => r.Sources))
                .Concat(options.Pseudo.InRoleOfB.SelectMany(r => r.Sources))
                .Distinct(),
        ];
        ProcessingStep[] steps =
        [
            Choices(options, modality),
            Clock(dyad, session, uncertaintyMs),
            .. a.Steps.Concat(b.Steps),
            PersonStates.Step,
            .. options.Detrend == SessionTrend.None ? ReadOnlySpan<ProcessingStep>.Empty : [TrendRemoval.Step(options.Detrend)],
            .. options.TaskMean ? [TaskMean.Step] : ReadOnlySpan<ProcessingStep>.Empty,
            CouplingTest.Step(settings),
            .. new[] { dyad.A, dyad.B }.All(person => person.Companion(SignalKind.Breathing) is not null) ? [BreathingPartial.Step] : ReadOnlySpan<ProcessingStep>.Empty,
            .. new[] { dyad.A, dyad.B }.All(person => person.Companion(SignalKind.Voice) is not null) ? [.. VoiceSteps.Of(VoiceSettings.Adult)] : ReadOnlySpan<ProcessingStep>.Empty,
            .. new[] { dyad.A, dyad.B }.Any(person => person.Companion(SignalKind.Movement) is not null) ? [MotionMask.Step] : ReadOnlySpan<ProcessingStep>.Empty,
            .. options.Surrogates > 0 ? SurrogateNulls.Default.Select(n => n.Step(settings.ForSurrogates)) : [],
            .. options.Pseudo == PseudoPartners.None ? ReadOnlySpan<ProcessingStep>.Empty : [PseudoDyadNull.Step],
            .. coupling.Influence is { } influence ? [DirectedInfluence.Step(influence)] : ReadOnlySpan<ProcessingStep>.Empty,
            SystemDamping.Step,
            RegimeRule.Step,
            RuptureDetection.Step,
        ];
        return new Provenance(SessionAnalysis.Version, inputs, options.Seed, [.. steps.DistinctBy(step => step.Name)]);
    }

    private static ProcessingStep Choices(AnalysisOptions options, Modality modality) => new(
        "options",
        1,
        "What the user chose, with the values that were used where nothing was chosen.",
        "the command line",
        new Dictionary<string, string>
        {
            ["modality"] = modality.ToString().ToLowerInvariant(),
            ["surrogates"] = options.Surrogates.ToString(CultureInfo.InvariantCulture),
            ["seed"] = options.Seed.ToString(CultureInfo.InvariantCulture),
            ["baselineA"] = Text(options.BaselineA),
            ["baselineB"] = Text(options.BaselineB),
            ["pseudoInRoleOfA"] = options.Pseudo.InRoleOfA.Length.ToString(CultureInfo.InvariantCulture),
            ["pseudoInRoleOfB"] = options.Pseudo.InRoleOfB.Length.ToString(CultureInfo.InvariantCulture),
            ["detector"] = options.Detector ?? "default",
            ["detrend"] = options.Detrend.ToString().ToLowerInvariant(),
            ["taskMean"] = options.TaskMean ? "true" : "false",
            ["byCondition"] = options.ByCondition ? "true" : "false",
        }.ToImmutableSortedDictionary(StringComparer.Ordinal));

    private static ProcessingStep Clock(Dyad dyad, Session session, double uncertaintyMs) => new(
        "one clock",
        1,
        "The session starts at the first moment that both recordings cover. U is the root of the squared uncertainties of both clocks, of their drift over the session and of half a step of the common grid.",
        "Chosen",
        new Dictionary<string, string>
        {
            ["basis"] = dyad.Alignment.Basis.ToString(),
            ["offsetUncertaintyMs"] = dyad.Alignment.UncertaintyMs.ToString("0.###", CultureInfo.InvariantCulture),
            ["offsetSeconds"] = dyad.Alignment.OffsetSeconds.ToString("R", CultureInfo.InvariantCulture),
            ["uncertaintyMs"] = uncertaintyMs.ToString("0.###", CultureInfo.InvariantCulture),
            ["durationSeconds"] = session.DurationSeconds.ToString("R", CultureInfo.InvariantCulture),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal));

    private static string Text(BaselineRequest request) =>
        request.Span is { } span ? string.Create(CultureInfo.InvariantCulture, $"{span.StartSeconds}..{span.EndSeconds}")
        : request.Automatic ? "auto"
        : "events";
}

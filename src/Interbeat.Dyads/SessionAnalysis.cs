using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Confounds;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Damping;
using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Persons;
using Interbeat.Dyads.Regimes;
using Interbeat.Dyads.Results;
using Interbeat.Dyads.Ruptures;
using Interbeat.Dyads.States;
using Interbeat.Signals.Beats;

namespace Interbeat.Dyads;

/// <summary>The main road: from two recordings to what happened between two people.</summary>
/// <remarks>A pure function of its arguments: the same dyad, options and seed give the same result on any number of threads.</remarks>
public static class SessionAnalysis
{
    /// <summary>Interbeat's version as results carry it.</summary>
    public static string Version { get; } = typeof(SessionAnalysis).Assembly.GetName().Version!.ToString(3);

    /// <summary>Aligns, cleans, reads states, tests coupling against nulls, and names regimes and candidate ruptures.</summary>
    /// <param name="dyad">The two recordings, their alignment and the marks.</param>
    /// <param name="options">What the user chose.</param>
    /// <param name="progress">Told what is being done, or null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InputException">The recordings do not overlap, do not fit the modality, or the detector is not known.</exception>
    public static SessionResult Run(Dyad dyad, AnalysisOptions options, IProgress<AnalysisProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(dyad);
        ArgumentNullException.ThrowIfNull(options);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads > 0 ? options.Threads : -1, CancellationToken = cancellation };
        var names = (A: dyad.A.PersonName, B: dyad.B.PersonName);

        progress?.Report(new("clocks", 0));
        var session = SessionOf(dyad);
        var modality = Modalities.Resolve(dyad, options.Modality);
        Modalities.RequireComparable(dyad, modality);
        var settings = CouplingSettings.For(modality, Modalities.SlowerRateHz(dyad));

        progress?.Report(new("signals", 0));
        var detector = FindDetector(options.Detector);
        var a = PersonPreparation.Prepare(dyad.A, modality, settings, session.StartOnClockA, session.DurationSeconds, detector);
        progress?.Report(new("signals", 0.5));
        var b = PersonPreparation.Prepare(dyad.B, modality, settings, session.StartOnClockB, session.DurationSeconds, detector);

        progress?.Report(new("states", 0));
        var statesA = PersonStates.Of(a, "a", options.BaselineA, dyad.Events);
        var statesB = PersonStates.Of(b, "b", options.BaselineB, dyad.Events);

        progress?.Report(new("coupling", 0));
        var others = PseudoPeople.Of(options.Pseudo, modality, settings, session, detector);
        var series = PseudoDyads.Of(a, b, others, settings.RateHz).Without(options.Detrend);
        series = options.TaskMean ? series.WithoutTaskMean() : series;
        var pair = series.Pair;
        var inquiry = new CouplingInquiry(pair, names, settings, dyad.Alignment, session, series.PseudoPairs, options.Surrogates, options.Seed, parallel);
        var coupling = inquiry.Run(Share(progress, "coupling"));
        var onePerson = SamePerson.Is(a, b, coupling);
        coupling = onePerson ? SamePerson.Withdraw(coupling) : coupling;
        progress?.Report(new("influence both ways", 0));
        coupling = inquiry.WithInfluence(coupling, pair);

        progress?.Report(new("damping", 0));
        var damping = SystemDamping.Of(pair, settings, coupling.Nulls.IsEmpty ? 0 : options.Surrogates, options.Seed, parallel);

        progress?.Report(new("regimes", 0));
        var regimes = RegimeSequence.Of(a, b, statesA, statesB, coupling, damping, settings.MaxLagSeconds, onePerson);
        var marked = WithMotion(dyad.Events, a, b);
        var candidates = onePerson ? [] : RuptureDetection.Find(statesA, statesB, regimes, marked, names);
        var marks = RuptureMarks.Of(dyad.Events);
        var reviewed = ReviewedRuptures.Of(candidates, marks);
        progress?.Report(new("ruptures under chance", 0));
        var rate = onePerson ? null : RuptureRates.Of(new(a, statesA), new(b, statesB), candidates.Length, others, coupling, damping, settings, marked, options, parallel);
        var timeline = Timelines.Of(a, b, statesA, statesB, regimes);

        progress?.Report(new("conditions", 0));
        var conditions = options.ByCondition ? Conditions.Of(inquiry, timeline, reviewed.Ruptures, dyad.Events, onePerson) : ImmutableSortedDictionary<string, ConditionResult>.Empty;

        progress?.Report(new("confounds", 0));
        var confounds = onePerson ? [] : SessionConfounds.Of(inquiry, a, b, dyad.Events);

        progress?.Report(new("regimes", 1));
        return new SessionResult(
            session,
            Persons(a, statesA),
            Persons(b, statesB),
            dyad.Alignment,
            Timelines.SharedGaps(pair),
            coupling,
            damping,
            timeline,
            regimes.Spans,
            reviewed.Ruptures,
            LendingRule.Of(regimes.Spans, statesA, statesB, coupling.Lead, names),
            conditions,
            dyad.Events,
            [.. Warnings.Of(dyad, session, a, b, statesA, statesB, coupling), .. reviewed.Warnings],
            Provenances.Of(dyad, options, session, modality, settings, coupling.AlignmentUncertaintyMs, a, b, coupling))
        {
            RuptureRate = rate,
            RuptureAgreement = RuptureAgreement.Of(candidates, marks, session.DurationSeconds),
            Confounds = confounds,
            Missing = MissingData.Of(session, a, b, statesA, statesB, coupling, confounds, settings.RateHz),
        };
    }

    /// <summary>The stretch that both recordings cover.</summary>
    /// <exception cref="InputException">There is none.</exception>
    internal static Session SessionOf(Dyad dyad) => Session.Of(dyad) ?? throw NoOverlap(dyad);

    private static PersonResult Persons(PersonSignals person, PersonStates states) => new(
        person.Name,
        person.Modality,
        person.Recording.Channel.Name,
        person.Recording.Channel.Span.DurationSeconds,
        person.QualityShare,
        person.Beats,
        states.Baseline,
        states.WhyUnknown,
        person.Lanes,
        Timelines.CountStates(states.States));

    /// <summary>The marks, with strong movement as if a person had marked it.</summary>
    private static EventTrack WithMotion(EventTrack events, PersonSignals a, PersonSignals b) =>
        new([.. events.Events, .. a.Motion.Concat(b.Motion).Select(span => new SessionEvent(span.StartSeconds, span.DurationSeconds, EventWords.Motion))]);

    private static IBeatDetector FindDetector(string? name) =>
        name is null ? BeatDetectors.Default
        : BeatDetectors.Find(name) ?? throw new InputException("--detector", null, $"there is no detector named '{name}'; known: {string.Join(", ", BeatDetectors.All.Select(d => d.Name))}.");

    private static InputException NoOverlap(Dyad dyad)
    {
        var a = dyad.A.Channel.Span;
        var b = dyad.B.Channel.Span.Shift(dyad.Alignment.OffsetSeconds);
        return new InputException(
            $"{dyad.A.Sources[0].FileName} and {dyad.B.Sources[0].FileName}",
            null,
            FormattableString.Invariant($"the two recordings do not overlap in time: on {dyad.A.PersonName}'s clock one runs from {a.StartSeconds:0.#} to {a.EndSeconds:0.#} s, the other from {b.StartSeconds:0.#} to {b.EndSeconds:0.#} s; recordings of one session were expected."));
    }

    private static Progress? Share(IProgress<AnalysisProgress>? progress, string step) => progress is null ? null : new Progress(progress, step);

    /// <summary>Passes a share of one step on, on the caller's thread.</summary>
    private sealed class Progress(IProgress<AnalysisProgress> target, string step) : IProgress<double>
    {
        public void Report(double value) => target.Report(new AnalysisProgress(step, value));
    }
}

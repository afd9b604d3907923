using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Persons;
using Interbeat.Dyads.Results;
using Interbeat.Dyads.States;

namespace Interbeat.Dyads.Ruptures;

/// <summary>Holds a session's rate of candidate ruptures against shifted partners and against people who were not there.</summary>
internal static class RuptureRates
{
    private const double SecondsPerHour = 3600;

    /// <summary>The rate, or null where either person has no states.</summary>
    public static RuptureRate? Of(
        RatedPerson a,
        RatedPerson b,
        int candidates,
        PseudoPeople others,
        CouplingResult coupling,
        DampingResult damping,
        CouplingSettings settings,
        EventTrack events,
        AnalysisOptions options,
        ParallelOptions parallel)
    {
        var seconds = a.Signals.Quality.Length;
        if (a.States.Baseline is null || b.States.Baseline is null || seconds == 0)
        {
            return null;
        }

        var elsewhere = new ShiftedRuptures(a, b, coupling, damping, settings, events, options.Seed, parallel);
        var nulls = new List<(string Name, double[] PerHour, string? Limit)>();
        if (options.Surrogates > 0)
        {
            nulls.Add(elsewhere.Shifts(options.Surrogates));
        }

        if (!others.InRoleOfA.IsEmpty || !others.InRoleOfB.IsEmpty)
        {
            nulls.Add(elsewhere.Pseudo(Pairs(a, b, others, settings, options)));
        }

        return RuptureRate.Of(candidates * SecondsPerHour / seconds, nulls);
    }

    /// <summary>The others' baseline is the same stretch of the task as that of the person whose role they take.</summary>
    private static List<(RatedPerson A, RatedPerson B)> Pairs(RatedPerson a, RatedPerson b, PseudoPeople others, CouplingSettings settings, AnalysisOptions options)
    {
        var pairs = new List<(RatedPerson A, RatedPerson B)>();
        foreach (var other in others.InRoleOfB)
        {
            pairs.Add(Cut(a, new RatedPerson(other, PersonStates.Of(other, "b", Baseline(b, options.BaselineB), EventTrack.Empty)), settings));
        }

        foreach (var other in others.InRoleOfA)
        {
            pairs.Add(Cut(new RatedPerson(other, PersonStates.Of(other, "a", Baseline(a, options.BaselineA), EventTrack.Empty)), b, settings));
        }

        return pairs;

        static BaselineRequest Baseline(RatedPerson role, BaselineRequest asked) => role.States.Baseline is { Marked: true } marked ? new BaselineRequest(marked.Span, false) : asked;
    }

    private static (RatedPerson A, RatedPerson B) Cut(RatedPerson first, RatedPerson second, CouplingSettings settings)
    {
        var seconds = Math.Min(first.Signals.Quality.Length, second.Signals.Quality.Length);
        return (first.Within(seconds, settings.RateHz), second.Within(seconds, settings.RateHz));
    }
}

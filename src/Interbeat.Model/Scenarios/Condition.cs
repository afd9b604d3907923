using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Scenarios;

/// <summary>One course of events for a pair: who they are, and what happens to them when.</summary>
public sealed record Condition
{
    /// <summary>The name, for example <c>repair at 5 min</c>.</summary>
    public required string Name { get; init; }

    /// <summary>How long it lasts, in seconds.</summary>
    public required double DurationSeconds { get; init; }

    /// <summary>The two people of a pair, from the pair's own random numbers.</summary>
    public required PairStart Start { get; init; }

    /// <summary>The two situations at a time in seconds.</summary>
    public required Func<double, PairSituation> At { get; init; }

    /// <summary>What is done to the two people when the condition begins.</summary>
    public Func<PairPeople, PairPeople> Onset { get; init; } = people => people;

    /// <summary>What happens, as marks in time.</summary>
    public ImmutableArray<SessionEvent> Events { get; init; } = [];

    /// <summary>How the two spend a baseline before the condition begins.</summary>
    public PairSituation Rest { get; init; } = PairSituation.Both(Situation<Real>.Together);

    /// <summary>The same course of events, with no cue of either reaching the other.</summary>
    public Condition WithoutCues()
    {
        var condition = this;
        return this with { At = t => condition.At(t).WithoutCues(), Rest = Rest.WithoutCues() };
    }

    /// <summary>The condition after a quiet baseline.</summary>
    public Condition AfterBaseline(double baselineSeconds)
    {
        var condition = this;
        return this with
        {
            DurationSeconds = baselineSeconds + DurationSeconds,
            At = t => t < baselineSeconds ? condition.Rest : condition.At(t - baselineSeconds),
            Events = [new(0, baselineSeconds, "baseline"), .. Events.Select(e => e with { OnsetSeconds = e.OnsetSeconds + baselineSeconds })],
        };
    }
}

/// <summary>Draws the two people of a pair.</summary>
/// <param name="random">The pair's own random numbers.</param>
public delegate PairPeople PairStart(ref CounterRandom random);

/// <summary>Two people.</summary>
/// <param name="A">The first.</param>
/// <param name="B">The second.</param>
public readonly record struct PairPeople(Person A, Person B);

/// <summary>The situations of two people at one moment.</summary>
/// <param name="A">Of the first.</param>
/// <param name="B">Of the second.</param>
public readonly record struct PairSituation(Situation<Real> A, Situation<Real> B)
{
    /// <summary>The same situation for both.</summary>
    public static PairSituation Both(Situation<Real> now) => new(now, now);

    /// <summary>The same with no cue of either reaching the other.</summary>
    public PairSituation WithoutCues() => new(A with { Coupling = 0 }, B with { Coupling = 0 });

    /// <summary>Each alone, in peace.</summary>
    public static PairSituation Apart { get; } = Both(Situation<Real>.Alone);
}

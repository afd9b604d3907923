using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;

namespace Interbeat.Model.Scenarios;

/// <summary>An aroused client of little capacity: alone, missing someone, or with helpers of growing capacity.</summary>
public sealed class TherapistAndClient : IScenario
{
    internal const double Seconds = 600;
    internal const double RecordSeconds = 2;
    internal const double ClientCapacity = .35;
    private const double WrittenCapacity = .85;

    // A client below this counts as recovered, as in the prototype.
    internal const double Recovered = .3;

    // What a hard topic does to the client, and to the one who listens. Chosen.
    private const double HardTopic = .4;
    private const double Listening = .05;

    private static readonly double[] HelperCapacities = [.3, .4, .5, .6, .85];

    private static readonly PairSituation InTheRoom = PairSituation.Both(Situation<Real>.Together);
    private static readonly PairSituation Opened = new(InTheRoom.A with { Stressor = HardTopic }, InTheRoom.B with { Stressor = Listening });

    // Fifty minutes without touch: the client comes in aroused and opens two hard topics. Lengths chosen after trials of the couple's evening and before this session was scored.
    private static readonly SessionScript Hour = new(
        new("arrival", 480, InTheRoom),
        new("first hard topic", 420, Opened),
        new("settling", 480, InTheRoom),
        new("second hard topic", 420, Opened),
        new("settling again", 480, InTheRoom),
        new("the end of the hour", 720, InTheRoom));

    /// <inheritdoc/>
    public string Name => "therapist-and-client";

    /// <inheritdoc/>
    public string WhatHappens => "A client of capacity 0.35 begins aroused: alone, separated, or with a therapist of capacity 0.3 to 0.85; ten minutes.";

    /// <inheritdoc/>
    public int DefaultPairs => 200;

    /// <inheritdoc/>
    public Condition Session => Hour.For("an hour of therapy", (ref CounterRandom random) => new(OfCapacity(ClientCapacity, ref random), OfCapacity(WrittenCapacity, ref random))) with
    {
        Onset = people => people with { A = people.A.Aroused() },
    };

    /// <inheritdoc/>
    public ScenarioResult Run(ScenarioRequest request, CancellationToken cancellationToken)
    {
        var figures = ImmutableArray.CreateBuilder<ScenarioFigure>();
        var series = ImmutableArray.CreateBuilder<ScenarioSeries>();
        foreach (var condition in Conditions())
        {
            var pairs = ConditionRun.Of(condition, request, RecordSeconds, cancellationToken);
            var recovery = pairs.Select(p => RecoverySeconds(p)).ToList();
            figures.Add(ScenarioFigure.Of(condition.Name, "recovery time, at most 600", "s", recovery.Select(r => r ?? Seconds)));
            figures.Add(ScenarioFigure.Of(condition.Name, "share recovered", "1", recovery.Select(r => r is null ? 0.0 : 1)));
            figures.Add(ScenarioFigure.Of(condition.Name, "client's sympathetic tone at the end", "1", pairs.Select(p => p.A.States[^1].Tones.Sympathetic.Value)));
            figures.Add(ScenarioFigure.Of(condition.Name, "partner's least brake", "1", pairs.Select(p => p.B.States.Min(s => s.Tones.Brake.Value))));
            series.Add(ScenarioSeries.OfFirst(condition, "client's sympathetic tone", "1", pairs, s => s.Tones.Sympathetic));
        }

        return new(figures.ToImmutable(), series.ToImmutable());
    }

    private static IEnumerable<Condition> Conditions() =>
        HelperCapacities.Select(k => With(k, Situation<Real>.Together, FormattableString.Invariant($"therapist of capacity {k}")))
            .Prepend(With(WrittenCapacity, Situation<Real>.Separated, "separated"))
            .Prepend(With(WrittenCapacity, Situation<Real>.Alone, "alone"));

    internal static Condition With(double helperCapacity, Situation<Real> now, string name) => new()
    {
        Name = name,
        DurationSeconds = Seconds,
        Start = (ref CounterRandom random) => new(
            OfCapacity(ClientCapacity, ref random),
            OfCapacity(helperCapacity, ref random)),
        Onset = people => people with { A = people.A.Aroused() },
        At = _ => PairSituation.Both(now),
        Events = [new(0, 0, "client aroused"), new(0, Seconds, name)],
    };

    // The capacity is the condition, so it does not vary between individuals.
    internal static Simulation.Person OfCapacity(double capacity, ref CounterRandom random)
    {
        var person = People.Individual(People.Secure, ref random);
        return person with { Traits = person.Traits with { Capacity = capacity } };
    }

    internal static double? RecoverySeconds(RecordedPair pair)
    {
        var states = pair.A.States;
        for (var i = 0; i < states.Count; i++)
        {
            if (states[i].Tones.Sympathetic.Value < Recovered)
            {
                return i * pair.A.StepSeconds;
            }
        }

        return null;
    }
}

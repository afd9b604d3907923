using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Observation;
using Interbeat.Model.Parameters;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Scenarios;

/// <summary>Breathing at rest and paced at six a minute, alone and together.</summary>
public sealed class ResonanceBreathing : IScenario
{
    private const double Seconds = 600;
    private const double WrittenSeconds = 1200;
    internal const double RecordSeconds = .5;
    internal const int SettledFrom = (int)(120 / RecordSeconds);

    // Six breaths a minute over the fifteen of rest.
    internal const double Paced = .1 / .25;

    /// <inheritdoc/>
    public string Name => "resonance-breathing";

    /// <inheritdoc/>
    public string WhatHappens => "Ten minutes of breathing: at rest, paced at 6/min alone, paced at 6/min together.";

    /// <inheritdoc/>
    public int DefaultPairs => 100;

    /// <inheritdoc/>
    public Condition Session => Breathing("paced together", Paced, Situation<Real>.Together) with { DurationSeconds = WrittenSeconds };

    /// <inheritdoc/>
    public ScenarioResult Run(ScenarioRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var signals = new ModelConstants(request.Set).Signals;
        var figures = ImmutableArray.CreateBuilder<ScenarioFigure>();
        var series = ImmutableArray.CreateBuilder<ScenarioSeries>();
        foreach (var condition in new[] { Breathing("at rest", 1, Situation<Real>.Alone), Breathing("paced alone", Paced, Situation<Real>.Alone), Breathing("paced together", Paced, Situation<Real>.Together) })
        {
            var pairs = ConditionRun.Of(condition, request, RecordSeconds, cancellationToken);
            var rsa = pairs.Select(p => p.A.States.Skip(SettledFrom).Select(s => HeartObservation.RsaMs(s.Tones, p.A.Traits.BreathingRatio, signals).Value).ToList()).ToList();
            figures.Add(ScenarioFigure.Of(condition.Name, "RSA amplitude", "ms", rsa.Select(r => r.Average())));
            figures.Add(ScenarioFigure.Of(condition.Name, "ln RSA, mean of logarithms", "ln ms^2", rsa.Select(r => r.Average(HeartObservation.LnRsa))));
            figures.Add(ScenarioFigure.Of(condition.Name, "ln RSA, logarithm of the mean", "ln ms^2", rsa.Select(r => HeartObservation.LnRsa(r.Average()))));
            figures.Add(ScenarioFigure.Of(condition.Name, "breathing rate", "1/min", pairs.Select(p => 60 * (p.A.States[^1].BreathingPhase.Value - p.A.States[0].BreathingPhase.Value) / (2 * Math.PI * Seconds))));
            figures.Add(ScenarioFigure.Of(condition.Name, "phase locking of breathing", "1", pairs.Select(p => PhaseLocking.Of(p.A, p.B, SettledFrom))));
            series.Add(ScenarioSeries.OfFirst(condition, "vagal brake", "1", pairs, s => s.Tones.Brake));
        }

        return new(figures.ToImmutable(), series.ToImmutable());
    }

    internal static Condition Breathing(string name, double ratio, Situation<Real> now) => new()
    {
        Name = name,
        DurationSeconds = Seconds,
        Start = (ref CounterRandom random) => new(Breather(ratio, ref random), Breather(ratio, ref random)),
        At = _ => PairSituation.Both(now),
        Events = [new(0, Seconds, "breathing " + name)],
    };

    private static Person Breather(double ratio, ref CounterRandom random)
    {
        var person = People.Individual(People.Secure, ref random);
        return person with { Traits = person.Traits with { BreathingRatio = ratio } };
    }
}

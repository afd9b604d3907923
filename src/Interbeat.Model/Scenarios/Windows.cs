using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Model.Bonds;
using Interbeat.Model.Equations;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Scenarios;

/// <summary>Two windows of four patterns: how much closeness and how much separateness each bears.</summary>
public sealed class Windows : IScenario
{
    private const double RecordSeconds = 10;

    /// <inheritdoc/>
    public string Name => "windows";

    /// <inheritdoc/>
    public string WhatHappens => "A partner comes nearer and nearer, or goes further and further, in ten minutes: secure, anxious, avoidant and disorganised.";

    /// <inheritdoc/>
    public int DefaultPairs => 60;

    /// <inheritdoc/>
    public Condition? Session => null;

    /// <inheritdoc/>
    public ScenarioResult Run(ScenarioRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var dynamics = BondDynamics.Of(request.Set);
        var figures = ImmutableArray.CreateBuilder<ScenarioFigure>();
        var series = ImmutableArray.CreateBuilder<ScenarioSeries>();
        foreach (var regime in CareRegime.All)
        {
            foreach (var dose in Enum.GetValues<DoseOf>())
            {
                var name = $"{GrownUp.Pattern(regime)}, {(dose == DoseOf.Closeness ? "closeness" : "separateness")}";
                var doses = InParallel.Of(request.Pairs, request.Threads, i => BearableDose.Of(GrownUp.Of(regime, dynamics.Learning, request.Seed, i), dose, dynamics, request.Seed, i), cancellationToken);
                figures.Add(ScenarioFigure.Of(name, "dose borne, at most 1", "1", doses));
                figures.Add(ScenarioFigure.Of(name, "share who bear all of it", "1", doses.Select(d => d >= 1 ? 1.0 : 0)));
                var pairs = ConditionRun.Of(Ramp(name, regime, dose, dynamics, request.Seed), request, RecordSeconds, cancellationToken);
                series.Add(ScenarioSeries.OfFirst(name, "sympathetic tone", "1", pairs, s => s.Tones.Sympathetic));
                series.Add(ScenarioSeries.OfFirst(name, "shutdown", "1", pairs, s => s.Tones.Shutdown));
            }
        }

        return new(figures.ToImmutable(), series.ToImmutable());
    }

    // For the picture: the whole ramp, whether the window is left or not.
    private static Condition Ramp(string name, CareRegime regime, DoseOf dose, BondDynamics dynamics, ulong seed) => new()
    {
        Name = name,
        DurationSeconds = BearableDose.RampSeconds,
        Start = (ref CounterRandom random) => new(
            new Person(GrownUp.Of(regime, dynamics.Learning, seed, random.NextInt(int.MaxValue)).ToTraits(dynamics.Learning), PersonState<Real>.AtRest),
            People.Individual(People.Secure, ref random)),
        At = t => new(BearableDose.At(dose, t / BearableDose.RampSeconds), Situation<Real>.Together with { Presence = BearableDose.At(dose, t / BearableDose.RampSeconds).Presence }),
        Events = [new(0, BearableDose.RampSeconds, name)],
    };
}

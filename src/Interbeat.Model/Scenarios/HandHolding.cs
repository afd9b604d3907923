using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;

namespace Interbeat.Model.Scenarios;

/// <summary>Pain alone, beside a partner, holding the partner's hand, or a stranger's.</summary>
public sealed class HandHolding : IScenario
{
    private const double QuietSeconds = 60;
    private const double PainSeconds = 180;
    private const double WrittenSeconds = 1200;
    private const double RecordSeconds = .5;
    private const double Pain = .40;
    private const double Watching = .05;
    private const double BreathingSpread = .06;

    // Read from this long after the pain began, once the tones have answered.
    private const double ReadAfterSeconds = 30;

    /// <inheritdoc/>
    public string Name => "hand-holding";

    /// <inheritdoc/>
    public string WhatHappens => "Three minutes of pain: alone, partner present, partner's hand, stranger's hand.";

    /// <inheritdoc/>
    public int DefaultPairs => 200;

    /// <inheritdoc/>
    public Condition Session => Under("partner's hand", 1, 1) with { DurationSeconds = WrittenSeconds };

    /// <inheritdoc/>
    public ScenarioResult Run(ScenarioRequest request, CancellationToken cancellationToken)
    {
        var figures = ImmutableArray.CreateBuilder<ScenarioFigure>();
        var series = ImmutableArray.CreateBuilder<ScenarioSeries>();
        foreach (var condition in new[] { Under("alone", 0, 0), Under("partner present", 1, 0), Under("partner's hand", 1, 1), Under("stranger's hand", 1, 1, reliance: .2, coupling: .4) })
        {
            var pairs = ConditionRun.Of(condition, request, RecordSeconds, cancellationToken);
            var from = (int)((QuietSeconds + ReadAfterSeconds) / RecordSeconds);
            figures.Add(ScenarioFigure.Of(condition.Name, "pain rating, 0 to 100", "1", pairs.Select(p => p.A.States.Skip(from).Average(Rating))));
            figures.Add(ScenarioFigure.Of(condition.Name, "phase locking of breathing", "1", pairs.Select(p => PhaseLocking.Of(p.A, p.B, from))));
            series.Add(ScenarioSeries.OfFirst(condition, "sympathetic tone", "1", pairs, s => s.Tones.Sympathetic));
        }

        return new(figures.ToImmutable(), series.ToImmutable());
    }

    /// <summary>The rating of the pain in a state: arousal raises it, safety lowers it. Form and sizes chosen in the numpy prototype.</summary>
    public static double Rating(PersonState<Real> state) =>
        100 * Pain * (.7 + (.7 * state.Tones.Sympathetic.Value)) * (1 - (.15 * Math.Clamp(state.Bond.Safety.Value, 0, 1)));

    private static Condition Under(string name, double presence, double touch, double reliance = .85, double coupling = 1) => new()
    {
        Name = name,
        DurationSeconds = QuietSeconds + PainSeconds,
        Start = (ref CounterRandom random) => new(Breather(reliance, ref random), Breather(reliance, ref random)),
        At = t => At(t, Situation<Real>.Together with { Presence = presence, Coupling = coupling }, touch),
        Events = [new(QuietSeconds, PainSeconds, "pain: " + name)],
    };

    private static PairSituation At(double t, Situation<Real> quiet, double touch) => t is >= QuietSeconds and < QuietSeconds + PainSeconds
        ? new(quiet with { Stressor = Pain, Touch = touch }, quiet with { Stressor = Watching, Touch = touch })
        : PairSituation.Both(quiet);

    private static Simulation.Person Breather(double reliance, ref CounterRandom random)
    {
        var person = People.Individual(People.Secure with { Reliance = reliance }, ref random);
        return person with { Traits = person.Traits with { BreathingRatio = 1 + (BreathingSpread * random.NextNormal()) } };
    }
}

using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;

namespace Interbeat.Model.Scenarios;

/// <summary>A quarrel of a couple, repaired early, late or never. The repair works through warm cues and touch, not by taking a stressor away.</summary>
public sealed class CoupleConflict : IScenario
{
    private const double Hour = 3600;
    private const double WholeSeconds = 4 * Hour;
    private const double WrittenSeconds = 1500;
    private const double QuarrelSeconds = 120;
    private const double RepairSeconds = 600;
    private const double RecordSeconds = 30;

    // Sizes of the prototype: the quarrel, what is chewed over until the repair, how far cues arrive meanwhile and during the repair.
    private const double Quarrel = .5;
    private const double Rumination = .06;
    private const double Withdrawn = .3;
    private const double Warm = 1.3;

    private static readonly Traits<Real> Partner = People.Secure with { Capacity = .7, Reliance = .75, Amplify = .25 };

    /// <inheritdoc/>
    public string Name => "couple-conflict";

    /// <inheritdoc/>
    public string WhatHappens => "A two-minute quarrel, then a repair of ten minutes after 5 min, 2 h or never; four hours.";

    /// <inheritdoc/>
    public int DefaultPairs => 40;

    /// <inheritdoc/>
    public Condition Session => Repaired("repair at 5 min", 300, WrittenSeconds);

    /// <inheritdoc/>
    public ScenarioResult Run(ScenarioRequest request, CancellationToken cancellationToken)
    {
        var figures = ImmutableArray.CreateBuilder<ScenarioFigure>();
        var series = ImmutableArray.CreateBuilder<ScenarioSeries>();
        foreach (var condition in new[] { Repaired("repair at 5 min", 300, WholeSeconds), Repaired("repair at 2 h", 2 * Hour, WholeSeconds), Repaired("no repair", double.PositiveInfinity, WholeSeconds) })
        {
            var pairs = ConditionRun.Of(condition, request, RecordSeconds, cancellationToken);
            figures.Add(ScenarioFigure.Of(condition.Name, "sympathetic load", "h", pairs.Select(p => p.A.States.Average(s => s.Tones.Sympathetic.Value) * WholeSeconds / Hour)));
            figures.Add(ScenarioFigure.Of(condition.Name, "vagal brake at the end", "1", pairs.Select(p => p.A.States[^1].Tones.Brake.Value)));
            figures.Add(ScenarioFigure.Of(condition.Name, "cortisol peak", "baselines", pairs.Select(p => p.A.States.Max(s => s.Endocrine.Cortisol.Value))));
            figures.Add(ScenarioFigure.Of(condition.Name, "resentment at the end", "1", pairs.Select(p => p.A.States[^1].Bond.Resentment.Value)));
            series.Add(ScenarioSeries.OfFirst(condition, "sympathetic tone", "1", pairs, s => s.Tones.Sympathetic));
            series.Add(ScenarioSeries.OfFirst(condition, "resentment", "1", pairs, s => s.Bond.Resentment));
        }

        return new(figures.ToImmutable(), series.ToImmutable());
    }

    internal static Condition Repaired(string name, double repairAt, double durationSeconds)
    {
        ImmutableArray<SessionEvent> quarrel = [new(0, QuarrelSeconds, "quarrel")];
        return new()
        {
            Name = name,
            DurationSeconds = durationSeconds,
            Start = (ref CounterRandom random) => new(People.Individual(Partner, ref random), People.Individual(Partner, ref random)),
            At = t => PairSituation.Both(At(t, repairAt)),
            Events = repairAt < durationSeconds ? quarrel.Add(new(repairAt, RepairSeconds, "repair")) : quarrel,
        };
    }

    private static Situation<Real> At(double t, double repairAt)
    {
        var together = Situation<Real>.Together;
        return t < repairAt ? together with { Stressor = t < QuarrelSeconds ? Quarrel : Rumination, Coupling = Withdrawn, Rupture = 1 }
            : t < repairAt + RepairSeconds ? together with { Touch = 1, Coupling = Warm, Repair = 1 }
            : together;
    }
}

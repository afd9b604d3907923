using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Observation;

namespace Interbeat.Model.Scenarios;

/// <summary>Pain alone, beside a partner, holding the partner's hand, or a stranger's.</summary>
public sealed class HandHolding : IScenario
{
    private const double QuietSeconds = 60;
    private const double PainSeconds = 180;
    private const double RecordSeconds = .5;
    private const double Pain = .40;
    private const double Watching = .05;
    private const double BreathingSpread = .06;
    private const double PartnerReliance = .85;
    private const double BlockSeconds = 210;

    // Read from this long after the pain began, once the tones have answered.
    private const double ReadAfterSeconds = 30;

    private static readonly PairSituation Beside = PairSituation.Both(Situation<Real>.Together);
    private static readonly PairSituation HandInHand = PairSituation.Both(Situation<Real>.Together with { Touch = 1 });

    // Rest and pain beside each other, hand in hand and apart, twice over: 42 minutes. Order and lengths chosen after trials of the couple's evening and before this session was scored.
    private static readonly SessionScript Laboratory = new([.. Blocks("first"), .. Blocks("second")]);

    /// <inheritdoc/>
    public string Name => "hand-holding";

    /// <inheritdoc/>
    public string WhatHappens => "Three minutes of pain: alone, partner present, partner's hand, stranger's hand.";

    /// <inheritdoc/>
    public int DefaultPairs => 200;

    /// <inheritdoc/>
    public Condition Session => Laboratory.For("a laboratory session", (ref CounterRandom random) => new(Breather(PartnerReliance, ref random), Breather(PartnerReliance, ref random)));

    /// <inheritdoc/>
    public ScenarioResult Run(ScenarioRequest request, CancellationToken cancellationToken)
    {
        var figures = ImmutableArray.CreateBuilder<ScenarioFigure>();
        var series = ImmutableArray.CreateBuilder<ScenarioSeries>();
        foreach (var condition in new[] { Under("alone", 0, 0), Under("partner present", 1, 0), Under("partner's hand", 1, 1), OfStranger })
        {
            var pairs = ConditionRun.Of(condition, request, RecordSeconds, cancellationToken);
            figures.Add(ScenarioFigure.Of(condition.Name, "pain rating, 0 to 100", "1", pairs.Select(p => MeanRating(p.A))));
            figures.Add(ScenarioFigure.Of(condition.Name, "phase locking of breathing", "1", pairs.Select(p => PhaseLocking.Of(p.A, p.B, ReadFrom(RecordSeconds)))));
            series.Add(ScenarioSeries.OfFirst(condition, "sympathetic tone", "1", pairs, s => s.Tones.Sympathetic));
        }

        return new(figures.ToImmutable(), series.ToImmutable());
    }

    /// <summary>The hand of somebody who is little trusted and whose cues arrive weakly.</summary>
    internal static Condition OfStranger { get; } = Under("stranger's hand", 1, 1, reliance: .2, coupling: .4);

    /// <summary>The mean rating once the tones have answered.</summary>
    internal static double MeanRating(PersonTrack track) => track.States.Skip(ReadFrom(track.StepSeconds)).Average(Rating);

    /// <summary>The first record that is read, for a time between records.</summary>
    internal static int ReadFrom(double recordSeconds) => (int)((QuietSeconds + ReadAfterSeconds) / recordSeconds);

    /// <summary>The rating of the pain in a state: arousal raises it, safety lowers it. Form and sizes chosen in the numpy prototype.</summary>
    public static double Rating(PersonState<Real> state) =>
        100 * Pain * (.7 + (.7 * state.Tones.Sympathetic.Value)) * (1 - (.15 * Math.Clamp(state.Bond.Safety.Value, 0, 1)));

    internal static Condition Under(string name, double presence, double touch, double reliance = PartnerReliance, double coupling = 1) => new()
    {
        Name = name,
        DurationSeconds = QuietSeconds + PainSeconds,
        Start = (ref CounterRandom random) => new(Breather(reliance, ref random), Breather(reliance, ref random)),
        At = t => At(t, Situation<Real>.Together with { Presence = presence, Coupling = coupling }, touch),
        Events = [new(QuietSeconds, PainSeconds, "pain: " + name)],
    };

    private static ScriptPart[] Blocks(string round) =>
    [
        new($"{round} rest, beside", BlockSeconds, Beside),
        new($"{round} pain, beside", BlockSeconds, InPain(Beside)),
        new($"{round} rest, hand in hand", BlockSeconds, HandInHand),
        new($"{round} pain, hand in hand", BlockSeconds, InPain(HandInHand)),
        new($"{round} rest, apart", BlockSeconds, PairSituation.Apart),
        new($"{round} pain, apart", BlockSeconds, InPain(PairSituation.Apart)),
    ];

    // The first is in pain, the second sees it where they are together.
    private static PairSituation InPain(PairSituation now) => new(now.A with { Stressor = Pain }, now.B with { Stressor = Watching * now.B.Presence });

    private static PairSituation At(double t, Situation<Real> quiet, double touch) => t is >= QuietSeconds and < QuietSeconds + PainSeconds
        ? new(quiet with { Stressor = Pain, Touch = touch }, quiet with { Stressor = Watching, Touch = touch })
        : PairSituation.Both(quiet);

    private static Simulation.Person Breather(double reliance, ref CounterRandom random)
    {
        var person = People.Individual(People.Secure with { Reliance = reliance }, ref random);
        return person with { Traits = person.Traits with { BreathingRatio = 1 + (BreathingSpread * random.NextNormal()) } };
    }
}

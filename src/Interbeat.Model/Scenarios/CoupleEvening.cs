using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Observation;

namespace Interbeat.Model.Scenarios;

/// <summary>An evening of a couple: a talk hand in hand, a quarrel, its repair, the time after it, a while apart, and together again.</summary>
/// <remarks>This is the session of the demo. Lengths and sizes were tried on seeds from 1000 on, so that a recording of it holds enough of each; what is scored has other seeds.</remarks>
public sealed class CoupleEvening : IScenario
{
    private const double RecordSeconds = 5;

    private const double TalkSeconds = 900;
    private const double QuarrelSeconds = 240;
    private const double RepairSeconds = 480;
    private const double AfterSeconds = 900;
    private const double ApartSeconds = 240;
    private const double AgainSeconds = 480;

    // The quarrel, how far cues arrive during it, and how far they do hand in hand. The last two are those of the couple's conflict.
    private const double Strain = .35;
    private const double Withdrawn = .3;
    private const double Warm = 1.3;

    private static readonly Traits<Real> Ann = People.Secure with { Capacity = .8, Reliance = .8, Amplify = .2 };
    private static readonly Traits<Real> Ben = People.Secure with { Capacity = .75, Reliance = .75, Amplify = .25 };

    private static readonly PairSituation HandInHand = PairSituation.Both(Situation<Real>.Together with { Touch = 1, Coupling = Warm });
    private static readonly PairSituation Quarrelling = PairSituation.Both(Situation<Real>.Together with { Stressor = Strain, Coupling = Withdrawn, Rupture = 1 });
    private static readonly PairSituation Repairing = PairSituation.Both(Situation<Real>.Together with { Touch = 1, Coupling = Warm, Repair = 1 });

    private static readonly SessionScript Script = new(
        new("talk", TalkSeconds, HandInHand),
        new("quarrel", QuarrelSeconds, Quarrelling),
        new("repair", RepairSeconds, Repairing),
        new("after the repair", AfterSeconds, HandInHand),
        new("in two rooms", ApartSeconds, PairSituation.Apart),
        new("together again", AgainSeconds, HandInHand));

    /// <inheritdoc/>
    public string Name => "couple-evening";

    /// <inheritdoc/>
    public string WhatHappens => "A talk hand in hand, a quarrel of four minutes, its repair, time after it, in two rooms, together again; 54 minutes.";

    /// <inheritdoc/>
    public int DefaultPairs => 40;

    /// <inheritdoc/>
    public Condition Session => Evening;

    /// <summary>The evening itself.</summary>
    public static Condition Evening => Script.For("evening", (ref CounterRandom random) => new(People.Individual(Ann, ref random), People.Individual(Ben, ref random)));

    /// <inheritdoc/>
    public ScenarioResult Run(ScenarioRequest request, CancellationToken cancellationToken)
    {
        var evening = Evening;
        var pairs = ConditionRun.Of(evening, request, RecordSeconds, cancellationToken);
        var figures = ImmutableArray.CreateBuilder<ScenarioFigure>();
        foreach (var part in evening.Events)
        {
            Add("sympathetic tone of both", s => s.Tones.Sympathetic);
            Add("vagal brake of both", s => s.Tones.Brake);

            void Add(string name, Func<PersonState<Real>, Real> number) =>
                figures.Add(ScenarioFigure.Of(part.Label, name, "1", pairs.Select(p => (Mean(p.A, part.Span, number) + Mean(p.B, part.Span, number)) / 2)));
        }

        return new(figures.ToImmutable(), [ScenarioSeries.OfFirst(evening, "sympathetic tone", "1", pairs, s => s.Tones.Sympathetic), ScenarioSeries.OfFirst(evening, "vagal brake", "1", pairs, s => s.Tones.Brake)]);
    }

    private static double Mean(PersonTrack track, TimeSpanSeconds span, Func<PersonState<Real>, Real> number) =>
        track.States.Skip((int)(span.StartSeconds / RecordSeconds)).Take((int)(span.DurationSeconds / RecordSeconds)).Average(s => number(s).Value);
}

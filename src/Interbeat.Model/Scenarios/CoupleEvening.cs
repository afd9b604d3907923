using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Scenarios;

/// <summary>An evening of a couple as it is written: quiet apart, a talk side by side, a quarrel, a repair, and the time after it.</summary>
/// <remarks>Lengths and sizes are chosen. They were tried on seeds from 1000 on; what is scored has other seeds.</remarks>
public static class CoupleEvening
{
    private const double Talk = 720;
    private const double Quarrel = 360;
    private const double Repair = 480;
    private const double After = 840;

    private const double Strain = .5;
    private const double Withdrawn = .3;
    private const double Warm = 1.3;
    private const double Close = .6;

    private static readonly Situation<Real> SideBySide = Situation<Real>.Together with { Touch = Close };
    private static readonly Situation<Real> Quarrelling = Situation<Real>.Together with { Stressor = Strain, Coupling = Withdrawn, Rupture = 1 };
    private static readonly Situation<Real> Repairing = Situation<Real>.Together with { Touch = 1, Coupling = Warm, Repair = 1 };

    private static readonly (string Name, double Seconds, PairSituation Now)[] Script =
    [
        ("talk", Talk, PairSituation.Both(SideBySide)),
        ("quarrel", Quarrel, PairSituation.Both(Quarrelling)),
        ("repair", Repair, PairSituation.Both(Repairing)),
        ("afterwards", After, PairSituation.Both(SideBySide)),
    ];

    /// <summary>The evening of two people with these traits.</summary>
    public static Condition Of(Traits<Real> a, Traits<Real> b) => new()
    {
        Name = "evening",
        DurationSeconds = Script.Sum(part => part.Seconds),
        Start = (ref CounterRandom random) => new(People.Individual(a, ref random), People.Individual(b, ref random)),
        Rest = PairSituation.Both(Situation<Real>.Alone),
        At = At,
        Events = Events(),
    };

    private static PairSituation At(double t)
    {
        foreach (var (_, seconds, now) in Script)
        {
            if (t < seconds)
            {
                return now;
            }

            t -= seconds;
        }

        return Script[^1].Now;
    }

    private static ImmutableArray<SessionEvent> Events()
    {
        var events = ImmutableArray.CreateBuilder<SessionEvent>(Script.Length);
        var begun = 0.0;
        foreach (var (name, seconds, _) in Script)
        {
            events.Add(new(begun, seconds, name));
            begun += seconds;
        }

        return events.MoveToImmutable();
    }
}

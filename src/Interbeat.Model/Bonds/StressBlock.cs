using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Scenarios;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Bonds;

/// <summary>How a person with two traces comes through a hard time: security before, under stress and after.</summary>
/// <param name="Before">Security index before.</param>
/// <param name="Under">Security index at the end of the stress.</param>
/// <param name="After">Security index after it.</param>
/// <param name="SympatheticUnder">Sympathetic tone at the end of the stress, 0 to 1.</param>
public sealed record StressBlock(double Before, double Under, double After, double SympatheticUnder)
{
    // Chosen: as long as load and attachment take to follow, a stressor that is strong, and half an hour to come down with the companion.
    private const double SettleSeconds = 300;
    private const double StressSeconds = 600;
    private const double AfterSeconds = 1800;
    private const double Stressor = .6;
    private const string Purpose = "bonds/stress-block";

    /// <summary>Simulates it: calm with the companion, ten minutes of a strong stressor alone, half an hour with the companion.</summary>
    public static StressBlock Of(TwoTraces traces, Companion companion, BondDynamics dynamics, ulong seed, int index)
    {
        ArgumentNullException.ThrowIfNull(traces);
        ArgumentNullException.ThrowIfNull(companion);
        ArgumentNullException.ThrowIfNull(dynamics);
        var random = CounterRandom.Stream(seed, Purpose, (ulong)index);
        var other = People.Individual(People.Secure with { Capacity = companion.Capacity }, ref random);
        var live = new LivePair(traces, new Person(traces.Effective(0, dynamics.Learning), PersonState<Real>.AtRest), other, dynamics, seed, index);
        var together = PairSituation.Both(Situation<Real>.Together);
        var before = Index(live.Run(SettleSeconds, _ => together));
        var alone = new PairSituation(Situation<Real>.Alone with { Stressor = Stressor }, Situation<Real>.Alone);
        var under = Index(live.Run(StressSeconds, _ => alone));
        var sympathetic = live.Person.State.Tones.Sympathetic.Value;
        return new(before, under, Index(live.Run(AfterSeconds, _ => together)), sympathetic);

        double Index(LivePair pair) => traces.SecurityIndex(pair.Person.State.Tones.Sympathetic.Value, dynamics.Learning);
    }
}

using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Scenarios;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Bonds;

/// <summary>How both bodies do in a meeting.</summary>
/// <param name="InsideShare">Share of the time that the person is inside the window, 0 to 1.</param>
/// <param name="Sympathetic">The person's mean sympathetic tone, 0 to 1.</param>
/// <param name="CompanionBrake">The companion's mean vagal brake, 0 to 1.</param>
public sealed record MeetingBody(double InsideShare, double Sympathetic, double CompanionBrake)
{
    // Long enough to settle (load has a time constant of a minute) and to be read after that; the mean of a stationary stretch does not need the whole hour.
    private const double SettleSeconds = 120;
    private const double ReadSeconds = 180;
    private const string Purpose = "bonds/body";

    /// <summary>Simulates a stretch of a meeting: what is spoken of strains, and the companion's cues arrive as far as they are attuned and there.</summary>
    /// <param name="traces">The person.</param>
    /// <param name="companion">Who is met.</param>
    /// <param name="dynamics">The parameter set.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="index">Number of the pair under that seed.</param>
    /// <param name="block">Which simulated meeting of the course, from 0: the two people stay the same, the noise is another.</param>
    public static MeetingBody Of(TwoTraces traces, Companion companion, BondDynamics dynamics, ulong seed, int index, int block)
    {
        ArgumentNullException.ThrowIfNull(traces);
        ArgumentNullException.ThrowIfNull(companion);
        ArgumentNullException.ThrowIfNull(dynamics);
        var random = CounterRandom.Stream(seed, Purpose, (ulong)index);
        var person = new Person(traces.Effective(0, dynamics.Learning), PersonState<Real>.AtRest);
        var other = People.Individual(People.Secure with { Capacity = companion.Capacity }, ref random);
        var client = Situation<Real>.Together with
        {
            Stressor = dynamics.Bonds.MeetingStress,
            Presence = companion.Presence,
            Coupling = companion.Attunement,
            FrighteningPartner = companion.Presence * (1 - companion.Safety) * dynamics.Bonds.Frightens,
        };
        var meeting = new LivePair(traces, person, other, dynamics, NoiseSeed(companion, seed, block), index);
        var settled = meeting.Run(SettleSeconds, _ => new PairSituation(client, client with { Stressor = 0, FrighteningPartner = 0 }));
        return settled.Run(ReadSeconds, _ => new PairSituation(client, client with { Stressor = 0, FrighteningPartner = 0 })).Body();
    }

    private static ulong NoiseSeed(Companion companion, ulong seed, int block) => CounterRandom.Stream(seed, Purpose + "/noise/" + companion.Name, (ulong)block).NextBits();
}

using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Scenarios;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Bonds;

/// <summary>One session in which an aroused person explores painful matter with a therapist, at once or after a time of being settled.</summary>
public static class ExploringSession
{
    // A session of fifty minutes; where it begins with settling, that takes a third of it, and fewer bids are left for exploring.
    private const double RegulatingSeconds = 1000;
    private const double Warm = 1.3;
    private const string Purpose = "bonds/exploring";

    /// <summary>What the session teaches: how far the new trace's reliance moves.</summary>
    /// <param name="history">What childhood left.</param>
    /// <param name="regulateFirst">Whether the session begins with settling.</param>
    /// <param name="dynamics">The parameter set.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="index">Number of the person under that seed.</param>
    public static (double Learned, double InsideShare) Of(Learner history, bool regulateFirst, BondDynamics dynamics, ulong seed, int index)
    {
        ArgumentNullException.ThrowIfNull(dynamics);
        var random = CounterRandom.Stream(seed, Purpose, (ulong)index);
        var companion = Companion.Therapist;
        var other = People.Individual(People.Secure with { Capacity = companion.Capacity }, ref random);
        var traces = new TwoTraces(history, history.NewTrace(dynamics.Learning), 0);
        var live = new LivePair(traces, new Person(traces.Effective(0, dynamics.Learning), PersonState<Real>.AtRest).Aroused(), other, dynamics, seed, index);
        var settling = regulateFirst ? RegulatingSeconds : 0;
        if (regulateFirst)
        {
            live.Run(settling, _ => PairSituation.Both(Situation<Real>.Together with { Coupling = Warm }));
        }

        var exploring = dynamics.Bonds.MeetingSeconds - settling;
        var body = live.Run(exploring, _ => new(Situation<Real>.Together with { Stressor = dynamics.Bonds.ExploringStress }, Situation<Real>.Together)).Body();
        var share = BondLearning.LearningShare(body.InsideShare, dynamics.Bonds);
        var meeting = MeetingEvents.Of(companion, traces.EffectivePolicy(body.Sympathetic, dynamics.Learning), body, dynamics.Bonds, ref random);
        var learned = traces.New;
        foreach (var bid in meeting.Bids.Take((int)Math.Round(meeting.Bids.Length * exploring / dynamics.Bonds.MeetingSeconds)))
        {
            learned = BondLearning.AfterBid(learned, bid, share, dynamics);
        }

        return ((learned.Reliance - traces.New.Reliance).Value, body.InsideShare);
    }
}

using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Scenarios;
using Interbeat.Model.Simulation;

namespace Interbeat.Model.Bonds;

/// <summary>What an hour with a partner shows of a person: six signs that an observer could count.</summary>
/// <param name="ProximityBids">Bids for nearness per hour.</param>
/// <param name="NeedSuppression">Share of own wishes kept back, 0 to 1.</param>
/// <param name="FalseAlarms">Share of glances that take a partner without threat for unsafe, 0 to 1.</param>
/// <param name="Protests">Protests and reproaches per hour.</param>
/// <param name="BoundaryYields">Share of own limits given up when asked, 0 to 1.</param>
/// <param name="ReassuranceBids">Bids for reassurance per hour.</param>
public readonly record struct AnxiousSigns(double ProximityBids, double NeedSuppression, double FalseAlarms, double Protests, double BoundaryYields, double ReassuranceBids)
{
    private const string Purpose = "bonds/signs";
    private const double HourSeconds = 3600;

    // The hour, chosen: the partner leaves for five minutes twice and is distracted for five between; a wish or a request every five minutes, a glance every half minute.
    private const double FirstAbsence = 900;
    private const double Distraction = 1800;
    private const double SecondAbsence = 2700;
    private const double EachSeconds = 300;
    private const double GlanceSeconds = 30;
    private const double RequestSeconds = 300;
    private const double Distracted = .3;
    private const double Missed = .5;

    /// <summary>People of a regime through the hour with a secure partner, and what is counted of each.</summary>
    /// <remarks>Giving in and keeping back come from one thing, fear of losing the other: need, and amplifying, without reliance. They are drawn apart and are not independent signs.</remarks>
    public static AnxiousSigns[] Of(CareRegime regime, ScenarioRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(regime);
        ArgumentNullException.ThrowIfNull(request);
        var dynamics = BondDynamics.Of(request.Set);
        var hour = new Condition
        {
            Name = GrownUp.Pattern(regime),
            DurationSeconds = HourSeconds,
            Start = (ref CounterRandom random) => new(
                new Person(GrownUp.Of(regime, dynamics.Learning, request.Seed, random.NextInt(int.MaxValue)).ToTraits(dynamics.Learning), PersonState<Real>.AtRest),
                People.Individual(People.Secure, ref random)),
            At = t => new(At(t), At(t) with { Separation = 0 }),
        };
        var pairs = ConditionRun.Of(hour, request, GlanceSeconds, cancellationToken);
        return [.. pairs.Select((pair, i) => Count(pair, dynamics, CounterRandom.Stream(request.Seed, Purpose, (ulong)i)))];
    }

    private static AnxiousSigns Count(RecordedPair pair, BondDynamics dynamics, CounterRandom random)
    {
        var counts = default(Counts);
        for (var i = 0; i < pair.A.States.Count; i++)
        {
            var seconds = i * GlanceSeconds;
            counts = counts.After(new(pair.A.Traits, pair.A.States[i]), At(seconds), seconds % RequestSeconds == 0, dynamics, ref random);
        }

        return counts.Signs();
    }

    private static Situation<Real> At(double seconds) =>
        During(seconds, FirstAbsence) || During(seconds, SecondAbsence) ? Situation<Real>.Alone with { Separation = Missed }
        : During(seconds, Distraction) ? Situation<Real>.Together with { Coupling = Distracted }
        : Situation<Real>.Together;

    private static bool During(double seconds, double from) => seconds >= from && seconds < from + EachSeconds;

    /// <summary>What was counted so far.</summary>
    private readonly record struct Counts(int Bids, int Reassurance, int Protests, int Glances, int FalseAlarms, int Requests, int Yields, int Suppressed)
    {
        public Counts After(Person person, in Situation<Real> now, bool asked, BondDynamics dynamics, ref CounterRandom random)
        {
            var (c, state, traits) = (dynamics.Bonds, person.State, person.Traits);
            var need = state.Bond.Attachment.Value;
            var available = (now.Presence * now.Coupling).Value;
            var doubt = need * (1 - traits.Reliance.Value);
            var loss = 1 / (1 + Math.Exp(-c.LossSlope * (doubt + traits.Anxious.Value - c.LossFrom)));
            var glances = now.Presence.Value > 0;
            return new(
                Bids + Drawn(c.BidsAtFullNeed * need * (1 - traits.Minimise.Value) * (1 + (c.AmplifiedBids * traits.Amplify.Value)), ref random),
                Reassurance + Drawn(c.ReassuranceAtFullNeed * doubt, ref random),
                Protests + Drawn(c.ProtestsAtFullNeed * need * traits.Amplify.Value * (1 - available), ref random),
                Glances + (glances ? 1 : 0),
                FalseAlarms + (CueReading.Glance(person, CueReading.NoThreat, dynamics, ref random) && glances ? 1 : 0),
                Requests + (asked ? 1 : 0),
                Yields + (asked && random.NextUniform() < loss ? 1 : 0),
                Suppressed + (asked && random.NextUniform() < loss ? 1 : 0));
        }

        public AnxiousSigns Signs() => new(Bids, Suppressed / (double)Requests, Glances == 0 ? 0 : FalseAlarms / (double)Glances, Protests, Yields / (double)Requests, Reassurance);

        // One event or none in half a minute, at a rate per hour.
        private static int Drawn(double perHour, ref CounterRandom random) => random.NextUniform() < 1 - Math.Exp(-perHour * GlanceSeconds / HourSeconds) ? 1 : 0;
    }
}

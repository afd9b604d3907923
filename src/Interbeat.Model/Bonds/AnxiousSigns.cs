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

    // An hour: two absences of five minutes and one of distraction; a wish or a request every five minutes, a glance every half minute.
    private const double GlanceSeconds = 30;
    private const double RequestSeconds = 300;
    private const double Distracted = .3;
    private const double Missed = .5;

    /// <summary>Simulates the hour with a secure partner and counts.</summary>
    /// <remarks>Giving in and keeping back come from one thing, fear of losing the other: need, and amplifying, without reliance. They are drawn apart and are not independent signs.</remarks>
    public static AnxiousSigns Of(Learner learner, BondDynamics dynamics, ulong seed, int index)
    {
        ArgumentNullException.ThrowIfNull(dynamics);
        var random = CounterRandom.Stream(seed, Purpose, (ulong)index);
        var start = new Person(learner.ToTraits(dynamics.Learning), PersonState<Real>.AtRest);
        var pair = new Pair(start, People.Individual(People.Secure, ref random), dynamics.Fast, seed, index);
        var counts = default(Counts);
        var every = (int)Math.Round(GlanceSeconds / dynamics.Fast.Gains.StepSeconds);
        while (pair.Seconds < HourSeconds)
        {
            var now = At(pair.Seconds);
            if (pair.Steps % every == 0)
            {
                counts = counts.After(pair, now, dynamics, ref random);
            }

            pair.Advance(now, now with { Separation = 0 });
        }

        return counts.Signs();
    }

    private static Situation<Real> At(double seconds) => seconds switch
    {
        >= 900 and < 1200 or >= 2700 and < 3000 => Situation<Real>.Alone with { Separation = Missed },
        >= 1800 and < 2100 => Situation<Real>.Together with { Coupling = Distracted },
        _ => Situation<Real>.Together,
    };

    /// <summary>What was counted so far.</summary>
    private readonly record struct Counts(int Bids, int Reassurance, int Protests, int Glances, int FalseAlarms, int Requests, int Yields, int Suppressed)
    {
        public Counts After(Pair pair, in Situation<Real> now, BondDynamics dynamics, ref CounterRandom random)
        {
            var (c, state, traits) = (dynamics.Bonds, pair.A.State, pair.A.Traits);
            var need = state.Bond.Attachment.Value;
            var available = (now.Presence * now.Coupling).Value;
            var doubt = need * (1 - traits.Reliance.Value);
            var loss = 1 / (1 + Math.Exp(-c.LossSlope * (doubt + traits.Anxious.Value - c.LossFrom)));
            var glances = now.Presence.Value > 0;
            var asked = pair.Steps % (int)Math.Round(RequestSeconds / dynamics.Fast.Gains.StepSeconds) == 0;
            return new(
                Bids + Drawn(c.BidsAtFullNeed * need * (1 - traits.Minimise.Value) * (1 + (c.AmplifiedBids * traits.Amplify.Value)), ref random),
                Reassurance + Drawn(c.ReassuranceAtFullNeed * doubt, ref random),
                Protests + Drawn(c.ProtestsAtFullNeed * need * traits.Amplify.Value * (1 - available), ref random),
                Glances + (glances ? 1 : 0),
                FalseAlarms + (CueReading.Glance(pair.A, CueReading.NoThreat, dynamics, ref random) && glances ? 1 : 0),
                Requests + (asked ? 1 : 0),
                Yields + (asked && random.NextUniform() < loss ? 1 : 0),
                Suppressed + (asked && random.NextUniform() < loss ? 1 : 0));
        }

        public AnxiousSigns Signs() => new(Bids, Suppressed / (double)Requests, Glances == 0 ? 0 : FalseAlarms / (double)Glances, Protests, Yields / (double)Requests, Reassurance);

        // One event or none in half a minute, at a rate per hour.
        private static int Drawn(double perHour, ref CounterRandom random) => random.NextUniform() < 1 - Math.Exp(-perHour * GlanceSeconds / HourSeconds) ? 1 : 0;
    }
}

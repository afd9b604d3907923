using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Model.Learning;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Bonds;

/// <summary>What happens in a meeting with a companion, drawn from what both lean to.</summary>
public static class MeetingEvents
{
    /// <summary>A meeting.</summary>
    /// <param name="companion">Who is met.</param>
    /// <param name="policy">How likely the person is to signal, amplify and minimise.</param>
    /// <param name="body">How both bodies do in it.</param>
    /// <param name="constants">The parameter set.</param>
    /// <param name="random">The person's own random numbers.</param>
    public static Meeting Of(Companion companion, (double Signal, double Amplify, double Minimise) policy, MeetingBody body, BondConstants constants, ref CounterRandom random)
    {
        ArgumentNullException.ThrowIfNull(companion);
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(constants);
        var bids = ImmutableArray.CreateBuilder<Bid>();
        var repaired = ImmutableArray.CreateBuilder<double>();
        var count = Poisson(constants.Bids, ref random);
        var ruptures = Poisson(constants.Ruptures, ref random);
        for (var i = 0; i < count; i++)
        {
            var bid = Answered(Action(policy, random.NextUniform()), companion, constants, ref random);
            bids.Add(bid);
            var hurt = bid.Rejected || bid.Frightened || !bid.AnsweredWithin(constants.AnswerWindow);
            ruptures += hurt && random.NextUniform() < constants.HurtRuptures ? 1 : 0;
        }

        for (var i = 0; i < ruptures; i++)
        {
            var mended = random.NextUniform() < companion.Repair * companion.Presence;
            repaired.Add(mended ? Exponential(constants.RepairSeconds, ref random) : double.PositiveInfinity);
        }

        var unbidden = Poisson(companion.Presence * (1 - companion.Attunement) * constants.MeetingSeconds / constants.UnattunedInterval, ref random);
        return new(constants.MeetingSeconds, bids.ToImmutable(), unbidden, repaired.ToImmutable(), PresentShare(companion, constants, ref random), body.CompanionBrake);
    }

    // A minute of a meeting is the grain in which somebody is there or elsewhere with their thoughts (chosen).
    private static double PresentShare(Companion companion, BondConstants constants, ref CounterRandom random)
    {
        const double MinuteSeconds = 60;
        var minutes = (int)Math.Round(constants.MeetingSeconds / MinuteSeconds);
        var present = 0;
        for (var minute = 0; minute < minutes; minute++)
        {
            present += random.NextUniform() < companion.Presence ? 1 : 0;
        }

        return present / (double)minutes;
    }

    private static Bid Answered(NeedAction action, Companion companion, BondConstants constants, ref CounterRandom random)
    {
        var noticed = random.NextUniform() < companion.Presence * (action == NeedAction.Minimise ? constants.HiddenNoticed : 1);
        var attuned = random.NextUniform() < companion.Attunement;
        var latency = Exponential(attuned ? constants.AttunedLatency : constants.UnattunedInterval, ref random);
        var swing = random.NextUniform() < .5 ? 0.0 : 1;
        var warmth = (companion.Consistency * constants.Warmth) + ((1 - companion.Consistency) * swing);
        var rejected = random.NextUniform() < (1 - companion.Acceptance) * constants.Rejects && action != NeedAction.Minimise;
        var frightened = random.NextUniform() < (1 - companion.Safety) * constants.Frightens;
        return noticed
            ? new(action, latency, rejected ? 0 : warmth, rejected, frightened)
            : new(action, double.PositiveInfinity, 0, false, false);
    }

    private static NeedAction Action((double Signal, double Amplify, double Minimise) policy, double uniform) =>
        uniform < policy.Signal ? NeedAction.Signal : uniform < policy.Signal + policy.Amplify ? NeedAction.Amplify : NeedAction.Minimise;

    private static double Exponential(double mean, ref CounterRandom random) => -mean * Math.Log(1 - random.NextUniform());

    // Counts arrivals until their exponential gaps exceed the mean: exact, and quick for the small means used here.
    private static int Poisson(double mean, ref CounterRandom random)
    {
        var (count, passed) = (0, Exponential(1, ref random));
        while (passed < mean)
        {
            count++;
            passed += Exponential(1, ref random);
        }

        return count;
    }
}

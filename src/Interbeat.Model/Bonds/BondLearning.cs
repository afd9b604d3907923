using Interbeat.Model.Learning;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Bonds;

/// <summary>What a meeting teaches the new trace: the rule of childhood, with the answers that really came.</summary>
public static class BondLearning
{
    // An answer is warm, and soothes, from here on.
    private const double Warm = .5;

    /// <summary>The two traces after a meeting.</summary>
    /// <param name="traces">The traces before it.</param>
    /// <param name="meeting">What happened.</param>
    /// <param name="insideShare">Share of the time inside the window; learning needs it as far as the parameter set says.</param>
    /// <param name="dynamics">The parameter set.</param>
    public static TwoTraces After(TwoTraces traces, Meeting meeting, double insideShare, BondDynamics dynamics)
    {
        ArgumentNullException.ThrowIfNull(traces);
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(dynamics);
        var share = LearningShare(insideShare, dynamics.Bonds);
        var learned = traces.New;
        foreach (var bid in meeting.Bids)
        {
            learned = AfterBid(learned, bid, share, dynamics);
        }

        return traces with { New = learned, Practice = traces.Practice + QualityReading.Of(meeting, dynamics.Bonds).Practice };
    }

    /// <summary>How much of the full learning rate is left for a share of time inside the window, 0 to 1.</summary>
    public static double LearningShare(double insideShare, BondConstants constants)
    {
        ArgumentNullException.ThrowIfNull(constants);
        return 1 - (constants.LearningNeedsWindow * (1 - insideShare));
    }

    /// <summary>The new trace after one bid and its answer.</summary>
    public static Learner AfterBid(Learner learner, in Bid bid, double share, BondDynamics dynamics)
    {
        ArgumentNullException.ThrowIfNull(dynamics);
        var soothed = bid.AnsweredWithin(dynamics.Bonds.AnswerWindow) && bid.Warmth >= Warm && !bid.Rejected;
        var answers = new CareChances<Real>(Always(soothed), Always(bid.Rejected), Always(bid.Frightened));
        var after = learner.AfterOne(answers, Taking(learner, bid.Action, dynamics.Learning), dynamics.Learning);
        return Between(learner, after, share);
    }

    private static PerAction<Real> Always(bool happened) => happened ? new(1, 1, 1) : new(0, 0, 0);

    // The chances under which the trace takes the action that was really taken, and every answer is certain.
    private static EventChance<Real> Taking(in Learner learner, NeedAction action, LearningConstants constants)
    {
        const double Certain = .5;
        var (signal, amplify, minimise) = learner.Policy(constants.Temperature);
        var middle = action switch
        {
            NeedAction.Signal => signal / 2,
            NeedAction.Amplify => signal + (amplify / 2),
            _ => 1 - (minimise / 2),
        };
        return new(middle, Certain, Certain, Certain);
    }

    // Every change is proportional to its learning rate, so a share of the rate is a share of the way.
    private static Learner Between(in Learner from, in Learner to, Real share) => new(
        Curve.Towards(from.SignalValue, to.SignalValue, share),
        Curve.Towards(from.AmplifyValue, to.AmplifyValue, share),
        Curve.Towards(from.MinimiseValue, to.MinimiseValue, share),
        Curve.Towards(from.Reliance, to.Reliance, share),
        Curve.Towards(from.Rejection, to.Rejection, share),
        Curve.Towards(from.Fright, to.Fright, share),
        Curve.Towards(from.Capacity, to.Capacity, share));
}

using Interbeat.Core;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Learning;

/// <summary>What is learned from care: the value of each action, beliefs, and the capacity to regulate oneself.</summary>
/// <param name="SignalValue">Value of signalling need.</param>
/// <param name="AmplifyValue">Value of amplifying it.</param>
/// <param name="MinimiseValue">Value of minimising it.</param>
/// <param name="Reliance">r, 0 to 1.</param>
/// <param name="Rejection">j, 0 to 1.</param>
/// <param name="Fright">f, 0 to 1.</param>
/// <param name="Capacity">K, 0 to 1.</param>
public readonly record struct Learner(double SignalValue, double AmplifyValue, double MinimiseValue, double Reliance, double Rejection, double Fright, double Capacity)
{
    /// <summary>Before any care.</summary>
    public static Learner AtBirth(LearningConstants constants)
    {
        ArgumentNullException.ThrowIfNull(constants);
        return new(0, 0, 0, constants.RelianceStart, constants.RejectionStart, 0, constants.CapacityStart);
    }

    /// <summary>A new trace of someone with a history: beliefs and values begin afresh, capacity is kept.</summary>
    public Learner NewTrace(LearningConstants constants) => AtBirth(constants) with { Capacity = Capacity };

    /// <summary>How likely each action is: softmax of its value.</summary>
    public (double Signal, double Amplify, double Minimise) Policy(double temperature)
    {
        var top = Math.Max(SignalValue, Math.Max(AmplifyValue, MinimiseValue));
        var signal = Math.Exp((SignalValue - top) / temperature);
        var amplify = Math.Exp((AmplifyValue - top) / temperature);
        var minimise = Math.Exp((MinimiseValue - top) / temperature);
        var sum = signal + amplify + minimise;
        return (signal / sum, amplify / sum, minimise / sum);
    }

    /// <summary>The slow variables of a person who learned this.</summary>
    public Traits<Real> ToTraits(LearningConstants constants)
    {
        ArgumentNullException.ThrowIfNull(constants);
        var (_, amplify, minimise) = Policy(constants.Temperature);
        return new(Capacity, Reliance, Rejection, Fright, amplify, minimise, 1, 1);
    }

    /// <summary>The learner after a number of events of need under one carer.</summary>
    public Learner After(int events, CareAnswers care, LearningConstants constants, ref CounterRandom random)
    {
        var learner = this;
        for (var i = 0; i < events; i++)
        {
            learner = learner.AfterOne(care, constants, ref random);
        }

        return learner;
    }

    private Learner AfterOne(CareAnswers care, LearningConstants c, ref CounterRandom random)
    {
        var action = Choose(c.Temperature, random.NextUniform());
        var soothed = random.NextUniform() < care.Soothe[(int)action];
        var rejected = random.NextUniform() < care.Reject[(int)action] && !soothed;
        var frightened = random.NextUniform() < care.Frighten[(int)action];
        return Rewarded(action, Pay(action, soothed, rejected, frightened, c), c.Policy).Believing(action, soothed, rejected, frightened, c);
    }

    private NeedAction Choose(double temperature, double uniform)
    {
        var (signal, amplify, _) = Policy(temperature);
        return uniform < signal ? NeedAction.Signal : uniform < signal + amplify ? NeedAction.Amplify : NeedAction.Minimise;
    }

    private static double Pay(NeedAction action, bool soothed, bool rejected, bool frightened, LearningConstants c)
    {
        var pay = (soothed ? c.PaySoothed : 0) + (rejected ? c.PayRejected : 0) + (frightened ? c.PayFrightened : 0);
        var ignored = !soothed && !rejected && !frightened;
        var cost = action switch
        {
            NeedAction.Signal => c.CostSignal,
            NeedAction.Amplify => c.CostAmplify,
            _ => c.CostMinimise,
        };
        return pay + (ignored ? c.PayIgnored : 0) - cost;
    }

    private Learner Rewarded(NeedAction action, double pay, double rate) => action switch
    {
        NeedAction.Signal => this with { SignalValue = SignalValue + (rate * (pay - SignalValue)) },
        NeedAction.Amplify => this with { AmplifyValue = AmplifyValue + (rate * (pay - AmplifyValue)) },
        _ => this with { MinimiseValue = MinimiseValue + (rate * (pay - MinimiseValue)) },
    };

    private Learner Believing(NeedAction action, bool soothed, bool rejected, bool frightened, LearningConstants c)
    {
        var rate = c.Belief * (action == NeedAction.Minimise ? c.MinimiseLearns : 1);
        var frightRate = c.Belief * (frightened ? c.FrightLearns : 1);
        var (so, re, fr) = (soothed ? 1.0 : 0, rejected ? 1.0 : 0, frightened ? 1.0 : 0);
        var built = so * (1 - fr) * (c.CapacityTop - Capacity);
        var lost = ((c.CapacityHurt * (re + (2 * fr))) + (c.CapacityAlone * (1 - so))) * Capacity;
        return this with
        {
            Reliance = Reliance + (rate * (so - Reliance)),
            Rejection = Rejection + (rate * (re - Rejection)),
            Fright = Fright + (frightRate * (fr - Fright)),
            Capacity = Capacity + (c.Capacity * (built - lost)),
        };
    }
}

using System.Runtime.CompilerServices;
using Interbeat.Model.Equations;
using Interbeat.Model.Numbers;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Learning;

/// <summary>What is learned from care: the value of each action, beliefs, and the capacity to regulate oneself.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="SignalValue">Value of signalling need.</param>
/// <param name="AmplifyValue">Value of amplifying it.</param>
/// <param name="MinimiseValue">Value of minimising it.</param>
/// <param name="Reliance">r, 0 to 1.</param>
/// <param name="Rejection">j, 0 to 1.</param>
/// <param name="Fright">f, 0 to 1.</param>
/// <param name="Capacity">K, 0 to 1.</param>
public readonly record struct Learner<T>(T SignalValue, T AmplifyValue, T MinimiseValue, T Reliance, T Rejection, T Fright, T Capacity)
    where T : struct, IReal<T>
{
    /// <summary>Before any care.</summary>
    public static Learner<T> AtBirth(LearningConstants<T> constants)
    {
        ArgumentNullException.ThrowIfNull(constants);
        return new(0, 0, 0, constants.RelianceStart, constants.RejectionStart, 0, constants.CapacityStart);
    }

    /// <summary>A new trace of someone with a history: beliefs and values begin afresh, capacity is kept.</summary>
    public Learner<T> NewTrace(LearningConstants<T> constants) => AtBirth(constants) with { Capacity = Capacity };

    /// <summary>How likely each action is: softmax of its value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (T Signal, T Amplify, T Minimise) Policy(T temperature)
    {
        var top = T.Max(SignalValue, T.Max(AmplifyValue, MinimiseValue));
        var sharpness = 1 / temperature;
        var signal = T.Exp((SignalValue - top) * sharpness);
        var amplify = T.Exp((AmplifyValue - top) * sharpness);
        var minimise = T.Exp((MinimiseValue - top) * sharpness);
        var share = 1 / (signal + amplify + minimise);
        return (signal * share, amplify * share, minimise * share);
    }

    /// <summary>The slow variables of a person who learned this.</summary>
    public Traits<T> ToTraits(LearningConstants<T> constants)
    {
        ArgumentNullException.ThrowIfNull(constants);
        var (_, amplify, minimise) = Policy(constants.Temperature);
        return new(Capacity, Reliance, Rejection, Fright, amplify, minimise, 1, 1);
    }

    /// <summary>The learner after one event of need. Nothing branches, so a lane may hold children of different carers.</summary>
    /// <param name="care">How likely each answer of the carer is.</param>
    /// <param name="chance">Four numbers, each uniform from 0 to 1: action, soothing, rejection, fright.</param>
    /// <param name="constants">The parameter set.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Learner<T> AfterOne(in CareChances<T> care, in EventChance<T> chance, LearningConstants<T> constants)
    {
        var action = Taken<T>.Of(Policy(constants.Temperature), chance.Action);
        var soothed = T.SelectGreater(action.Of(care.Soothe), chance.Soothe, 1, 0);
        var rejected = T.SelectGreater(action.Of(care.Reject), chance.Reject, 1, 0) * (1 - soothed);
        var frightened = T.SelectGreater(action.Of(care.Frighten), chance.Frighten, 1, 0);
        return Rewarded(action, Pay(action, soothed, rejected, frightened, constants), constants.Policy)
            .Believing(action, soothed, rejected, frightened, constants);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Pay(in Taken<T> action, T soothed, T rejected, T frightened, LearningConstants<T> c)
    {
        var ignored = (1 - soothed) * (1 - rejected) * (1 - frightened);
        var cost = action.Of(new PerAction<T>(c.CostSignal, c.CostAmplify, c.CostMinimise));
        return (soothed * c.PaySoothed) + (rejected * c.PayRejected) + (frightened * c.PayFrightened) + (ignored * c.PayIgnored) - cost;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Learner<T> Rewarded(in Taken<T> action, T pay, T rate) => this with
    {
        SignalValue = Curve.Towards(SignalValue, pay, rate * action.Signal),
        AmplifyValue = Curve.Towards(AmplifyValue, pay, rate * action.Amplify),
        MinimiseValue = Curve.Towards(MinimiseValue, pay, rate * action.Minimise),
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Learner<T> Believing(in Taken<T> action, T soothed, T rejected, T frightened, LearningConstants<T> c)
    {
        var rate = c.Belief * (1 - (action.Minimise * (1 - c.MinimiseLearns)));
        var frightRate = c.Belief * (1 + (frightened * (c.FrightLearns - 1)));
        var built = soothed * (1 - frightened) * (c.CapacityTop - Capacity);
        var lost = ((c.CapacityHurt * (rejected + (2 * frightened))) + (c.CapacityAlone * (1 - soothed))) * Capacity;
        return this with
        {
            Reliance = Curve.Towards(Reliance, soothed, rate),
            Rejection = Curve.Towards(Rejection, rejected, rate),
            Fright = Curve.Towards(Fright, frightened, frightRate),
            Capacity = Capacity + (c.Capacity * (built - lost)),
        };
    }
}

using Interbeat.Model.Numbers;

namespace Interbeat.Model.Parameters;

/// <summary>Learning and the two traces: the values of one set, read once. Units and sources stand with the parameters.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="values">The values of one set.</param>
public sealed class LearningConstants<T>(ParameterValues<T> values)
    where T : struct, IReal<T>
{
    /// <summary>Learning rate of beliefs (1/event).</summary>
    public T Belief { get; } = values["eta"];

    /// <summary>Learning rate of the value of an action (1/event).</summary>
    public T Policy { get; } = values["eta_Q"];

    /// <summary>Learning rate of capacity (1/event).</summary>
    public T Capacity { get; } = values["eta_K"];

    /// <summary>Temperature of the choice between actions.</summary>
    public T Temperature { get; } = values["T"];

    /// <summary>Capacity towards which soothing builds.</summary>
    public T CapacityTop { get; } = values["K_top"];

    /// <summary>Loss of capacity by rejection or fright.</summary>
    public T CapacityHurt { get; } = values["K_hurt"];

    /// <summary>Loss of capacity when not soothed.</summary>
    public T CapacityAlone { get; } = values["K_alone"];

    /// <summary>Share of learning left when minimising.</summary>
    public T MinimiseLearns { get; } = values["k_min"];

    /// <summary>How much faster fright is learned than unlearned.</summary>
    public T FrightLearns { get; } = values["k_fr"];

    /// <summary>Pay of being soothed.</summary>
    public T PaySoothed { get; } = values["pay_so"];

    /// <summary>Pay of being rejected.</summary>
    public T PayRejected { get; } = values["pay_re"];

    /// <summary>Pay of being frightened.</summary>
    public T PayFrightened { get; } = values["pay_fr"];

    /// <summary>Pay of no answer.</summary>
    public T PayIgnored { get; } = values["pay_none"];

    /// <summary>Cost of signalling.</summary>
    public T CostSignal { get; } = values["cost_signal"];

    /// <summary>Cost of amplifying.</summary>
    public T CostAmplify { get; } = values["cost_amplify"];

    /// <summary>Cost of minimising.</summary>
    public T CostMinimise { get; } = values["cost_minimise"];

    /// <summary>Reliance at the start of a trace.</summary>
    public T RelianceStart { get; } = values["r_0"];

    /// <summary>Expected rejection at the start of a trace.</summary>
    public T RejectionStart { get; } = values["j_0"];

    /// <summary>Capacity at birth.</summary>
    public T CapacityStart { get; } = values["K_start"];

    /// <summary>Slope of the weight of the new trace.</summary>
    public T TraceSlope { get; } = values["w_slope"];

    /// <summary>Practice at which the new trace weighs half.</summary>
    public T TraceFrom { get; } = values["w_from"];

    /// <summary>Sessions of full quality to 63 % of practice (sessions).</summary>
    public T TraceSessions { get; } = values["w_sessions"];

    /// <summary>Loss of the new trace under stress.</summary>
    public T TraceStress { get; } = values["w_stress"];

    /// <summary>Sympathetic tone from which it is lost.</summary>
    public T TraceStressFrom { get; } = values["w_stress_from"];
}

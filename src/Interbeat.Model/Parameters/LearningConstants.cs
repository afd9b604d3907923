namespace Interbeat.Model.Parameters;

/// <summary>Learning and the two traces: the values of one set, read once. Units and sources stand with the parameters.</summary>
public sealed class LearningConstants(ParameterSet set)
{
    /// <summary>Learning rate of beliefs (1/event).</summary>
    public double Belief { get; } = set["eta"].Value;

    /// <summary>Learning rate of the value of an action (1/event).</summary>
    public double Policy { get; } = set["eta_Q"].Value;

    /// <summary>Learning rate of capacity (1/event).</summary>
    public double Capacity { get; } = set["eta_K"].Value;

    /// <summary>Temperature of the choice between actions.</summary>
    public double Temperature { get; } = set["T"].Value;

    /// <summary>Capacity towards which soothing builds.</summary>
    public double CapacityTop { get; } = set["K_top"].Value;

    /// <summary>Loss of capacity by rejection or fright.</summary>
    public double CapacityHurt { get; } = set["K_hurt"].Value;

    /// <summary>Loss of capacity when not soothed.</summary>
    public double CapacityAlone { get; } = set["K_alone"].Value;

    /// <summary>Share of learning left when minimising.</summary>
    public double MinimiseLearns { get; } = set["k_min"].Value;

    /// <summary>How much faster fright is learned than unlearned.</summary>
    public double FrightLearns { get; } = set["k_fr"].Value;

    /// <summary>Pay of being soothed.</summary>
    public double PaySoothed { get; } = set["pay_so"].Value;

    /// <summary>Pay of being rejected.</summary>
    public double PayRejected { get; } = set["pay_re"].Value;

    /// <summary>Pay of being frightened.</summary>
    public double PayFrightened { get; } = set["pay_fr"].Value;

    /// <summary>Pay of no answer.</summary>
    public double PayIgnored { get; } = set["pay_none"].Value;

    /// <summary>Cost of signalling.</summary>
    public double CostSignal { get; } = set["cost_signal"].Value;

    /// <summary>Cost of amplifying.</summary>
    public double CostAmplify { get; } = set["cost_amplify"].Value;

    /// <summary>Cost of minimising.</summary>
    public double CostMinimise { get; } = set["cost_minimise"].Value;

    /// <summary>Reliance at the start of a trace.</summary>
    public double RelianceStart { get; } = set["r_0"].Value;

    /// <summary>Expected rejection at the start of a trace.</summary>
    public double RejectionStart { get; } = set["j_0"].Value;

    /// <summary>Capacity at birth.</summary>
    public double CapacityStart { get; } = set["K_start"].Value;

    /// <summary>Slope of the weight of the new trace.</summary>
    public double TraceSlope { get; } = set["w_slope"].Value;

    /// <summary>Practice at which the new trace weighs half.</summary>
    public double TraceFrom { get; } = set["w_from"].Value;

    /// <summary>Sessions of full quality to 63 % of practice (sessions).</summary>
    public double TraceSessions { get; } = set["w_sessions"].Value;

    /// <summary>Loss of the new trace under stress.</summary>
    public double TraceStress { get; } = set["w_stress"].Value;

    /// <summary>Sympathetic tone from which it is lost.</summary>
    public double TraceStressFrom { get; } = set["w_stress_from"].Value;
}

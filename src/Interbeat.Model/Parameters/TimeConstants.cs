using Interbeat.Model.Numbers;

namespace Interbeat.Model.Parameters;

/// <summary>Time constants and delays: the values of one set, read once. Units and sources stand with the parameters.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="values">The values of one set.</param>
public sealed class TimeConstants<T>(ParameterValues<T> values)
    where T : struct, IReal<T>
{
    /// <summary>Time constant of neuroceived safety (s).</summary>
    public T Neuroception { get; } = values["tau_n"];

    /// <summary>Time constant of the sympathetic low-pass (s).</summary>
    public T Sympathetic { get; } = values["tau_S"];

    /// <summary>Mean delay of the sympathetic response (s).</summary>
    public T SympatheticDelay { get; } = values["delta"];

    /// <summary>Stages of the Erlang delay; more stages come closer to a pure delay.</summary>
    public int DelayStages { get; } = (int)Math.Round(values.Set["delay_stages"].Value);

    /// <summary>Time constant of the vagal brake (s).</summary>
    public T VagalBrake { get; } = values["tau_V"];

    /// <summary>Time constant of load (s).</summary>
    public T Load { get; } = values["tau_L"];

    /// <summary>Time constant of shutdown while it rises (s).</summary>
    public T ShutdownOn { get; } = values["tau_Don"];

    /// <summary>Time constant of shutdown while it falls (s).</summary>
    public T ShutdownOff { get; } = values["tau_Doff"];

    /// <summary>Time constant of attachment activation while it rises (s).</summary>
    public T AttachmentOn { get; } = values["tau_Aon"];

    /// <summary>Time constant of attachment activation while it falls (s).</summary>
    public T AttachmentOff { get; } = values["tau_Aoff"];

    /// <summary>Time constant of the oxytocin trace (s).</summary>
    public T Oxytocin { get; } = values["tau_O"];

    /// <summary>Gain of the oxytocin trace by regulated contact (1/s).</summary>
    public T OxytocinRate { get; } = values["k_O"];

    /// <summary>Time constant of the stress drive (s).</summary>
    public T StressDrive { get; } = values["tau_H"];

    /// <summary>Time constant of cortisol: a half-life of about 66 min over ln 2 (s).</summary>
    public T Cortisol { get; } = values["tau_C"];

    /// <summary>Time constant of approach (s).</summary>
    public T Approach { get; } = values["tau_x"];

    /// <summary>Time constant of acute fear (s).</summary>
    public T AcuteFear { get; } = values["tau_F"];

    /// <summary>Time constant of resentment while a rupture is unrepaired (s).</summary>
    public T ResentmentUp { get; } = values["tau_rho_up"];

    /// <summary>Time constant of resentment during repair (s).</summary>
    public T ResentmentDown { get; } = values["tau_rho_down"];
}

namespace Interbeat.Model.Parameters;

/// <summary>Time constants and delays: the values of one set, read once. Units and sources stand with the parameters.</summary>
public sealed class TimeConstants(ParameterSet set)
{
    /// <summary>Time constant of neuroceived safety (s).</summary>
    public double Neuroception { get; } = set["tau_n"].Value;

    /// <summary>Time constant of the sympathetic low-pass (s).</summary>
    public double Sympathetic { get; } = set["tau_S"].Value;

    /// <summary>Mean delay of the sympathetic response (s).</summary>
    public double SympatheticDelay { get; } = set["delta"].Value;

    /// <summary>Stages of the Erlang delay; more stages come closer to a pure delay.</summary>
    public double DelayStages { get; } = set["delay_stages"].Value;

    /// <summary>Time constant of the vagal brake (s).</summary>
    public double VagalBrake { get; } = set["tau_V"].Value;

    /// <summary>Time constant of load (s).</summary>
    public double Load { get; } = set["tau_L"].Value;

    /// <summary>Time constant of shutdown while it rises (s).</summary>
    public double ShutdownOn { get; } = set["tau_Don"].Value;

    /// <summary>Time constant of shutdown while it falls (s).</summary>
    public double ShutdownOff { get; } = set["tau_Doff"].Value;

    /// <summary>Time constant of attachment activation while it rises (s).</summary>
    public double AttachmentOn { get; } = set["tau_Aon"].Value;

    /// <summary>Time constant of attachment activation while it falls (s).</summary>
    public double AttachmentOff { get; } = set["tau_Aoff"].Value;

    /// <summary>Time constant of the oxytocin trace (s).</summary>
    public double Oxytocin { get; } = set["tau_O"].Value;

    /// <summary>Gain of the oxytocin trace by regulated contact (1/s).</summary>
    public double OxytocinRate { get; } = set["k_O"].Value;

    /// <summary>Time constant of the stress drive (s).</summary>
    public double StressDrive { get; } = set["tau_H"].Value;

    /// <summary>Time constant of cortisol: a half-life of about 66 min over ln 2 (s).</summary>
    public double Cortisol { get; } = set["tau_C"].Value;

    /// <summary>Time constant of approach (s).</summary>
    public double Approach { get; } = set["tau_x"].Value;

    /// <summary>Time constant of acute fear (s).</summary>
    public double AcuteFear { get; } = set["tau_F"].Value;

    /// <summary>Time constant of resentment while a rupture is unrepaired (s).</summary>
    public double ResentmentUp { get; } = set["tau_rho_up"].Value;

    /// <summary>Time constant of resentment during repair (s).</summary>
    public double ResentmentDown { get; } = set["tau_rho_down"].Value;
}

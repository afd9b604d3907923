namespace Interbeat.Model.Parameters;

/// <summary>Drives of the tones, load, shutdown, oxytocin, stress axis, approach: the values of one set, read once. Units and sources stand with the parameters.</summary>
public sealed class DriveConstants(ParameterSet set)
{
    /// <summary>Sympathetic drive by a stressor.</summary>
    public double DriveStress { get; } = set["E_stress"].Value;

    /// <summary>Sympathetic drive by neuroceived danger.</summary>
    public double DriveDanger { get; } = set["E_danger"].Value;

    /// <summary>Sympathetic drive by attachment activation.</summary>
    public double DriveAttachment { get; } = set["E_A"].Value;

    /// <summary>Its part without amplifying.</summary>
    public double DriveAttachmentBase { get; } = set["E_A_base"].Value;

    /// <summary>Its part by amplifying.</summary>
    public double DriveAttachmentAmplified { get; } = set["E_A_amp"].Value;

    /// <summary>Sympathetic drive by amplifying without reliance.</summary>
    public double DriveAnxious { get; } = set["E_anxious"].Value;

    /// <summary>Sympathetic drive by a frightening partner.</summary>
    public double DriveFright { get; } = set["E_fright"].Value;

    /// <summary>Relief by capacity.</summary>
    public double DriveCapacity { get; } = set["E_K"].Value;

    /// <summary>Relief by the vagal brake.</summary>
    public double DriveBrake { get; } = set["E_V"].Value;

    /// <summary>Relief by the oxytocin trace while the brake is on.</summary>
    public double DriveOxytocin { get; } = set["E_O"].Value;

    /// <summary>Vagal brake from which oxytocin relieves.</summary>
    public double BrakeOn { get; } = set["V_on"].Value;

    /// <summary>Slope of that border.</summary>
    public double BrakeOnSlope { get; } = set["V_on_slope"].Value;

    /// <summary>Relief by safe touch.</summary>
    public double DriveTouch { get; } = set["E_touch"].Value;

    /// <summary>Middle of the sympathetic curve (S0 - .25 with S0 .42).</summary>
    public double DriveThreshold { get; } = set["E_0"].Value;

    /// <summary>Slope of the sympathetic curve.</summary>
    public double SympatheticSlope { get; } = set["k_S"].Value;

    /// <summary>How far shutdown lowers the sympathetic drive.</summary>
    public double ShutdownLowersSympathetic { get; } = set["k_DS"].Value;

    /// <summary>Slope of the vagal curve.</summary>
    public double BrakeSlope { get; } = set["k_V"].Value;

    /// <summary>Offset of the vagal curve.</summary>
    public double BrakeOffset { get; } = set["V_0"].Value;

    /// <summary>Vagal brake by neuroceived safety.</summary>
    public double BrakeSafety { get; } = set["V_n"].Value;

    /// <summary>Vagal brake by capacity.</summary>
    public double BrakeCapacity { get; } = set["V_K"].Value;

    /// <summary>Loss of the brake by sympathetic tone.</summary>
    public double BrakeSympathetic { get; } = set["V_S"].Value;

    /// <summary>Loss of the brake by shutdown.</summary>
    public double BrakeShutdown { get; } = set["V_D"].Value;

    /// <summary>Cost of suppressing active attachment.</summary>
    public double BrakeSuppression { get; } = set["V_mini_A"].Value;

    /// <summary>Cost of minimising at rest.</summary>
    public double BrakeMinimising { get; } = set["V_mini"].Value;

    /// <summary>Cost of amplifying without reliance.</summary>
    public double BrakeAnxious { get; } = set["V_anxious"].Value;

    /// <summary>Upper border of the window without capacity.</summary>
    public double WindowBase { get; } = set["W_0"].Value;

    /// <summary>Widening of the window by capacity.</summary>
    public double WindowCapacity { get; } = set["W_K"].Value;

    /// <summary>Slope of the shutdown curve.</summary>
    public double ShutdownSlope { get; } = set["k_D"].Value;

    /// <summary>Shutdown by need met with fear.</summary>
    public double ShutdownFear { get; } = set["D_fear"].Value;

    /// <summary>Shutdown by suppressed need.</summary>
    public double ShutdownSuppression { get; } = set["D_mini"].Value;

    /// <summary>How far shutdown holds itself.</summary>
    public double ShutdownHysteresis { get; } = set["D_self"].Value;

    /// <summary>Load above the window at which shutdown is half on.</summary>
    public double ShutdownAbove { get; } = set["D_above"].Value;

    /// <summary>Slope of the gate of oxytocin by regulation.</summary>
    public double RegulationSlope { get; } = set["O_slope"].Value;

    /// <summary>Surplus of brake over sympathetic tone at that gate.</summary>
    public double RegulationFrom { get; } = set["O_from"].Value;

    /// <summary>Oxytocin by presence.</summary>
    public double OxytocinPresence { get; } = set["O_present"].Value;

    /// <summary>Oxytocin by touch.</summary>
    public double OxytocinTouch { get; } = set["O_touch"].Value;

    /// <summary>Resting oxytocin trace.</summary>
    public double OxytocinRest { get; } = set["O_0"].Value;

    /// <summary>Stress drive by need met with fear.</summary>
    public double StressFear { get; } = set["H_fear"].Value;

    /// <summary>Stress drive by amplifying without reliance.</summary>
    public double StressAnxious { get; } = set["H_anxious"].Value;

    /// <summary>Cortisol by stress drive (baselines).</summary>
    public double CortisolGain { get; } = set["k_C"].Value;

    /// <summary>Slope of approach.</summary>
    public double ApproachSlope { get; } = set["x_slope"].Value;

    /// <summary>Attachment activation from which one approaches.</summary>
    public double ApproachFrom { get; } = set["x_from"].Value;

    /// <summary>Retreat by acute fear.</summary>
    public double ApproachFear { get; } = set["x_fear"].Value;

    /// <summary>How far approach holds itself.</summary>
    public double ApproachHysteresis { get; } = set["x_self"].Value;
}

using Interbeat.Model.Numbers;

namespace Interbeat.Model.Parameters;

/// <summary>Drives of the tones, load, shutdown, oxytocin, stress axis, approach: the values of one set, read once. Units and sources stand with the parameters.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="values">The values of one set.</param>
public sealed class DriveConstants<T>(ParameterValues<T> values)
    where T : struct, IReal<T>
{
    /// <summary>Sympathetic drive by a stressor.</summary>
    public T DriveStress { get; } = values["E_stress"];

    /// <summary>Sympathetic drive by neuroceived danger.</summary>
    public T DriveDanger { get; } = values["E_danger"];

    /// <summary>Sympathetic drive by attachment activation.</summary>
    public T DriveAttachment { get; } = values["E_A"];

    /// <summary>Its part without amplifying.</summary>
    public T DriveAttachmentBase { get; } = values["E_A_base"];

    /// <summary>Its part by amplifying.</summary>
    public T DriveAttachmentAmplified { get; } = values["E_A_amp"];

    /// <summary>Sympathetic drive by amplifying without reliance.</summary>
    public T DriveAnxious { get; } = values["E_anxious"];

    /// <summary>Sympathetic drive by a frightening partner.</summary>
    public T DriveFright { get; } = values["E_fright"];

    /// <summary>Sympathetic drive by full closeness, for full minimising.</summary>
    public T DriveCloseMinimised { get; } = values["E_close_mini"];

    /// <summary>Sympathetic drive by full closeness, for full learned fright.</summary>
    public T DriveCloseFeared { get; } = values["E_close_fear"];

    /// <summary>Sympathetic drive by a partner who keeps fully to themselves, for full amplifying.</summary>
    public T DriveApartAmplified { get; } = values["E_apart_amp"];

    /// <summary>Relief by capacity.</summary>
    public T DriveCapacity { get; } = values["E_K"];

    /// <summary>Relief by the vagal brake.</summary>
    public T DriveBrake { get; } = values["E_V"];

    /// <summary>Relief by the oxytocin trace while the brake is on.</summary>
    public T DriveOxytocin { get; } = values["E_O"];

    /// <summary>Vagal brake from which oxytocin relieves.</summary>
    public T BrakeOn { get; } = values["V_on"];

    /// <summary>Slope of that border.</summary>
    public T BrakeOnSlope { get; } = values["V_on_slope"];

    /// <summary>Relief by safe touch.</summary>
    public T DriveTouch { get; } = values["E_touch"];

    /// <summary>Middle of the sympathetic curve (S0 - .25 with S0 .42).</summary>
    public T DriveThreshold { get; } = values["E_0"];

    /// <summary>Slope of the sympathetic curve.</summary>
    public T SympatheticSlope { get; } = values["k_S"];

    /// <summary>How far shutdown lowers the sympathetic drive.</summary>
    public T ShutdownLowersSympathetic { get; } = values["k_DS"];

    /// <summary>Slope of the vagal curve.</summary>
    public T BrakeSlope { get; } = values["k_V"];

    /// <summary>Offset of the vagal curve.</summary>
    public T BrakeOffset { get; } = values["V_0"];

    /// <summary>Vagal brake by neuroceived safety.</summary>
    public T BrakeSafety { get; } = values["V_n"];

    /// <summary>Vagal brake by capacity.</summary>
    public T BrakeCapacity { get; } = values["V_K"];

    /// <summary>Loss of the brake by sympathetic tone.</summary>
    public T BrakeSympathetic { get; } = values["V_S"];

    /// <summary>Loss of the brake by shutdown.</summary>
    public T BrakeShutdown { get; } = values["V_D"];

    /// <summary>Cost of suppressing active attachment.</summary>
    public T BrakeSuppression { get; } = values["V_mini_A"];

    /// <summary>Cost of minimising at rest.</summary>
    public T BrakeMinimising { get; } = values["V_mini"];

    /// <summary>Cost of amplifying without reliance.</summary>
    public T BrakeAnxious { get; } = values["V_anxious"];

    /// <summary>Upper border of the window without capacity.</summary>
    public T WindowBase { get; } = values["W_0"];

    /// <summary>Widening of the window by capacity.</summary>
    public T WindowCapacity { get; } = values["W_K"];

    /// <summary>Slope of the shutdown curve.</summary>
    public T ShutdownSlope { get; } = values["k_D"];

    /// <summary>Shutdown by need met with fear.</summary>
    public T ShutdownFear { get; } = values["D_fear"];

    /// <summary>Share of that fear which is acute.</summary>
    public T ShutdownAcute { get; } = values["D_acute"];

    /// <summary>Shutdown by suppressed need.</summary>
    public T ShutdownSuppression { get; } = values["D_mini"];

    /// <summary>How far shutdown holds itself.</summary>
    public T ShutdownHysteresis { get; } = values["D_self"];

    /// <summary>Load above the window at which shutdown is half on.</summary>
    public T ShutdownAbove { get; } = values["D_above"];

    /// <summary>Slope of the gate of oxytocin by regulation.</summary>
    public T RegulationSlope { get; } = values["O_slope"];

    /// <summary>Surplus of brake over sympathetic tone at that gate.</summary>
    public T RegulationFrom { get; } = values["O_from"];

    /// <summary>Oxytocin by presence.</summary>
    public T OxytocinPresence { get; } = values["O_present"];

    /// <summary>Oxytocin by touch.</summary>
    public T OxytocinTouch { get; } = values["O_touch"];

    /// <summary>Resting oxytocin trace.</summary>
    public T OxytocinRest { get; } = values["O_0"];

    /// <summary>Stress drive by need met with fear.</summary>
    public T StressFear { get; } = values["H_fear"];

    /// <summary>Stress drive by amplifying without reliance.</summary>
    public T StressAnxious { get; } = values["H_anxious"];

    /// <summary>Cortisol by stress drive (baselines).</summary>
    public T CortisolGain { get; } = values["k_C"];

    /// <summary>Slope of approach.</summary>
    public T ApproachSlope { get; } = values["x_slope"];

    /// <summary>Attachment activation from which one approaches.</summary>
    public T ApproachFrom { get; } = values["x_from"];

    /// <summary>Retreat by acute fear.</summary>
    public T ApproachFear { get; } = values["x_fear"];

    /// <summary>How far approach holds itself.</summary>
    public T ApproachHysteresis { get; } = values["x_self"];
}

namespace Interbeat.Model.Parameters;

/// <summary>Drives of the tones, load, shutdown, oxytocin, stress axis, approach: the declarations.</summary>
internal static class DriveParameters
{
    private const string Chosen = "chosen for the prototype of this model; not calibrated";
    private const string ThreeStates = "calibrated so that sympathetic match, shutdown match and co-regulation are three states (docs/science/model.md)";
    private const string Lent = "calibrated: recovery alone takes more than twice as long as with a calm partner";
    private const string Anxious = "calibrated: anxious people recover from a separation seconds to minutes later than secure ones, not an hour later";

    public static IReadOnlyList<Parameter> All { get; } =
    [
        new("E_stress", "sympathetic drive by a stressor", 0.9, "1", 0, 2, ParameterMark.Assumption, Chosen),
        new("E_danger", "sympathetic drive by neuroceived danger", 0.6, "1", 0, 2, ParameterMark.Assumption, Chosen),
        new("E_A", "sympathetic drive by attachment activation", 0.45, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("E_A_base", "its part without amplifying", 0.9, "1", 0, 2, ParameterMark.Calibrated, Lent),
        new("E_A_amp", "its part by amplifying", 0.4, "1", 0, 2, ParameterMark.Calibrated, Anxious),
        new("E_anxious", "sympathetic drive by amplifying without reliance", 0.15, "1", 0, 1, ParameterMark.Calibrated, Anxious),
        new("E_fright", "sympathetic drive by a frightening partner", 0.25, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("E_close_mini", "sympathetic drive by full closeness, for full minimising", 1.2, "1", 0, 2, ParameterMark.Calibrated, "calibrated: the avoidant bear least closeness, the disorganised less than the secure; no published figure"),
        new("E_close_fear", "sympathetic drive by full closeness, for full learned fright", 0.4, "1", 0, 2, ParameterMark.Calibrated, "calibrated: the avoidant bear least closeness, the disorganised less than the secure; no published figure"),
        new("E_apart_amp", "sympathetic drive by a partner who keeps fully to themselves, for full amplifying", 0.8, "1", 0, 2, ParameterMark.Calibrated, "calibrated: the anxious bear least separateness; no published figure"),
        new("E_K", "relief by capacity", 0.3, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("E_V", "relief by the vagal brake", 0.35, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("E_O", "relief by the oxytocin trace while the brake is on", 0.15, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("V_on", "vagal brake from which oxytocin relieves", 0.45, "1", 0.2, 0.8, ParameterMark.Assumption, Chosen),
        new("V_on_slope", "slope of that border", 25, "1", 10, 60, ParameterMark.Assumption, "chosen: a smooth border, so that a derivative exists"),
        new("E_touch", "relief by safe touch", 0.25, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("E_0", "middle of the sympathetic curve (S0 - .25 with S0 .42)", 0.17, "1", 0, 0.5, ParameterMark.Assumption, Chosen),
        new("k_S", "slope of the sympathetic curve", 3.2, "1", 1, 6, ParameterMark.Assumption, Chosen),
        new("k_DS", "how far shutdown lowers the sympathetic drive", 0.5, "1", 0, 1, ParameterMark.Calibrated, ThreeStates),
        new("k_V", "slope of the vagal curve", 2.6, "1", 1, 6, ParameterMark.Assumption, Chosen),
        new("V_0", "offset of the vagal curve", -0.15, "1", -0.5, 0.5, ParameterMark.Assumption, Chosen),
        new("V_n", "vagal brake by neuroceived safety", 0.6, "1", 0, 2, ParameterMark.Assumption, Chosen),
        new("V_K", "vagal brake by capacity", 0.5, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("V_S", "loss of the brake by sympathetic tone", 1.15, "1", 0, 2, ParameterMark.Assumption, Chosen),
        new("V_D", "loss of the brake by shutdown", 0.75, "1", 0, 2, ParameterMark.Assumption, Chosen),
        new("V_mini_A", "cost of suppressing active attachment", 0.45, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("V_mini", "cost of minimising at rest", 0.3, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("V_anxious", "cost of amplifying without reliance", 0.22, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("W_0", "upper border of the window without capacity", 0.6, "1", 0.3, 0.9, ParameterMark.Assumption, Chosen),
        new("W_K", "widening of the window by capacity", 0.3, "1", 0, 0.6, ParameterMark.Assumption, Chosen),
        new("k_D", "slope of the shutdown curve", 12, "1", 6, 20, ParameterMark.Assumption, Chosen),
        new("D_fear", "shutdown by need met with fear", 0.35, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("D_acute", "share of that fear which is acute and wanes out of reach; the rest is learned", 1, "1", 0, 1, ParameterMark.Assumption, "chosen: who retreats from a frightening partner comes out of shutdown again"),
        new("D_mini", "shutdown by suppressed need", 0.16, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("D_self", "how far shutdown holds itself", 1.1, "1", 0, 1.5, ParameterMark.Calibrated, ThreeStates),
        new("D_above", "load above the window at which shutdown is half on", 0.35, "1", 0, 0.6, ParameterMark.Calibrated, ThreeStates),
        new("O_slope", "slope of the gate of oxytocin by regulation", 14, "1", 5, 30, ParameterMark.Assumption, Chosen),
        new("O_from", "surplus of brake over sympathetic tone at that gate", 0.15, "1", 0, 0.5, ParameterMark.Assumption, Chosen),
        new("O_present", "oxytocin by presence", 0.4, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("O_touch", "oxytocin by touch", 1.6, "1", 0, 3, ParameterMark.Assumption, Chosen),
        new("O_0", "resting oxytocin trace", 0.1, "1", 0, 0.3, ParameterMark.Assumption, Chosen),
        new("H_fear", "stress drive by need met with fear", 0.3, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("H_anxious", "stress drive by amplifying without reliance", 0.25, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("k_C", "cortisol by stress drive", 6, "baselines", 1, 12, ParameterMark.Assumption, Chosen),
        new("x_slope", "slope of approach", 14, "1", 5, 30, ParameterMark.Assumption, Chosen),
        new("x_from", "attachment activation from which one approaches", 0.45, "1", 0.2, 0.8, ParameterMark.Assumption, Chosen),
        new("x_fear", "retreat by acute fear", 1.1, "1", 0, 2, ParameterMark.Assumption, Chosen),
        new("x_self", "how far approach holds itself", 0.5, "1", 0, 1, ParameterMark.Assumption, Chosen),
    ];
}

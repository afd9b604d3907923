namespace Interbeat.Model.Parameters;

/// <summary>Time constants and delays: the declarations.</summary>
internal static class TimeParameters
{
    private const string Chosen = "chosen for the prototype of this model; not calibrated";

    public static IReadOnlyList<Parameter> All { get; } =
    [
        new("tau_n", "time constant of neuroceived safety", 2, "s", 0.5, 8, ParameterMark.Assumption, Chosen),
        new("tau_S", "time constant of the sympathetic low-pass", 12, "s", 10, 20, ParameterMark.Assumption, "chosen within 10 to 20 s, the range named by the design; not yet checked against a text"),
        new("delta", "mean delay of the sympathetic response", 1.75, "s", 1, 3, ParameterMark.Literature, "Berger, Saul and Cohen 1989: a pure delay of 1.7 s; here the mean of an Erlang delay"),
        new("delay_stages", "stages of the Erlang delay; more stages come closer to a pure delay", 3, "1", 1, 8, ParameterMark.Assumption, "chosen: an Erlang delay of three stages spreads by 1.0 s; the source of the mean describes a pure delay"),
        new("tau_V", "time constant of the vagal brake", 0.8, "s", 0.3, 1.5, ParameterMark.Assumption, "chosen: below a second; not yet checked against a text"),
        new("tau_L", "time constant of load", 60, "s", 20, 180, ParameterMark.Assumption, Chosen),
        new("tau_Don", "time constant of shutdown while it rises", 10, "s", 4, 30, ParameterMark.Assumption, Chosen),
        new("tau_Doff", "time constant of shutdown while it falls", 90, "s", 30, 300, ParameterMark.Assumption, Chosen),
        new("tau_Aon", "time constant of attachment activation while it rises", 5, "s", 2, 15, ParameterMark.Assumption, Chosen),
        new("tau_Aoff", "time constant of attachment activation while it falls", 120, "s", 10, 300, ParameterMark.Calibrated, "calibrated: recovery alone takes more than twice as long as with a calm partner; soothing quickens the fall (A_floor)"),
        new("tau_O", "time constant of the oxytocin trace", 1200, "s", 300, 2400, ParameterMark.Assumption, "chosen: longer than the plasma half-life of some minutes; not yet checked against a text"),
        new("k_O", "gain of the oxytocin trace by regulated contact", 1 / 240.0, "1/s", 1 / 960.0, 1 / 120.0, ParameterMark.Assumption, Chosen),
        new("tau_H", "time constant of the stress drive", 1200, "s", 600, 2400, ParameterMark.Assumption, Chosen),
        new("tau_C", "time constant of cortisol: a half-life of about 66 min over ln 2", 5713, "s", 3600, 7200, ParameterMark.Assumption, "chosen for a half-life of about 66 min; not yet checked against a text"),
        new("tau_x", "time constant of approach", 3, "s", 1, 10, ParameterMark.Assumption, Chosen),
        new("tau_F", "time constant of acute fear", 15, "s", 5, 60, ParameterMark.Assumption, Chosen),
        new("tau_rho_up", "time constant of resentment while a rupture is unrepaired", 1800, "s", 600, 7200, ParameterMark.Assumption, "chosen: half an hour unrepaired leaves most of it"),
        new("tau_rho_down", "time constant of resentment during repair", 300, "s", 60, 1800, ParameterMark.Assumption, "chosen: a repair of ten minutes removes most of it"),
    ];
}

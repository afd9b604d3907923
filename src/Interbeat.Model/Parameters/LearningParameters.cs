namespace Interbeat.Model.Parameters;

/// <summary>Learning and the two traces: the declarations.</summary>
internal static class LearningParameters
{
    private const string Chosen = "chosen for the prototype of this model; not calibrated";

    public static IReadOnlyList<Parameter> All { get; } =
    [
        new("eta", "learning rate of beliefs", 0.03, "1/event", 0.01, 0.1, ParameterMark.Assumption, Chosen),
        new("eta_Q", "learning rate of the value of an action", 0.06, "1/event", 0.01, 0.2, ParameterMark.Assumption, Chosen),
        new("eta_K", "learning rate of capacity", 0.006, "1/event", 0.001, 0.02, ParameterMark.Assumption, Chosen),
        new("T", "temperature of the choice between actions", 0.22, "1", 0.05, 1, ParameterMark.Assumption, Chosen),
        new("K_top", "capacity towards which soothing builds", 0.95, "1", 0.7, 1, ParameterMark.Assumption, Chosen),
        new("K_hurt", "loss of capacity by rejection or fright", 0.35, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("K_alone", "loss of capacity when not soothed", 0.05, "1", 0, 0.5, ParameterMark.Assumption, Chosen),
        new("k_min", "share of learning left when minimising", 0.3, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("k_fr", "how much faster fright is learned than unlearned", 3, "1", 1, 6, ParameterMark.Assumption, Chosen),
        new("pay_so", "pay of being soothed", 1, "1", 0.5, 2, ParameterMark.Assumption, Chosen),
        new("pay_re", "pay of being rejected", -0.9, "1", -2, 0, ParameterMark.Assumption, Chosen),
        new("pay_fr", "pay of being frightened", -1.6, "1", -3, 0, ParameterMark.Assumption, Chosen),
        new("pay_none", "pay of no answer", -0.35, "1", -1, 0, ParameterMark.Assumption, Chosen),
        new("cost_signal", "cost of signalling", 0.05, "1", 0, 0.5, ParameterMark.Assumption, Chosen),
        new("cost_amplify", "cost of amplifying", 0.3, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("cost_minimise", "cost of minimising", 0.25, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("r_0", "reliance at the start of a trace", 0.5, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("j_0", "expected rejection at the start of a trace", 0.15, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("K_start", "capacity at birth", 0.15, "1", 0, 0.3, ParameterMark.Assumption, Chosen),
        new("w_slope", "slope of the weight of the new trace", 5, "1", 1, 10, ParameterMark.Assumption, Chosen),
        new("w_from", "practice at which the new trace weighs half", 0.45, "1", 0.2, 0.8, ParameterMark.Assumption, Chosen),
        new("w_sessions", "sessions of full quality to 63 % of practice", 60, "sessions", 20, 150, ParameterMark.Assumption, "chosen: about sixty sessions of full quality"),
        new("w_stress", "loss of the new trace under stress", 4.5, "1", 0, 10, ParameterMark.Assumption, Chosen),
        new("w_stress_from", "sympathetic tone from which it is lost", 0.3, "1", 0.1, 0.6, ParameterMark.Assumption, Chosen),
    ];
}

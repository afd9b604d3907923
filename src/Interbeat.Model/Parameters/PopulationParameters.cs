namespace Interbeat.Model.Parameters;

/// <summary>A population of children: who cares for them, with what temperament, and how well that is observed. The declarations.</summary>
internal static class PopulationParameters
{
    private const string Shares = "calibrated on seeds 1000 to 1009 to the shares that the documents behind the model name: .55 to .65 B, .20 to .25 A, .10 to .15 C, .10 to .15 D";
    private const string Stability = "calibrated on seeds 1000 to 1009 to a correlation of .2 to .4 between style in childhood and in adulthood";
    private const string Pure = "chosen: the relation at full strength";
    private const string Spread = "chosen; not calibrated";

    public static IReadOnlyList<Parameter> All { get; } =
    [
        new("pop_inconsistent", "share of parents whose care is mainly inconsistent", 0.16, "1", 0, 0.5, ParameterMark.Calibrated, Shares),
        new("pop_rejecting", "share of parents whose care is mainly rejecting", 0.226, "1", 0, 0.5, ParameterMark.Calibrated, Shares),
        new("pop_frightening", "share of parents whose care is mainly frightening; the rest is mainly consistent", 0.1, "1", 0, 0.5, ParameterMark.Calibrated, Shares),
        new("care_blend", "share of average care in each parent's care", 0, "1", 0, 1, ParameterMark.Assumption, Pure),
        new("care_sd", "standard deviation between parents of a kind in the probability of an answer", 0.09, "1", 0, 0.3, ParameterMark.Assumption, "chosen for the prototype of this model"),
        new("care_events", "events of need before the Strange Situation", 400, "events", 100, 1000, ParameterMark.Assumption, "chosen for the prototype of this model"),
        new("care_others", "share of events that other carers answer", 0, "1", 0, 1, ParameterMark.Assumption, Pure),
        new("temper_u", "standard deviation of the logarithm of an infant's reactivity to strain", 0.25, "1", 0, 1, ParameterMark.Assumption, "chosen for the prototype of this model"),
        new("temper_amp", "standard deviation of temperament towards amplifying, as a log odds", 0, "1", 0, 3, ParameterMark.Assumption, Pure),
        new("temper_min", "standard deviation of temperament towards minimising, as a log odds", 0, "1", 0, 3, ParameterMark.Assumption, Pure),
        new("temper_fear", "standard deviation of temperament towards fearfulness, as learned fright", 0, "1", 0, 0.5, ParameterMark.Assumption, Pure),
        new("sens_sd", "standard deviation of the error with which sensitivity is rated, as a probability of soothing", 0.03, "1", 0, 1, ParameterMark.Assumption, Pure),
        new("rsa_sd", "standard deviation between infants of the logarithm of RSA amplitude at the same brake", 0.1, "1", 0, 1, ParameterMark.Assumption, "chosen: small, so that what care does is seen"),
        new("rsa_error", "standard deviation of the error of one ln RSA", 0.1, "1", 0, 1, ParameterMark.Assumption, "chosen: small, so that what care does is seen"),
        new("C_sd", "standard deviation between infants of the logarithm of baseline cortisol", 0.1, "1", 0, 1, ParameterMark.Assumption, "chosen: small, so that what care does is seen"),
        new("assay_sd", "standard deviation of the logarithm of one cortisol measurement", 0.05, "1", 0, 0.5, ParameterMark.Assumption, Spread),
        new("adult_events", "events of need in later bonds between childhood and adulthood", 600, "events", 0, 3000, ParameterMark.Assumption, Spread),
        new("adult_kept", "share of adult style carried by the trace of childhood", 0.25, "1", 0, 1, ParameterMark.Calibrated, Stability),
    ];
}

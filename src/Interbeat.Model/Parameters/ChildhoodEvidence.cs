namespace Interbeat.Model.Parameters;

/// <summary>What the set <c>evidence</c> changes in childhood, the population and the Strange Situation.</summary>
internal static class ChildhoodEvidence
{
    private const string Shares = "calibrated on seeds 1000 to 1009 to class shares of .516 B, .147 A, .102 C, .235 D (Madigan et al. 2023)";
    private const string Weak = "calibrated on seeds 1000 to 1009 to correlations of sensitivity with security, avoidance, resistance and disorganisation of .25, -.24, -.12, -.19 (Madigan et al. 2024)";
    private const string Body = "calibrated on seeds 1000 to 1009: resting RSA and baseline cortisol hardly differ by attachment, g -.06 and .01 (Groh and Narayan 2019)";

    /// <summary>The changed parameters.</summary>
    public static IEnumerable<Parameter> Of(ParameterSet seed)
    {
        (string Symbol, double Value, string Source)[] changes =
        [
            ("pop_inconsistent", .04, Shares),
            ("pop_rejecting", .24, Shares),
            ("pop_frightening", .21, Shares),
            ("care_blend", .3, Weak),
            ("care_others", .4, Weak),
            ("temper_amp", 2.5, Weak),
            ("temper_min", 2, Weak),
            ("temper_fear", .08, Weak),
            ("sens_sd", .265, Weak),
            ("rsa_sd", .5, Body),
            ("infant_rsa_floor", .8, Body),
            ("rsa_error", .4, Body),
            ("C_sd", .5, Body),
            ("assay_sd", .2, Body),
            ("H_anxious", 0, Body),
        ];
        return changes.Select(c => seed[c.Symbol] with { Value = c.Value, Mark = ParameterMark.Calibrated, Source = c.Source });
    }
}

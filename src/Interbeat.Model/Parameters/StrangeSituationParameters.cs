namespace Interbeat.Model.Parameters;

/// <summary>The Strange Situation, its scales and coders, and infants' own signals: the declarations.</summary>
internal static class StrangeSituationParameters
{
    private const string Chosen = "chosen; not calibrated";
    private const string Stress = "chosen: strain of the episode; smaller than in the numpy prototype, whose infants reached the ceiling";
    private const string Scale = "chosen so that coded scales use their range without reaching its end";
    private const string Infant = "chosen: with it a calm infant of this age has about 120 beats a minute, between the medians of 145 at one month and 113 at two years (Fleming et al. 2011)";

    public static IReadOnlyList<Parameter> All { get; } =
    [
        new("ss_u1", "strain of episode 1: a new room", 0.03, "1", 0, 0.2, ParameterMark.Assumption, Stress),
        new("ss_u2", "strain of episode 2: a new room", 0.04, "1", 0, 0.2, ParameterMark.Assumption, Stress),
        new("ss_u3", "strain of episode 3: a stranger", 0.07, "1", 0, 0.3, ParameterMark.Assumption, Stress),
        new("ss_u4", "strain of episode 4: left with a stranger", 0.09, "1", 0, 0.4, ParameterMark.Assumption, Stress),
        new("ss_u5", "strain of episode 5: what is left at the first reunion", 0.07, "1", 0, 0.3, ParameterMark.Assumption, Stress),
        new("ss_u6", "strain of episode 6: left alone", 0.17, "1", 0, 0.6, ParameterMark.Assumption, Stress),
        new("ss_u7", "strain of episode 7: a stranger instead of the parent", 0.13, "1", 0, 0.5, ParameterMark.Assumption, Stress),
        new("ss_u8", "strain of episode 8: what is left at the second reunion", 0.07, "1", 0, 0.3, ParameterMark.Assumption, Stress),
        new("ss_stranger", "how far a calm stranger's presence helps an infant", 0.2, "1", 0, 0.6, ParameterMark.Assumption, Chosen),
        new("ss_fright", "how far a frightening parent frightens in the laboratory", 0.35, "1", 0, 0.6, ParameterMark.Assumption, "chosen for the prototype of this model; not calibrated"),
        new("ss_parent_misses", "how far the parent misses the infant next door", 0.3, "1", 0, 1, ParameterMark.Assumption, "chosen for the prototype of this model; not calibrated"),
        new("ss_cry_hard", "crying above which it is hard", 0.55, "1", 0.3, 0.9, ParameterMark.Assumption, Chosen),
        new("ss_cry_seconds", "hard crying after which a separation is ended", 60, "s", 20, 120, ParameterMark.Assumption, "chosen: about one full minute, as procedures describe it"),
        new("ss_cry_calm", "crying below which a reunion is not extended", 0.25, "1", 0.1, 0.5, ParameterMark.Assumption, Chosen),
        new("cry_amp", "crying by amplifying, against signalling 1", 1.5, "1", 0, 3, ParameterMark.Assumption, Chosen),
        new("cry_min", "share of crying that full minimising hides", 0.9, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("ps_gain", "gain of proximity seeking", 1.2, "1", 0, 3, ParameterMark.Assumption, Scale),
        new("ps_signal", "proximity seeking by signalling", 1.2, "1", 0, 2, ParameterMark.Assumption, Scale),
        new("ps_amp", "proximity seeking by amplifying", 1.1, "1", 0, 2, ParameterMark.Assumption, Scale),
        new("ps_min", "share of proximity seeking that full minimising takes away", 0.6, "1", 0, 1, ParameterMark.Assumption, Scale),
        new("cm_gain", "gain of contact maintaining", 1.3, "1", 0, 3, ParameterMark.Assumption, Scale),
        new("cm_amp", "contact maintaining by amplifying, against signalling 1", 1.4, "1", 0, 3, ParameterMark.Assumption, Scale),
        new("av_gain", "gain of avoidance", 1.15, "1", 0, 3, ParameterMark.Assumption, Scale),
        new("av_base", "avoidance without need", 0.35, "1", 0, 1, ParameterMark.Assumption, Scale),
        new("rs_gain", "gain of resistance", 4.6, "1", 0, 8, ParameterMark.Assumption, Scale),
        new("rs_base", "resistance without arousal", 0.1, "1", 0, 1, ParameterMark.Assumption, Scale),
        new("do_fear", "disorganisation by learned fright itself; 0, so that the scale reads behaviour and no belief", 0, "1", 0, 4, ParameterMark.Assumption, Scale),
        new("do_fear_base", "that disorganisation without need", 0.25, "1", 0, 1, ParameterMark.Assumption, Scale),
        new("do_fear_policy", "that disorganisation by minimising", 0.4, "1", 0, 1, ParameterMark.Assumption, Scale),
        new("do_conflict", "disorganisation by need together with acute fear", 2.5, "1", 0, 20, ParameterMark.Assumption, Scale),
        new("do_shutdown", "disorganisation by shutdown: stilling", 0.5, "1", 0, 2, ParameterMark.Assumption, Scale),
        new("do_shutdown_fear", "learned fright above which stilling counts as disorganised", 0.2, "1", 0, 1, ParameterMark.Assumption, Scale),
        new("ss_w8", "weight of the second reunion in a scale; the first has the rest", 0.6, "1", 0.5, 1, ParameterMark.Assumption, "chosen: the second reunion, under more strain, weighs more"),
        new("coder_sd", "standard deviation of one coder's error in a scale", 0.5, "points", 0, 1.5, ParameterMark.Calibrated, "calibrated to two coders who agree on the class with a kappa of about .8 in the set evidence; the prototype's value, kept"),
        new("cut_D", "disorganisation above which a dyad is classified D", 5, "points", 3, 7, ParameterMark.Assumption, "chosen: the middle of the 1 to 9 scale"),
        new("cut_A", "avoidance from which a dyad may be classified A", 3.5, "points", 2, 5, ParameterMark.Assumption, "chosen for the prototype of this model"),
        new("cut_C", "resistance from which a dyad is classified C", 3.5, "points", 2, 5, ParameterMark.Assumption, "chosen for the prototype of this model"),
        new("infant_K", "capacity of an infant as a share of what the same care leads to later", 0.6, "1", 0.3, 1, ParameterMark.Assumption, "chosen for the prototype of this model"),
        new("infant_HR_0", "an infant's heart rate without either influence", 150, "1/min", 130, 180, ParameterMark.Assumption, Infant),
        new("infant_h_S", "rise of an infant's heart rate by full sympathetic tone", 0.2, "1", 0.05, 0.4, ParameterMark.Assumption, "chosen: a screaming infant stays below 190 beats a minute"),
        new("infant_h_V", "fall of an infant's heart rate by the full vagal brake", 0.3, "1", 0.1, 0.5, ParameterMark.Assumption, Infant),
        new("infant_h_D", "fall of an infant's heart rate by full shutdown", 0.1, "1", 0, 0.3, ParameterMark.Assumption, Chosen),
        new("infant_rsa_0", "RSA of an infant's full vagal brake", 25, "ms", 8, 50, ParameterMark.Assumption, "chosen: an infant's RSA is smaller than an adult's; size not yet checked against a text"),
        new("infant_rsa_floor", "share of an infant's RSA that does not follow the brake", 0, "1", 0, 0.95, ParameterMark.Assumption, "chosen: the relation at full strength"),
        new("infant_f_r", "an infant's breathing rate at rest", 0.58, "Hz", 0.43, 0.73, ParameterMark.Literature, "Fleming et al. 2011: medians of 44 breaths a minute at birth and 26 at two years; 35 lies between them"),
    ];
}

namespace Interbeat.Model.Parameters;

/// <summary>Expression, cue channels, neuroception and attachment: the declarations.</summary>
internal static class CueParameters
{
    private const string Chosen = "chosen for the prototype of this model; not calibrated";
    private const string Quarrel = "calibrated: four hours after a quarrel without repair are not one endless arousal";
    private const string Anxious = "calibrated: anxious people recover from a separation seconds to minutes later than secure ones, not an hour later";

    public static IReadOnlyList<Parameter> All { get; } =
    [
        new("threat_from", "sympathetic tone above which threat shows", 0.25, "1", 0.1, 0.4, ParameterMark.Assumption, Chosen),
        new("mask", "share of shown threat that minimising hides", 0.7, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("w_prosody", "weight of prosody among the channels", 0.25, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("w_face", "weight of the face", 0.25, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("w_gaze", "weight of gaze", 0.15, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("w_orientation", "weight of bodily orientation", 0.1, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("w_pacing", "weight of agreement in pace", 0.1, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("g_cue", "weight of received safety", 2.2, "1", 0, 4, ParameterMark.Assumption, Chosen),
        new("g_thr", "weight of received threat", 2, "1", 0, 4, ParameterMark.Assumption, Chosen),
        new("g_flat", "weight of received flatness", 0.9, "1", 0, 2, ParameterMark.Assumption, Chosen),
        new("g_amb", "weight of ambiguous cues", 0.9, "1", 0, 2, ParameterMark.Assumption, Chosen),
        new("amb_absent", "share of the terms of ambiguity and words that an absent partner still exerts", 0, "1", 0, 1, ParameterMark.Assumption, "chosen: nobody there is nobody to misread, so an absent partner exerts neither term"),
        new("amb_base", "readiness to read ambiguity by own arousal", 0.5, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("touch", "gain of safety by trusted touch", 0.9, "1", 0, 2, ParameterMark.Assumption, Chosen),
        new("u_narrow", "share of the partner's visible cues that a full stressor keeps from arriving, unless touched", 0, "1", 0, 3, ParameterMark.Assumption, "chosen: none, as the documents name none"),
        new("trust_floor", "share of safety that is received without trust", 0.35, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("verbal", "weight of words", 0.1, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("g_fright", "weight of a frightening partner", 2, "1", 0, 4, ParameterMark.Assumption, Chosen),
        new("fright_base", "readiness to be frightened without fear learned", 0.3, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("n_stress", "weight of a stressor in neuroception", 1.2, "1", 0, 3, ParameterMark.Assumption, Chosen),
        new("n_capacity", "weight of capacity in neuroception", 0.25, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("rho_stress", "stressor that full resentment amounts to", 0.05, "1", 0, 0.5, ParameterMark.Calibrated, Quarrel),
        new("rho_threat", "threat that full resentment adds to what is seen", 0.1, "1", 0, 0.5, ParameterMark.Calibrated, Quarrel),
        new("g_protest", "threat that a partner's full protest adds to what is seen", 0.4, "1", 0, 1, ParameterMark.Assumption, "chosen: protest is seen as threat; of the size of a partner's open arousal"),
        new("k_x", "share of presence that a frightened person loses by retreat", 0.5, "1", 0, 1, ParameterMark.Assumption, "chosen: only who has learned fright retreats"),
        new("k_F", "share of acute fear that adds to learned fright", 0.5, "1", 0, 1, ParameterMark.Assumption, "chosen: acute fear adds to learned fright by half"),
        new("A_stress", "attachment activation by a stressor", 1.1, "1", 0, 2, ParameterMark.Assumption, Chosen),
        new("A_sep", "attachment activation by separation", 0.34, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("A_sep_amp", "amplifying of separation", 0.6, "1", 0, 2, ParameterMark.Assumption, Chosen),
        new("A_arousal", "attachment activation by own arousal above .3", 0.5, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("A_anxious", "attachment activation by amplifying without reliance", 0.15, "1", 0, 1, ParameterMark.Calibrated, Anxious),
        new("A_fright", "attachment activation by a frightening partner, for the frightened more", 1.5, "1", 0, 3, ParameterMark.Assumption, "chosen: fright activates the need for protection even where its source is the protector"),
        new("A_soothe", "soothing by a trusted, safe presence", 1.3, "1", 0, 3, ParameterMark.Assumption, Chosen),
        new("A_floor", "lowest target of need; below 0 soothing also quickens the fall of need, beyond stopping its rise", -2, "1", -3, 0, ParameterMark.Assumption, "chosen: low enough that it never binds, so that soothing pulls need down"),
        new("arousal_from", "sympathetic tone above which arousal drives attachment and the stress axis", 0.3, "1", 0.1, 0.5, ParameterMark.Assumption, Chosen),
    ];
}

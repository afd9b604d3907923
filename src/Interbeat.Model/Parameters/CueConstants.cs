namespace Interbeat.Model.Parameters;

/// <summary>Expression, cue channels, neuroception and attachment: the values of one set, read once. Units and sources stand with the parameters.</summary>
public sealed class CueConstants(ParameterSet set)
{
    /// <summary>Sympathetic tone above which threat shows.</summary>
    public double ThreatFrom { get; } = set["threat_from"].Value;

    /// <summary>Share of shown threat that minimising hides.</summary>
    public double Masking { get; } = set["mask"].Value;

    /// <summary>Weight of prosody among the channels.</summary>
    public double Prosody { get; } = set["w_prosody"].Value;

    /// <summary>Weight of the face.</summary>
    public double Face { get; } = set["w_face"].Value;

    /// <summary>Weight of gaze.</summary>
    public double Gaze { get; } = set["w_gaze"].Value;

    /// <summary>Weight of bodily orientation.</summary>
    public double Orientation { get; } = set["w_orientation"].Value;

    /// <summary>Weight of agreement in pace.</summary>
    public double Pacing { get; } = set["w_pacing"].Value;

    /// <summary>Weight of received safety.</summary>
    public double SafetyCue { get; } = set["g_cue"].Value;

    /// <summary>Weight of received threat.</summary>
    public double ThreatCue { get; } = set["g_thr"].Value;

    /// <summary>Weight of received flatness.</summary>
    public double FlatCue { get; } = set["g_flat"].Value;

    /// <summary>Weight of ambiguous cues.</summary>
    public double Ambiguity { get; } = set["g_amb"].Value;

    /// <summary>Share of the terms of ambiguity and words that an absent partner still exerts.</summary>
    public double AmbiguityWhenAbsent { get; } = set["amb_absent"].Value;

    /// <summary>Readiness to read ambiguity by own arousal.</summary>
    public double AmbiguityBase { get; } = set["amb_base"].Value;

    /// <summary>Gain of safety by trusted touch.</summary>
    public double Touch { get; } = set["touch"].Value;

    /// <summary>Share of seen and heard cues that a full stressor keeps from arriving.</summary>
    public double Narrowing { get; } = set["u_narrow"].Value;

    /// <summary>Share of safety that is received without trust.</summary>
    public double TrustFloor { get; } = set["trust_floor"].Value;

    /// <summary>Weight of words.</summary>
    public double Verbal { get; } = set["verbal"].Value;

    /// <summary>Weight of a frightening partner.</summary>
    public double Fright { get; } = set["g_fright"].Value;

    /// <summary>Readiness to be frightened without fear learned.</summary>
    public double FrightBase { get; } = set["fright_base"].Value;

    /// <summary>Weight of a stressor in neuroception.</summary>
    public double NeuroceptionStress { get; } = set["n_stress"].Value;

    /// <summary>Weight of capacity in neuroception.</summary>
    public double NeuroceptionCapacity { get; } = set["n_capacity"].Value;

    /// <summary>Stressor that full resentment amounts to.</summary>
    public double ResentmentStress { get; } = set["rho_stress"].Value;

    /// <summary>Threat that full resentment adds to what is seen.</summary>
    public double ResentmentThreat { get; } = set["rho_threat"].Value;

    /// <summary>Share of presence that a frightened person loses by retreat.</summary>
    public double Retreat { get; } = set["k_x"].Value;

    /// <summary>Share of acute fear that adds to learned fright.</summary>
    public double FearAdds { get; } = set["k_F"].Value;

    /// <summary>Attachment activation by a stressor.</summary>
    public double AttachmentStress { get; } = set["A_stress"].Value;

    /// <summary>Attachment activation by separation.</summary>
    public double AttachmentSeparation { get; } = set["A_sep"].Value;

    /// <summary>Amplifying of separation.</summary>
    public double SeparationAmplified { get; } = set["A_sep_amp"].Value;

    /// <summary>Attachment activation by own arousal above .3.</summary>
    public double AttachmentArousal { get; } = set["A_arousal"].Value;

    /// <summary>Attachment activation by amplifying without reliance.</summary>
    public double AttachmentAnxious { get; } = set["A_anxious"].Value;

    /// <summary>Soothing by a trusted, safe presence.</summary>
    public double AttachmentSoothed { get; } = set["A_soothe"].Value;

    /// <summary>Lowest target of need; below 0 soothing also quickens its fall.</summary>
    public double AttachmentFloor { get; } = set["A_floor"].Value;

    /// <summary>Sympathetic tone above which arousal drives attachment and the stress axis.</summary>
    public double ArousalFrom { get; } = set["arousal_from"].Value;
}

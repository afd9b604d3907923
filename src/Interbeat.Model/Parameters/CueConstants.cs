using Interbeat.Model.Numbers;

namespace Interbeat.Model.Parameters;

/// <summary>Expression, cue channels, neuroception and attachment: the values of one set, read once. Units and sources stand with the parameters.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="values">The values of one set.</param>
public sealed class CueConstants<T>(ParameterValues<T> values)
    where T : struct, IReal<T>
{
    /// <summary>Sympathetic tone above which threat shows.</summary>
    public T ThreatFrom { get; } = values["threat_from"];

    /// <summary>Share of shown threat that minimising hides.</summary>
    public T Masking { get; } = values["mask"];

    /// <summary>Weight of prosody among the channels.</summary>
    public T Prosody { get; } = values["w_prosody"];

    /// <summary>Weight of the face.</summary>
    public T Face { get; } = values["w_face"];

    /// <summary>Weight of gaze.</summary>
    public T Gaze { get; } = values["w_gaze"];

    /// <summary>Weight of bodily orientation.</summary>
    public T Orientation { get; } = values["w_orientation"];

    /// <summary>Weight of agreement in pace.</summary>
    public T Pacing { get; } = values["w_pacing"];

    /// <summary>Weight of received safety.</summary>
    public T SafetyCue { get; } = values["g_cue"];

    /// <summary>Weight of received threat.</summary>
    public T ThreatCue { get; } = values["g_thr"];

    /// <summary>Weight of received flatness.</summary>
    public T FlatCue { get; } = values["g_flat"];

    /// <summary>Weight of ambiguous cues.</summary>
    public T Ambiguity { get; } = values["g_amb"];

    /// <summary>Share of the terms of ambiguity and words that an absent partner still exerts.</summary>
    public T AmbiguityWhenAbsent { get; } = values["amb_absent"];

    /// <summary>Readiness to read ambiguity by own arousal.</summary>
    public T AmbiguityBase { get; } = values["amb_base"];

    /// <summary>Gain of safety by trusted touch.</summary>
    public T Touch { get; } = values["touch"];

    /// <summary>Share of seen and heard cues that a full stressor keeps from arriving.</summary>
    public T Narrowing { get; } = values["u_narrow"];

    /// <summary>Share of safety that is received without trust.</summary>
    public T TrustFloor { get; } = values["trust_floor"];

    /// <summary>Weight of words.</summary>
    public T Verbal { get; } = values["verbal"];

    /// <summary>Weight of a frightening partner.</summary>
    public T Fright { get; } = values["g_fright"];

    /// <summary>Readiness to be frightened without fear learned.</summary>
    public T FrightBase { get; } = values["fright_base"];

    /// <summary>Weight of a stressor in neuroception.</summary>
    public T NeuroceptionStress { get; } = values["n_stress"];

    /// <summary>Weight of capacity in neuroception.</summary>
    public T NeuroceptionCapacity { get; } = values["n_capacity"];

    /// <summary>Stressor that full resentment amounts to.</summary>
    public T ResentmentStress { get; } = values["rho_stress"];

    /// <summary>Threat that full resentment adds to what is seen.</summary>
    public T ResentmentThreat { get; } = values["rho_threat"];

    /// <summary>Threat that a partner's full protest adds to what is seen.</summary>
    public T ProtestThreat { get; } = values["g_protest"];

    /// <summary>Share of presence that a frightened person loses by retreat.</summary>
    public T Retreat { get; } = values["k_x"];

    /// <summary>Share of acute fear that adds to learned fright.</summary>
    public T FearAdds { get; } = values["k_F"];

    /// <summary>Attachment activation by a stressor.</summary>
    public T AttachmentStress { get; } = values["A_stress"];

    /// <summary>Attachment activation by separation.</summary>
    public T AttachmentSeparation { get; } = values["A_sep"];

    /// <summary>Amplifying of separation.</summary>
    public T SeparationAmplified { get; } = values["A_sep_amp"];

    /// <summary>Attachment activation by own arousal above .3.</summary>
    public T AttachmentArousal { get; } = values["A_arousal"];

    /// <summary>Attachment activation by amplifying without reliance.</summary>
    public T AttachmentAnxious { get; } = values["A_anxious"];

    /// <summary>Attachment activation by a frightening partner.</summary>
    public T AttachmentFright { get; } = values["A_fright"];

    /// <summary>Soothing by a trusted, safe presence.</summary>
    public T AttachmentSoothed { get; } = values["A_soothe"];

    /// <summary>Lowest target of need; below 0 soothing also quickens its fall.</summary>
    public T AttachmentFloor { get; } = values["A_floor"];

    /// <summary>Sympathetic tone above which arousal drives attachment and the stress axis.</summary>
    public T ArousalFrom { get; } = values["arousal_from"];
}

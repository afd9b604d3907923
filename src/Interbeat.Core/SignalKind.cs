namespace Interbeat.Core;

/// <summary>What a channel measures.</summary>
/// <remarks>
/// The kind decides which one-person steps run (an electrocardiogram is searched for R peaks, a motion series is not)
/// and which defaults the two-person steps take. A reader that cannot tell says <see cref="Unknown"/>.
/// </remarks>
public enum SignalKind
{
    /// <summary>The content does not tell.</summary>
    Unknown,

    /// <summary>Electrocardiogram, usually in mV.</summary>
    Ecg,

    /// <summary>Beat times or intervals between beats, in seconds.</summary>
    Beats,

    /// <summary>Heart rate or heart period at a constant rate, as another program made it; it can be compared but holds no beats.</summary>
    HeartRate,

    /// <summary>Pulse wave (photoplethysmogram), arbitrary units.</summary>
    Pulse,

    /// <summary>Skin conductance (electrodermal activity), in microsiemens.</summary>
    SkinConductance,

    /// <summary>Breathing from a belt or a flow sensor, arbitrary units.</summary>
    Breathing,

    /// <summary>Motion, for example motion energy from video; never negative, arbitrary units.</summary>
    Movement,

    /// <summary>A rating that a person gives from moment to moment, for example with a dial.</summary>
    Rating,

    /// <summary>Sound of a voice from a microphone, as a share of full scale. It belongs to no modality: what is compared between people is computed from it first.</summary>
    Voice,
}

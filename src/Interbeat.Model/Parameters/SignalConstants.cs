using Interbeat.Model.Numbers;

namespace Interbeat.Model.Parameters;

/// <summary>Breathing, noise and the signals that are read: the values of one set, read once. Units and sources stand with the parameters.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="values">The values of one set.</param>
public sealed class SignalConstants<T>(ParameterValues<T> values)
    where T : struct, IReal<T>
{
    /// <summary>Breathing rate at rest (Hz).</summary>
    public T BreathingRate { get; } = values["f_r"];

    /// <summary>Mutual pull of the two breathing rhythms (rad/s).</summary>
    public T BreathingCoupling { get; } = values["c_r"];

    /// <summary>Its part without touch.</summary>
    public T BreathingPresence { get; } = values["c_r_present"];

    /// <summary>Its part by touch.</summary>
    public T BreathingTouch { get; } = values["c_r_touch"];

    /// <summary>Loss of that pull by a stressor.</summary>
    public T BreathingStress { get; } = values["c_r_stress"];

    /// <summary>Noise of neuroceived safety (s^-1/2).</summary>
    public T NoiseSafety { get; } = values["sigma_n"];

    /// <summary>Noise of sympathetic tone (s^-1/2).</summary>
    public T NoiseSympathetic { get; } = values["sigma_S"];

    /// <summary>Noise of the vagal brake (s^-1/2).</summary>
    public T NoiseBrake { get; } = values["sigma_V"];

    /// <summary>Noise of shutdown, for each unit of learned fright (s^-1/2).</summary>
    public T NoiseShutdown { get; } = values["sigma_D"];

    /// <summary>Noise of the breathing phase (rad s^-1/2).</summary>
    public T NoiseBreathing { get; } = values["sigma_phi"];

    /// <summary>Heart rate without either influence (1/min).</summary>
    public T IntrinsicRate { get; } = values["HR_0"];

    /// <summary>Rise of heart rate by full sympathetic tone.</summary>
    public T HeartSympathetic { get; } = values["h_S"];

    /// <summary>Fall of heart rate by the full vagal brake.</summary>
    public T HeartBrake { get; } = values["h_V"];

    /// <summary>Fall of heart rate by full shutdown.</summary>
    public T HeartShutdown { get; } = values["h_D"];

    /// <summary>RSA of the full vagal brake at the resting breathing rate (ms).</summary>
    public T RsaAmplitude { get; } = values["rsa_0"];

    /// <summary>Further RSA at the resonance frequency, as a share.</summary>
    public T RsaResonance { get; } = values["rsa_res"];

    /// <summary>Resonance frequency of RSA (Hz).</summary>
    public T ResonanceRate { get; } = values["f_res"];

    /// <summary>Width of that resonance (Hz).</summary>
    public T ResonanceWidth { get; } = values["f_res_width"];

    /// <summary>Skin conductance level without sympathetic tone (uS).</summary>
    public T SkinRest { get; } = values["SCL_0"];

    /// <summary>Rise of the level by full sympathetic tone (uS).</summary>
    public T SkinSympathetic { get; } = values["SCL_S"];

    /// <summary>Rate of skin conductance responses without sympathetic tone (1/s).</summary>
    public T ResponseRateRest { get; } = values["SCR_0"];

    /// <summary>Rise of that rate by full sympathetic tone (1/s).</summary>
    public T ResponseRateSympathetic { get; } = values["SCR_S"];

    /// <summary>Median size of a response before the filter (uS).</summary>
    public T ResponseSize { get; } = values["SCR_size"];

    /// <summary>Standard deviation of the logarithm of that size.</summary>
    public T ResponseSpread { get; } = values["SCR_spread"];

    /// <summary>Decay of a response (s).</summary>
    public T ResponseDecay { get; } = values["SCR_slow"];

    /// <summary>Rise of a response (s).</summary>
    public T ResponseRise { get; } = values["SCR_fast"];
}

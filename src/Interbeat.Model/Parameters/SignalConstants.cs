namespace Interbeat.Model.Parameters;

/// <summary>Breathing, noise and the signals that are read: the values of one set, read once. Units and sources stand with the parameters.</summary>
public sealed class SignalConstants(ParameterSet set)
{
    /// <summary>Breathing rate at rest (Hz).</summary>
    public double BreathingRate { get; } = set["f_r"].Value;

    /// <summary>Mutual pull of the two breathing rhythms (rad/s).</summary>
    public double BreathingCoupling { get; } = set["c_r"].Value;

    /// <summary>Its part without touch.</summary>
    public double BreathingPresence { get; } = set["c_r_present"].Value;

    /// <summary>Its part by touch.</summary>
    public double BreathingTouch { get; } = set["c_r_touch"].Value;

    /// <summary>Loss of that pull by a stressor.</summary>
    public double BreathingStress { get; } = set["c_r_stress"].Value;

    /// <summary>Noise of neuroceived safety (s^-1/2).</summary>
    public double NoiseSafety { get; } = set["sigma_n"].Value;

    /// <summary>Noise of sympathetic tone (s^-1/2).</summary>
    public double NoiseSympathetic { get; } = set["sigma_S"].Value;

    /// <summary>Noise of the vagal brake (s^-1/2).</summary>
    public double NoiseBrake { get; } = set["sigma_V"].Value;

    /// <summary>Noise of shutdown, for each unit of learned fright (s^-1/2).</summary>
    public double NoiseShutdown { get; } = set["sigma_D"].Value;

    /// <summary>Noise of the breathing phase (rad s^-1/2).</summary>
    public double NoiseBreathing { get; } = set["sigma_phi"].Value;

    /// <summary>Heart rate without either influence (1/min).</summary>
    public double IntrinsicRate { get; } = set["HR_0"].Value;

    /// <summary>Rise of heart rate by full sympathetic tone.</summary>
    public double HeartSympathetic { get; } = set["h_S"].Value;

    /// <summary>Fall of heart rate by the full vagal brake.</summary>
    public double HeartBrake { get; } = set["h_V"].Value;

    /// <summary>Fall of heart rate by full shutdown.</summary>
    public double HeartShutdown { get; } = set["h_D"].Value;

    /// <summary>RSA of the full vagal brake at the resting breathing rate (ms).</summary>
    public double RsaAmplitude { get; } = set["rsa_0"].Value;

    /// <summary>Further RSA at the resonance frequency, as a share.</summary>
    public double RsaResonance { get; } = set["rsa_res"].Value;

    /// <summary>Resonance frequency of RSA (Hz).</summary>
    public double ResonanceRate { get; } = set["f_res"].Value;

    /// <summary>Width of that resonance (Hz).</summary>
    public double ResonanceWidth { get; } = set["f_res_width"].Value;

    /// <summary>Skin conductance level without sympathetic tone (uS).</summary>
    public double SkinRest { get; } = set["SCL_0"].Value;

    /// <summary>Rise of the level by full sympathetic tone (uS).</summary>
    public double SkinSympathetic { get; } = set["SCL_S"].Value;

    /// <summary>Rate of skin conductance responses without sympathetic tone (1/s).</summary>
    public double ResponseRateRest { get; } = set["SCR_0"].Value;

    /// <summary>Rise of that rate by full sympathetic tone (1/s).</summary>
    public double ResponseRateSympathetic { get; } = set["SCR_S"].Value;

    /// <summary>Median size of a response before the filter (uS).</summary>
    public double ResponseSize { get; } = set["SCR_size"].Value;

    /// <summary>Standard deviation of the logarithm of that size.</summary>
    public double ResponseSpread { get; } = set["SCR_spread"].Value;

    /// <summary>Decay of a response (s).</summary>
    public double ResponseDecay { get; } = set["SCR_slow"].Value;

    /// <summary>Rise of a response (s).</summary>
    public double ResponseRise { get; } = set["SCR_fast"].Value;
}

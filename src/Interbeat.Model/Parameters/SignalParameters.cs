namespace Interbeat.Model.Parameters;

/// <summary>Breathing, noise and the signals that are read: the declarations.</summary>
internal static class SignalParameters
{
    private const string Chosen = "chosen for the prototype of this model; not calibrated";

    public static IReadOnlyList<Parameter> All { get; } =
    [
        new("f_r", "breathing rate at rest", 0.25, "Hz", 0.15, 0.35, ParameterMark.Assumption, Chosen),
        new("c_r", "mutual pull of the two breathing rhythms", 0.25, "rad/s", 0, 0.4, ParameterMark.Calibrated, "calibrated with the noise of breathing: hands held lock two breathings about as closely as before it was raised"),
        new("c_r_present", "its part without touch", 0.2, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("c_r_touch", "its part by touch", 0.8, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("c_r_stress", "loss of that pull by a stressor", 0.8, "1", 0, 1, ParameterMark.Assumption, Chosen),
        new("sigma_n", "noise of neuroceived safety", 0.03, "s^-1/2", 0, 0.1, ParameterMark.Assumption, Chosen),
        new("sigma_S", "noise of sympathetic tone", 0.012, "s^-1/2", 0, 0.05, ParameterMark.Assumption, Chosen),
        new("sigma_V", "noise of the vagal brake", 0.03, "s^-1/2", 0, 0.1, ParameterMark.Assumption, Chosen),
        new("sigma_D", "noise of shutdown, for each unit of learned fright", 0.009, "s^-1/2", 0, 0.05, ParameterMark.Assumption, Chosen),
        new("sigma_phi", "noise of the breathing phase", 0.3, "rad s^-1/2", 0, 0.5, ParameterMark.Calibrated, "calibrated: breaths of one person at rest then differ in length by a tenth (SD over mean); half of it breathes like a clock"),
        new("HR_0", "heart rate without either influence", 105, "1/min", 90, 118, ParameterMark.Assumption, "chosen for an adult; not yet checked against published intrinsic rates"),
        new("h_S", "rise of heart rate by full sympathetic tone", 0.68, "1", 0.2, 1.2, ParameterMark.Assumption, "chosen, product form; not yet checked against a text"),
        new("h_V", "fall of heart rate by the full vagal brake", 0.38, "1", 0.1, 0.6, ParameterMark.Assumption, "chosen, product form; not yet checked against a text"),
        new("h_D", "fall of heart rate by full shutdown", 0.2, "1", 0, 0.5, ParameterMark.Assumption, "chosen: shutdown slows the heart; size not known"),
        new("rsa_0", "RSA of the full vagal brake at the resting breathing rate", 75, "ms", 20, 150, ParameterMark.Assumption, Chosen),
        new("rsa_res", "further RSA at the resonance frequency, as a share", 1, "1", 0, 3, ParameterMark.Assumption, "chosen: RSA is larger near 0.1 Hz; size to be calibrated"),
        new("f_res", "resonance frequency of RSA", 0.1, "Hz", 0.075, 0.12, ParameterMark.Assumption, "chosen: six breaths a minute, the usual paced rate"),
        new("f_res_width", "width of that resonance", 0.04, "Hz", 0.01, 0.1, ParameterMark.Assumption, Chosen),
        new("SCL_0", "skin conductance level without sympathetic tone", 1, "uS", 0.5, 5, ParameterMark.Assumption, Chosen),
        new("SCL_S", "rise of the level by full sympathetic tone", 5, "uS", 1, 15, ParameterMark.Assumption, Chosen),
        new("SCR_0", "rate of skin conductance responses without sympathetic tone", 0.03, "1/s", 0, 0.1, ParameterMark.Assumption, Chosen),
        new("SCR_S", "rise of that rate by full sympathetic tone", 0.35, "1/s", 0.05, 0.6, ParameterMark.Assumption, Chosen),
        new("SCR_size", "median size of a response before the filter", 0.4, "uS", 0.1, 2, ParameterMark.Assumption, Chosen),
        new("SCR_spread", "standard deviation of the logarithm of that size", 0.6, "1", 0.2, 1, ParameterMark.Assumption, Chosen),
        new("SCR_slow", "decay of a response", 2, "s", 1, 4, ParameterMark.Literature, "Greco et al. 2016 (cvxEDA): slow constant 2.0 s"),
        new("SCR_fast", "rise of a response", 0.7, "s", 0.3, 1, ParameterMark.Literature, "Greco et al. 2016 (cvxEDA): fast constant 0.7 s"),
    ];
}

namespace Interbeat.Validation.WhyWeDiffer.Inputs;

/// <summary>The groups of the frozen HRV figures, one for each program and option.</summary>
internal static class Programs
{
    public const string NeuroKitTime = "neurokit_time";
    public const string NeuroKitNonlinear = "neurokit_nonlinear";
    public const string NeuroKitDefaultSpectrum = "neurokit_freq_default(normalize=True,100Hz,welch)";
    public const string NeuroKitSpectrum = "neurokit_freq_normalize=False";
    public const string NeuroKitLomb = "neurokit_freq_lomb_normalize=False";
    public const string HrvAnalysisTime = "hrvanalysis_time";
    public const string HrvAnalysisWelch = "hrvanalysis_freq_welch";
    public const string HrvAnalysisLomb = "hrvanalysis_freq_lomb";
    public const string HrvAnalysisPoincare = "hrvanalysis_poincare";
    public const string PyHrvTime = "pyhrv_time";
    public const string PyHrvWelch = "pyhrv_welch";

    /// <summary>pyHRV's power in a band.</summary>
    public static double? PyHrvPower(this RrCase input, string band) =>
        input.Frozen.At("peers", PyHrvWelch, "fft_abs")[Array.IndexOf(["vlf", "lf", "hf"], band)].GetDouble();
}

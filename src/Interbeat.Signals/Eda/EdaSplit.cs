using System.Collections.Immutable;

namespace Interbeat.Signals.Eda;

/// <summary>Skin conductance parted into its level and its responses by one method.</summary>
/// <param name="Method">How it was parted.</param>
/// <param name="TonicUs">The level at each sample, uS; NaN where not usable.</param>
/// <param name="PhasicUs">The remainder at each sample, uS; NaN where not usable.</param>
/// <param name="Responses">The responses found in the remainder.</param>
/// <param name="ResponsesPerMinute">Responses per minute of usable time; NaN where there is none.</param>
public sealed record EdaSplit(
    string Method,
    ImmutableArray<double> TonicUs,
    ImmutableArray<double> PhasicUs,
    ImmutableArray<SkinResponse> Responses,
    double ResponsesPerMinute)
{
    /// <summary>Mean amplitude of the responses, uS; NaN where there is none.</summary>
    public double MeanAmplitudeUs => Responses.Length == 0 ? double.NaN : Responses.Average(r => r.AmplitudeUs);
}

/// <summary>How far the two methods differ; none of them is the truth.</summary>
/// <param name="MeanTonicDifferenceUs">Mean magnitude of the difference of the levels, uS; NaN where nothing is usable.</param>
/// <param name="MatchedResponses">Responses of both methods whose peaks lie within one second of each other.</param>
/// <param name="OnlyLowPass">Responses that only the low-pass method has.</param>
/// <param name="OnlyEnvelope">Responses that only the envelope method has.</param>
public sealed record EdaDisagreement(double MeanTonicDifferenceUs, int MatchedResponses, int OnlyLowPass, int OnlyEnvelope);

/// <summary>The skin conductance of one recording.</summary>
/// <param name="StartSeconds">The time of the first sample, on the recording's clock in seconds.</param>
/// <param name="SamplingRateHz">Samples per second of both splits.</param>
/// <param name="LowPass">Level = low-pass at 0.05 Hz: the default.</param>
/// <param name="Envelope">Level = smooth lower envelope.</param>
/// <param name="Disagreement">How far the two differ.</param>
/// <param name="Artifacts">What was not used, and why.</param>
/// <param name="CoverageShare">Usable share of the samples, 0 to 1.</param>
/// <param name="ThresholdUs">Smallest amplitude of a response, uS.</param>
/// <param name="AbsentBecause">Why there is no result at all; null where there is one.</param>
public sealed record EdaResult(
    double StartSeconds,
    double SamplingRateHz,
    EdaSplit LowPass,
    EdaSplit Envelope,
    EdaDisagreement Disagreement,
    ImmutableArray<EdaArtifact> Artifacts,
    double CoverageShare,
    double ThresholdUs,
    string? AbsentBecause);

namespace Interbeat.Signals.Hrv;

/// <summary>The choices that the indices of one person depend on.</summary>
public sealed record HrvOptions
{
    /// <summary>Adult bands, windows of 300 s, no trend removed.</summary>
    public static HrvOptions Default { get; } = new();

    /// <summary>The bands.</summary>
    public BandPreset Bands { get; init; } = BandPreset.Adult;

    /// <summary>Windows or the whole recording.</summary>
    public SpectrumMode Spectrum { get; init; } = SpectrumMode.Welch;

    /// <summary>Smoothness priors with this lambda remove the trend before the spectrum; null leaves it.</summary>
    public double? TrendLambda { get; init; }
}

namespace Interbeat.Signals.Hrv;

/// <summary>A band of frequencies: low edge inside, high edge outside, Hz.</summary>
/// <param name="LowHz">The low edge.</param>
/// <param name="HighHz">The high edge.</param>
public readonly record struct FrequencyBand(double LowHz, double HighHz);

namespace Interbeat.Formats;

/// <summary>The sampling of a file's channels as they stand in the file, all channels alike.</summary>
/// <param name="RateHz">Samples per second.</param>
/// <param name="SamplesPerChannel">Samples of one channel.</param>
public sealed record StoredSampling(double RateHz, int SamplesPerChannel);

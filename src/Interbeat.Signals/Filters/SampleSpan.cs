namespace Interbeat.Signals.Filters;

/// <summary>A stretch of samples, counted from the start of a stream.</summary>
/// <param name="Start">The first sample.</param>
/// <param name="End">The sample after the last.</param>
internal readonly record struct SampleSpan(long Start, long End);

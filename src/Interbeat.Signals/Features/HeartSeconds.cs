using System.Collections.Immutable;

namespace Interbeat.Signals.Features;

/// <summary>One person's heart, second by second; NaN where a value cannot be told.</summary>
/// <remarks>Entry <c>s</c> belongs to the second from <c>start + s</c> to <c>start + s + 1</c>. All four have the same length.</remarks>
/// <param name="HeartRateBpm">Time-weighted mean of 60000 / IBI over the second, in beats per minute.</param>
/// <param name="LnRsa">Respiratory sinus arrhythmia of the 30 s around the second's middle, ln(ms^2).</param>
/// <param name="RmssdMs">Root mean square of successive differences in the same 30 s, in ms.</param>
/// <param name="Quality">Share of the second under usable intervals times one minus the share of corrected beats around, 0 to 1.</param>
public sealed record HeartSeconds(
    ImmutableArray<double> HeartRateBpm,
    ImmutableArray<double> LnRsa,
    ImmutableArray<double> RmssdMs,
    ImmutableArray<double> Quality);

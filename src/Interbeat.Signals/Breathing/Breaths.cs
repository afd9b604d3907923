using System.Collections.Immutable;

namespace Interbeat.Signals.Breathing;

/// <summary>The breaths of one signal. Nothing reaches across a gap: a breath lies in one stretch without missing samples.</summary>
/// <param name="Source">What they were taken from.</param>
/// <param name="Preset">The preset by which they were judged.</param>
/// <param name="Items">Accepted breaths in order of time; two neighbours touch unless a gap or a rejected breath lies between.</param>
/// <param name="Rejected">Breaths outside the rates of the preset, left out of <paramref name="Items"/>.</param>
/// <param name="CoverageShare">Seconds under accepted breaths over the signal's duration, 0 to 1.</param>
/// <param name="AbsentBecause">Why there is no breath at all; null where there is one.</param>
public sealed record Breaths(
    BreathingSource Source,
    BreathingPreset Preset,
    ImmutableArray<Breath> Items,
    int Rejected,
    double CoverageShare,
    string? AbsentBecause)
{
    /// <summary>Mean rate over the time under breaths (60 n / sum of durations), in breaths per minute; NaN where there is none.</summary>
    public double MeanRatePerMinute => Items.Length == 0 ? double.NaN : 60 * Items.Length / Items.Sum(b => b.DurationSeconds);

    /// <summary>No breath, for a stated reason.</summary>
    internal static Breaths None(BreathingSource source, BreathingPreset preset, int rejected, string because) =>
        new(source, preset, [], rejected, 0, because);
}

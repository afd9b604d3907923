using System.Collections.Immutable;
using Interbeat.Signals.Breathing;

namespace Interbeat.Signals.Features;

/// <summary>One person's breathing, second by second; NaN where a value cannot be told.</summary>
/// <remarks>Entry <c>s</c> belongs to the second from <c>start + s</c> to <c>start + s + 1</c>.</remarks>
/// <param name="Source">What the breaths were taken from.</param>
/// <param name="RatePerMinute">Time-weighted mean over the second of 60 / duration of the breath, in breaths per minute; absent under 80 % coverage.</param>
/// <param name="Coverage">Share of the second under accepted breaths, 0 to 1.</param>
public sealed record BreathingSeconds(BreathingSource Source, ImmutableArray<double> RatePerMinute, ImmutableArray<double> Coverage)
{
    /// <summary>The rate of each second of a session; one pass over the breaths.</summary>
    /// <param name="breaths">Breaths of any source.</param>
    /// <param name="startSeconds">The start of the first second, on the breaths' clock.</param>
    /// <param name="seconds">The number of seconds.</param>
    public static BreathingSeconds Of(Breaths breaths, double startSeconds, int seconds)
    {
        ArgumentNullException.ThrowIfNull(breaths);
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        var coverage = new double[seconds];
        var integral = new double[seconds];
        foreach (var breath in breaths.Items)
        {
            var from = breath.StartSeconds - startSeconds;
            var to = breath.EndSeconds - startSeconds;
            var last = Math.Min(seconds - 1, Math.Floor(to));
            for (var s = (int)Math.Max(0, Math.Floor(from)); s <= last; s++)
            {
                var overlap = Math.Max(0, Math.Min(to, s + 1) - Math.Max(from, s));
                coverage[s] = Math.Min(1, coverage[s] + overlap);
                integral[s] += overlap * breath.RatePerMinute;
            }
        }

        return new BreathingSeconds(
            breaths.Source,
            [.. coverage.Zip(integral, (share, sum) => share >= FeatureColumn.MinimumCoverage ? sum / share : double.NaN)],
            [.. coverage]);
    }
}

using System.Collections.Immutable;
using Interbeat.Signals.Eda;

namespace Interbeat.Signals.Features;

/// <summary>One person's skin conductance, second by second; NaN where a value cannot be told.</summary>
/// <remarks>Entry <c>s</c> belongs to the second from <c>start + s</c> to <c>start + s + 1</c>. The low-pass method, the default, gives both.</remarks>
/// <param name="TonicUs">Mean level over the second, uS; absent under 80 % coverage.</param>
/// <param name="ResponsesPerMinute">Responses whose peak lies in the 60 s around the second's middle, per minute of usable time in them; absent under 80 % coverage of the 60 s.</param>
/// <param name="Coverage">Usable share of the second, 0 to 1.</param>
public sealed record EdaSeconds(ImmutableArray<double> TonicUs, ImmutableArray<double> ResponsesPerMinute, ImmutableArray<double> Coverage)
{
    /// <summary>Length of the window in which responses are counted, seconds.</summary>
    public const int WindowSeconds = 60;

    /// <summary>The features of each second of a session, in one pass over the samples and one over the responses.</summary>
    /// <param name="eda">The analysis of the recording.</param>
    /// <param name="startSeconds">The start of the first second, on the recording's clock.</param>
    /// <param name="seconds">The number of seconds.</param>
    public static EdaSeconds Of(EdaResult eda, double startSeconds, int seconds)
    {
        ArgumentNullException.ThrowIfNull(eda);
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        var level = SampledSeconds.Of(eda.LowPass.TonicUs.AsSpan(), eda.SamplingRateHz, eda.StartSeconds - startSeconds, seconds);
        var perMinute = new double[seconds];
        var responses = eda.LowPass.Responses;
        int first = 0, end = 0;
        for (var s = 0; s < seconds; s++)
        {
            var from = startSeconds + s + 0.5 - (WindowSeconds / 2.0);
            while (end < responses.Length && responses[end].PeakSeconds < from + WindowSeconds)
            {
                end++;
            }

            while (first < end && responses[first].PeakSeconds < from)
            {
                first++;
            }

            // The window begins and ends in the middle of a second; the two half seconds count by their own coverage.
            var covered = level.CoveredBetween(s - (WindowSeconds / 2), s + (WindowSeconds / 2));
            perMinute[s] = covered >= FeatureColumn.MinimumCoverage * WindowSeconds ? 60 * (end - first) / covered : double.NaN;
        }

        return new EdaSeconds([.. level.Means(FeatureColumn.MinimumCoverage)], [.. perMinute], [.. level.Coverage]);
    }
}

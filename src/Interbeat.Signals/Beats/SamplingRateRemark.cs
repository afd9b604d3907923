using System.Globalization;
using Interbeat.Core;

namespace Interbeat.Signals.Beats;

/// <summary>What a low sampling rate does to beats.</summary>
public static class SamplingRateRemark
{
    /// <summary>
    /// Below this an electrocardiogram places its beats too coarsely for variability, Hz. Source: Task Force (1996), which asks for 250 to 500 Hz, and 100 Hz at least where a
    /// parabola refines the peak, as here.
    /// </summary>
    private const double LeastRateHz = 100;

    /// <summary>The sentence, or null where the rate serves.</summary>
    /// <param name="detector">The detector.</param>
    /// <param name="channel">The channel that it searches.</param>
    public static string? Of(IBeatDetector detector, SampledChannel channel)
    {
        ArgumentNullException.ThrowIfNull(detector);
        ArgumentNullException.ThrowIfNull(channel);
        var rate = channel.Signal.SamplingRateHz;
        if (rate < detector.LowestRateHz)
        {
            return Text($"Channel {channel.Name} has {rate:0.##} samples per second; the detector {detector.Name} needs {detector.LowestRateHz} and finds no beat in fewer.");
        }

        return channel.Kind != SignalKind.Pulse && rate < LeastRateHz
            ? Text($"Channel {channel.Name} has {rate:0.##} samples per second, fewer than {LeastRateHz}: beats may be missed, and those found lie coarsely.")
            : null;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

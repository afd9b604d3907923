using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Beats;

/// <summary>A second, simpler opinion on where the beats are: peaks of the amplitude over a share of its local level.</summary>
/// <remarks>It shares no threshold and no memory with the main decision; where the two disagree, the signal is in doubt.</remarks>
internal static class AmplitudePeaks
{
    /// <summary>A peak counts above this share of the local level. Chosen.</summary>
    public const double Share = 0.5;

    /// <summary>Peaks closer than this are one, seconds. Chosen: the interval at 240 per minute.</summary>
    public const double ApartSeconds = 0.25;

    /// <summary>Sample numbers of the peaks of one stretch.</summary>
    /// <param name="signal">The lightly filtered signal of the stretch.</param>
    /// <param name="offset">Sample number of its first sample.</param>
    /// <param name="rateHz">Samples per second.</param>
    /// <param name="peaks">Receives the peaks.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ReadOnlySpan<double> signal, int offset, double rateHz, List<double> peaks)
    {
        var amplitude = new double[signal.Length];
        for (var i = 0; i < amplitude.Length; i++)
        {
            amplitude[i] = Math.Abs(signal[i]);
        }

        var levels = new QrsLevels();
        levels.Add(amplitude, 0, rateHz);
        var apart = (int)(ApartSeconds * rateHz);
        var last = int.MinValue / 2;
        for (var i = 1; i < amplitude.Length - 1; i++)
        {
            var isPeak = amplitude[i] > amplitude[i - 1] && amplitude[i] >= amplitude[i + 1];
            if (!isPeak || amplitude[i] < Share * levels.At(i))
            {
                continue;
            }

            if (i - last >= apart)
            {
                peaks.Add(offset + i);
                last = i;
            }
            else if (amplitude[i] > amplitude[last])
            {
                peaks[^1] = offset + i;
                last = i;
            }
        }
    }
}

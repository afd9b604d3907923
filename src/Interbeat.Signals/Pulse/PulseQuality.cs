using Interbeat.Signals.Beats;

namespace Interbeat.Signals.Pulse;

/// <summary>Which ten-second blocks of a pulse wave can be trusted.</summary>
/// <remarks>
/// A block is poor when it holds no beat, when its beats do not resemble their neighbours, or when neighbouring intervals
/// differ too much. Noise in the pulse's band has smooth peaks that resemble each other, but no rhythm.
/// </remarks>
internal static class PulseQuality
{
    /// <summary>Length of a block, seconds. Chosen, as for electrocardiograms.</summary>
    public const double BlockSeconds = 10;

    /// <summary>A block whose median similarity is below is poor. Chosen.</summary>
    public const double MinimumSimilarity = 0.7;

    /// <summary>A block is poor when the median of |difference of two successive intervals| over their mean is above. Chosen.</summary>
    public const double MaximumIntervalSpread = 0.25;

    /// <summary>A shorter stretch between gaps is not searched, seconds. Chosen: two slow beats.</summary>
    public const double MinimumStretchSeconds = 4;

    /// <summary>A sensor that does not move for so long is off or at its limit, seconds. Chosen.</summary>
    public const double StandstillSeconds = 2;

    /// <summary>The poor blocks of one stretch.</summary>
    /// <param name="band">The band-passed stretch.</param>
    /// <param name="beats">Its beats as fractional sample numbers.</param>
    /// <param name="rateHz">Samples per second.</param>
    public static IEnumerable<Range> PoorBlocks(double[] band, double[] beats, double rateHz)
    {
        var similarity = PulseSimilarity.Of(band, beats, rateHz);
        var blocks = Math.Max(1, (int)(band.Length / (BlockSeconds * rateHz)));
        var first = 0;
        for (var b = 0; b < blocks; b++)
        {
            var from = (int)((long)band.Length * b / blocks);
            var to = (int)((long)band.Length * (b + 1) / blocks);
            var end = first;
            while (end < beats.Length && beats[end] < to)
            {
                end++;
            }

            if (end == first || Median(similarity[first..end]) < MinimumSimilarity || Spread(beats, first, end) > MaximumIntervalSpread)
            {
                yield return from..to;
            }

            first = end;
        }
    }

    /// <summary>Median relative difference of the intervals on both sides of each beat of the block.</summary>
    private static double Spread(double[] beats, int first, int end)
    {
        var differences = new List<double>();
        for (var i = Math.Max(1, first); i < Math.Min(end, beats.Length - 1); i++)
        {
            double before = beats[i] - beats[i - 1], after = beats[i + 1] - beats[i];
            differences.Add(2 * Math.Abs(after - before) / (after + before));
        }

        return differences.Count == 0 ? double.PositiveInfinity : Median([.. differences]);
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}

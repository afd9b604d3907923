using Interbeat.Signals.Beats;

namespace Interbeat.Signals.Pulse;

/// <summary>Which ten-second blocks of a pulse wave can be trusted.</summary>
/// <remarks>
/// A block is poor when it holds no beat, when its beats do not resemble their neighbours, when neighbouring intervals
/// differ too much, when most beats are edges between two levels (<see cref="TwoLevels"/>), or when the pulse's band holds next to nothing of the signal. Noise in the pulse's band has smooth peaks that resemble each other, but no rhythm.
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

    /// <summary>Half width of the stretch around a beat that must be more than two levels, seconds. Chosen: half a pulse of 60 per minute.</summary>
    public const double LevelsHalfSeconds = 0.5;

    /// <summary>Either level holds at least this share there. Chosen lower than for an electrocardiogram: a pulse is broad, and so never on two levels.</summary>
    public const double LevelsLesserShare = 0.05;

    /// <summary>A block whose band has less than this share of the signal's standard deviation is what a filter leaves of hum. Chosen: hum of 50 Hz leaves a thousandth.</summary>
    public const double MinimumBandShare = 0.01;

    /// <summary>The poor blocks of one stretch.</summary>
    /// <param name="raw">The stretch as it was recorded.</param>
    /// <param name="band">The band-passed stretch.</param>
    /// <param name="beats">Its beats as fractional sample numbers.</param>
    /// <param name="rateHz">Samples per second.</param>
    public static List<Range> PoorBlocks(ReadOnlySpan<double> raw, double[] band, double[] beats, double rateHz)
    {
        var poor = new List<Range>();
        var similarity = SimilarityOf(band, beats, rateHz);
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

            if (end == first || IsDrowned(raw[from..to], band.AsSpan(from..to)) || Median(similarity[first..end]) < MinimumSimilarity || Spread(beats, first, end) > MaximumIntervalSpread || AreEdges(raw, beats.AsSpan(first..end), rateHz))
            {
                poor.Add(from..to);
            }

            first = end;
        }

        return poor;
    }

    /// <summary>How much each pulse looks like those around it.</summary>
    private static double[] SimilarityOf(double[] band, double[] beats, double rateHz)
    {
        var judged = new List<double>(beats.Length);
        var similarity = new BeatSimilarity(rateHz, beat => judged.Add(beat.Similarity));
        var light = Array.ConvertAll(band, x => (float)x);
        foreach (var beat in beats)
        {
            similarity.Add(new TrackedBeat((int)beat, 0, beat, BeatSimilarity.Shape(light, beat, rateHz)));
        }

        similarity.End();
        return [.. judged];
    }

    private static bool IsDrowned(ReadOnlySpan<double> raw, ReadOnlySpan<double> band) => Variance(band) < MinimumBandShare * MinimumBandShare * Variance(raw);

    private static double Variance(ReadOnlySpan<double> values)
    {
        double mean = 0, squares = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var away = values[i] - mean;
            mean += away / (i + 1);
            squares += away * (values[i] - mean);
        }

        return squares / values.Length;
    }

    private static bool AreEdges(ReadOnlySpan<double> raw, ReadOnlySpan<double> beats, double rateHz)
    {
        var half = (int)(LevelsHalfSeconds * rateHz);
        var edges = 0;
        foreach (var beat in beats)
        {
            edges += TwoLevels.Holds(raw[Math.Max(0, (int)beat - half)..Math.Min(raw.Length, (int)beat + half + 1)], LevelsLesserShare) ? 1 : 0;
        }

        return 2 * edges > beats.Length;
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

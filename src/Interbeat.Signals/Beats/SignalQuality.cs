namespace Interbeat.Signals.Beats;

/// <summary>Which ten-second blocks of a signal can be trusted.</summary>
/// <remarks>
/// Three measures for each block: the agreement of two independent detections (as F1, 0 to 1), the median similarity of the
/// block's beats to their neighbours, and the background, which is the median of the QRS feature over the median height of its beats. A block
/// is poor where nothing was found in it, where any measure is bad, or where the first two are both mediocre. Mains hum on an open lead has
/// perfectly similar "beats", but no quiet between them: its background gives it away. Chosen.
/// </remarks>
internal static class SignalQuality
{
    /// <summary>Length of a block, seconds.</summary>
    public const double BlockSeconds = 10;

    /// <summary>Agreement that needs no further support.</summary>
    public const double GoodAgreement = 0.9;

    /// <summary>Similarity that needs no further support.</summary>
    public const double GoodSimilarity = 0.8;

    /// <summary>Below this a block is poor whatever the agreement.</summary>
    public const double BadSimilarity = 0.65;

    /// <summary>Below this a block is poor whatever the similarity.</summary>
    public const double BadAgreement = 0.5;

    /// <summary>Above this a block is poor whatever the others say: a beat must stand out from what lies between.</summary>
    public const double BadBackground = 0.6;

    private const double BackgroundPointsPerSecond = 50;
    private const double ToleranceSeconds = 0.15;

    /// <summary>The median of the QRS feature over each block of a stretch.</summary>
    /// <param name="feature">The feature of the stretch.</param>
    /// <param name="rateHz">Samples per second.</param>
    public static double[] Background(ReadOnlySpan<double> feature, double rateHz)
    {
        var medians = new double[BlockCount(feature.Length, rateHz)];
        var stride = Math.Max(1, (int)(rateHz / BackgroundPointsPerSecond));
        var points = new List<double>();
        for (var b = 0; b < medians.Length; b++)
        {
            points.Clear();
            for (var i = BlockStart(feature.Length, b, medians.Length); i < BlockStart(feature.Length, b + 1, medians.Length); i += stride)
            {
                points.Add(feature[i]);
            }

            points.Sort();
            medians[b] = points[points.Count / 2];
        }

        return medians;
    }

    /// <summary>The poor blocks of one stretch, as sample ranges that may touch.</summary>
    /// <param name="segment">The stretch in samples.</param>
    /// <param name="background">The median of the QRS feature over each of its blocks.</param>
    /// <param name="beats">All beats of the signal.</param>
    /// <param name="secondOpinion">All beats of the second detection, as sample numbers.</param>
    /// <param name="rateHz">Samples per second.</param>
    public static IEnumerable<Range> PoorBlocks(Range segment, double[] background, JudgedBeats beats, double[] secondOpinion, double rateHz)
    {
        var start = segment.Start.Value;
        var length = segment.End.Value - start;
        for (var b = 0; b < background.Length; b++)
        {
            var from = start + BlockStart(length, b, background.Length);
            var to = start + BlockStart(length, b + 1, background.Length);
            if (IsPoor(from, to, background[b], beats, secondOpinion, rateHz))
            {
                yield return from..to;
            }
        }
    }

    private static bool IsPoor(int from, int to, double background, JudgedBeats beats, double[] secondOpinion, double rateHz)
    {
        var mine = Within(beats.Positions, from, to);
        var theirs = Within(secondOpinion, from, to);
        if (mine.Start.Equals(mine.End))
        {
            return true;
        }

        var agreement = BeatScoring.Score(beats.Positions[mine], secondOpinion[theirs], ToleranceSeconds * rateHz).F1 / 100;
        var alike = Median(beats.Similarity[mine]);
        return alike < BadSimilarity
            || agreement < BadAgreement
            || background > BadBackground * Median(beats.Heights[mine])
            || (agreement < GoodAgreement && alike < GoodSimilarity);
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[(values.Length - 1) / 2];
    }

    /// <summary>The blocks share a stretch evenly, so that the last is not a remnant too short to judge.</summary>
    private static int BlockCount(int length, double rateHz) => Math.Max(1, (int)(length / (BlockSeconds * rateHz)));

    private static int BlockStart(int length, int block, int blocks) => (int)(length * (long)block / blocks);

    private static Range Within(double[] ascending, int from, int to) => FirstAtOrAfter(ascending, from)..FirstAtOrAfter(ascending, to);

    private static int FirstAtOrAfter(double[] ascending, double value)
    {
        var place = Array.BinarySearch(ascending, value);
        return place >= 0 ? place : ~place;
    }
}

/// <summary>Beats with what their quality is judged by; three arrays of one length.</summary>
/// <param name="Positions">Fractional sample numbers, ascending.</param>
/// <param name="Heights">Height of the QRS feature.</param>
/// <param name="Similarity">Similarity to the neighbours, -1 to 1.</param>
internal sealed record JudgedBeats(double[] Positions, double[] Heights, double[] Similarity);

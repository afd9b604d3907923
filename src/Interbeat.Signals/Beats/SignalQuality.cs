namespace Interbeat.Signals.Beats;

/// <summary>Which ten-second blocks of a signal can be trusted.</summary>
/// <remarks>
/// Two measures for each block: the agreement of two independent detections (as F1, 0 to 1) and the median similarity of the
/// block's beats to their neighbours. A block is poor where either is bad, or both are mediocre, or nothing was found in it. Chosen.
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

    private const double ToleranceSeconds = 0.15;

    /// <summary>The poor blocks of one stretch, as sample ranges that may touch.</summary>
    /// <param name="segment">The stretch in samples.</param>
    /// <param name="beats">All beats of the signal as sample numbers.</param>
    /// <param name="similarity">Their similarities.</param>
    /// <param name="secondOpinion">All beats of the second detection.</param>
    /// <param name="rateHz">Samples per second.</param>
    public static IEnumerable<Range> PoorBlocks(Range segment, double[] beats, double[] similarity, double[] secondOpinion, double rateHz)
    {
        var (start, end) = (segment.Start.Value, segment.End.Value);
        var blocks = Math.Max(1, (int)((end - start) / (BlockSeconds * rateHz)));
        for (var b = 0; b < blocks; b++)
        {
            // The blocks share the stretch evenly, so the last is not a remnant too short to judge.
            var from = start + (int)((end - start) * (long)b / blocks);
            var to = start + (int)((end - start) * (long)(b + 1) / blocks);
            if (IsPoor(from, to, beats, similarity, secondOpinion, rateHz))
            {
                yield return from..to;
            }
        }
    }

    /// <summary>Agreement and median similarity of one block.</summary>
    internal static (double Agreement, double Similarity) Measure(int from, int to, double[] beats, double[] similarity, double[] secondOpinion, double rateHz)
    {
        var mine = Within(beats, from, to);
        var theirs = Within(secondOpinion, from, to);
        var count = mine.End.Value - mine.Start.Value;
        if (count == 0)
        {
            return (0, 0);
        }

        var agreement = BeatScoring.Score(beats[mine], secondOpinion[theirs], ToleranceSeconds * rateHz).F1 / 100;
        var sorted = similarity[mine];
        Array.Sort(sorted);
        return (agreement, sorted[(count - 1) / 2]);
    }

    private static bool IsPoor(int from, int to, double[] beats, double[] similarity, double[] secondOpinion, double rateHz)
    {
        var (agreement, alike) = Measure(from, to, beats, similarity, secondOpinion, rateHz);
        return alike < BadSimilarity
            || agreement < BadAgreement
            || (agreement < GoodAgreement && alike < GoodSimilarity);
    }

    private static Range Within(double[] ascending, int from, int to) => FirstAtOrAfter(ascending, from)..FirstAtOrAfter(ascending, to);

    private static int FirstAtOrAfter(double[] ascending, double value)
    {
        var place = Array.BinarySearch(ascending, value);
        return place >= 0 ? place : ~place;
    }
}

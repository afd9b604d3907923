namespace Interbeat.Signals.Beats;

/// <summary>A second look at the accepted beats, with what came after each of them in view.</summary>
/// <remarks>
/// Noise, a tall T wave or a P wave taken for a beat shows in two ways at once: it is weaker than both neighbours, and without it they lie one
/// normal interval apart. Either alone is common in true beats (a premature beat is early but strong, a beat in atrial fibrillation
/// may be weak but does not split a normal interval), so a beat is dropped only for both. Chosen.
/// </remarks>
internal static class QrsReview
{
    /// <summary>A beat weaker than this share of the weaker neighbour is in doubt.</summary>
    public const double WeakShare = 0.85;

    /// <summary>The neighbours' distance counts as one interval up to this multiple of the local median interval.</summary>
    public const double NormalSpan = 1.2;

    /// <summary>Accepted beats to each side that make the local median interval.</summary>
    public const int IntervalsEachSide = 15;

    /// <summary>The beats that stand.</summary>
    /// <param name="candidates">All maxima.</param>
    /// <param name="beats">Indices of the accepted ones, ascending.</param>
    public static List<int> WithoutExtra(IReadOnlyList<QrsCandidate> candidates, List<int> beats)
    {
        var kept = new List<int>(beats.Count);
        for (var i = 0; i < beats.Count; i++)
        {
            if (kept.Count == 0 || i == beats.Count - 1 || !IsExtra(candidates, beats, kept[^1], i))
            {
                kept.Add(beats[i]);
            }
        }

        return kept;
    }

    private static bool IsExtra(IReadOnlyList<QrsCandidate> candidates, List<int> beats, int before, int i)
    {
        var (a, b, c) = (candidates[before], candidates[beats[i]], candidates[beats[i + 1]]);
        return a.Segment == c.Segment
            && b.Height < WeakShare * Math.Min(a.Height, c.Height)
            && c.Sample - a.Sample < NormalSpan * MedianInterval(candidates, beats, i);
    }

    private static double MedianInterval(IReadOnlyList<QrsCandidate> candidates, List<int> beats, int i)
    {
        var first = Math.Max(1, i - IntervalsEachSide);
        var end = Math.Min(beats.Count, i + IntervalsEachSide + 1);
        Span<int> intervals = stackalloc int[end - first];
        for (var k = first; k < end; k++)
        {
            intervals[k - first] = candidates[beats[k]].Sample - candidates[beats[k - 1]].Sample;
        }

        intervals.Sort();
        return intervals[intervals.Length / 2];
    }
}

using Interbeat.Dyads.Nulls;

namespace Interbeat.Dyads.Segments;

/// <summary>Surrogate synchrony: the mean correlation of segments that belong together, beside that of all segments that do not.</summary>
/// <remarks>
/// After Tschacher and Meier (2020) and the R package SUSY. Pseudo pairings are all i ≠ h. The effect size is (Z − Zpseudo) / SD, where SD is the
/// spread of the pseudo profile <b>over lags</b> (ddof 1): it is neither a p nor a z, since neighbouring lags are nearly one number.
/// </remarks>
/// <param name="Real">The mean profile of segments that belong together.</param>
/// <param name="Pseudo">The mean profile of all others; null with fewer than two segments.</param>
/// <param name="BySegment">The profile of each segment with its own partner.</param>
/// <param name="PseudoBySegment">The mean profile of each of A's segments with B's others; empty with fewer than two segments.</param>
public sealed record SegmentSynchrony(LagProfile Real, LagProfile? Pseudo, IReadOnlyList<LagProfile> BySegment, IReadOnlyList<LagProfile> PseudoBySegment)
{
    /// <summary>All pairings of a pair, or null where it has no segment. O(n² lags / length) in the samples n, in parallel; the result does not depend on the threads.</summary>
    public static SegmentSynchrony? Of(SegmentedPair pair, ParallelOptions options)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (pair.Count == 0)
        {
            return null;
        }

        var pseudo = new LagProfile[pair.Count > 1 ? pair.Count : 0];
        Workers.Run(pseudo.Length, options, () => 0, (i, _) => pseudo[i] = LagProfile.Of(pair, i, Enumerable.Range(0, pair.Count).Where(h => h != i)));
        var own = Own(pair);
        return new SegmentSynchrony(LagProfile.Mean(own), pseudo.Length == 0 ? null : LagProfile.Mean(pseudo), own, pseudo);
    }

    /// <summary>The profile of each segment with its own partner: what surrogates need.</summary>
    public static IReadOnlyList<LagProfile> Own(SegmentedPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return [.. Enumerable.Range(0, pair.Count).Select(i => LagProfile.Of(pair, i, [i]))];
    }
}

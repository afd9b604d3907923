using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.States;

namespace Interbeat.Dyads.Clocks;

/// <summary>Fits two clocks to moments that both recordings mark: a clap, a tap on both sensors, a flash.</summary>
/// <remarks>
/// t on A's clock = o + (1 + d) t on B's clock. With two marks or more that lie far enough apart, o and d by least squares; else o alone. The variance of one mark is the pooled value of
/// the residuals and a prior worth one observation, so that two marks, which always fit, do not look exact. The rate's standard deviation is that of the slope.
/// </remarks>
public static class SyncMarks
{
    /// <summary>Prior for the standard deviation of one pair of marks, in ms. Chosen: one or two frames of video, or a peak found by hand.</summary>
    public const double PriorMs = 50;

    /// <summary>Marks that lie closer together tell the offset only, in s. Chosen: the prior over it would be a rate error of more than any clock's.</summary>
    public const double LeastSpanSeconds = 60;

    /// <summary>Two clocks that differ by more are not two clocks of one session, in parts per million. Chosen: fifty times the worst ordinary quartz.</summary>
    public const double LargestDriftPartsPerMillion = 10_000;

    /// <summary>Pairs the marks of two recordings: those with one label in both, in order of time. A label that one recording has more often than the other is left out, since which belong together cannot be told.</summary>
    /// <param name="a">A's own marks, on A's clock.</param>
    /// <param name="b">B's own marks, on B's clock.</param>
    /// <param name="unpaired">Labels that were left out.</param>
    public static ImmutableArray<SyncPair> Pair(IEnumerable<SessionEvent> a, IEnumerable<SessionEvent> b, out ImmutableArray<string> unpaired)
    {
        var (ofA, ofB) = (ByLabel(a), ByLabel(b));
        unpaired = [.. ofA.Keys.Union(ofB.Keys).Where(label => OnsetsOf(ofA, label).Length != OnsetsOf(ofB, label).Length).Order(StringComparer.Ordinal)];
        return
        [
            .. ofA.Keys.Except(unpaired)
                .SelectMany(label => ofA[label].Zip(ofB[label], (onA, onB) => new SyncPair(onA, onB)))
                .OrderBy(pair => pair.OnA),
        ];
    }

    /// <summary>The alignment that the pairs give.</summary>
    /// <exception cref="InputException">The clocks would differ by more than any two clocks do.</exception>
    public static Alignment Fit(ImmutableArray<SyncPair> pairs)
    {
        ArgumentOutOfRangeException.ThrowIfZero(pairs.Length);
        double meanA = pairs.Average(p => p.OnA), meanB = pairs.Average(p => p.OnB);
        var spread = pairs.Sum(p => (p.OnB - meanB) * (p.OnB - meanB));
        var measured = pairs.Max(p => p.OnB) - pairs.Min(p => p.OnB) >= LeastSpanSeconds;
        var drift = measured ? pairs.Sum(p => (p.OnB - meanB) * (p.OnA - p.OnB - meanA + meanB)) / spread : 0;
        if (Math.Abs(drift) > LargestDriftPartsPerMillion * 1e-6)
        {
            throw new InputException(EventWords.Sync, null, FormattableString.Invariant($"the marks of the two recordings do not belong together: their clocks would differ by {Math.Abs(drift) * 100:0.#} %; moments that both recordings mark, with the same label in both, were expected"));
        }

        var offset = meanA - ((1 + drift) * meanB);
        var squares = pairs.Sum(p => Math.Pow(1000 * (p.OnA - offset - ((1 + drift) * p.OnB)), 2));
        var free = pairs.Length - (measured ? 2 : 1);
        var sigmaMs = Math.Sqrt(((PriorMs * PriorMs) + squares) / (1 + free));
        return new Alignment(offset, sigmaMs, AlignmentBasis.SyncMarks)
        {
            DriftPartsPerMillion = measured ? drift * 1e6 : null,
            DriftUncertaintyPartsPerMillion = measured ? sigmaMs * 1e-3 / Math.Sqrt(spread) * 1e6 : null,
            MarksOnClockA = [.. pairs.Select(p => p.OnA)],
        };
    }

    /// <summary>How fast B's clock must run to be A's: 1 + d.</summary>
    public static double RateOf(Alignment alignment)
    {
        ArgumentNullException.ThrowIfNull(alignment);
        return 1 + ((alignment.DriftPartsPerMillion ?? 0) * 1e-6);
    }

    /// <summary>Whether a mark is for the clocks: the first word of its label is sync, with or without a number.</summary>
    public static bool Is(SessionEvent mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        return string.Concat(mark.Label.TrimStart().TakeWhile(char.IsLetter)).Equals(EventWords.Sync, StringComparison.OrdinalIgnoreCase);
    }

    private static Dictionary<string, double[]> ByLabel(IEnumerable<SessionEvent> marks) => marks
        .Where(Is)
        .GroupBy(mark => mark.Label.Trim().ToLowerInvariant(), StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Select(mark => mark.OnsetSeconds).Order().ToArray(), StringComparer.Ordinal);

    private static double[] OnsetsOf(Dictionary<string, double[]> marks, string label) => marks.GetValueOrDefault(label, []);
}

/// <summary>One moment on both clocks.</summary>
/// <param name="OnA">On A's clock, in s.</param>
/// <param name="OnB">On B's clock, in s.</param>
public readonly record struct SyncPair(double OnA, double OnB);

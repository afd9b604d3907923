using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Dyads.Ruptures;

/// <summary>How far the machine's candidates and a person's ruptures agree.</summary>
/// <remarks>
/// Moments are paired one to one, the nearest first, within <see cref="ReviewedRuptures.NearSeconds"/>. Kappa (Cohen 1960, Educ. Psychol. Meas. 20, 37-46) is taken on bins of 10 s, each inside or outside a
/// rupture, from its onset to its return or to where watching ended; where neither is known only the bin of the onset counts. Where the person saw the candidates first, all of these flatter the
/// machine: only marks made without seeing them test it.
/// </remarks>
/// <param name="Candidates">How many candidates the machine found.</param>
/// <param name="Human">How many ruptures the person marked.</param>
/// <param name="Matched">How many of them are pairs.</param>
/// <param name="Precision">Matched over candidates; null where there is no candidate.</param>
/// <param name="Recall">Matched over human; null where the person marked none.</param>
/// <param name="Kappa">Cohen's kappa; null where both are always or never in a rupture.</param>
/// <param name="OffsetSeconds">The person's onset minus the candidate's for each pair, in order, in s; above 0 where the person's is later.</param>
public sealed record RuptureAgreement(int Candidates, int Human, int Matched, double? Precision, double? Recall, double? Kappa, ImmutableArray<double> OffsetSeconds)
{
    /// <summary>Length of a bin for kappa, in s (dyads, section 5).</summary>
    public const double BinSeconds = 10;

    /// <summary>The agreement, or null where no person has said anything about ruptures.</summary>
    /// <param name="candidates">The machine's candidates, before any review.</param>
    /// <param name="marks">The person's marks.</param>
    /// <param name="durationSeconds">The session's length, in s.</param>
    public static RuptureAgreement? Of(ImmutableArray<Rupture> candidates, RuptureMarks marks, double durationSeconds)
    {
        ArgumentNullException.ThrowIfNull(marks);
        var human = marks.Affirmed;
        if (human.IsEmpty && marks.Rejected.IsEmpty)
        {
            return null;
        }

        var pairs = NearestPairs.Of([.. human.Select(mark => mark.OnsetSeconds)], [.. candidates.Select(c => c.StartSeconds)], ReviewedRuptures.NearSeconds);
        var bins = (int)Math.Ceiling(durationSeconds / BinSeconds);
        var machine = Bins(bins, candidates.Select(c => (c.StartSeconds, c.ReturnSeconds ?? c.CensoredAtSeconds)));
        var person = Bins(bins, human.Select(mark => (mark.OnsetSeconds, End(mark))));
        return new RuptureAgreement(
            candidates.Length,
            human.Length,
            pairs.Length,
            candidates.IsEmpty ? null : (double)pairs.Length / candidates.Length,
            human.IsEmpty ? null : (double)pairs.Length / human.Length,
            CohensKappa(machine, person),
            [.. pairs.Select(pair => human[pair.First].OnsetSeconds - candidates[pair.Second].StartSeconds)]);

        // A mark without a length takes over the return of the candidate that it speaks of.
        double? End(SessionEvent mark) => mark.DurationSeconds > 0 ? mark.Span.EndSeconds
            : pairs.Where(pair => ReferenceEquals(human[pair.First], mark)).Select(pair => candidates[pair.Second].ReturnSeconds ?? candidates[pair.Second].CensoredAtSeconds).FirstOrDefault();
    }

    /// <summary>Cohen's kappa of two raters' yes and no; null where chance agreement is complete.</summary>
    public static double? CohensKappa(ReadOnlySpan<bool> first, ReadOnlySpan<bool> second)
    {
        double agreed = 0, yesFirst = 0, yesSecond = 0;
        for (var i = 0; i < first.Length; i++)
        {
            agreed += first[i] == second[i] ? 1 : 0;
            yesFirst += first[i] ? 1 : 0;
            yesSecond += second[i] ? 1 : 0;
        }

        double n = first.Length;
        var chance = ((yesFirst * yesSecond) + ((n - yesFirst) * (n - yesSecond))) / (n * n);
        return n > 0 && chance < 1 ? ((agreed / n) - chance) / (1 - chance) : null;
    }

    private static bool[] Bins(int count, IEnumerable<(double Start, double? End)> ruptures)
    {
        var inside = new bool[count];
        foreach (var (start, end) in ruptures)
        {
            var first = (int)Math.Floor(start / BinSeconds);
            var last = end > start ? (int)Math.Ceiling(end.Value / BinSeconds) - 1 : first;
            for (var i = Math.Max(0, first); i <= Math.Min(count - 1, last); i++)
            {
                inside[i] = true;
            }
        }

        return inside;
    }
}

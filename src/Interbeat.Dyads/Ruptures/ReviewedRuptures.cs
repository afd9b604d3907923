using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Dyads.Ruptures;

/// <summary>The machine's candidates after people had their say.</summary>
/// <param name="Ruptures">Candidates, moved ones and added ones, in order of onset; a rejected candidate stays, and says so.</param>
/// <param name="Warnings">Marks that could not be taken at their word.</param>
public sealed record ReviewedRuptures(ImmutableArray<Rupture> Ruptures, ImmutableArray<string> Warnings)
{
    /// <summary>A mark speaks of the candidate whose onset is no further away than this, in s (dyads, section 5).</summary>
    public const double NearSeconds = 10;

    /// <summary>A moved onset belongs to the nearest candidate within this, in s. Chosen: one coupling epoch; what is further away is another event.</summary>
    public const double MovedWithinSeconds = 60;

    /// <summary>Most unknown words that a warning lists. Chosen: what a reader still reads.</summary>
    private const int MostWords = 3;

    /// <summary>Applies the marks: each speaks of one candidate, the nearest.</summary>
    /// <remarks>A mark with a duration ends at the return. One without leaves the candidate's own return; an added rupture without a duration has no known return.</remarks>
    public static ReviewedRuptures Of(ImmutableArray<Rupture> candidates, RuptureMarks marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        var open = candidates.ToList();
        var reviewed = new List<Rupture>();
        var warnings = new List<string>();

        // What names a candidate's own onset comes before what moves one, so that a far mark takes no candidate from a near one.
        const string counts = "there is no candidate near it; it counts as added by a person";
        Take(marks.Confirmed, NearSeconds, Confirmed, adds: true, counts);
        Take(marks.Rejected, NearSeconds, (candidate, _) => candidate with { Review = RuptureReview.Rejected }, adds: false, "there is no candidate near it to reject");
        Take(marks.Seen, NearSeconds, Confirmed, adds: true, null);
        Take(marks.Moved, MovedWithinSeconds, Moved, adds: true, counts);
        if (!marks.Unknown.IsEmpty)
        {
            var words = string.Join(", ", marks.Unknown.Select(mark => $"\"{mark.Label}\"").Distinct(StringComparer.Ordinal).Take(MostWords));
            warnings.Add($"{marks.Unknown.Length} mark{(marks.Unknown.Length == 1 ? "" : "s")} about ruptures not understood ({words}); known are \"rupture\", \"rupture confirmed\", \"rupture rejected\" and \"rupture moved\".");
        }

        return new ReviewedRuptures([.. reviewed.Concat(open).OrderBy(r => r.StartSeconds)], [.. warnings]);

        void Take(ImmutableArray<SessionEvent> said, double within, Func<Rupture, SessionEvent, Rupture> review, bool adds, string? ifAlone)
        {
            var pairs = NearestPairs.Of([.. said.Select(mark => mark.OnsetSeconds)], [.. open.Select(candidate => candidate.StartSeconds)], within);
            foreach (var (mark, candidate) in pairs)
            {
                reviewed.Add(review(open[candidate], said[mark]));
            }

            var alone = said.Where((_, i) => pairs.All(pair => pair.First != i)).ToArray();
            warnings.AddRange(ifAlone is null ? [] : alone.Select(mark => Lost(mark, ifAlone)));
            reviewed.AddRange(adds ? alone.Select(Added) : []);
            foreach (var candidate in pairs.Select(pair => pair.Second).OrderDescending())
            {
                open.RemoveAt(candidate);
            }
        }
    }

    private static string Lost(SessionEvent mark, string why) => FormattableString.Invariant($"The mark \"{mark.Label}\" at {mark.OnsetSeconds:0.#} s: {why}.");

    private static Rupture Confirmed(Rupture candidate, SessionEvent mark) => Ending(candidate with { Review = RuptureReview.Confirmed }, mark);

    private static Rupture Ending(Rupture rupture, SessionEvent mark) =>
        mark.DurationSeconds > 0 ? rupture with { ReturnSeconds = mark.Span.EndSeconds, CensoredAtSeconds = null } : rupture;

    private static Rupture Moved(Rupture candidate, SessionEvent mark)
    {
        // A return or an end of watching that lies before the person's onset belongs to something else.
        var moved = candidate with
        {
            StartSeconds = mark.OnsetSeconds,
            ReturnSeconds = candidate.ReturnSeconds > mark.OnsetSeconds ? candidate.ReturnSeconds : null,
            CensoredAtSeconds = candidate.CensoredAtSeconds > mark.OnsetSeconds ? candidate.CensoredAtSeconds : null,
            Review = RuptureReview.Moved,
            CandidateSeconds = candidate.StartSeconds,
        };
        return Ending(moved, mark);
    }

    private static Rupture Added(SessionEvent mark) =>
        Ending(new Rupture(mark.OnsetSeconds, null, null, "added by a person", RuptureReview.Added), mark);
}

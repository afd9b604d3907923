using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Reports.Charts;

/// <summary>A mark as a flag on a track.</summary>
/// <param name="Event">The mark.</param>
/// <param name="Number">Its number, which stands for its words where there is no room for them.</param>
/// <param name="Row">The row that its words stand in.</param>
/// <param name="NumberRow">The row that its number stands in.</param>
/// <param name="Leftward">Whether the words stand left of the pole, so that they do not leave the page.</param>
internal readonly record struct Flag(SessionEvent Event, int Number, int Row, int NumberRow, bool Leftward);

/// <summary>Chooses the marks to show as flags and puts them into rows so that their words do not run into each other.</summary>
internal static class FlagRows
{
    /// <summary>More flags than this say nothing; of more marks the most telling are shown.</summary>
    public const int MostFlags = 12;

    private const double LeftwardFrom = 0.7;

    // On a track as wide as a page's text a letter takes about this share of it.
    private const double ShareOfLetter = 0.011;
    private const int LettersOfPole = 2;
    private const int MostLettersShown = 24;

    // A number on the track of a phone.
    private const double ShareOfNumber = 0.085;

    /// <summary>The flags in time's order, and how many further marks lie within the stretch from a start on.</summary>
    public static (ImmutableArray<Flag> Flags, int Others) Of(EventTrack track, double startSeconds, double durationSeconds)
    {
        var within = track.Events.Where(e => e.OnsetSeconds < startSeconds + durationSeconds && e.Span.EndSeconds >= startSeconds).ToList();
        var shown = within.Count <= MostFlags ? within : Telling(within);
        var (words, numbers) = (new Rows(), new Rows());
        var flags = ImmutableArray.CreateBuilder<Flag>();
        foreach (var (index, mark) in shown.OrderBy(e => e.OnsetSeconds).Index())
        {
            var pole = Math.Max(0, mark.OnsetSeconds - startSeconds) / durationSeconds;
            var leftward = pole > LeftwardFrom;
            var width = ShareOfLetter * (Math.Min(MostLettersShown, mark.Label.Length) + LettersOfPole);
            flags.Add(new Flag(mark, index + 1, words.Take(leftward ? pole - width : pole, width), numbers.Take(leftward ? pole - ShareOfNumber : pole, ShareOfNumber), leftward));
        }

        return (flags.ToImmutable(), within.Count - flags.Count);
    }

    // Recorders note rhythm and noise as hundreds of signs; what people mark has words, often lasts, and seldom repeats.
    private static List<SessionEvent> Telling(List<SessionEvent> marks)
    {
        var uses = marks.GroupBy(e => e.Label, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return [.. marks
            .Where(e => e.Label.Any(char.IsLetter) && uses[e.Label] <= MostFlags)
            .OrderByDescending(e => e.DurationSeconds > 0)
            .ThenBy(e => uses[e.Label])
            .ThenBy(e => e.OnsetSeconds)
            .Take(MostFlags)];
    }

    /// <summary>Rows that fill from the left; as many as are needed.</summary>
    private sealed class Rows
    {
        private readonly List<double> free = [];

        public int Take(double start, double width)
        {
            var row = free.FindIndex(end => end <= start);
            if (row < 0)
            {
                row = free.Count;
                free.Add(0);
            }

            free[row] = start + width;
            return row;
        }
    }
}

using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Reports.Charts;

/// <summary>A mark as a flag on a track.</summary>
/// <param name="Event">The mark.</param>
/// <param name="Row">The row that its words stand in.</param>
/// <param name="Leftward">Whether the words stand left of the pole, so that they do not leave the page.</param>
internal readonly record struct Flag(SessionEvent Event, int Row, bool Leftward);

/// <summary>Puts the flags of marks into rows so that their words do not run into each other.</summary>
internal static class FlagRows
{
    private const int MostRows = 4;
    private const double LeftwardFrom = 0.7;

    // On a track as wide as a page's text a letter takes about this share of it.
    private const double ShareOfLetter = 0.011;
    private const int LettersOfPole = 2;
    private const int MostLettersShown = 24;

    /// <summary>Every mark within the session with its row; when all rows are taken the last one is used again.</summary>
    public static ImmutableArray<Flag> Of(EventTrack track, double durationSeconds)
    {
        var free = new double[MostRows];
        var flags = ImmutableArray.CreateBuilder<Flag>();
        foreach (var mark in track.Events.Where(e => e.OnsetSeconds < durationSeconds && e.Span.EndSeconds >= 0))
        {
            var pole = Math.Max(0, mark.OnsetSeconds) / durationSeconds;
            var width = ShareOfLetter * (Math.Min(MostLettersShown, mark.Label.Length) + LettersOfPole);
            var leftward = pole > LeftwardFrom;
            var start = leftward ? pole - width : pole;
            var row = Array.FindIndex(free, end => end <= start);
            row = row < 0 ? MostRows - 1 : row;
            free[row] = start + width;
            flags.Add(new Flag(mark, row, leftward));
        }

        return flags.ToImmutable();
    }
}

using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Reports.Charts;

/// <summary>Puts the flags of marks into rows so that their words do not run into each other.</summary>
internal static class FlagRows
{
    private const int MostRows = 4;

    // On a track as wide as a page's text a letter takes about this share of it.
    private const double ShareOfLetter = 0.011;
    private const int LettersOfPole = 2;
    private const int MostLettersShown = 24;

    /// <summary>Every mark within the session with its row; when all rows are taken the last one is used again.</summary>
    public static ImmutableArray<(SessionEvent Event, int Row)> Of(EventTrack track, double durationSeconds)
    {
        var free = new double[MostRows];
        var flags = ImmutableArray.CreateBuilder<(SessionEvent, int)>();
        foreach (var mark in track.Events.Where(e => e.OnsetSeconds < durationSeconds && e.Span.EndSeconds >= 0))
        {
            var start = mark.OnsetSeconds / durationSeconds;
            var row = Array.FindIndex(free, end => end <= start);
            row = row < 0 ? MostRows - 1 : row;
            free[row] = start + (ShareOfLetter * (Math.Min(MostLettersShown, mark.Label.Length) + LettersOfPole));
            flags.Add((mark, row));
        }

        return flags.ToImmutable();
    }
}

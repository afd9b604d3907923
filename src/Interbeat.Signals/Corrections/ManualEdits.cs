using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;

namespace Interbeat.Signals.Corrections;

/// <summary>A person's change of one beat.</summary>
/// <param name="FromSeconds">Where the beat was, s; null for a beat that is added.</param>
/// <param name="ToSeconds">Where it is now, s; null for a beat that is removed.</param>
/// <param name="Author">Who changed it.</param>
/// <param name="At">When; null where that was not kept.</param>
/// <param name="Reason">Why, in the author's words.</param>
public sealed record BeatEdit(double? FromSeconds, double? ToSeconds, string Author, DateTimeOffset? At, string Reason);

/// <summary>A change that cannot be made.</summary>
/// <param name="index">Its place among the changes, from 0.</param>
/// <param name="message">Why.</param>
public sealed class BeatEditException(int index, string message) : ArgumentException(message)
{
    /// <summary>Its place among the changes, from 0.</summary>
    public int Index { get; } = index;
}

/// <summary>A layer of a person's changes over beats: moved, added and removed ones.</summary>
/// <remarks>Runs stay as they were: an added beat joins the run around it, and where the first beat of a run is removed the next one begins it.</remarks>
public static class ManualEdits
{
    /// <summary>Two times this close are one beat, s. Chosen: half the period of the fastest recorders in use.</summary>
    public const double SameBeatSeconds = 0.0005;

    /// <summary>What it does, for the record of a result.</summary>
    public static ProcessingStep Step { get; } = new(
        "manual edits of beats",
        1,
        "A person's beats added, deleted, moved or marked over the correction; a beat is named by its time after the correction.",
        "the table of changes; tolerance chosen",
        ImmutableSortedDictionary<string, string>.Empty.Add("sameBeatSeconds", SameBeatSeconds.ToString("R", CultureInfo.InvariantCulture)));

    /// <summary>The beats after the changes, in order; moved or kept in place (marked) counts as long or short, added as missed, removed as extra.</summary>
    /// <exception cref="BeatEditException">A change names a beat that is not there, names nothing, or puts a beat where there is one.</exception>
    public static CorrectedBeats Apply(BeatSeries beats, IReadOnlyList<BeatEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(beats);
        ArgumentNullException.ThrowIfNull(edits);
        var times = beats.Times.ToArray().ToList();
        var startsRun = beats.StartsRun.ToArray().ToList();
        var corrections = new List<BeatCorrection>(edits.Count);
        for (var index = 0; index < edits.Count; index++)
        {
            var edit = edits[index];
            double? was = null;
            var startedRun = false;
            if (edit.FromSeconds is { } from)
            {
                var place = Find(times, from) ?? throw new BeatEditException(index, Text($"there is no beat at {from} s to change"));
                (was, startedRun) = (times[place], startsRun[place]);
                times.RemoveAt(place);
                startsRun.RemoveAt(place);
                if (startedRun && place < times.Count)
                {
                    startsRun[place] = true;
                }
            }

            // A beat that is only marked stays where it was, not where the reader wrote that it is.
            var now = edit.ToSeconds == edit.FromSeconds ? was : edit.ToSeconds;
            if (now is { } to)
            {
                Insert(times, startsRun, to, startedRun, index);
            }

            corrections.Add(new BeatCorrection(Kind(edit, index), was, now));
        }

        var corrected = BeatSeries.FromTimes([.. times], [.. startsRun], double.PositiveInfinity);
        return new CorrectedBeats(beats, corrected, [.. corrections.OrderBy(c => c.OriginalSeconds ?? c.CorrectedSeconds)]);
    }

    private static BeatClass Kind(BeatEdit edit, int index) => (edit.FromSeconds, edit.ToSeconds) switch
    {
        (null, null) => throw new BeatEditException(index, "a change names where the beat was, where it is now, or both"),
        (null, _) => BeatClass.Missed,
        (_, null) => BeatClass.Extra,
        _ => BeatClass.LongShort,
    };

    private static void Insert(List<double> times, List<bool> startsRun, double to, bool movedRunStart, int index)
    {
        if (Find(times, to) is not null)
        {
            throw new BeatEditException(index, Text($"there is a beat at {to} s already"));
        }

        var place = ~times.BinarySearch(to);

        // The first beat of a run that is moved stays its first; one put before the very first beat begins that run instead.
        var begins = place == 0 || (movedRunStart && place < times.Count && startsRun[place]);
        if (begins && place < times.Count)
        {
            startsRun[place] = false;
        }

        times.Insert(place, to);
        startsRun.Insert(place, begins);
    }

    private static int? Find(List<double> times, double at)
    {
        var place = times.BinarySearch(at - SameBeatSeconds);
        place = place < 0 ? ~place : place;
        return place < times.Count && Math.Abs(times[place] - at) <= SameBeatSeconds ? place : null;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

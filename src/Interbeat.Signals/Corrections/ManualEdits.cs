using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Signals.Corrections;

/// <summary>A person's change of one beat.</summary>
/// <param name="FromSeconds">Where the beat was, s; null for a beat that is added.</param>
/// <param name="ToSeconds">Where it is now, s; null for a beat that is removed.</param>
/// <param name="Author">Who changed it.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why, in the author's words.</param>
public sealed record BeatEdit(double? FromSeconds, double? ToSeconds, string Author, DateTimeOffset At, string Reason);

/// <summary>A layer of a person's changes over beats: moved, added and removed ones.</summary>
/// <remarks>Runs stay as they were: an added beat joins the run around it, and where the first beat of a run is removed the next one begins it.</remarks>
public static class ManualEdits
{
    /// <summary>Two times this close are one beat, s. Chosen: half the period of the fastest recorders in use.</summary>
    public const double SameBeatSeconds = 0.0005;

    /// <summary>The beats after the changes, in order; moved counts as long or short, added as missed, removed as extra.</summary>
    /// <exception cref="ArgumentException">A change names a beat that is not there, names nothing, or puts a beat where there is one.</exception>
    public static CorrectedBeats Apply(BeatSeries beats, IReadOnlyList<BeatEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(beats);
        ArgumentNullException.ThrowIfNull(edits);
        var times = beats.Times.ToArray().ToList();
        var startsRun = beats.StartsRun.ToArray().ToList();
        var corrections = new List<BeatCorrection>(edits.Count);
        foreach (var edit in edits)
        {
            var startedRun = false;
            if (edit.FromSeconds is { } from)
            {
                var place = Find(times, from) ?? throw new ArgumentException($"There is no beat at {from:R} s to change.", nameof(edits));
                startedRun = startsRun[place];
                times.RemoveAt(place);
                startsRun.RemoveAt(place);
                if (startedRun && place < times.Count)
                {
                    startsRun[place] = true;
                }
            }

            if (edit.ToSeconds is { } to)
            {
                Insert(times, startsRun, to, startedRun);
            }

            corrections.Add(new BeatCorrection(Kind(edit), edit.FromSeconds, edit.ToSeconds));
        }

        var corrected = BeatSeries.FromTimes([.. times], [.. startsRun], double.PositiveInfinity);
        return new CorrectedBeats(beats, corrected, [.. corrections.OrderBy(c => c.OriginalSeconds ?? c.CorrectedSeconds)]);
    }

    private static BeatClass Kind(BeatEdit edit) => (edit.FromSeconds, edit.ToSeconds) switch
    {
        (null, null) => throw new ArgumentException("A change names where the beat was, where it is now, or both.", nameof(edit)),
        (null, _) => BeatClass.Missed,
        (_, null) => BeatClass.Extra,
        _ => BeatClass.LongShort,
    };

    private static void Insert(List<double> times, List<bool> startsRun, double to, bool movedRunStart)
    {
        if (Find(times, to) is not null)
        {
            throw new ArgumentException($"There is a beat at {to:R} s already.", nameof(to));
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
}

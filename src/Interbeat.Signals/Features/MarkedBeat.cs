using Interbeat.Signals.Corrections;

namespace Interbeat.Signals.Features;

/// <summary>A beat after correction, with what the correction did to it.</summary>
/// <param name="OriginalSeconds">Where it was detected, in seconds; null for a beat that the correction inserted.</param>
/// <param name="CorrectedSeconds">Where it is now, in seconds; null for a detection that the correction removed.</param>
/// <param name="StartsRun">Whether a gap lies before it.</param>
/// <param name="Class">What was wrong with it.</param>
public readonly record struct MarkedBeat(double? OriginalSeconds, double? CorrectedSeconds, bool StartsRun = false, BeatClass Class = BeatClass.Normal)
{
    /// <summary>A beat that needs no correction.</summary>
    public static MarkedBeat At(double seconds, bool startsRun = false) => new(seconds, seconds, startsRun);

    /// <summary>The beats of a correction layer in order of time.</summary>
    public static IEnumerable<MarkedBeat> Of(CorrectedBeats beats)
    {
        ArgumentNullException.ThrowIfNull(beats);
        var inserted = beats.Corrections.Where(c => c.OriginalSeconds is null && c.CorrectedSeconds is not null).OrderBy(c => c.CorrectedSeconds).ToArray();
        var others = beats.Corrections.Where(c => c.OriginalSeconds is not null).OrderBy(c => c.OriginalSeconds).ToArray();
        int original = 0, corrected = 0, insertion = 0, other = 0;
        while (original < beats.Original.Count || corrected < beats.Corrected.Count)
        {
            var was = original < beats.Original.Count ? beats.Original.Times[original] : double.PositiveInfinity;
            var now = corrected < beats.Corrected.Count ? beats.Corrected.Times[corrected] : double.PositiveInfinity;
            var startsRun = corrected < beats.Corrected.Count && beats.Corrected.StartsRun[corrected];
            while (insertion < inserted.Length && inserted[insertion].CorrectedSeconds < now)
            {
                insertion++;
            }

            while (other < others.Length && others[other].OriginalSeconds < was)
            {
                other++;
            }

            if (insertion < inserted.Length && inserted[insertion].CorrectedSeconds == now)
            {
                yield return new MarkedBeat(null, now, startsRun, inserted[insertion].Class);
                corrected++;
                continue;
            }

            var change = other < others.Length && others[other].OriginalSeconds == was ? others[other] : null;
            var place = change is null ? was : change.CorrectedSeconds ?? double.NaN;

            // What was cut off on one side only, at the ends of a part of a recording, stands alone.
            if (now < place)
            {
                yield return new MarkedBeat(null, now, startsRun);
                corrected++;
                continue;
            }

            var both = place == now;
            yield return new MarkedBeat(was, both ? now : null, both && startsRun, change?.Class ?? BeatClass.Normal);
            original++;
            corrected += both ? 1 : 0;
        }
    }
}

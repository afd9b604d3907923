using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Signals.Corrections;

/// <summary>Finds and repairs wrong beats by the pattern of successive intervals (Lipponen and Tarvainen 2019).</summary>
/// <remarks>
/// One pass, on each run by itself, so that no pattern is read across a gap; a repaired beat keeps fractions of a sample. Extra beats are
/// removed, a missed beat is set midway between its neighbours, ectopic and then long or short beats move midway between theirs. A flagged
/// beat at the very end of a run has no two neighbours and stays; it is listed with its time unchanged.
/// </remarks>
public static class LipponenTarvainen
{
    /// <summary>Runs of fewer beats are left alone: the pattern of three intervals and their neighbours does not exist.</summary>
    public const int MinimumBeats = 6;

    private const int MethodVersion = 1;

    /// <summary>What one pass does, for the record of a result.</summary>
    public static ProcessingStep Step { get; } = Described(
        "beat correction (Lipponen-Tarvainen)",
        "one pass within each run, no beat is judged across a gap.",
        "Lipponen and Tarvainen 2019, as implemented in open software; lower bound of the thresholds chosen",
        "1");

    /// <summary>What repeated passes do, for the record of a result.</summary>
    public static ProcessingStep IterativeStep { get; } = Described(
        "beat correction (Lipponen-Tarvainen, iterative)",
        "passes follow within each run while each flags fewer beats than the one before, no beat is judged across a gap.",
        "Lipponen and Tarvainen 2019, repeated as in open software; lower bound of the thresholds chosen",
        "until the count stops falling");

    /// <summary>The beats with wrong ones repaired, and the list of what was done.</summary>
    public static CorrectedBeats Correct(BeatSeries beats)
    {
        ArgumentNullException.ThrowIfNull(beats);
        var times = new List<double>(beats.Count);
        var startsRun = new List<bool>(beats.Count);
        var corrections = new List<BeatCorrection>();
        foreach (var run in beats.Runs())
        {
            var repaired = CorrectRun(beats.Times[run], truncate: false, corrections);
            for (var i = 0; i < repaired.Count; i++)
            {
                times.Add(repaired[i]);
                startsRun.Add(i == 0 || TakenOutOf(repaired[i - 1], repaired[i]));
            }
        }

        // The original runs stand, also where their caller allowed longer intervals; what is new is opened by the rule for any two beats.
        var corrected = BeatSeries.FromTimes([.. times], [.. startsRun], double.PositiveInfinity);
        return new CorrectedBeats(beats, corrected, [.. corrections.OrderBy(c => c.OriginalSeconds ?? c.CorrectedSeconds)]);

        // Two intervals become one where a beat is taken out: nobody knows that the heart did not beat there.
        bool TakenOutOf(double before, double after) =>
            after - before > BeatSeries.DefaultMaxIntervalSeconds
            && corrections.Exists(c => c.CorrectedSeconds is null && c.OriginalSeconds > before && c.OriginalSeconds < after);
    }

    /// <summary>Passes as long as each flags fewer beats than the one before; what a pass that does not would repair is left as it is.</summary>
    /// <remarks>The list names each beat once, from where it was at first to where it is at last. The first pass is always made.</remarks>
    public static CorrectedBeats CorrectIteratively(BeatSeries beats)
    {
        var state = Correct(beats);
        var flagged = state.Corrections.Length;
        while (flagged > 0)
        {
            var next = Correct(state.Corrected);
            if (next.Corrections.Length >= flagged)
            {
                break;
            }

            flagged = next.Corrections.Length;
            state = state.Then(next);
        }

        return state;
    }

    /// <summary>One run repaired; what was done is added to <paramref name="corrections"/>.</summary>
    /// <param name="times">Beat times; seconds, or whole samples where <paramref name="truncate"/> is set.</param>
    /// <param name="truncate">Cut repaired times to whole numbers, as open software does that counts in samples. For comparison only.</param>
    /// <param name="corrections">Receives one entry for each flagged beat.</param>
    internal static List<double> CorrectRun(ReadOnlySpan<double> times, bool truncate, List<BeatCorrection> corrections)
    {
        if (times.Length < MinimumBeats)
        {
            return [.. times];
        }

        var classes = BeatClassifier.Classify(times);
        var beats = new List<Flagged>(times.Length);
        for (var i = 0; i < times.Length; i++)
        {
            if (classes[i] == BeatClass.Extra)
            {
                corrections.Add(new BeatCorrection(BeatClass.Extra, times[i], null));
            }
            else
            {
                beats.Add(new Flagged(times[i], classes[i]));
            }
        }

        InsertMissed(beats, truncate, corrections);
        Centre(beats, BeatClass.Ectopic, truncate, corrections);
        Centre(beats, BeatClass.LongShort, truncate, corrections);
        return [.. beats.Select(b => b.Time)];
    }

    private static ProcessingStep Described(string name, string passing, string source, string passes) => new(
        name,
        MethodVersion,
        "Beats that break the pattern of successive RR intervals are classed as ectopic, missed, extra or long/short and repaired; " + passing,
        source,
        ImmutableSortedDictionary<string, string>.Empty
            .Add("alpha", "5.2")
            .Add("c1", "0.13")
            .Add("c2", "0.17")
            .Add("thresholdWindowBeats", "91")
            .Add("medianWindowBeats", "11")
            .Add("thresholdFloorShareOfMeanInterval", "0.00125")
            .Add("passes", passes));

    private static void InsertMissed(List<Flagged> beats, bool truncate, List<BeatCorrection> corrections)
    {
        for (var i = beats.Count - 1; i >= 1; i--)
        {
            if (beats[i].Class == BeatClass.Missed)
            {
                var time = Midpoint(beats[i - 1].Time, beats[i].Time, truncate);
                corrections.Add(new BeatCorrection(BeatClass.Missed, null, time));
                beats.Insert(i, new Flagged(time, BeatClass.Normal));
            }
        }
    }

    /// <summary>Moves every beat of a class midway between its neighbours as they lay before this step.</summary>
    private static void Centre(List<Flagged> beats, BeatClass flag, bool truncate, List<BeatCorrection> corrections)
    {
        var before = beats.Select(b => b.Time).ToArray();
        for (var i = 0; i < before.Length; i++)
        {
            if (beats[i].Class != flag)
            {
                continue;
            }

            var hasBoth = i > 0 && i < before.Length - 1;
            var time = hasBoth ? Midpoint(before[i - 1], before[i + 1], truncate) : before[i];
            corrections.Add(new BeatCorrection(flag, before[i], time));
            beats[i] = beats[i] with { Time = time };
        }
    }

    private static double Midpoint(double before, double after, bool truncate)
    {
        var middle = before + ((after - before) / 2);
        return truncate ? Math.Truncate(middle) : middle;
    }

    private readonly record struct Flagged(double Time, BeatClass Class);
}

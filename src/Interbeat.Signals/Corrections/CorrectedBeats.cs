using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Signals.Corrections;

/// <summary>What is wrong with a beat, in the classes of Lipponen and Tarvainen (2019).</summary>
public enum BeatClass
{
    /// <summary>Nothing.</summary>
    Normal,

    /// <summary>A beat out of rhythm that is compensated by the next interval.</summary>
    Ectopic,

    /// <summary>A beat between this one and the one before was not detected.</summary>
    Missed,

    /// <summary>A detection where there was no beat.</summary>
    Extra,

    /// <summary>An interval too long or too short for another reason.</summary>
    LongShort,
}

/// <summary>One beat that a correction layer flagged.</summary>
/// <param name="Class">What is wrong with it.</param>
/// <param name="OriginalSeconds">Where it was, in seconds; null for a beat that the layer inserted.</param>
/// <param name="CorrectedSeconds">Where it is now, in seconds; null for a beat that the layer removed.</param>
public sealed record BeatCorrection(BeatClass Class, double? OriginalSeconds, double? CorrectedSeconds);

/// <summary>A correction layer over detected beats: the original stays beside the repaired series.</summary>
/// <param name="Original">The beats before the layer.</param>
/// <param name="Corrected">The beats after it.</param>
/// <param name="Corrections">What was flagged, in order of time.</param>
public sealed record CorrectedBeats(BeatSeries Original, BeatSeries Corrected, ImmutableArray<BeatCorrection> Corrections)
{
    /// <summary>Flagged beats over original beats, 0 to 1; 0 where there are no beats.</summary>
    public double CorrectedShare => Original.Count == 0 ? 0 : Math.Min(1, Corrections.Length / (double)Original.Count);

    /// <summary>What lies from one moment to another, both inside; runs and corrections keep their places.</summary>
    public CorrectedBeats Within(double fromSeconds, double toSeconds) => new(
        Cut(Original, fromSeconds, toSeconds),
        Cut(Corrected, fromSeconds, toSeconds),
        [.. Corrections.Where(c => (c.OriginalSeconds ?? c.CorrectedSeconds) is { } at && at >= fromSeconds && at <= toSeconds)]);

    private static BeatSeries Cut(BeatSeries beats, double from, double to)
    {
        var first = 0;
        while (first < beats.Count && beats.Times[first] < from)
        {
            first++;
        }

        var end = first;
        while (end < beats.Count && beats.Times[end] <= to)
        {
            end++;
        }

        return BeatSeries.FromTimes(beats.Times[first..end], beats.StartsRun[first..end], double.PositiveInfinity);
    }
}

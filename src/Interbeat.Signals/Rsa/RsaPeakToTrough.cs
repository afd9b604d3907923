using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Signals.Breathing;

namespace Interbeat.Signals.Rsa;

/// <summary>Respiratory sinus arrhythmia breath by breath, as longest minus shortest interbeat interval, in ms.</summary>
/// <remarks>
/// For each breath: the longest interval that begins in expiration, extended by 750 ms into the next breath, minus the shortest that begins in
/// inspiration (after Grossman and others 1990, as open software reads it; that an interval belongs to the phase in which it begins is
/// chosen, since most of it still lies there). A breath has no value when either phase has no interval, when the difference is not positive, or when the beats do not run without a gap through the breath. Such breaths
/// are counted; they are not zeros. The value changes with the rate and depth of breathing and with speech.
/// </remarks>
/// <param name="Source">What the breaths were taken from.</param>
/// <param name="PerBreathMs">One entry a breath, in ms; NaN where a breath has no value.</param>
/// <param name="MeanMs">Mean of the values, in ms; NaN where there is none.</param>
/// <param name="SdMs">Their standard deviation (ddof 1), in ms; NaN under two values.</param>
/// <param name="ShareWithValue">Breaths with a value over all breaths, 0 to 1.</param>
/// <param name="MeanBreathsPerMinute">Mean rate of the breaths with or without a value, in breaths per minute: stands beside every RSA.</param>
/// <param name="AbsentBecause">Why there is no value at all; null where there is one.</param>
/// <param name="Note">A limit of the source that a reader must know; null where there is none.</param>
public sealed record RsaPeakToTrough(
    BreathingSource Source,
    ImmutableArray<double> PerBreathMs,
    double MeanMs,
    double SdMs,
    double ShareWithValue,
    double MeanBreathsPerMinute,
    string? AbsentBecause,
    string? Note)
{
    /// <summary>How far expiration reaches into the next breath, seconds (after Grossman and others 1990).</summary>
    public const double ExtensionSeconds = 0.75;

    /// <summary>The note of breaths whose direction is not known.</summary>
    private const string DirectionNote = "ECG-derived breaths may be turned over: whether a QRS complex grows or shrinks in inspiration depends on the lead";

    /// <summary>RSA of the beats against the breaths.</summary>
    /// <param name="beats">Beats after correction.</param>
    /// <param name="breaths">Breaths on the same clock; those taken from the intervals are refused.</param>
    public static RsaPeakToTrough Of(BeatSeries beats, Breaths breaths)
    {
        ArgumentNullException.ThrowIfNull(beats);
        ArgumentNullException.ThrowIfNull(breaths);
        var rate = breaths.MeanRatePerMinute;
        if (breaths.Source.UsesIntervals())
        {
            return Absent(breaths, rate, $"circular: the breaths are {breaths.Source.Label()}");
        }

        if (breaths.AbsentBecause is { } because)
        {
            return Absent(breaths, rate, $"no breaths: {because}");
        }

        var values = PerBreath(beats, breaths.Items);
        var present = values.Where(v => !double.IsNaN(v)).ToArray();
        if (present.Length == 0)
        {
            return Absent(breaths, rate, "no breath has a valid pair of intervals") with { PerBreathMs = values };
        }

        var mean = present.Average();
        var sd = present.Length < 2 ? double.NaN : Math.Sqrt(present.Sum(v => (v - mean) * (v - mean)) / (present.Length - 1));
        return new RsaPeakToTrough(
            breaths.Source, values, mean, sd, present.Length / (double)values.Length, rate, null, breaths.Source == BreathingSource.EcgDerived ? DirectionNote : null);
    }

    private static RsaPeakToTrough Absent(Breaths breaths, double rate, string because) =>
        new(breaths.Source, [], double.NaN, double.NaN, 0, rate, because, null);

    private static ImmutableArray<double> PerBreath(BeatSeries beats, ImmutableArray<Breath> breaths)
    {
        var values = ImmutableArray.CreateBuilder<double>(breaths.Length);
        var first = 0;
        foreach (var breath in breaths)
        {
            while (first < beats.Count && beats.Times[first] < breath.StartSeconds)
            {
                first++;
            }

            values.Add(OfBreath(beats, first, breath));
        }

        return values.MoveToImmutable();
    }

    private static double OfBreath(BeatSeries beats, int first, Breath breath)
    {
        if (first >= beats.Count || beats.StartsRun[first])
        {
            return double.NaN;
        }

        var shortest = double.PositiveInfinity;
        var longest = double.NegativeInfinity;
        for (var i = first; i < beats.Count && beats.Times[i] < breath.EndSeconds + ExtensionSeconds; i++)
        {
            if (i + 1 == beats.Count || beats.StartsRun[i + 1])
            {
                // The extension may be cut by a gap or the end of the recording, the breath itself may not.
                if (beats.Times[i] < breath.EndSeconds)
                {
                    return double.NaN;
                }

                break;
            }

            var interval = (beats.Times[i + 1] - beats.Times[i]) * 1000;
            if (beats.Times[i] < breath.PeakSeconds)
            {
                shortest = Math.Min(shortest, interval);
            }
            else
            {
                longest = Math.Max(longest, interval);
            }
        }

        var value = longest - shortest;
        return double.IsFinite(value) && value > 0 ? value : double.NaN;
    }
}

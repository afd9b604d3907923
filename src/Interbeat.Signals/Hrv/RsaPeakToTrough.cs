using Interbeat.Core;

namespace Interbeat.Signals.Hrv;

/// <summary>The moments of one breath, in seconds on the clock of the beats.</summary>
/// <param name="InspirationStartSeconds">Where breathing in begins.</param>
/// <param name="ExpirationStartSeconds">Where breathing out begins.</param>
/// <param name="EndSeconds">Where the breath ends.</param>
public readonly record struct BreathPhases(double InspirationStartSeconds, double ExpirationStartSeconds, double EndSeconds);

/// <summary>Respiratory sinus arrhythmia breath by breath: the longest interval of expiration minus the shortest of inspiration (Grossman and others 1990).</summary>
/// <remarks>
/// Expiration is taken to last 750 ms longer, since the heart answers late. An interval belongs where it ends. A breath without an interval in
/// either phase, or with a gap in it, has no value; it is counted, and is not zero.
/// </remarks>
/// <param name="MeanMs">Mean over the breaths with a value; null where there is none.</param>
/// <param name="SdMs">Standard deviation (ddof 1) over them; null for fewer than two.</param>
/// <param name="BreathsWithValue">Breaths with a value.</param>
/// <param name="Breaths">All breaths.</param>
public sealed record RsaPeakToTrough(double? MeanMs, double? SdMs, int BreathsWithValue, int Breaths)
{
    /// <summary>How much longer expiration is taken to last, s.</summary>
    public const double ExpirationExtensionSeconds = 0.75;

    /// <summary>The value of a series of beats over the given breaths.</summary>
    /// <param name="beats">The beats.</param>
    /// <param name="breaths">Breaths in order of time.</param>
    public static RsaPeakToTrough Of(BeatSeries beats, IReadOnlyList<BreathPhases> breaths)
    {
        ArgumentNullException.ThrowIfNull(beats);
        ArgumentNullException.ThrowIfNull(breaths);
        var values = new List<double>(breaths.Count);
        foreach (var breath in breaths)
        {
            var value = OfBreath(beats, breath);
            if (double.IsFinite(value))
            {
                values.Add(value);
            }
        }

        var (mean, sd) = Moments.Of([.. values]);
        return new RsaPeakToTrough(values.Count > 0 ? mean : null, values.Count > 1 ? sd : null, values.Count, breaths.Count);
    }

    private static double OfBreath(BeatSeries beats, BreathPhases breath)
    {
        var times = beats.Times;
        var end = breath.EndSeconds + ExpirationExtensionSeconds;
        var first = times.BinarySearch(breath.InspirationStartSeconds);
        double shortest = double.NaN, longest = double.NaN;
        for (var i = first < 0 ? ~first : first; i < times.Length && times[i] < end; i++)
        {
            if (beats.StartsRun[i])
            {
                return double.NaN;
            }

            var interval = (times[i] - times[i - 1]) * 1000;
            if (times[i] < breath.ExpirationStartSeconds)
            {
                shortest = interval >= shortest ? shortest : interval;
            }
            else
            {
                longest = interval <= longest ? longest : interval;
            }
        }

        return longest - shortest;
    }
}

namespace Interbeat.Signals.Beats;

/// <summary>Compares detected beats with reference beats.</summary>
public static class BeatScoring
{
    /// <summary>Pairs each reference beat with at most one detection, in order of time.</summary>
    /// <remarks>
    /// Both lists are walked from the start. Two beats within the tolerance are a pair unless the next detection, or the next
    /// reference beat, lies closer to the other of the two; so an extra detection shortly before a beat does not take its place.
    /// </remarks>
    /// <param name="referenceSeconds">Reference beats, ascending, in seconds.</param>
    /// <param name="detectedSeconds">Detections, ascending, in seconds.</param>
    /// <param name="toleranceSeconds">Largest distance of a pair, in seconds; the border counts as inside.</param>
    public static BeatScore Score(ReadOnlySpan<double> referenceSeconds, ReadOnlySpan<double> detectedSeconds, double toleranceSeconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(toleranceSeconds);
        int r = 0, d = 0, missed = 0, extra = 0;
        var offsets = new List<double>(referenceSeconds.Length);
        while (r < referenceSeconds.Length && d < detectedSeconds.Length)
        {
            var offset = detectedSeconds[d] - referenceSeconds[r];
            if (offset < -toleranceSeconds)
            {
                extra++;
                d++;
            }
            else if (offset > toleranceSeconds)
            {
                missed++;
                r++;
            }
            else if (NextIsCloser(detectedSeconds, d, referenceSeconds[r]) && !HasOtherPartner(referenceSeconds, r + 1, detectedSeconds[d + 1], toleranceSeconds))
            {
                extra++;
                d++;
            }
            else if (NextIsCloser(referenceSeconds, r, detectedSeconds[d]) && !HasOtherPartner(detectedSeconds, d + 1, referenceSeconds[r + 1], toleranceSeconds))
            {
                missed++;
                r++;
            }
            else
            {
                offsets.Add(offset * 1000);
                r++;
                d++;
            }
        }

        return new BeatScore(offsets.Count, missed + referenceSeconds.Length - r, extra + detectedSeconds.Length - d, offsets);
    }

    private static bool NextIsCloser(ReadOnlySpan<double> times, int i, double target) =>
        i + 1 < times.Length && Math.Abs(times[i + 1] - target) < Math.Abs(times[i] - target);

    /// <summary>Whether the next beat of the other list could pair with <paramref name="time"/>, so that both pairs stand.</summary>
    private static bool HasOtherPartner(ReadOnlySpan<double> others, int i, double time, double tolerance) =>
        i < others.Length && Math.Abs(others[i] - time) <= tolerance;
}

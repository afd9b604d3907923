using Interbeat.Core;

namespace Interbeat.Signals.Features;

/// <summary>Beats with a run broken wherever an interval touches a stretch that cannot be trusted.</summary>
internal static class UsableBeats
{
    /// <summary>The same beats; no interval of the result overlaps any of <paramref name="poorSpans"/>.</summary>
    public static BeatSeries Without(BeatSeries beats, IReadOnlyList<TimeSpanSeconds> poorSpans)
    {
        if (poorSpans.Count == 0)
        {
            return beats;
        }

        var spans = poorSpans.OrderBy(s => s.StartSeconds).ToArray();
        var startsRun = beats.StartsRun.ToArray();
        var next = 0;
        var poorUntil = double.NegativeInfinity;
        for (var i = 1; i < startsRun.Length; i++)
        {
            // Spans may overlap one another; of those that began before this beat only the latest end matters.
            while (next < spans.Length && spans[next].StartSeconds < beats.Times[i])
            {
                poorUntil = Math.Max(poorUntil, spans[next].EndSeconds);
                next++;
            }

            startsRun[i] |= poorUntil > beats.Times[i - 1];
        }

        return BeatSeries.FromTimes(beats.Times, startsRun, double.PositiveInfinity);
    }
}

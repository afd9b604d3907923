using Interbeat.Core;

namespace Interbeat.Reports.Pictures;

/// <summary>What the panels of one page share: the clock, and how many values of a trace fit into the page.</summary>
/// <param name="Span">The stretch of time shown.</param>
/// <param name="MostValues">A trace with more values than this is thinned.</param>
public sealed record PageScale(TimeSpanSeconds Span, int MostValues)
{
    /// <summary>Size of a page of an hour, bytes. Chosen: it opens on a phone and passes as an attachment.</summary>
    public const long BytesOfHour = 3_000_000;

    /// <summary>Size of a page of a day, bytes. Chosen: a day's beats one by one still fit.</summary>
    public const long BytesOfDay = 12_000_000;

    /// <summary>Kept for script, style, still pictures and tables, bytes. Chosen: they take about 500 kB.</summary>
    private const long BytesBesides = 700_000;

    private const double HourSeconds = 3600;
    private const double DaySeconds = 86400;

    /// <summary>The scale of a picture: every trace whole where that fits, else the longest ones thinned to one common number of values.</summary>
    internal static PageScale Of(Picture picture)
    {
        var traces = picture.Panels.OfType<TracePanel>().ToList();
        var free = Bytes(picture.Span.DurationSeconds) - BytesBesides - picture.Panels.Sum(p => p.StillBytes) - traces.Sum(t => t.Marks.Sum(m => (long)m.Seconds.Length) * PackedNumbers.BytesOfPoint);
        var needs = traces.Select(t => (Count: (long)t.Trace.Count, Bytes: t.Trace is PointTrace ? PackedNumbers.BytesOfPoint : PackedNumbers.BytesOfValue)).OrderBy(n => n.Count).ToList();
        var most = long.MaxValue;
        for (var i = 0; i < needs.Count; i++)
        {
            // What is left is shared by this trace and all longer ones.
            var share = Math.Max(2, free / needs.Skip(i).Sum(n => n.Bytes));
            if (needs[i].Count > share)
            {
                most = share;
                break;
            }

            free -= needs[i].Count * needs[i].Bytes;
        }

        return new PageScale(picture.Span, (int)Math.Min(int.MaxValue, most));
    }

    private static long Bytes(double seconds) =>
        BytesOfHour + (long)(Math.Clamp((seconds - HourSeconds) / (DaySeconds - HourSeconds), 0, 1) * (BytesOfDay - BytesOfHour));
}

using System.Text;
using Interbeat.Signals.Corrections;

namespace Interbeat.Reports.Files;

/// <summary>The files <c>beats-a.tsv</c> and <c>beats-b.tsv</c>: every beat with what the correction layer did to it.</summary>
/// <remarks>
/// A row a corrected beat, in order of time, and a row a removed beat at the place where it was. An inserted beat has no original time, a
/// removed one no time; the first beat of a run has no interval.
/// </remarks>
public static class BeatsTsv
{
    private const string Header = "time_s\trr_ms\tclass\toriginal_time_s\n";
    private const int TimeDecimals = 6;
    private const int IntervalDecimals = 3;

    /// <summary>Two times closer than this are one beat's; far below any recorder's sample.</summary>
    private const double SameBeatSeconds = 1e-6;

    /// <summary>The file's bytes.</summary>
    public static byte[] Write(CorrectedBeats beats)
    {
        ArgumentNullException.ThrowIfNull(beats);
        var rows = Kept(beats).Concat(Removed(beats)).OrderBy(r => r.Place).ThenBy(r => r.Class);
        var text = new StringBuilder(Header);
        foreach (var row in rows)
        {
            text.AppendJoin('\t', row.Time, row.Interval, TsvCell.Text(Word(row.Class)), row.Original);
            text.Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static List<Row> Kept(CorrectedBeats beats)
    {
        var flagged = beats.Corrections
            .Where(c => c.CorrectedSeconds is not null)
            .GroupBy(c => Tick(c.CorrectedSeconds!.Value))
            .ToDictionary(g => g.Key, g => g.First());
        var intervals = beats.Corrected.Intervals().ToDictionary(i => i.EndBeat, i => i.DurationMs);
        var rows = new List<Row>(beats.Corrected.Count);
        for (var i = 0; i < beats.Corrected.Count; i++)
        {
            var time = beats.Corrected.Times[i];
            var correction = flagged.GetValueOrDefault(Tick(time));
            rows.Add(new Row(
                time,
                TsvCell.Number(time, TimeDecimals),
                TsvCell.Number(intervals.GetValueOrDefault(i, double.NaN), IntervalDecimals),
                correction?.Class ?? BeatClass.Normal,
                TsvCell.Number(correction is null ? time : correction.OriginalSeconds ?? double.NaN, TimeDecimals)));
        }

        return rows;
    }

    private static IEnumerable<Row> Removed(CorrectedBeats beats) =>
        from correction in beats.Corrections
        where correction.CorrectedSeconds is null && correction.OriginalSeconds is not null
        let original = correction.OriginalSeconds!.Value
        select new Row(original, TsvCell.Missing, TsvCell.Missing, correction.Class, TsvCell.Number(original, TimeDecimals));

    private static long Tick(double seconds) => (long)Math.Round(seconds / SameBeatSeconds);

    private static string Word(BeatClass beatClass) => beatClass switch
    {
        BeatClass.Normal => "normal",
        BeatClass.Ectopic => "ectopic",
        BeatClass.Missed => "missed",
        BeatClass.Extra => "extra",
        _ => "longShort",
    };

    private sealed record Row(double Place, string Time, string Interval, BeatClass Class, string Original);
}

namespace Interbeat.Formats;

/// <summary>Which columns of a table of RR intervals hold what.</summary>
/// <param name="Rr">The intervals.</param>
/// <param name="Elapsed">Seconds or ms since some start, or null.</param>
/// <param name="Instant">Dates with times, or Unix time, or null.</param>
internal sealed record RrColumns(int Rr, int? Elapsed, int? Instant)
{
    /// <summary>More steps back than this share, and a column is no clock; a few are two recordings below each other, which reading refuses. Chosen.</summary>
    private const double MostBackShare = 0.1;

    private static readonly string[] HeartRateNames = ["hr", "heart rate", "heartrate", "bpm", "hr bpm"];

    /// <summary>The columns by their names, or null where there is not exactly one column of intervals with nothing but times, heart rates and words beside it.</summary>
    public static RrColumns? Named(TextLayout layout)
    {
        if (!layout.HasHeader)
        {
            return null;
        }

        int? rr = null, elapsed = null, instant = null;
        for (var c = 0; c < layout.Columns.Length; c++)
        {
            var name = ColumnName.Parse(layout.Names[c]);
            switch (layout.Columns[c])
            {
                case ColumnContent.Words:
                    break;
                case ColumnContent.Stamps:
                    instant ??= c;
                    break;
                case var _ when name.IsRr && rr is null:
                    rr = c;
                    break;
                case var _ when name.IsTime:
                    elapsed ??= c;
                    break;
                case var _ when HeartRateNames.Contains(name.Words) || name.IsPerson:
                    break;
                default:
                    return null;
            }
        }

        return rr is { } found ? new RrColumns(found, elapsed, instant) : null;
    }

    /// <summary>Whether the rows come at a constant rate that is not that of the beats: then the intervals are samples of a series, not a list.</summary>
    public static bool IsResampled(TextTable table, RrColumns columns)
    {
        const double constant = 0.01;
        if (columns.Elapsed is not { } column || table.Rows < 3 || RrText.UnitByMedian(table.Column(columns.Rr)) is not { } unit)
        {
            return false;
        }

        var steps = Steps(table.Column(column));
        var step = Median.Of([.. steps]);
        var interval = Median.Of(table.Column(columns.Rr).ToArray()) * unit;
        return step > 0
            && steps.All(s => Math.Abs(s - step) <= constant * step)
            && !IsNear(step, interval) && !IsNear(step * 1e-3, interval);
    }

    /// <summary>Whether a table of two columns without names holds times and the intervals between them.</summary>
    public static bool TimesAndIntervals(TextTable table)
    {
        if (table.Layout.Columns.Length != 2 || table.Layout.HasHeader || table.Layout.Columns.Contains(ColumnContent.Words) || table.Rows < 3)
        {
            return false;
        }

        if (RrText.UnitByMedian(table.Column(1)) is not { } unit)
        {
            return false;
        }

        if (table.Layout.Columns[0] == ColumnContent.Stamps)
        {
            return table.Layout.Columns[1] == ColumnContent.Numbers;
        }

        var steps = Steps(table.Column(0));
        return steps.Count(s => s < 0) <= MostBackShare * steps.Length && UnitOfTimes(steps, table.Column(1), unit) is not null;
    }

    /// <summary>Seconds in one unit of a column of times, by which its steps are as long as the intervals; null where no unit makes them so.</summary>
    public static double? UnitOfTimes(double[] steps, ReadOnlySpan<double> intervals, double intervalUnit)
    {
        var step = Median.Of([.. steps]);
        var interval = Median.Of(intervals.ToArray().Where(v => v > 0).ToArray()) * intervalUnit;
        return IsNear(step, interval) ? 1 : IsNear(step * 1e-3, interval) ? 1e-3 : null;
    }

    public static double[] Steps(ReadOnlySpan<double> times)
    {
        var steps = new List<double>(times.Length);
        var last = double.NaN;
        foreach (var time in times)
        {
            if (double.IsNaN(time))
            {
                continue;
            }

            if (!double.IsNaN(last))
            {
                steps.Add(time - last);
            }

            last = time;
        }

        return [.. steps];
    }

    private static bool IsNear(double step, double interval)
    {
        const double tolerance = 0.25;
        return Math.Abs(step - interval) <= tolerance * interval;
    }
}

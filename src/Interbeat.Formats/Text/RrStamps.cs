using Interbeat.Core;

namespace Interbeat.Formats;

/// <summary>The clock that runs beside a list of intervals: one stamp a row.</summary>
/// <param name="Seconds">The stamps in seconds, NaN where a row has none; empty where the file holds no times.</param>
/// <param name="IsUnix">Whether they count from 1970-01-01 UTC; else from a start of the file's own.</param>
/// <param name="ResolutionSeconds">The step in which the clock was written: 1 for stamps in whole seconds, else 0.</param>
internal sealed record RrStamps(double[] Seconds, bool IsUnix, double ResolutionSeconds)
{
    /// <summary>A stamp beyond this is not believed: the year 2286 as Unix time. It keeps times exact to microseconds.</summary>
    private const double LatestSeconds = 1e10;

    public static RrStamps None { get; } = new([], false, 0);

    /// <summary>The stamps of a table: instants where there are any, for they come from another clock than the belt's, else elapsed times.</summary>
    /// <exception cref="InputException">The stamps go back: the file holds two recordings one below the other.</exception>
    public static RrStamps Of(FileContent content, TextTable table, RrColumns columns, double[] intervals, List<string> warnings)
    {
        var stamps = Of(table, columns, intervals, warnings);
        if (stamps.Seconds.Length > 0)
        {
            CheckBackward(content, table, columns, intervals, stamps);
        }

        return stamps;
    }

    private static RrStamps Of(TextTable table, RrColumns columns, double[] intervals, List<string> warnings)
    {
        if (columns.Instant is { } instant)
        {
            if (table.HasUnzonedStamps)
            {
                warnings.Add("The stamps name no time zone; they are read as UTC.");
            }

            return Unix(table.Column(instant).ToArray());
        }

        if (columns.Elapsed is not { } column)
        {
            return None;
        }

        var raw = table.Column(column).ToArray();
        var first = Array.FindIndex(raw, double.IsFinite);
        if (first < 0)
        {
            return None;
        }

        if (table.Layout.Columns[column] == ColumnContent.Stamps || TimeColumn.UnixUnit(raw[first]) is not null)
        {
            var unixUnit = table.Layout.Columns[column] == ColumnContent.Stamps ? 1 : TimeColumn.UnixUnit(raw[first])!.Value;
            return Unix([.. raw.Select(v => v * unixUnit)]);
        }

        var name = table.Layout.Names[column];
        var unit = RrColumns.UnitOfTimes(RrColumns.Steps(raw), intervals, 1) ?? ColumnName.Parse(name).SecondsPerUnit;
        if (unit is null)
        {
            warnings.Add($"The times in \"{name}\" do not go with the intervals and name no unit; they are not used.");
            return None;
        }

        return new RrStamps([.. raw.Select(v => Believed(v * unit.Value))], IsUnix: false, 0);
    }

    /// <summary>A stamp may come late by a little, never an interval and more: time that steps back by that is another recording's.</summary>
    private static void CheckBackward(FileContent content, TextTable table, RrColumns columns, double[] intervals, RrStamps stamps)
    {
        var interval = Median.Of([.. intervals.Where(double.IsFinite)]);
        var last = double.NaN;
        for (var i = 0; i < stamps.Seconds.Length; i++)
        {
            if (double.IsNaN(stamps.Seconds[i]))
            {
                continue;
            }

            var back = last - stamps.Seconds[i];
            if (back > Math.Max(interval, double.IsNaN(intervals[i]) ? 0 : intervals[i]) + stamps.ResolutionSeconds)
            {
                throw TimeSteps.Backward(content, $"line {table.LineOf(i)}", table.Layout.Names[columns.Instant ?? columns.Elapsed!.Value], back);
            }

            last = stamps.Seconds[i];
        }
    }

    private static double Believed(double seconds) => Math.Abs(seconds) <= LatestSeconds ? seconds : double.NaN;

    private static RrStamps Unix(double[] seconds) =>
        new(Array.ConvertAll(seconds, Believed), IsUnix: true, seconds.All(s => double.IsNaN(s) || s == Math.Floor(s)) ? 1 : 0);
}

using System.Globalization;
using Interbeat.Core;

namespace Interbeat.Formats;

/// <summary>Reads the time column of a table: unit, zero and the places of its rows. <see cref="TimeSteps"/> has the rate, the jitter and the gaps.</summary>
internal sealed class TimeColumn
{
    /// <summary>A column without a unit is in seconds, unless that makes the recording longer than this: then it is in ms. Chosen: two days.</summary>
    private const double LongestSeconds = 48 * 3600;

    /// <summary>Instants that are believed: from about 1900 to 2200, in Unix seconds.</summary>
    private const double EarliestUnix = -2.3e9;
    private const double LatestUnix = 7.3e9;

    private readonly FileContent content;
    private readonly TextTable table;
    private readonly string name;
    private readonly List<string> warnings = [];

    private TimeColumn(FileContent content, TextTable table, int column)
    {
        this.content = content;
        this.table = table;
        name = table.Layout.Names[column];
    }

    /// <summary>The time columns of a table: the one that places the rows, and the one that tells the instant of the first row; null for none.</summary>
    /// <remarks>Where both stamps and a number are there, the number places the rows: phones stamp what arrives in bursts.</remarks>
    public static (int? Rows, int? Instant) Find(TextLayout layout)
    {
        int? numbers = null, stamps = null;
        for (var c = 0; c < layout.Columns.Length; c++)
        {
            if (layout.Columns[c] == ColumnContent.Stamps)
            {
                stamps ??= c;
            }
            else if (layout.Columns[c] == ColumnContent.Numbers && layout.HasHeader && ColumnName.Parse(layout.Names[c]).IsTime)
            {
                numbers ??= c;
            }
        }

        return (numbers ?? stamps, stamps);
    }

    /// <summary>Unix seconds in one unit of a number of that size, or null where it is no such stamp: seconds, ms, µs or ns between 1985 and 2128.</summary>
    public static double? UnixUnit(double value) => value switch
    {
        > 5e8 and < 5e9 => 1,
        > 5e11 and < 5e12 => 1e-3,
        > 5e14 and < 5e15 => 1e-6,
        > 5e17 and < 5e18 => 1e-9,
        _ => null,
    };

    /// <summary>Lays the rows on a grid by the time column.</summary>
    public static TimeGrid Grid(FileContent content, TextTable table, int column, int? instantColumn, ReadOptions options)
    {
        var reader = new TimeColumn(content, table, column);
        var (seconds, start) = reader.Seconds(column, instantColumn);
        return reader.Grid(seconds, start, options);
    }

    private (double[] Seconds, DateTimeOffset? Start) Seconds(int column, int? instantColumn)
    {
        var raw = table.Column(column);
        var first = FirstNumber(raw);
        if (first < 0)
        {
            throw content.Unusable($"line {table.LineOf(0)}", $"Time column \"{name}\" holds no time; numbers that ascend are expected.");
        }

        var isStamp = table.Layout.Columns[column] == ColumnContent.Stamps;
        var unix = isStamp ? 1 : UnixUnit(raw[first]);
        var unit = unix ?? ColumnName.Parse(name).SecondsPerUnit ?? GuessedUnit(raw, first);
        var zero = unix is null ? 0 : raw[first];
        var seconds = new double[raw.Length];
        for (var i = 0; i < seconds.Length; i++)
        {
            seconds[i] = (raw[i] - zero) * unit;
        }

        double? startUnix = unix is null ? null : zero * unit;
        if (startUnix is null && instantColumn is { } instant && double.IsFinite(table.Column(instant)[first]))
        {
            startUnix = table.Column(instant)[first] - seconds[first];
        }

        if (startUnix is not null && table.HasUnzonedStamps)
        {
            warnings.Add($"The stamps name no time zone; they are read as UTC.");
        }

        return (seconds, startUnix is { } s and > EarliestUnix and < LatestUnix ? DateTimeOffset.UnixEpoch.AddSeconds(s) : null);
    }

    private double GuessedUnit(ReadOnlySpan<double> raw, int first)
    {
        var span = raw[^1] - raw[first];
        var unit = span > LongestSeconds ? 1e-3 : 1;
        warnings.Add($"Time column \"{name}\" names no unit; it is read as {(unit == 1 ? "seconds" : "milliseconds")}.");
        return unit;
    }

    private TimeGrid Grid(double[] seconds, DateTimeOffset? start, ReadOptions options)
    {
        var rows = Timed(seconds);
        if (rows.Length < 2)
        {
            throw content.Unusable($"line {table.LineOf(0)}", $"Time column \"{name}\" holds fewer than two times; a rate cannot be told.");
        }

        var steps = TimeSteps.Of(content, table, name, seconds, rows, warnings);
        var (places, length) = Place(seconds, rows, steps, options);
        steps.TellJitter(warnings);
        return new TimeGrid(steps.RateHz, seconds[rows[0]], start is { } s ? new TimeBase(s, TimeBase.UnknownDeviceUncertaintyMs) : TimeBase.Relative, length, places) { Warnings = warnings };
    }

    /// <summary>The rows that have a time.</summary>
    private int[] Timed(double[] seconds)
    {
        var rows = Enumerable.Range(0, seconds.Length).Where(i => !double.IsNaN(seconds[i])).ToArray();
        if (rows.Length < seconds.Length)
        {
            var lost = Array.FindIndex(seconds, double.IsNaN);
            warnings.Add($"{seconds.Length - rows.Length} rows without a time are left out, the first in line {table.LineOf(lost)}.");
        }

        return rows;
    }

    private (int[]? Places, int Length) Place(double[] seconds, int[] rows, TimeSteps steps, ReadOptions options)
    {
        var places = new int[seconds.Length];
        Array.Fill(places, -1);
        places[rows[0]] = 0;
        var at = 0L;
        var gaps = 0;
        var firstGap = 0;
        for (var i = 0; i < steps.Seconds.Length; i++)
        {
            if (steps.IsGap(i))
            {
                firstGap = gaps++ == 0 ? table.LineOf(rows[i + 1]) : firstGap;
                var samples = Math.Max(2, Math.Round(steps.Seconds[i] * steps.RateHz));
                at += samples < options.MaxSamples ? (long)samples : options.MaxSamples;
            }
            else
            {
                at++;
            }

            if ((at + 1) * table.Layout.Columns.Length > options.MaxSamples || at >= Array.MaxLength)
            {
                throw content.Unusable($"line {table.LineOf(rows[i + 1])}", $"Time column \"{name}\" jumps so far that the recording would hold more than {options.MaxSamples} samples (MaxSamples).");
            }

            places[rows[i + 1]] = (int)at;
        }

        if (gaps > 0)
        {
            warnings.Add(string.Create(CultureInfo.InvariantCulture, $"{gaps} {(gaps == 1 ? "gap" : "gaps")} in the time column, the first before line {firstGap}; {at + 1 - rows.Length} samples are missing there."));
        }

        return (gaps == 0 && rows.Length == seconds.Length ? null : places, (int)at + 1);
    }

    private static int FirstNumber(ReadOnlySpan<double> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsNaN(values[i]))
            {
                return i;
            }
        }

        return -1;
    }
}

using System.Globalization;
using Interbeat.Core;

namespace Interbeat.Formats;

/// <summary>Reads the time column of a table: unit, zero, rate, jitter and gaps.</summary>
internal sealed class TimeColumn
{
    /// <summary>A step of more than this many median steps is a gap, where stamps are jittery. Chosen.</summary>
    public const double GapSteps = 3;

    /// <summary>The same where stamps are clean, so that a single lost sample shows. Chosen: half a sample of doubt.</summary>
    public const double CleanGapSteps = 1.5;

    /// <summary>Stamps are clean where nine tenths of their steps are this near to the median step. Chosen.</summary>
    private const double CleanShare = 0.1;

    /// <summary>A step back of up to this many median steps is jitter of the stamps. Chosen.</summary>
    private const double BackSteps = 0.5;

    /// <summary>More such steps than this share, and the column is no clock. Chosen.</summary>
    private const double MostBackShare = 0.1;

    /// <summary>Jitter below this share of a step is not worth a warning. Chosen.</summary>
    private const double TellJitterShare = 0.01;

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

        var steps = new double[rows.Length - 1];
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = seconds[rows[i + 1]] - seconds[rows[i]];
        }

        var median = Median([.. steps.Where(s => s > 0)]);
        if (!(median > 0) || 1 / median > ReadOptions.MaxRateHz)
        {
            throw content.Unusable($"line {table.LineOf(0)}", $"Time column \"{name}\" does not ascend; the time of each row is expected, in seconds or ms.");
        }

        CheckBackward(rows, steps, median);
        Settle(steps, median);
        var gapStep = median * (IsClean(steps, median) ? CleanGapSteps : GapSteps);
        var rate = Rate(steps, gapStep);
        if (!(rate > 0 && rate <= ReadOptions.MaxRateHz))
        {
            throw content.Unusable($"line {table.LineOf(0)}", $"Time column \"{name}\" steps back as much as it ascends; times that ascend are expected.");
        }

        var (places, length) = Place(seconds, rows, steps, gapStep, rate, options);
        TellJitter(steps, gapStep, rate);
        return new TimeGrid(rate, seconds[rows[0]], start is { } s ? new TimeBase(s, TimeBase.UnknownDeviceUncertaintyMs) : TimeBase.Relative, length, places) { Warnings = warnings };
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

    private void CheckBackward(int[] rows, double[] steps, double median)
    {
        var repeated = 0;
        var firstRepeated = 0;
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i] < -BackSteps * median)
            {
                throw content.Unusable($"line {table.LineOf(rows[i + 1])}", string.Create(CultureInfo.InvariantCulture, $"Time column \"{name}\" goes back by {-steps[i]:0.######} s; times that ascend are expected (one recording in a file)."));
            }

            if (steps[i] <= 0 && repeated++ == 0)
            {
                firstRepeated = table.LineOf(rows[i + 1]);
            }
        }

        if (steps.Count(s => s < 0) > MostBackShare * steps.Length)
        {
            throw content.Unusable($"line {firstRepeated}", $"Time column \"{name}\" steps back here and in many other rows; times that ascend are expected.");
        }

        if (repeated > 0)
        {
            warnings.Add($"{repeated} times repeat or step back by less than half a sample, the first in line {firstRepeated}; the rows are taken in their order.");
        }
    }

    /// <summary>A stamp that repeats and the long step after it are one odd stamp, not a lost sample: the two steps are evened out.</summary>
    private static void Settle(double[] steps, double median)
    {
        for (var i = 0; i + 1 < steps.Length; i++)
        {
            var lack = median - steps[i];
            if (lack > BackSteps * median && steps[i + 1] - lack > BackSteps * median)
            {
                steps[i] += lack;
                steps[i + 1] -= lack;
            }
        }
    }

    private static bool IsClean(double[] steps, double median) => steps.Count(s => Math.Abs(s - median) <= CleanShare * median) >= 0.9 * steps.Length;

    /// <summary>The mean step outside gaps: a median of stamps rounded to ms would be wrong by up to a tenth at 130 Hz.</summary>
    private static double Rate(double[] steps, double gapStep)
    {
        var sum = 0.0;
        var count = 0;
        foreach (var step in steps)
        {
            if (step <= gapStep)
            {
                sum += step;
                count++;
            }
        }

        var rate = count / sum;
        var whole = Math.Round(rate);

        // A whole number of hertz is what devices mean, where the difference stays below half a sample over the whole table.
        return whole > 0 && Math.Abs(rate - whole) / whole * count < 0.5 ? whole : rate;
    }

    private (int[]? Places, int Length) Place(double[] seconds, int[] rows, double[] steps, double gapStep, double rate, ReadOptions options)
    {
        var places = new int[seconds.Length];
        Array.Fill(places, -1);
        places[rows[0]] = 0;
        var at = 0L;
        var gaps = 0;
        var firstGap = 0;
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i] > gapStep)
            {
                firstGap = gaps++ == 0 ? table.LineOf(rows[i + 1]) : firstGap;
                var samples = Math.Max(2, Math.Round(steps[i] * rate));
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

    private void TellJitter(double[] steps, double gapStep, double rate)
    {
        var squares = 0.0;
        var count = 0;
        foreach (var step in steps)
        {
            if (step <= gapStep)
            {
                squares += (step - (1 / rate)) * (step - (1 / rate));
                count++;
            }
        }

        var jitter = Math.Sqrt(squares / count);
        if (jitter * rate > TellJitterShare)
        {
            warnings.Add(string.Create(CultureInfo.InvariantCulture, $"The steps of the time column vary by {jitter * 1000:0.###} ms (standard deviation) about {1000 / rate:0.###} ms; the samples are laid on a uniform grid of {rate:0.####} Hz."));
        }
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

    internal static double Median(double[] values)
    {
        if (values.Length == 0)
        {
            return double.NaN;
        }

        Array.Sort(values);
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }
}

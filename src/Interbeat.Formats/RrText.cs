using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Formats;

/// <summary>RR intervals as text: one a line, or a table with times, as chest-belt apps and heart-rate-variability programs write them.</summary>
/// <remarks>
/// Read are plain lists in ms or s, two columns <c>t, rr</c> (HRVAS; Polar Flow with tabs), HRV Logger in its three variants, and Polar
/// Sensor Logger. The unit is told by the median: 250 to 2500 is ms, 0.25 to 2.5 is s, anything else is refused. See <see cref="RrSeries"/>
/// for how intervals become beats.
/// </remarks>
public sealed class RrText : IRecordingFormat
{
    /// <summary>More unusable rows than this share, and the file is refused. Chosen.</summary>
    public const double MaxBadShare = 0.2;

    /// <summary>Rows looked at to tell the format. Chosen: some minutes of beats.</summary>
    private const int SampleRows = 500;

    /// <summary>Share of the positive values of an untyped column that must be human intervals, and half as many of all its rows. Chosen.</summary>
    private const double LeastPlausibleShare = 0.8;

    /// <summary>The longest median interval that is believed, s. Chosen: 24 beats per minute.</summary>
    private const double LongestMedianSeconds = 2.5;

    /// <inheritdoc/>
    public string Name => "rr-text";

    /// <inheritdoc/>
    public string Describes => "Intervals between heartbeats as text, in ms or s, with or without times.";

    /// <inheritdoc/>
    public Detection Detect(FileContent content, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(options);
        if (content.Layout is not { Fault: null } layout || layout.Columns.Length > ReadOptions.Default.MaxChannels)
        {
            return Detection.No("no rows of numbers");
        }

        var table = TextTable.Read(content, ReadOptions.Default, OddCells.Miss, CancellationToken.None, SampleRows);
        if (RrColumns.Named(layout) is { } named)
        {
            return RrColumns.IsResampled(table, named)
                ? Detection.No("its rows come at a constant rate, so that the intervals are a resampled series")
                : Detection.Yes("a column of intervals with nothing but times beside it");
        }

        if (RrColumns.TimesAndIntervals(table))
        {
            return Detection.Yes("two columns of which the second is the step of the first");
        }

        return layout.Columns.Length == 1 && options.RateHz is null && IsPlausible(table, options)
            ? Detection.Maybe("one column in the range of RR intervals")
            : Detection.No("no column of intervals");
    }

    /// <inheritdoc/>
    public RecordedFile Read(FileContent content, ReadOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(options);
        var table = TextTable.Read(content, options, OddCells.Miss, cancellationToken);
        var columns = RrColumns.Named(table.Layout)
            ?? (table.Layout.Columns.Length == 2 ? new RrColumns(1, 0, null) : new RrColumns(0, null, null));
        var intervals = Seconds(content, table, columns.Rr, options);
        var warnings = table.Warnings.ToList();
        CheckBad(content, table, intervals, hasTimes: columns.Elapsed is not null || columns.Instant is not null, warnings);
        var stamps = RrStamps.Of(table, columns, intervals, warnings);
        var series = RrSeries.Build(intervals, stamps, options.MaxIntervalSeconds, cancellationToken);
        warnings.AddRange(series.Warnings(table));
        var name = table.Layout.HasHeader ? table.Layout.Names[columns.Rr] : "rr";
        return new RecordedFile(
            Name,
            [content.Source],
            series.Start is { } start ? new TimeBase(start, TimeBase.UnknownDeviceUncertaintyMs) : TimeBase.Relative,
            [new BeatChannel(name, series.Beats)],
            EventTrack.Empty,
            [.. warnings]);
    }

    /// <summary>Seconds in one unit of the values by their median, or null where they are no RR intervals.</summary>
    /// <param name="values">The column.</param>
    /// <param name="longestMedian">The longest median that is believed, s.</param>
    internal static double? UnitByMedian(ReadOnlySpan<double> values, double longestMedian = LongestMedianSeconds)
    {
        var positive = new List<double>(values.Length);
        foreach (var value in values)
        {
            if (value > 0)
            {
                positive.Add(value);
            }
        }

        var median = TimeColumn.Median([.. positive]);
        return median >= 250 && median <= longestMedian * 1000 ? 1e-3
            : median >= 0.25 && median <= longestMedian ? 1
            : null;
    }

    /// <summary>Who allows longer intervals than is usual expects such a heart, or a test pattern.</summary>
    private static double LongestMedian(ReadOptions options) =>
        options.MaxIntervalSeconds > BeatSeries.DefaultMaxIntervalSeconds ? options.MaxIntervalSeconds : LongestMedianSeconds;

    /// <summary>The intervals in seconds, NaN where a row holds none that can be one.</summary>
    private static double[] Seconds(FileContent content, TextTable table, int column, ReadOptions options)
    {
        var raw = table.Column(column);
        var unit = UnitByMedian(raw, LongestMedian(options)) ?? throw content.Unusable(
            $"line {table.Layout.BodyLine}",
            "The values are no RR intervals; ms with a median of 250 to 2500 or s with a median of 0.25 to 2.5 are expected.");
        var seconds = new double[raw.Length];
        for (var i = 0; i < raw.Length; i++)
        {
            var interval = raw[i] * unit;
            seconds[i] = interval is >= RrSeries.ShortestSeconds and <= RrSeries.LongestSeconds ? interval : double.NaN;
        }

        return seconds;
    }

    private static void CheckBad(FileContent content, TextTable table, double[] intervals, bool hasTimes, List<string> warnings)
    {
        var bad = intervals.Count(double.IsNaN);
        if (bad == 0)
        {
            return;
        }

        var line = table.LineOf(Array.FindIndex(intervals, double.IsNaN));
        if (bad > MaxBadShare * intervals.Length)
        {
            throw content.Unusable($"line {line}", FormattableString.Invariant($"{bad} of {intervals.Length} rows hold no positive interval, the first here; at most {MaxBadShare:0%} may be so."));
        }

        var lost = hasTimes ? "time goes on there by the file's stamps" : "how long they lasted is not known, so that later beats come too early by that";
        warnings.Add($"{bad} {(bad == 1 ? "row holds" : "rows hold")} no positive interval, the first in line {line}; each opens a gap, and {lost}.");
    }

    private static bool IsPlausible(TextTable table, ReadOptions options)
    {
        if (table.Layout.HasHeader && SignalKinds.FromName(table.Layout.Names[0]) is not (SignalKind.Unknown or SignalKind.Beats))
        {
            return false;
        }

        var values = table.Column(0);
        if (UnitByMedian(values, LongestMedian(options)) is not { } unit)
        {
            return false;
        }

        var longest = Math.Max(BeatSeries.DefaultMaxIntervalSeconds, options.MaxIntervalSeconds);
        var (plausible, positive) = (0, 0);
        foreach (var value in values)
        {
            positive += value > 0 ? 1 : 0;
            plausible += value * unit > 0.2 && value * unit < longest ? 1 : 0;
        }

        return plausible >= LeastPlausibleShare * positive && plausible >= LeastPlausibleShare / 2 * values.Length;
    }
}

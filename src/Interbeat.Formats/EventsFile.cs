using System.Globalization;
using CsvHelper;
using Interbeat.Core;

namespace Interbeat.Formats;

/// <summary>Reads marks from a BIDS <c>events.tsv</c>: tab-separated, with a header that names <c>onset</c>, <c>duration</c>, <c>trial_type</c> and perhaps <c>person</c>.</summary>
/// <remarks>Onset and duration are in seconds; a duration of <c>n/a</c> is a moment, 0 s. Other columns are allowed and not read.</remarks>
public static class EventsFile
{
    /// <summary>Most events. Chosen: far above what people mark.</summary>
    private const int MaxEvents = 1_000_000;

    /// <summary>Longest row, in bytes. Chosen: a page of free text.</summary>
    private const int MaxRowBytes = 64 * 1024;

    private static readonly CsvReaderOptions Tabs = new()
    {
        Separator = '\t',
        HasHeader = false,
        TrimWhitespace = true,
        TrackLineNumbers = true,
        MaxRecordSize = MaxRowBytes,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    /// <summary>Reads the file.</summary>
    /// <exception cref="InputException">The file is missing or not such a table; the message names the line.</exception>
    public static EventTrack Read(string path, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Parse(RecordingFolder.Open(path, options ?? ReadOptions.Default, cancellationToken), cancellationToken);
    }

    /// <summary>Reads a content that is already at hand.</summary>
    /// <exception cref="InputException">The content is not such a table; the message names the line.</exception>
    public static EventTrack Parse(FileContent content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (!TextLayout.IsText(content.Bytes.Span))
        {
            throw content.Unusable(null, "This is not text; a tab-separated table with the columns onset, duration and trial_type is expected.");
        }

        using var reader = CsvReader.Create(TextLayout.Normalised(content.Bytes), Tabs);
        try
        {
            return new EventTrack(Events(content, reader, cancellationToken));
        }
        catch (CsvFormatException fault)
        {
            throw content.Unusable($"line {fault.LineNumber}", "The row cannot be parted into cells; a tab-separated table is expected, with each cell quoted wholly or not at all.", fault);
        }
    }

    private static List<SessionEvent> Events(FileContent content, CsvReader reader, CancellationToken cancellationToken)
    {
        if (!reader.Read())
        {
            throw content.Unusable(null, "The file holds no header; the columns onset, duration and trial_type are expected.");
        }

        var header = Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i)).ToArray();
        int Required(string name) => Array.IndexOf(header, name) is var at and >= 0
            ? at
            : throw content.Unusable($"line {reader.LineNumber}", $"The header has no column \"{name}\"; a tab-separated table with onset, duration and trial_type is expected.");
        var (onset, duration, label, person) = (Required("onset"), Required("duration"), Required("trial_type"), Array.IndexOf(header, "person"));
        var events = new List<SessionEvent>();
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var line = $"line {reader.LineNumber}";
            if (reader.FieldCount != header.Length)
            {
                throw content.Unusable(line, $"The row has {reader.FieldCount} cells; {header.Length} are expected, as in the header.");
            }

            if (events.Count == MaxEvents)
            {
                throw content.Unusable(line, $"The file holds more than {MaxEvents} events, the most that are read.");
            }

            events.Add(new SessionEvent(
                Onset(content, line, reader.GetString(onset)),
                Duration(content, line, reader.GetString(duration)),
                FileContent.Shown(reader.GetString(label)),
                person < 0 || IsNone(reader.GetString(person)) ? null : FileContent.Shown(reader.GetString(person))));
        }

        return events;
    }

    private static double Onset(FileContent content, string line, string cell) =>
        TryNumber(cell, out var seconds)
            ? seconds
            : throw content.Unusable(line, $"onset is \"{FileContent.Shown(cell)}\"; a number of seconds is expected.");

    private static double Duration(FileContent content, string line, string cell)
    {
        if (IsNone(cell))
        {
            return 0;
        }

        return TryNumber(cell, out var seconds) && seconds >= 0
            ? seconds
            : throw content.Unusable(line, $"duration is \"{FileContent.Shown(cell)}\"; a number of seconds from 0 up or n/a is expected.");
    }

    private static bool IsNone(string cell) => cell.Length == 0 || string.Equals(cell, "n/a", StringComparison.OrdinalIgnoreCase);

    private static bool TryNumber(string cell, out double value) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
}

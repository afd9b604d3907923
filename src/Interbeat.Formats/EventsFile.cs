using Interbeat.Core;

namespace Interbeat.Formats;

/// <summary>Reads marks from a BIDS <c>events.tsv</c>: tab-separated, with a header that names <c>onset</c>, <c>duration</c>, <c>trial_type</c> and perhaps <c>person</c> and <c>recording</c>.</summary>
/// <remarks>Onset and duration are in seconds; a duration of <c>n/a</c> is a moment, 0 s. A mark that names a recording has its onset on that recording's clock, all others on the session's. Other columns are allowed and not read.</remarks>
public static class EventsFile
{
    private static readonly string[] Required = ["onset", "duration", "trial_type"];

    /// <summary>Reads the file.</summary>
    /// <exception cref="InputException">The file is missing or not such a table; the message names the line.</exception>
    public static EventTrack Read(string path, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Parse(RecordingFolder.Open(path, options ?? ReadOptions.Default, cancellationToken), cancellationToken);
    }

    /// <summary>Reads a content that is already at hand.</summary>
    /// <exception cref="InputException">The content is not such a table; the message names the line.</exception>
    public static EventTrack Parse(FileContent content, CancellationToken cancellationToken = default) =>
        new(TabTable.Read(content, "events", Required, cancellationToken).Select(Event));

    private static SessionEvent Event(TabRow row) => new(
        row.Number("onset", "a number of seconds") ?? throw row.Unusable("onset", "a number of seconds"),
        row.Number("duration", "a number of seconds from 0 up or n/a", least: 0) ?? 0,
        row.Shown("trial_type"),
        row.Cell("person") is null ? null : row.Shown("person"))
    {
        Recording = row.Cell("recording") is null ? null : row.Shown("recording"),
    };
}

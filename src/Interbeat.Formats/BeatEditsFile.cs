using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Formats;

/// <summary>One change of one beat as a person wrote it down.</summary>
/// <param name="Position">Where it stands in the file, for example <c>line 3</c>.</param>
/// <param name="FromSeconds">Where the beat was, s; null for a beat that is added.</param>
/// <param name="ToSeconds">Where it is now, s, the same for one that is only marked; null for a beat that is deleted.</param>
/// <param name="Author">Who changed it; empty where that is not written.</param>
/// <param name="Reason">Why; empty where that is not written.</param>
public sealed record BeatEditRow(string Position, double? FromSeconds, double? ToSeconds, string Author, string Reason)
{
    /// <summary>The word by which it was asked for: add, delete, mark or move.</summary>
    public string Action => (FromSeconds, ToSeconds) switch
    {
        (null, _) => "add",
        (_, null) => "delete",
        var (from, to) => from == to ? "mark" : "move",
    };

    /// <summary>The beat that it names, s.</summary>
    public double? TimeSeconds => FromSeconds ?? ToSeconds;
}

/// <summary>A file of changes as read.</summary>
/// <param name="Source">Its identity.</param>
/// <param name="Rows">The changes in the file's order.</param>
public sealed record BeatEditTable(InputFile Source, ImmutableArray<BeatEditRow> Rows);

/// <summary>Reads changes of beats: tab-separated, with a header that names <c>time_s</c> and <c>action</c> and perhaps <c>to_s</c>, <c>author</c>, <c>reason</c>.</summary>
/// <remarks>
/// <c>add</c> puts a beat at <c>time_s</c>, <c>delete</c> takes it away, <c>move</c> takes it to <c>to_s</c>, and <c>mark</c> leaves it where it is and
/// flags it, so that the excluded mode does without it. Times are seconds on the recording's clock.
/// </remarks>
public static class BeatEditsFile
{
    private const string Seconds = "a number of seconds";

    private static readonly string[] Required = ["time_s", "action"];

    /// <summary>Reads the file.</summary>
    /// <exception cref="InputException">The file is missing or not such a table; the message names the line.</exception>
    public static BeatEditTable Read(string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        var content = RecordingFolder.Open(path, ReadOptions.Default, cancellationToken);
        return new BeatEditTable(content.Source, Parse(content, cancellationToken));
    }

    /// <summary>Reads a content that is already at hand.</summary>
    /// <exception cref="InputException">The content is not such a table; the message names the line.</exception>
    public static ImmutableArray<BeatEditRow> Parse(FileContent content, CancellationToken cancellationToken = default) =>
        [.. TabTable.Read(content, "changes", Required, cancellationToken).Select(Edit)];

    private static BeatEditRow Edit(TabRow row)
    {
        var time = row.Number("time_s", Seconds) ?? throw row.Unusable("time_s", Seconds);
        var to = row.Number("to_s", $"{Seconds} or n/a");
        var (from, now) = row.Cell("action")?.ToLowerInvariant() switch
        {
            "add" => ((double?)null, (double?)time),
            "delete" => (time, null),
            "mark" => (time, time),
            "move" => (time, to ?? throw row.Missing("to_s", $"{Seconds}, where the beat is moved to,")),
            _ => throw row.Unusable("action", "add, delete, move or mark"),
        };
        if (to is not null && now != to)
        {
            throw row.Unusable("to_s", "nothing or n/a beside an action other than move");
        }

        return new BeatEditRow(row.Line, from, now, row.Cell("author") is null ? "" : row.Shown("author"), row.Cell("reason") is null ? "" : row.Shown("reason"));
    }
}

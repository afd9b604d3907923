using CsvHelper;
using Interbeat.Core;

namespace Interbeat.Formats;

/// <summary>A tab-separated table with a header, as BIDS has it: events, edits of beats.</summary>
/// <remarks>Columns are found by name; others are allowed and not read. Every row has as many cells as the header.</remarks>
internal static class TabTable
{
    /// <summary>Most rows. Chosen: far above what people write.</summary>
    private const int MaxRows = 1_000_000;

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

    /// <summary>Reads the rows.</summary>
    /// <param name="content">The file.</param>
    /// <param name="rows">What a row is, in the plural, for the message that there are too many.</param>
    /// <param name="required">The columns that must be there.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InputException">The content is not such a table; the message names the line.</exception>
    public static List<TabRow> Read(FileContent content, string rows, string[] required, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        var expected = $"{string.Join(", ", required[..^1])} and {required[^1]}";
        if (!TextLayout.IsText(content.Bytes.Span))
        {
            throw content.Unusable(null, $"This is not text; a tab-separated table with the columns {expected} is expected.");
        }

        using var reader = CsvReader.Create(TextLayout.Normalised(content.Bytes), Tabs);
        try
        {
            return Rows(content, reader, rows, required, expected, cancellationToken);
        }
        catch (CsvFormatException fault)
        {
            throw content.Unusable($"line {fault.LineNumber}", "The row cannot be parted into cells; a tab-separated table is expected, with each cell quoted wholly or not at all.", fault);
        }
    }

    private static List<TabRow> Rows(FileContent content, CsvReader reader, string rows, string[] required, string expected, CancellationToken cancellationToken)
    {
        if (!reader.Read())
        {
            throw content.Unusable(null, $"The file holds no header; the columns {expected} are expected.");
        }

        var header = Cells(reader);
        var line = $"line {reader.LineNumber}";
        if (required.FirstOrDefault(name => !header.Contains(name)) is { } missing)
        {
            throw content.Unusable(line, $"The header has no column \"{missing}\"; a tab-separated table with {expected} is expected.");
        }

        var found = new List<TabRow>();
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            line = $"line {reader.LineNumber}";
            if (reader.FieldCount != header.Length)
            {
                throw content.Unusable(line, $"The row has {reader.FieldCount} cells; {header.Length} are expected, as in the header.");
            }

            if (found.Count == MaxRows)
            {
                throw content.Unusable(line, $"The file holds more than {MaxRows} {rows}, the most that are read.");
            }

            found.Add(new TabRow(content, line, header, Cells(reader)));
        }

        return found;
    }

    private static string[] Cells(CsvReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i))];
}

using System.Collections.Immutable;
using System.Text;

namespace Interbeat.Formats;

/// <summary>What stands in a column of a table.</summary>
internal enum ColumnContent
{
    /// <summary>Numbers.</summary>
    Numbers,

    /// <summary>ISO 8601 dates with times.</summary>
    Stamps,

    /// <summary>Words; such a column is left out.</summary>
    Words,
}

/// <summary>How a delimited text is laid out: separator, header, and where its rows of numbers begin. <see cref="TextLayoutSearch"/> finds it.</summary>
/// <param name="Text">The text in UTF-8 with LF at the line ends.</param>
/// <param name="Separator">The byte between cells: tab, semicolon, comma, blank (a run of them), or 0 where there is one column.</param>
/// <param name="DecimalComma">Whether 0,5 is a half: only where the comma does not part cells.</param>
/// <param name="BodyOffset">Where the first row begins, in bytes.</param>
/// <param name="BodyLine">The number of the first row's line.</param>
/// <param name="Columns">What stands in each column.</param>
internal sealed record TextLayout(ReadOnlyMemory<byte> Text, byte Separator, bool DecimalComma, int BodyOffset, int BodyLine, ImmutableArray<ColumnContent> Columns)
{
    /// <summary>The columns' names: those of the header, or <c>column 1</c> and so on.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>Whether the names come from the file.</summary>
    public bool HasHeader { get; init; }

    /// <summary>What stands before the table and was not read, in sentences.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>A contradiction that makes the table unreadable, with its line; null for none.</summary>
    public (int Line, string Expected)? Fault { get; init; }

    /// <summary>Whether the bytes look like text: no NUL, hardly a control character.</summary>
    public static bool IsText(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return true;
        }

        var head = bytes[..Math.Min(bytes.Length, 8192)];
        var odd = 0;
        foreach (var b in head)
        {
            if (b == 0)
            {
                return false;
            }

            odd += b < 32 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 12) ? 1 : 0;
        }

        return odd * 100 <= head.Length;
    }

    /// <summary>The layout of the text, or null where it is not text or holds no rows of numbers.</summary>
    public static TextLayout? Of(ReadOnlyMemory<byte> bytes) => IsText(bytes.Span) ? TextLayoutSearch.In(Normalised(bytes)) : null;

    /// <summary>The text in UTF-8 without a byte order mark and with LF at the line ends.</summary>
    internal static ReadOnlyMemory<byte> Normalised(ReadOnlyMemory<byte> bytes)
    {
        var text = bytes.Span switch
        {
            [0xEF, 0xBB, 0xBF, ..] => bytes[3..],
            [0xFF, 0xFE, ..] => Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(bytes.Span[2..])),
            [0xFE, 0xFF, ..] => Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(bytes.Span[2..])),
            _ => bytes,
        };

        // Lines that end in a lone CR: the oldest spreadsheets still write them.
        if (text.Span.Contains((byte)'\n') || !text.Span.Contains((byte)'\r'))
        {
            return text;
        }

        var copy = text.ToArray();
        copy.AsSpan().Replace((byte)'\r', (byte)'\n');
        return copy;
    }
}

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

/// <summary>How a delimited text is laid out: separator, header, and where its rows of numbers begin.</summary>
/// <remarks>
/// The rows begin at the first of three successive lines (fewer at the end of the text) that have the same number of cells, all of them
/// numbers, stamps or missing. Of the separators that give such rows the one with the most columns is taken. The line before them is the
/// header where it has as many cells, one of them not a number; all else before them is free text.
/// </remarks>
internal sealed class TextLayout
{
    /// <summary>Lines looked at. Chosen: more free text than that before a table was not met.</summary>
    private const int SampleLines = 200;

    /// <summary>Rows that must agree before they count as the table.</summary>
    private const int AgreeingRows = 3;

    /// <summary>Most columns that are told apart.</summary>
    public const int MaxColumns = 4096;

    private const byte NoSeparator = 0;

    private TextLayout(ReadOnlyMemory<byte> text, byte separator, int bodyOffset, int bodyLine, ImmutableArray<ColumnContent> columns)
    {
        Text = text;
        Separator = separator;
        BodyOffset = bodyOffset;
        BodyLine = bodyLine;
        Columns = columns;
    }

    /// <summary>The text in UTF-8 with LF at the line ends.</summary>
    public ReadOnlyMemory<byte> Text { get; }

    /// <summary>The byte between cells: tab, semicolon, comma, blank (a run of them), or 0 where there is one column.</summary>
    public byte Separator { get; }

    /// <summary>Whether 0,5 is a half: only where the comma does not part cells.</summary>
    public bool DecimalComma => AllowsDecimalComma(Separator);

    /// <summary>Where the first row begins, in bytes.</summary>
    public int BodyOffset { get; }

    /// <summary>The number of the first row's line.</summary>
    public int BodyLine { get; }

    /// <summary>What stands in each column.</summary>
    public ImmutableArray<ColumnContent> Columns { get; }

    /// <summary>The columns' names: those of the header, or <c>column 1</c> and so on.</summary>
    public ImmutableArray<string> Names { get; private init; }

    /// <summary>Whether the names come from the file.</summary>
    public bool HasHeader { get; private init; }

    /// <summary>What stands before the table and was not read, in sentences.</summary>
    public ImmutableArray<string> Warnings { get; private init; } = [];

    /// <summary>A contradiction that makes the table unreadable, with its line; null for none.</summary>
    public (int Line, string Expected)? Fault { get; private init; }

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
    public static TextLayout? Of(ReadOnlyMemory<byte> bytes)
    {
        if (!IsText(bytes.Span))
        {
            return null;
        }

        var text = Normalised(bytes);
        var sample = Sample(text.Span);
        return Best(text, sample, wordsAllowed: false) ?? Best(text, sample, wordsAllowed: true);
    }

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

    private static List<SampleLine> Sample(ReadOnlySpan<byte> text)
    {
        var sample = new List<SampleLine>();
        var lines = new TextLines(text);
        while (sample.Count < SampleLines && lines.MoveNext())
        {
            if (!lines.IsBlank)
            {
                sample.Add(new SampleLine(lines.Number, lines.Offset, lines.Line.Length));
            }
        }

        return sample;
    }

    private static TextLayout? Best(ReadOnlyMemory<byte> text, List<SampleLine> sample, bool wordsAllowed)
    {
        TextLayout? best = null;
        foreach (var separator in (byte[])[(byte)'\t', (byte)';', (byte)',', (byte)' ', NoSeparator])
        {
            if (wordsAllowed && separator is (byte)' ' or NoSeparator)
            {
                continue;
            }

            if (With(text, sample, separator, wordsAllowed) is { } layout && layout.Columns.Length > (best?.Columns.Length ?? 0))
            {
                best = layout;
            }
        }

        return best;
    }

    private static TextLayout? With(ReadOnlyMemory<byte> text, List<SampleLine> sample, byte separator, bool wordsAllowed)
    {
        var rows = sample.ConvertAll(line => Row(line.In(text.Span), separator));
        for (var first = 0; first < rows.Count; first++)
        {
            var end = Math.Min(first + AgreeingRows, rows.Count);
            var window = rows[first..end];
            if (window[0] is not { } head || !Agree(window, head.Length, wordsAllowed))
            {
                continue;
            }

            // With words allowed a header must vouch for the table; without one any sentence with a number in it would do.
            if (wordsAllowed && (first == 0 || head.Length < 2 || window.Count < 2 || rows[first - 1] is not { } names || names.Length != head.Length || names.Any(n => n != CellSort.Word)))
            {
                continue;
            }

            return Build(text, sample, rows, first, separator);
        }

        return null;
    }

    private static bool Agree(List<CellSort[]?> window, int columns, bool wordsAllowed)
    {
        var anyNumber = false;
        foreach (var row in window)
        {
            if (row is null || row.Length != columns || (!wordsAllowed && row.Contains(CellSort.Word)))
            {
                return false;
            }

            anyNumber |= row.Contains(CellSort.Number);
        }

        return anyNumber;
    }

    private static TextLayout Build(ReadOnlyMemory<byte> text, List<SampleLine> sample, List<CellSort[]?> rows, int agreed, byte separator)
    {
        var columns = rows[agreed]!.Length;
        var content = Enumerable.Range(0, columns).Select(c => Content(rows, agreed, c)).ToImmutableArray();

        // A row like those of the table before a damaged one is a row all the same; it must not pass for free text.
        var first = rows.FindIndex(0, agreed, r => r?.Length == columns && r.Contains(CellSort.Number) && !r.Contains(CellSort.Word));
        first = first < 0 ? agreed : first;
        var names = first > 0 ? HeaderNames(text.Span, sample[first - 1], rows[first - 1], columns, separator) : null;
        return new TextLayout(text, separator, sample[first].Offset, sample[first].Number, content)
        {
            HasHeader = names is not null,
            Names = Unique(names ?? [.. Enumerable.Repeat("", columns)]),
            Warnings = Skipped(text.Span, sample, names is null ? first : first - 1),
            Fault = UnequalRow(sample, rows, first, columns),
        };
    }

    /// <summary>A row of numbers before the table with another number of cells is a damaged table, not free text.</summary>
    private static (int Line, string Expected)? UnequalRow(List<SampleLine> sample, List<CellSort[]?> rows, int first, int columns)
    {
        for (var i = 0; i < first; i++)
        {
            if (rows[i] is { Length: > 1 } row && row.Length != columns && row.All(c => c == CellSort.Number))
            {
                return (sample[i].Number, $"The row has {row.Length} cells, line {sample[first].Number} has {columns}; the same number in every row is expected.");
            }
        }

        return null;
    }

    private static ColumnContent Content(List<CellSort[]?> rows, int first, int column)
    {
        for (var i = first; i < Math.Min(rows.Count, first + AgreeingRows); i++)
        {
            switch (rows[i]![column])
            {
                case CellSort.Word: return ColumnContent.Words;
                case CellSort.Stamp: return ColumnContent.Stamps;
            }
        }

        return ColumnContent.Numbers;
    }

    private static string[]? HeaderNames(ReadOnlySpan<byte> text, SampleLine line, CellSort[]? cells, int columns, byte separator)
    {
        if (cells is null || !cells.Contains(CellSort.Word))
        {
            return null;
        }

        Span<Range> ranges = stackalloc Range[MaxColumns];
        var bytes = line.In(text);
        var count = TextCells.Split(bytes, separator, ranges);
        var names = new List<string>();
        for (var i = 0; i < count; i++)
        {
            names.Add(FileContent.Shown(TextCells.Decode(bytes[ranges[i]]).Replace("\"\"", "\"", StringComparison.Ordinal).Trim().TrimStart('#').Trim()));
        }

        // The old HRV Logger wrote the header "date, timestamp, rr, since start" over the three columns date, rr, since start.
        if (count == columns + 1 && columns == 3 && names[0] == "date" && names[1] == "timestamp")
        {
            names.RemoveAt(1);
        }

        return names.Count == columns ? [.. names] : null;
    }

    private static ImmutableArray<string> Unique(string[] names)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var unique = ImmutableArray.CreateBuilder<string>(names.Length);
        for (var i = 0; i < names.Length; i++)
        {
            var name = names[i].Length == 0 ? $"column {i + 1}" : names[i];
            var candidate = name;
            for (var copy = 2; !seen.Add(candidate); copy++)
            {
                candidate = $"{name} ({copy})";
            }

            unique.Add(candidate);
        }

        return unique.MoveToImmutable();
    }

    private static ImmutableArray<string> Skipped(ReadOnlySpan<byte> text, List<SampleLine> sample, int lines)
    {
        if (lines == 0)
        {
            return [];
        }

        var begins = FileContent.Shown(TextCells.Decode(sample[0].In(text)));
        return [$"{(lines == 1 ? "One line" : $"{lines} lines")} before the table, from line {sample[0].Number} (\"{begins}\"), {(lines == 1 ? "is" : "are")} free text and not read."];
    }

    private static CellSort[]? Row(ReadOnlySpan<byte> line, byte separator)
    {
        Span<Range> ranges = stackalloc Range[MaxColumns];
        var count = TextCells.Split(line, separator, ranges);
        if (count > MaxColumns)
        {
            return null;
        }

        var row = new CellSort[count];
        for (var i = 0; i < count; i++)
        {
            var cell = line[ranges[i]];
            row[i] = TextCells.IsMissing(cell) ? CellSort.Missing
                : TextCells.TryNumber(cell, AllowsDecimalComma(separator), out _) ? CellSort.Number
                : TextCells.TryStamp(cell, out _, out _) ? CellSort.Stamp
                : CellSort.Word;
        }

        return row;
    }

    private static bool AllowsDecimalComma(byte separator) => separator is (byte)'\t' or (byte)';';

    private enum CellSort
    {
        Number,
        Stamp,
        Missing,
        Word,
    }

    private readonly record struct SampleLine(int Number, int Offset, int Length)
    {
        public ReadOnlySpan<byte> In(ReadOnlySpan<byte> text) => text.Slice(Offset, Length);
    }
}

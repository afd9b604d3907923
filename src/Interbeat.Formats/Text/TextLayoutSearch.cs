using System.Collections.Immutable;

namespace Interbeat.Formats;

/// <summary>Finds the table in a text.</summary>
/// <remarks>
/// The rows begin at the first of three successive lines (fewer at the end of the text) that have the same number of cells, all of them
/// numbers, stamps or missing. Of the separators that give such rows the one with the most columns is taken. The line before them is the
/// header where it has as many cells, one of them not a number; all else before them is free text.
/// </remarks>
internal sealed class TextLayoutSearch
{
    /// <summary>Lines looked at. Chosen: more free text than that before a table was not met.</summary>
    private const int SampleLines = 200;

    /// <summary>Rows that must agree before they count as the table.</summary>
    private const int AgreeingRows = 3;

    /// <summary>Most columns that are told apart.</summary>
    public const int MaxColumns = 4096;

    private const byte NoSeparator = 0;

    private readonly ReadOnlyMemory<byte> text;
    private readonly List<SampleLine> sample;

    private TextLayoutSearch(ReadOnlyMemory<byte> text)
    {
        this.text = text;
        sample = Sample(text.Span);
    }

    /// <summary>The layout of a normalised text, or null where it holds no rows of numbers.</summary>
    public static TextLayout? In(ReadOnlyMemory<byte> text)
    {
        var search = new TextLayoutSearch(text);
        return search.Best(wordsAllowed: false) ?? search.Best(wordsAllowed: true);
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

    private TextLayout? Best(bool wordsAllowed)
    {
        TextLayout? best = null;
        foreach (var separator in (byte[])[(byte)'\t', (byte)';', (byte)',', (byte)' ', NoSeparator])
        {
            if (wordsAllowed && separator is (byte)' ' or NoSeparator)
            {
                continue;
            }

            if (With(new CellSyntax(separator, separator is (byte)'\t' or (byte)';'), wordsAllowed) is { } layout && layout.Columns.Length > (best?.Columns.Length ?? 0))
            {
                best = layout;
            }
        }

        return best is { Separator: (byte)',', Columns.Length: 2, HasHeader: false, Fault: null } && DecimalCommas.AreLikely(sample.Select(line => line.In(text.Span).ToArray()))
            ? With(new CellSyntax(NoSeparator, DecimalComma: true), wordsAllowed) ?? best
            : best;
    }

    private TextLayout? With(CellSyntax syntax, bool wordsAllowed)
    {
        var rows = sample.ConvertAll(line => Row(line.In(text.Span), syntax));
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

            return Build(rows, first, syntax);
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

    private TextLayout Build(List<CellSort[]?> rows, int agreed, CellSyntax syntax)
    {
        var columns = rows[agreed]!.Length;
        var content = Enumerable.Range(0, columns).Select(c => Content(rows, agreed, c)).ToImmutableArray();

        // A row like those of the table before a damaged one is a row all the same; it must not pass for free text.
        var first = rows.FindIndex(0, agreed, r => r?.Length == columns && r.Contains(CellSort.Number) && !r.Contains(CellSort.Word));
        first = first < 0 ? agreed : first;
        var names = first > 0 ? HeaderNames(rows[first - 1], sample[first - 1], columns, syntax) : null;
        return new TextLayout(text, syntax.Separator, syntax.DecimalComma, sample[first].Offset, sample[first].Number, content)
        {
            HasHeader = names is not null,
            Names = ColumnName.Unique(names ?? [.. Enumerable.Repeat("", columns)]),
            Warnings = [.. Skipped(names is null ? first : first - 1), .. DecimalCommas.Tell(syntax.Separator == NoSeparator && syntax.DecimalComma)],
            Fault = UnequalRow(rows, first, columns),
        };
    }

    /// <summary>A row of numbers before the table with another number of cells is a damaged table, not free text.</summary>
    private (int Line, string Expected)? UnequalRow(List<CellSort[]?> rows, int first, int columns)
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

    private string[]? HeaderNames(CellSort[]? cells, SampleLine line, int columns, CellSyntax syntax)
    {
        if (cells is null || !cells.Contains(CellSort.Word))
        {
            return null;
        }

        Span<Range> ranges = stackalloc Range[MaxColumns];
        var bytes = line.In(text.Span);
        var count = TextCells.Split(bytes, syntax.Separator, ranges);
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

    private ImmutableArray<string> Skipped(int lines)
    {
        if (lines == 0)
        {
            return [];
        }

        var begins = FileContent.Shown(TextCells.Decode(sample[0].In(text.Span)));
        return [$"{(lines == 1 ? "One line" : $"{lines} lines")} before the table, from line {sample[0].Number} (\"{begins}\"), {(lines == 1 ? "is" : "are")} free text and not read."];
    }

    private static CellSort[]? Row(ReadOnlySpan<byte> line, CellSyntax syntax)
    {
        Span<Range> ranges = stackalloc Range[MaxColumns];
        var count = TextCells.Split(line, syntax.Separator, ranges);
        if (count > MaxColumns)
        {
            return null;
        }

        var row = new CellSort[count];
        for (var i = 0; i < count; i++)
        {
            var cell = line[ranges[i]];
            row[i] = TextCells.IsMissing(cell) ? CellSort.Missing
                : TextCells.TryNumber(cell, syntax.DecimalComma, out _) ? CellSort.Number
                : TextCells.TryStamp(cell, out _, out _) ? CellSort.Stamp
                : CellSort.Word;
        }

        return row;
    }

    private enum CellSort
    {
        Number,
        Stamp,
        Missing,
        Word,
    }

    private readonly record struct CellSyntax(byte Separator, bool DecimalComma);

    private readonly record struct SampleLine(int Number, int Offset, int Length)
    {
        public ReadOnlySpan<byte> In(ReadOnlySpan<byte> text) => text.Slice(Offset, Length);
    }
}

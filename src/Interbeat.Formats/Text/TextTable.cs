using System.Collections.Immutable;

namespace Interbeat.Formats;

/// <summary>What to do with a cell or row that is not as the others.</summary>
internal enum OddCells
{
    /// <summary>They make the file unreadable.</summary>
    Refuse,

    /// <summary>They count as missing.</summary>
    Miss,
}

/// <summary>The numbers of a delimited text, column by column; stamps as Unix seconds; NaN where missing.</summary>
internal sealed class TextTable
{
    private const int RowsBetweenCancellationChecks = 1 << 14;

    private readonly double[]?[] columns;
    private readonly List<string> warnings = [];
    private readonly PersonColumn[] people;
    private int[] lines = [];

    private TextTable(TextLayout layout)
    {
        Layout = layout;
        columns = new double[]?[layout.Columns.Length];
        people = !layout.HasHeader ? [] : [.. Enumerable.Range(0, columns.Length)
            .Where(c => layout.Columns[c] != ColumnContent.Stamps && ColumnName.Parse(layout.Names[c]).IsPerson)
            .Select(c => new PersonColumn(c, layout.Names[c]))];
    }

    public TextLayout Layout { get; }

    public int Rows { get; private set; }

    /// <summary>What was odd, in sentences.</summary>
    public IReadOnlyList<string> Warnings => warnings;

    /// <summary>Whether a stamp was seen that names no time zone.</summary>
    public bool HasUnzonedStamps { get; private set; }

    /// <summary>The columns that tell people apart by their names.</summary>
    public IReadOnlyList<PersonColumn> People => people;

    /// <summary>The indices of the columns that hold numbers or stamps.</summary>
    public IEnumerable<int> Readable => Enumerable.Range(0, columns.Length).Where(c => Layout.Columns[c] != ColumnContent.Words);

    /// <summary>The values of a column; empty for words.</summary>
    public ReadOnlySpan<double> Column(int index) => (columns[index] ?? []).AsSpan(0, columns[index] is null ? 0 : Rows);

    /// <summary>The number of the line that a row stands in.</summary>
    public int LineOf(int row) => lines[row];

    /// <summary>Reads the rows, or the first <paramref name="limit"/> of them.</summary>
    public static TextTable Read(FileContent content, ReadOptions options, OddCells oddCells, CancellationToken cancellationToken, int limit = int.MaxValue)
    {
        var layout = content.Layout ?? throw content.Unusable(null, "The text holds no rows of numbers; a table is expected.");
        if (layout.Fault is { } fault)
        {
            throw content.Unusable($"line {fault.Line}", fault.Expected);
        }

        if (layout.Columns.Length > options.MaxChannels)
        {
            throw content.Unusable($"line {layout.BodyLine}", $"The row has {layout.Columns.Length} columns; at most {options.MaxChannels} are read (MaxChannels).");
        }

        var table = new TextTable(layout);
        table.warnings.AddRange(layout.Warnings);
        foreach (var words in Enumerable.Range(0, layout.Columns.Length).Where(c => layout.Columns[c] == ColumnContent.Words))
        {
            table.warnings.Add($"Column \"{layout.Names[words]}\" holds words and is left out.");
        }

        table.ReadRows(content, options, oddCells, limit, cancellationToken);
        return table;
    }

    private void ReadRows(FileContent content, ReadOptions options, OddCells oddCells, int limit, CancellationToken cancellationToken)
    {
        var cells = new Range[Layout.Columns.Length];
        var walk = new TextLines(Layout.Text.Span, Layout.BodyOffset, Layout.BodyLine - 1);
        var blanks = 0;
        while (Rows < limit && walk.MoveNext())
        {
            if (walk.IsBlank)
            {
                blanks++;
                continue;
            }

            // In a single column a blank line between rows is a missing value; in a table it is only a blank line.
            for (; blanks > 0 && Layout.Columns.Length == 1; blanks--)
            {
                Add(content, options, walk.Number - blanks);
                columns[0]![Rows - 1] = double.NaN;
            }

            blanks = 0;
            var count = TextCells.Split(walk.Line, Layout.Separator, cells);
            if (count != cells.Length && oddCells == OddCells.Refuse)
            {
                var found = count > cells.Length ? $"more than {cells.Length}" : $"{count}";
                throw content.Unusable($"line {walk.Number}", $"The row has {found} cells; {cells.Length} are expected, as in line {Layout.BodyLine}.");
            }

            Add(content, options, walk.Number);
            Fill(content, walk.Line, cells, count == cells.Length, oddCells);
            if (Rows % RowsBetweenCancellationChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    private void Fill(FileContent content, ReadOnlySpan<byte> line, Range[] cells, bool whole, OddCells oddCells)
    {
        foreach (var person in whole ? people : [])
        {
            person.Note(line[cells[person.Index]], lines[Rows - 1]);
        }

        for (var c = 0; c < cells.Length; c++)
        {
            if (columns[c] is not { } column)
            {
                continue;
            }

            var value = double.NaN;
            var understood = whole && (Layout.Columns[c] == ColumnContent.Stamps
                ? Stamp(line[cells[c]], out value)
                : TextCells.TryNumber(line[cells[c]], Layout.DecimalComma, out value));
            if (!understood && oddCells == OddCells.Refuse)
            {
                var wanted = Layout.Columns[c] == ColumnContent.Stamps ? "a date and time" : "a number";
                throw content.Unusable($"line {lines[Rows - 1]}", $"Column \"{Layout.Names[c]}\" holds \"{FileContent.Shown(TextCells.Decode(line[cells[c]]))}\"; {wanted} is expected.");
            }

            column[Rows - 1] = understood ? value : double.NaN;
        }
    }

    private bool Stamp(ReadOnlySpan<byte> cell, out double value)
    {
        if (TextCells.TryStamp(cell, out value, out var zoned))
        {
            HasUnzonedStamps |= !zoned;
            return true;
        }

        return TextCells.IsMissing(cell);
    }

    private void Add(FileContent content, ReadOptions options, int line)
    {
        if (Rows == options.MaxRows)
        {
            throw content.Unusable($"line {line}", $"The table has more rows than {options.MaxRows}, the most that are read (MaxRows).");
        }

        if (((long)Rows + 1) * columns.Length > options.MaxSamples)
        {
            throw content.Unusable($"line {line}", $"The table has more than {options.MaxSamples} cells, the most that are read (MaxSamples).");
        }

        if (Rows == lines.Length)
        {
            Grow();
        }

        lines[Rows++] = line;
    }

    private void Grow()
    {
        var size = Math.Max(1024, lines.Length * 2);
        Array.Resize(ref lines, size);
        foreach (var c in Readable)
        {
            Array.Resize(ref columns[c], size);
        }
    }
}

using System.Collections.Immutable;
using Interbeat.Core;

namespace Interbeat.Formats;

/// <summary>Tables of samples as text: comma, semicolon, tab or blanks between cells, with or without a header and a time column.</summary>
public sealed class DelimitedText : IRecordingFormat
{
    /// <inheritdoc/>
    public string Name => "delimited-text";

    /// <inheritdoc/>
    public string Describes => "Samples as a table of text, one row a moment and one column a channel.";

    /// <inheritdoc/>
    public Detection Detect(FileContent content, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.Layout is { } layout
            ? Detection.Maybe($"rows of {layout.Columns.Length} numbers from line {layout.BodyLine}")
            : Detection.No("no rows of numbers");
    }

    /// <inheritdoc/>
    public RecordedFile Read(FileContent content, ReadOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(options);
        return Read(content, options, Name, everyKind: null, cancellationToken);
    }

    /// <summary>Reads a table whose format another type has recognised.</summary>
    internal static RecordedFile Read(FileContent content, ReadOptions options, string format, SignalKind? everyKind, CancellationToken cancellationToken)
    {
        var table = TextTable.Read(content, options, OddCells.Refuse, cancellationToken);
        if (table.Rows < 2)
        {
            throw content.Unusable(null, "The table has fewer than two rows; a recording is expected.");
        }

        CheckOnePerson(content, table);
        var (timeColumn, instantColumn) = TimeColumn.Find(table.Layout);
        var placeholder = timeColumn is null && options.RateHz is null;
        var grid = timeColumn is { } column
            ? TimeColumn.Grid(content, table, column, instantColumn, options)
            : TimeGrid.AtRate(Rate(content, options), table.Rows);
        var channels = table.Readable
            .Where(c => c != timeColumn && c != instantColumn)
            .Select(c => ToChannel(table, c, grid, placeholder, everyKind))
            .ToImmutableArray<Channel>();
        if (channels.IsEmpty)
        {
            throw content.Unusable($"line {table.Layout.BodyLine}", "The table has a time column and nothing else; at least one channel is expected.");
        }

        var warnings = table.Warnings.Concat(grid.Warnings).ToList();
        TellRate(options, grid, timeColumn is not null, placeholder, warnings);
        return new RecordedFile(format, [content.Source], grid.TimeBase, channels, EventTrack.Empty, [.. warnings]) 
        {
            RateIsPlaceholder = placeholder,
            CouldBeIntervals = timeColumn is null && options.RateHz is not null && RrText.CouldBeIntervals(table),
        };
    }

    /// <summary>Words that differ in a column of people are several people. Numbers are so only where times repeat as well: <c>subject</c> may be a channel.</summary>
    private static void CheckOnePerson(FileContent content, TextTable table)
    {
        const double interleavedShare = 0.4;
        foreach (var person in table.People)
        {
            var (changes, repeats) = (person.Changes, Repeats(table));
            if (table.Layout.Columns[person.Index] == ColumnContent.Words ||
                (person.HoldsSeveral && Math.Min(changes, repeats) >= interleavedShare * table.Rows))
            {
                person.Check(content);
            }
        }
    }

    /// <summary>Rows that do not come later than the row before them.</summary>
    private static int Repeats(TextTable table)
    {
        if (TimeColumn.Find(table.Layout).Rows is not { } column)
        {
            return 0;
        }

        var steps = RrColumns.Steps(table.Column(column));
        return steps.Count(step => step <= 0);
    }

    private static double Rate(FileContent content, ReadOptions options)
    {
        const double placeholderHz = 1;
        return options.RateHz ?? (options.AllowUnknownRate
            ? placeholderHz
            : throw content.Unusable(null, "The table has no time column and its rate is not known; state it with --rate HZ (a single column of RR intervals needs none: ms with a median of 250 to 2500, or s with 0.25 to 2.5)."));
    }

    private static SampledChannel ToChannel(TextTable table, int column, TimeGrid grid, bool placeholder, SignalKind? everyKind)
    {
        var name = table.Layout.Names[column];
        var samples = grid.Lay(table.Column(column));
        var kind = everyKind ?? SignalKinds.Of(table.Layout.HasHeader ? name : null, samples, placeholder ? null : grid.RateHz);
        return new SampledChannel(name, kind, new UniformSignal(samples, grid.RateHz, ColumnName.Parse(name).Unit ?? "a.u.", grid.StartSeconds));
    }

    private static void TellRate(ReadOptions options, TimeGrid grid, bool timed, bool placeholder, List<string> warnings)
    {
        const double tellableShare = 0.01;
        if (placeholder)
        {
            warnings.Add("The table has no time column and its rate is not known; times are row numbers until --rate HZ states it.");
        }
        else if (timed && options.RateHz is { } stated && Math.Abs(stated - grid.RateHz) > tellableShare * grid.RateHz)
        {
            warnings.Add(FormattableString.Invariant($"The stated rate of {stated} Hz is not used: the time column gives {grid.RateHz:0.####} Hz."));
        }
    }
}

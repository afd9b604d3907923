using Spectre.Console;

namespace Interbeat.Cli.Output;

/// <summary>A small table: drawn on a screen, plain columns anywhere else.</summary>
/// <param name="Headers">The columns' names.</param>
/// <param name="Rows">One text a column and row.</param>
internal sealed record TextTable(IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private const string ColumnGap = "  ";

    /// <summary>Which cells are drawn in red on a screen; none unless said.</summary>
    public Predicate<string> IsAlarm { get; init; } = _ => false;

    /// <summary>Writes the table to the results.</summary>
    public void WriteTo(Terminal terminal)
    {
        if (terminal.OutputIsScreen)
        {
            Draw(terminal.OutputConsole());
        }
        else
        {
            WritePlain(terminal.Output);
        }
    }

    private void Draw(IAnsiConsole console)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var header in Headers)
        {
            table.AddColumn(new TableColumn(new Text(header)));
        }

        foreach (var row in Rows)
        {
            table.AddRow(row.Select(cell => IsAlarm(cell) ? new Text(cell, new Style(Color.Red)) : new Text(cell)));
        }

        console.Write(table);
    }

    private void WritePlain(TextWriter output)
    {
        IReadOnlyList<string>[] lines = [Headers, .. Rows];
        var widths = Headers.Select((_, column) => lines.Max(line => line[column].Length)).ToList();
        foreach (var line in lines)
        {
            output.WriteLine(string.Join(ColumnGap, line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }
    }
}

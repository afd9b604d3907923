using System.Globalization;
using Interbeat.Core;

namespace Interbeat.Formats;

/// <summary>One row of a <see cref="TabTable"/>.</summary>
/// <param name="content">The file it is from.</param>
/// <param name="line">Its position, for example <c>line 3</c>.</param>
/// <param name="header">The columns' names.</param>
/// <param name="cells">The cells, one a column.</param>
internal sealed class TabRow(FileContent content, string line, string[] header, string[] cells)
{
    /// <summary>Its position in the file.</summary>
    public string Line => line;

    /// <summary>The cell of a column as it stands; null where there is no such column, or the cell is empty or <c>n/a</c>.</summary>
    public string? Cell(string column) =>
        Array.IndexOf(header, column) is var at and >= 0 && !IsNone(cells[at]) ? cells[at] : null;

    /// <summary>The cell of a column as it may be shown.</summary>
    public string Shown(string column) => FileContent.Shown(cells[Array.IndexOf(header, column)]);

    /// <summary>The finite number in a cell, or null where there is none.</summary>
    /// <exception cref="InputException">The cell holds something else, or a number below <paramref name="least"/>.</exception>
    public double? Number(string column, string expected, double least = double.NegativeInfinity)
    {
        if (Cell(column) is not { } cell)
        {
            return null;
        }

        return double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) && value >= least
            ? value
            : throw Unusable(column, expected);
    }

    /// <summary>The fault of a cell.</summary>
    public InputException Unusable(string column, string expected) => content.Unusable(line, $"{column} is \"{Shown(column)}\"; {expected} is expected.");

    /// <summary>The fault of a cell that is not there or holds nothing.</summary>
    public InputException Missing(string column, string expected) => content.Unusable(line, $"{column} holds nothing; {expected} is expected.");

    private static bool IsNone(string cell) => cell.Length == 0 || string.Equals(cell, "n/a", StringComparison.OrdinalIgnoreCase);
}

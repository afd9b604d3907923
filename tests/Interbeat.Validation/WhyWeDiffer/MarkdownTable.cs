namespace Interbeat.Validation.WhyWeDiffer;

/// <summary>A table in Markdown.</summary>
internal static class MarkdownTable
{
    /// <summary>The most columns that a page shows without scrolling. Chosen.</summary>
    public const int MostColumns = 5;

    /// <summary>The table of a header and its rows.</summary>
    /// <exception cref="ArgumentException">There are too many columns, or a row has another number of them.</exception>
    public static string Of(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        var lines = rows.ToList();
        if (header.Count > MostColumns || lines.Any(row => row.Count != header.Count))
        {
            throw new ArgumentException($"A table has at most {MostColumns} columns, and every row has one cell for each.", nameof(rows));
        }

        return string.Join('\n', [Line(header), Line([.. header.Select(_ => "---")]), .. lines.Select(Line)]);
    }

    private static string Line(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal)))} |";
}

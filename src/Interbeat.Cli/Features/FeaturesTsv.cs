using System.Globalization;
using System.Text;
using Interbeat.Reports.Files;

namespace Interbeat.Cli.Features;

/// <summary>The file of <c>features</c>: one row a second, columns with their units in the name, <c>n/a</c> where unknown (BIDS).</summary>
internal static class FeaturesTsv
{
    /// <summary>The text of the columns that are not absent.</summary>
    public static string Write(FeatureTable table)
    {
        var columns = table.Columns.Where(c => !c.Absent).ToList();
        var text = new StringBuilder("time_s");
        foreach (var column in columns)
        {
            text.Append('\t').Append(column.Name);
        }

        text.Append('\n');
        for (var second = 0; second < table.Seconds; second++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{table.StartSecond + second}");
            foreach (var column in columns)
            {
                text.Append('\t').Append(TsvCell.Number(column.PerSecond[second], column.Decimals));
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}

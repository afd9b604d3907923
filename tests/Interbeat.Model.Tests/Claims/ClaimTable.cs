using System.Text;
using Interbeat.Tests.Shared;

namespace Interbeat.Model.Tests.Claims;

/// <summary>The table of claims that the ledger was written from; it lies beside the repository where it is there at all.</summary>
internal static class ClaimTable
{
    private static string File => SharedData.Root is null ? "" : Path.Combine(SharedData.Root, "design", "claims.csv");

    /// <summary>Whether the table is there.</summary>
    public static bool IsThere => System.IO.File.Exists(File);

    /// <summary>The rows: column name to text.</summary>
    public static List<IReadOnlyDictionary<string, string>> Rows()
    {
        var lines = Records(System.IO.File.ReadAllText(File));
        var header = lines[0];
        return [.. lines.Skip(1).Select(cells => header.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    // RFC 4180: fields may be quoted, and a quote in them is doubled.
    private static List<List<string>> Records(string text)
    {
        var (records, record, field, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c is ',' or '\n' && !quoted)
            {
                record.Add(field.ToString().TrimEnd('\r'));
                field.Clear();
                if (c == '\n')
                {
                    records.Add(record);
                    record = [];
                }
            }
            else
            {
                field.Append(c);
            }
        }

        return records;
    }
}

/// <summary>A test on the table of claims; it is skipped, with the reason, where the table is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClaimTableFactAttribute : FactAttribute
{
    /// <summary>Skips the test where the table is missing.</summary>
    public ClaimTableFactAttribute()
    {
        if (!ClaimTable.IsThere)
        {
            Skip = "The file shared/design/claims.csv does not lie beside the repository.";
        }
    }
}

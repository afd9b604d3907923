using System.Collections.Immutable;
using System.CommandLine;
using System.Text;

namespace Interbeat.Cli.Plans;

/// <summary>The present options as the text of a plan.</summary>
internal static class PlanText
{
    /// <summary>One line for each option that has a value; texts in single quotes.</summary>
    public static string Of(ParseResult parsed, ImmutableArray<PlanOption> options)
    {
        var text = new StringBuilder("# A plan for interbeat analyze --plan. Deposit this file, or its SHA-256, before the data is seen.\n");
        foreach (var option in options)
        {
            if (option.Text(parsed) is { } value)
            {
                text.Append(option.Key).Append(": ").Append(Scalar(value)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Scalar(string value) =>
        value.Length > 0 && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_') ? value : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}

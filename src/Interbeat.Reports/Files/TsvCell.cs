using System.Globalization;

namespace Interbeat.Reports.Files;

/// <summary>One cell of a table of tab-separated values.</summary>
public static class TsvCell
{
    /// <summary>What BIDS writes for a missing value.</summary>
    public const string Missing = "n/a";

    /// <summary>A number with at most the given decimals, or <see cref="Missing"/>.</summary>
    public static string Number(double value, int decimals)
    {
        if (!double.IsFinite(value))
            return Missing;
        // Adding zero turns a rounded minus zero into zero.
        return (Math.Round(value, decimals) + 0.0).ToString("0.######", CultureInfo.InvariantCulture);
    }

    /// <summary>A text that no spreadsheet takes for a formula and that cannot break the row.</summary>
    public static string Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = text.Replace('\t', ' ').Replace('\r', ' ').Replace('\n', ' ');
        return line.TrimStart() is ['=' or '+' or '-' or '@', ..] ? "'" + line : line;
    }
}

using System.Globalization;

namespace Interbeat.Cli.Output;

/// <summary>Numbers as people read them.</summary>
internal static class Figures
{
    /// <summary>A moment or duration as minutes and seconds, for example <c>11:20</c>.</summary>
    public static string Clock(double seconds)
    {
        var whole = (long)Math.Round(Math.Abs(seconds));
        return string.Create(CultureInfo.InvariantCulture, $"{(seconds <= -0.5 ? "-" : "")}{whole / 60}:{whole % 60:00}");
    }

    /// <summary>Three significant digits, or <c>n/a</c> for what is unknown.</summary>
    public static string Short(double? value) => value is { } v && double.IsFinite(v) ? v.ToString("G3", CultureInfo.InvariantCulture) : "n/a";

    /// <summary>A p value with three decimals, or <c>n/a</c>.</summary>
    public static string P(double? value) => value is { } p && double.IsFinite(p) ? p.ToString("0.000", CultureInfo.InvariantCulture) : "n/a";

    /// <summary>A share as a percentage, for example <c>98.2 %</c>.</summary>
    public static string Percent(double share) => double.IsFinite(share) ? string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.0} %") : "n/a";
}

using System.Globalization;

namespace Interbeat.Cli.Output;

/// <summary>Numbers as people read them.</summary>
internal static class Figures
{
    private const long SecondsPerHour = 3600;

    /// <summary>A moment or duration as minutes and seconds, for example <c>11:20</c>; from one hour on with hours, for example <c>22:33:11</c>.</summary>
    public static string Clock(double seconds)
    {
        var whole = (long)Math.Round(Math.Abs(seconds));
        var sign = seconds <= -0.5 ? "-" : "";
        return whole < SecondsPerHour
            ? string.Create(CultureInfo.InvariantCulture, $"{sign}{whole / 60}:{whole % 60:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{sign}{whole / SecondsPerHour}:{whole / 60 % 60:00}:{whole % 60:00}");
    }

    /// <summary>A duration with the unit of its figures, for example <c>11:20 min:s</c> or <c>22:33:11 h:min:s</c>.</summary>
    public static string Length(double seconds) => $"{Clock(seconds)} {(Math.Round(Math.Abs(seconds)) < SecondsPerHour ? "min:s" : "h:min:s")}";

    /// <summary>Three significant digits, or <c>n/a</c> for what is unknown.</summary>
    public static string Short(double? value) => value is { } v && double.IsFinite(v) ? v.ToString("G3", CultureInfo.InvariantCulture) : "n/a";

    /// <summary>A p value with three decimals, or <c>n/a</c>.</summary>
    public static string P(double? value) => value is { } p && double.IsFinite(p) ? p.ToString("0.000", CultureInfo.InvariantCulture) : "n/a";

    /// <summary>How many beats, for example <c>1 beat</c>.</summary>
    public static string Beats(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "beat" : "beats")}");

    /// <summary>A share as a percentage, for example <c>98.2 %</c>.</summary>
    public static string Percent(double share) => double.IsFinite(share) ? string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.0} %") : "n/a";

    /// <summary>An index of heart rate variability: four significant digits, whole where it is whole, <c>n/a</c> where it is unknown.</summary>
    public static string Index(double? value) => value switch
    {
        null => "n/a",
        { } v when v == Math.Floor(v) && Math.Abs(v) < 1e15 => v.ToString("F0", CultureInfo.InvariantCulture),
        { } v when Math.Abs(v) >= 1000 => v.ToString("F1", CultureInfo.InvariantCulture),
        { } v => v.ToString("G4", CultureInfo.InvariantCulture),
    };
}

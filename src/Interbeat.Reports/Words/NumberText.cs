using System.Globalization;

namespace Interbeat.Reports.Words;

/// <summary>Numbers as people read them: three significant digits at most, a point as decimal mark, no exponent.</summary>
public static class NumberText
{
    /// <summary>What stands where a number is missing.</summary>
    public const string Missing = "not known";

    private const int SignificantDigits = 3;
    private const int MostDecimals = 6;
    private const double SmallestPrintedP = 0.001;

    /// <summary>At most three significant digits; trailing zeros are left out.</summary>
    public static string Three(double value)
    {
        if (!double.IsFinite(value))
            return Missing;
        if (value == 0)
            return "0";
        var exponent = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        var decimals = SignificantDigits - 1 - exponent;
        var step = Math.Pow(10, Math.Max(0, -decimals));
        var rounded = Math.Round(value / step, Math.Clamp(decimals, 0, MostDecimals)) * step;
        return (rounded + 0.0).ToString("0.######", CultureInfo.InvariantCulture);
    }

    /// <summary>At most three significant digits, or the words for a missing number.</summary>
    public static string Three(double? value) => value is { } number ? Three(number) : Missing;

    /// <summary>A whole number.</summary>
    public static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A share of one as whole per cent.</summary>
    public static string Percent(double share) => double.IsFinite(share)
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Round(share * 100)} %")
        : Missing;

    /// <summary>A p value as in print: <c>p .004</c>, or <c>p &lt; .001</c>; its parts never part at the end of a line.</summary>
    public static string P(double? p) => p switch
    {
        null or double.NaN => "no p",
        < SmallestPrintedP => "p\u00a0<\u00a0.001",
        1 => "p\u00a01",
        { } value => "p\u00a0" + value.ToString(value < 0.0995 ? ".000" : ".00", CultureInfo.InvariantCulture),
    };

    /// <summary>A position on the session's clock: <c>11:20</c>, from an hour on <c>1:02:03</c>.</summary>
    public static string Clock(double seconds)
    {
        var whole = (long)Math.Floor(Math.Abs(seconds));
        var sign = seconds < 0 && whole > 0 ? "\u2212" : "";
        return whole < 3600
            ? string.Create(CultureInfo.InvariantCulture, $"{sign}{whole / 60}:{whole % 60:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{sign}{whole / 3600}:{whole / 60 % 60:00}:{whole % 60:00}");
    }

    /// <summary>A duration in its two largest units: <c>4 min 10 s</c>.</summary>
    public static string Duration(double seconds)
    {
        if (!double.IsFinite(seconds))
            return Missing;
        if (seconds is > 0 and < 10)
            return Three(seconds) + " s";
        var whole = (long)Math.Round(seconds);
        var (large, small, largeUnit, smallUnit) = whole < 3600
            ? (whole / 60, whole % 60, "min", "s")
            : ((whole + 30) / 3600, (whole + 30) / 60 % 60, "h", "min");
        return (large, small) switch
        {
            (0, _) => string.Create(CultureInfo.InvariantCulture, $"{small} {smallUnit}"),
            (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{large} {largeUnit}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{large} {largeUnit} {small} {smallUnit}"),
        };
    }

    /// <summary>A duration in one unit, for sentences that count minutes: <c>14 min</c>; below two minutes in seconds.</summary>
    public static string Rough(double seconds) => seconds switch
    {
        < 120 => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(seconds)} s"),
        < 7200 => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(seconds / 60)} min"),
        _ => Three(seconds / 3600) + " h",
    };
}

using System.Globalization;

namespace Interbeat.Cli.Yaml;

/// <summary>Reads single values; null where the text is none of the kind.</summary>
internal static class YamlValues
{
    private const double SecondsOfMinute = 60;
    private const double SecondsOfHour = 3600;

    /// <summary>A finite number.</summary>
    public static double? Number(YamlScalar scalar) =>
        double.TryParse(scalar.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    /// <summary>A time in seconds, from <c>90</c>, <c>90 s</c>, <c>1.5 min</c> or <c>2 h</c>.</summary>
    public static double? Seconds(YamlScalar scalar)
    {
        var parts = scalar.Text.Split(' ');
        var unit = parts is [_, var word] ? Unit(word) : parts.Length == 1 ? 1 : null;
        return unit is { } seconds && Number(scalar with { Text = parts[0] }) is { } value ? value * seconds : null;
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static bool? Flag(YamlScalar scalar) => (scalar.Plain, scalar.Text) switch
    {
        (true, "true") => true,
        (true, "false") => false,
        _ => null,
    };

    private static double? Unit(string word) => word switch
    {
        "s" => 1,
        "min" => SecondsOfMinute,
        "h" => SecondsOfHour,
        _ => null,
    };
}

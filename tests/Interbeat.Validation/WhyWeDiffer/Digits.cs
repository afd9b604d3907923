using System.Globalization;

namespace Interbeat.Validation.WhyWeDiffer;

/// <summary>Figures as the page writes them.</summary>
internal static class Digits
{
    /// <summary>What stands where a program tells nothing.</summary>
    public const string Absent = "absent";

    /// <summary>A figure with so many decimals; a rounded zero has no sign.</summary>
    public static string Of(double? value, int decimals)
    {
        if (value is not { } figure || double.IsNaN(figure))
        {
            return Absent;
        }

        var text = figure.ToString("F" + decimals, CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAnyInRange('1', '9') ? text.Replace('-', '−') : text.TrimStart('-');
    }
}

namespace Interbeat.Reports.Files;

/// <summary>Numbers with no more digits than a picture shows.</summary>
internal static class RoundedNumber
{
    private const int MostDecimals = 15;

    /// <summary>The value with this many digits from the first that is not zero; 0 where it is not finite.</summary>
    public static double Significant(double value, int digits)
    {
        if (!double.IsFinite(value) || value == 0)
            return 0;
        var decimals = digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return Math.Round(value, Math.Clamp(decimals, 0, MostDecimals)) + 0.0;
    }
}

using System.Globalization;
using Interbeat.Core;
using Interbeat.Dyads;

namespace Interbeat.Cli.Analysis;

/// <summary>The words of <c>--baseline</c>: <c>START..END</c> in session seconds, or <c>auto</c>.</summary>
internal static class BaselineText
{
    private const string Automatic = "auto";
    private const string Between = "..";

    /// <summary>The request that <paramref name="text"/> makes; null asks for none.</summary>
    /// <exception cref="InputException">The text is neither form.</exception>
    public static BaselineRequest Parse(string option, string? text)
    {
        if (text is null)
        {
            return BaselineRequest.None;
        }

        if (text == Automatic)
        {
            return BaselineRequest.Auto;
        }

        var parts = text.Split(Between);
        if (parts.Length == 2 && Seconds(parts[0]) is { } start && Seconds(parts[1]) is { } end && end > start)
        {
            return new BaselineRequest(new TimeSpanSeconds(start, end), false);
        }

        throw new InputException(option, null, $"found '{text}'; expected START..END in session seconds with END after START, for example 0..300, or auto");
    }

    private static double? Seconds(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
}

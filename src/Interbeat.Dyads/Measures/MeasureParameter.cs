using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Core;

namespace Interbeat.Dyads.Measures;

/// <summary>One setting of a measure: its name, its unit, what it means, its default and which values it takes.</summary>
/// <param name="Key">Name as given after <c>--param</c>.</param>
/// <param name="Unit">Unit, or empty.</param>
/// <param name="Meaning">What it is, in a few words.</param>
/// <param name="Expected">Which values it takes, for an error.</param>
/// <param name="Accepts">Whether a text is such a value.</param>
/// <param name="Default">The default for a modality, as text.</param>
public sealed record MeasureParameter(string Key, string Unit, string Meaning, string Expected, Predicate<string> Accepts, Func<Modality, string> Default)
{
    /// <summary>A real number from <paramref name="least"/> (inside) on.</summary>
    public static MeasureParameter Number(string key, string unit, string meaning, double otherwise, double least = 0) =>
        Number(key, unit, meaning, _ => otherwise, least);

    /// <summary>A real number whose default depends on the modality.</summary>
    public static MeasureParameter Number(string key, string unit, string meaning, Func<Modality, double> otherwise, double least = 0) => new(
        key,
        unit,
        meaning,
        $"a number of at least {Text(least)}",
        text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) && value >= least,
        modality => Text(otherwise(modality)));

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public static MeasureParameter Whole(string key, string unit, string meaning, int otherwise, int least = 0, int most = int.MaxValue) => new(
        key,
        unit,
        meaning,
        most == int.MaxValue ? $"a whole number of at least {least}" : $"a whole number from {least} to {most}",
        text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most,
        _ => otherwise.ToString(CultureInfo.InvariantCulture));

    /// <summary>Yes or no.</summary>
    public static MeasureParameter Flag(string key, string meaning, bool otherwise) => new(
        key, "", meaning, "true or false", text => bool.TryParse(text, out _), _ => otherwise ? "true" : "false");

    /// <summary>One of some words, the first of which is the default.</summary>
    public static MeasureParameter Word(string key, string meaning, params ImmutableArray<string> words) => new(
        key, "", meaning, "one of " + string.Join(", ", words), text => words.Contains(text, StringComparer.OrdinalIgnoreCase), _ => words[0]);

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}

using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Interbeat.Cli.Commands;

/// <summary>Options that take one number, with an error that says what the number is to be.</summary>
internal static class NumberOption
{
    /// <summary>A finite number that <paramref name="holds"/> accepts; null when the option is not given.</summary>
    public static Option<double?> Real(string name, string helpName, string description, string expected, Predicate<double> holds) =>
        new(name)
        {
            Description = description,
            HelpName = helpName,
            CustomParser = result => double.TryParse(Word(result), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) && holds(value)
                ? value
                : Refuse<double?>(result, name, expected),
        };

    /// <summary>A whole number of at least 0.</summary>
    public static Option<int> Count(string name, string description, int otherwise) =>
        new(name)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => otherwise,
            CustomParser = result => int.TryParse(Word(result), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                ? value
                : Refuse<int>(result, name, "a whole number of at least 0"),
        };

    /// <summary>A seed: a whole number of at least 0 with up to 64 bits.</summary>
    public static Option<ulong> Seed(string name, string description, ulong otherwise) =>
        new(name)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => otherwise,
            CustomParser = result => ulong.TryParse(Word(result), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                ? value
                : Refuse<ulong>(result, name, "a whole number of at least 0"),
        };

    private static string? Word(ArgumentResult result) => result.Tokens is [var only] ? only.Value : null;

    private static T? Refuse<T>(ArgumentResult result, string name, string expected)
    {
        result.AddError($"{name}: found '{Word(result)}'; expected {expected}.");
        return default;
    }
}

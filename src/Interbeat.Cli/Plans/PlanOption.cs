using System.CommandLine;
using System.Globalization;

namespace Interbeat.Cli.Plans;

/// <summary>An option that a plan may fix.</summary>
/// <param name="Option">The option of the command line.</param>
/// <param name="Text">Its value in a parse as text; null where it has none.</param>
internal sealed record PlanOption(Option Option, Func<ParseResult, string?> Text)
{
    private const string Dashes = "--";

    /// <summary>The option's name in a plan.</summary>
    public string Key => Option.Name[Dashes.Length..];

    /// <summary>An option whose values are compared as text.</summary>
    public static PlanOption Of<T>(Option<T> option) => new(option, parsed => TextOf(parsed.GetValue(option)));

    /// <summary>Whether the option was typed.</summary>
    public bool IsGiven(ParseResult parsed) => parsed.GetResult(Option) is { Implicit: false };

    /// <summary>The option and <paramref name="value"/> as one word of the command line.</summary>
    public string Word(string value) => $"{Option.Name}={value}";

    /// <summary>The option alone, read from <paramref name="words"/>.</summary>
    public ParseResult Alone(params string[] words) => new Command("plan") { Option }.Parse(words);

    private static string? TextOf(object? value) => value switch
    {
        null => null,
        bool flag => flag ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}

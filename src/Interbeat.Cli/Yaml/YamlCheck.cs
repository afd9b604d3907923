using System.Globalization;
using Interbeat.Core;

namespace Interbeat.Cli.Yaml;

/// <summary>Holds a file against its shape. The first value that does not fit is named with line, key, what was found and what is expected.</summary>
/// <param name="file">The file's name.</param>
internal sealed class YamlCheck(string file)
{
    private const int MostQuoted = 40;

    /// <summary>Checks a value and all in it.</summary>
    /// <exception cref="InputException">Something does not fit.</exception>
    public void Check(YamlNode node, YamlShape shape) => Check(node, shape, "");

    /// <summary>The error of a value.</summary>
    /// <param name="node">The value.</param>
    /// <param name="key">The keys that lead to it.</param>
    /// <param name="says">What is wrong and what is expected.</param>
    public InputException Refused(YamlNode node, string key, string says) => new(file, $"line {node.Line}", key.Length == 0 ? says : $"{key}: {says}");

    /// <summary>The key of a part.</summary>
    public static string Under(string key, string name) => key.Length == 0 ? name : $"{key}.{name}";

    /// <summary>The key of an item.</summary>
    public static string Item(string key, int index) => string.Create(CultureInfo.InvariantCulture, $"{key}[{index + 1}]");

    private void Check(YamlNode node, YamlShape shape, string key)
    {
        switch (node, shape)
        {
            case (YamlMapping mapping, MappingShape known):
                CheckKeys(mapping, known, key);
                break;
            case (YamlList list, ListShape known):
                CheckItems(list, known, key);
                break;
            case (YamlScalar scalar, _) when Fits(scalar, shape):
                break;
            default:
                throw Refused(node, key, $"found {Found(node)}; expected {Expected(shape)}");
        }
    }

    private void CheckKeys(YamlMapping mapping, MappingShape known, string key)
    {
        foreach (var entry in mapping.Entries)
        {
            var shape = known[entry.Key]
                ?? throw new InputException(file, $"line {entry.Line}", $"{Under(key, Short(entry.Key))}: this key is not known here; known are {string.Join(", ", known.Keys.Select(k => k.Name))}");
            Check(entry.Value, shape, Under(key, entry.Key));
        }

        if (known.Keys.FirstOrDefault(k => k.Required && mapping[k.Name] is null) is { } missing)
        {
            throw Refused(mapping, Under(key, missing.Name), $"this key is missing; it is {missing.Shape.Says}");
        }
    }

    private void CheckItems(YamlList list, ListShape known, string key)
    {
        if (list.Items.Length == 0 || list.Items.Length > known.Most)
        {
            throw Refused(list, key, $"found {list.Items.Length} items; expected 1 to {known.Most}");
        }

        foreach (var (index, item) in list.Items.Index())
        {
            Check(item, known.Item, Item(key, index));
        }
    }

    private static bool Fits(YamlScalar scalar, YamlShape shape) => shape switch
    {
        TextShape text => scalar.Text.Length > 0 && scalar.Text.Length <= text.MostLetters && !scalar.Text.Any(char.IsControl),
        NumberShape number => YamlValues.Number(scalar) is { } value && value >= number.Low && value <= number.High && (!number.Whole || value == Math.Floor(value)),
        TimeShape time => YamlValues.Seconds(scalar) is { } seconds && seconds >= time.Low && seconds <= time.High,
        FlagShape => YamlValues.Flag(scalar) is not null,
        WordShape word => word.Words.Contains(scalar.Text),
        _ => false,
    };

    private static string Found(YamlNode node) => node switch
    {
        YamlScalar { Text: "" } => "nothing",
        YamlScalar scalar => $"'{Short(scalar.Text)}'",
        YamlList => "a list",
        _ => "a mapping",
    };

    private static string Expected(YamlShape shape) => shape switch
    {
        TextShape text => $"a text of 1 to {text.MostLetters} letters in one line",
        NumberShape number => string.Create(CultureInfo.InvariantCulture, $"a {(number.Whole ? "whole " : "")}number from {number.Low} to {number.High}"),
        TimeShape time => string.Create(CultureInfo.InvariantCulture, $"a time from {time.Low} to {time.High} s, such as 90, '90 s', '1.5 min' or '2 h'"),
        FlagShape => "true or false",
        WordShape word => $"one of {string.Join(", ", word.Words)}",
        ListShape => "a list",
        MappingShape mapping => $"a mapping with {string.Join(", ", mapping.Keys.Select(k => k.Name))}",
        _ => shape.Says,
    };

    private static string Short(string text)
    {
        var line = new string([.. text.Take(MostQuoted).Select(c => char.IsControl(c) ? ' ' : c)]);
        return text.Length > MostQuoted ? line + "..." : line;
    }
}

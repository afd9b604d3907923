using System.Collections.Immutable;

namespace Interbeat.Cli.Yaml;

/// <summary>What a value of a file may be. From one shape come the check of a file and the JSON schema that editors read.</summary>
/// <param name="Says">What it means, in words.</param>
internal abstract record YamlShape(string Says);

/// <summary>A text in one line.</summary>
/// <param name="Says">What it means.</param>
/// <param name="MostLetters">Its greatest length.</param>
internal sealed record TextShape(string Says, int MostLetters) : YamlShape(Says);

/// <summary>A number, the ends of its range included.</summary>
/// <param name="Says">What it means.</param>
/// <param name="Low">The least.</param>
/// <param name="High">The greatest.</param>
/// <param name="Whole">Whether it has no decimals.</param>
internal sealed record NumberShape(string Says, double Low, double High, bool Whole = false) : YamlShape(Says);

/// <summary>A time: a number of seconds, or a number with <c>s</c>, <c>min</c> or <c>h</c>.</summary>
/// <param name="Says">What it means.</param>
/// <param name="Low">The least, in seconds.</param>
/// <param name="High">The greatest, in seconds.</param>
internal sealed record TimeShape(string Says, double Low, double High) : YamlShape(Says);

/// <summary><c>true</c> or <c>false</c>.</summary>
/// <param name="Says">What it means.</param>
internal sealed record FlagShape(string Says) : YamlShape(Says);

/// <summary>One of some words.</summary>
/// <param name="Says">What it means.</param>
/// <param name="Words">The words.</param>
internal sealed record WordShape(string Says, ImmutableArray<string> Words) : YamlShape(Says);

/// <summary>A list.</summary>
/// <param name="Says">What it means.</param>
/// <param name="Item">What its items may be.</param>
/// <param name="Most">Its greatest length; the least is 1.</param>
internal sealed record ListShape(string Says, YamlShape Item, int Most) : YamlShape(Says);

/// <summary>A mapping with known keys.</summary>
/// <param name="Says">What it means.</param>
/// <param name="Keys">The keys that may stand in it.</param>
internal sealed record MappingShape(string Says, ImmutableArray<ShapeKey> Keys) : YamlShape(Says)
{
    /// <summary>The shape under a key; null where the key is not known.</summary>
    public YamlShape? this[string key] => Keys.FirstOrDefault(k => k.Name == key)?.Shape;
}

/// <summary>A key of a mapping.</summary>
/// <param name="Name">The key.</param>
/// <param name="Shape">What may stand under it.</param>
/// <param name="Required">Whether it must be there.</param>
internal sealed record ShapeKey(string Name, YamlShape Shape, bool Required = false);

using System.Collections.Immutable;

namespace Interbeat.Cli.Yaml;

/// <summary>A value of a YAML file with the line that it begins on.</summary>
/// <param name="Line">The line, from 1.</param>
internal abstract record YamlNode(long Line);

/// <summary>A single value.</summary>
/// <param name="Text">The value as text.</param>
/// <param name="Plain">Whether it stands without quotes, so that <c>true</c> and <c>null</c> are words of YAML.</param>
/// <param name="Line">The line, from 1.</param>
internal sealed record YamlScalar(string Text, bool Plain, long Line) : YamlNode(Line);

/// <summary>A list.</summary>
/// <param name="Items">Its items.</param>
/// <param name="Line">The line, from 1.</param>
internal sealed record YamlList(ImmutableArray<YamlNode> Items, long Line) : YamlNode(Line);

/// <summary>A mapping from keys to values, in the order of the file.</summary>
/// <param name="Entries">Its entries; no key stands twice.</param>
/// <param name="Line">The line, from 1.</param>
internal sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, long Line) : YamlNode(Line)
{
    /// <summary>The value of a key; null where the key is not there.</summary>
    public YamlNode? this[string key] => Entries.FirstOrDefault(e => e.Key == key)?.Value;
}

/// <summary>A key and its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
/// <param name="Line">The line of the key, from 1.</param>
internal sealed record YamlEntry(string Key, YamlNode Value, long Line);

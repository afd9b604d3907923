using System.Collections.Immutable;
using Interbeat.Cli.Analysis;
using Interbeat.Cli.Yaml;
using Interbeat.Core;

namespace Interbeat.Cli.Plans;

/// <summary>A plan as it stands in a file: a flat YAML mapping from options, without their dashes, to values.</summary>
/// <param name="Source">The file's name and SHA-256.</param>
/// <param name="Entries">The lines.</param>
internal sealed record PlanFile(InputFile Source, ImmutableArray<PlanEntry> Entries)
{
    private const string What = "plan";
    private const string Form = "a plan has one 'option: value' a line, for example 'surrogates: 999'";

    /// <summary>Reads a plan.</summary>
    /// <exception cref="InputException">The file is missing, too long, or not a flat mapping; the message names the line.</exception>
    public static PlanFile Read(string path)
    {
        var mapping = YamlFile.Read(path, What, Form);
        var name = Path.GetFileName(path);
        return new PlanFile(InputHash.Of(path), [.. mapping.Entries.Select(entry => Line(name, entry))]);
    }

    private static PlanEntry Line(string name, YamlEntry entry) => entry.Value is YamlScalar value
        ? new PlanEntry(entry.Key, value.Text, entry.Line)
        : throw new InputException(name, $"line {entry.Line}", $"{entry.Key}: one value is expected");
}

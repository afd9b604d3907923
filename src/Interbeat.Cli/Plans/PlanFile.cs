using System.Collections.Immutable;
using Interbeat.Cli.Analysis;
using Interbeat.Core;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Interbeat.Cli.Plans;

/// <summary>A plan as it stands in a file: a flat YAML mapping from options, without their dashes, to values.</summary>
/// <param name="Source">The file's name and SHA-256.</param>
/// <param name="Entries">The lines.</param>
internal sealed record PlanFile(InputFile Source, ImmutableArray<PlanEntry> Entries)
{
    /// <summary>Longest plan in bytes. Chosen: a hundred times what the options need.</summary>
    private const long MaxBytes = 64 * 1024;

    /// <summary>Reads a plan.</summary>
    /// <exception cref="InputException">The file is missing, too long, or not a flat mapping; the message names the line.</exception>
    public static PlanFile Read(string path)
    {
        var name = Path.GetFileName(path);
        if (!File.Exists(path))
        {
            throw new InputException(name, null, "there is no such plan");
        }

        if (new FileInfo(path).Length > MaxBytes)
        {
            throw new InputException(name, null, $"a plan has at most {MaxBytes} bytes");
        }

        return new PlanFile(InputHash.Of(path), Parse(name, File.ReadAllText(path)));
    }

    private static ImmutableArray<PlanEntry> Parse(string name, string text)
    {
        try
        {
            return Lines(name, new Parser(new StringReader(text)));
        }
        catch (YamlException broken)
        {
            throw new InputException(name, $"line {broken.Start.Line}", $"this is not YAML of the form 'option: value' ({broken.Message})", broken);
        }
    }

    private static ImmutableArray<PlanEntry> Lines(string name, Parser parser)
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _) || !parser.TryConsume<MappingStart>(out _))
        {
            throw new InputException(name, "line 1", "a plan has one 'option: value' a line, for example 'surrogates: 999'");
        }

        var entries = new Dictionary<string, PlanEntry>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            if (!parser.TryConsume<Scalar>(out var value))
            {
                throw new InputException(name, $"line {key.Start.Line}", $"{key.Value}: one value is expected");
            }

            if (!entries.TryAdd(key.Value, new PlanEntry(key.Value, value.Value, key.Start.Line)))
            {
                throw new InputException(name, $"line {key.Start.Line}", $"{key.Value}: this option stands in the plan twice");
            }
        }

        return [.. entries.Values];
    }
}

using System.Collections.Immutable;
using Interbeat.Core;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Interbeat.Cli.Yaml;

/// <summary>Reads a small YAML file into values that know their lines. What a hostile file could grow by is refused: length, depth, anchors, tags, further documents.</summary>
internal sealed class YamlFile
{
    /// <summary>Longest file in bytes. Chosen: some fifty times a long scenario.</summary>
    private const int MostBytes = 256 * 1024;

    /// <summary>Deepest nesting. Chosen: twice what a scenario needs.</summary>
    private const int MostDepth = 12;

    private readonly string name;
    private readonly Parser parser;

    private YamlFile(string name, string text) => (this.name, parser) = (name, new Parser(new StringReader(text)));

    /// <summary>Reads a file whose content is a mapping.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="what">What it is to be, for example <c>scenario</c>.</param>
    /// <param name="form">What it looks like, for a file that is no mapping.</param>
    /// <exception cref="InputException">It is missing, too long, or no YAML mapping; the message names the line.</exception>
    public static YamlMapping Read(string path, string what, string form)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        if (!File.Exists(path))
        {
            throw new InputException(name, null, Directory.Exists(path) ? $"this is a folder; a {what} is a file" : $"there is no such {what}");
        }

        var file = new YamlFile(name, Text(path) ?? throw new InputException(name, null, $"a {what} has at most {MostBytes} bytes"));
        try
        {
            return file.Document(form);
        }
        catch (YamlException broken)
        {
            throw new InputException(name, $"line {broken.Start.Line}", $"this is not YAML ({broken.Message.TrimEnd('.')})", broken);
        }
        catch (InvalidOperationException broken)
        {
            // YamlDotNet 16.3: its scanner ends so, rather than in a YamlException, where a bracket stays open over a key.
            throw file.Broken("a bracket that was opened is not closed", broken);
        }
        catch (ArgumentException broken)
        {
            // YamlDotNet 16.3: the same where an escape of eight digits stands for no character.
            throw file.Broken("an escape such as \\U in quotes stands for no character", broken);
        }
    }

    // The file's text; null where it is too long. Its length is not asked for: a pipe and a device say 0.
    private static string? Text(string path)
    {
        using var stream = File.OpenRead(path);
        var bytes = new byte[MostBytes + 1];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (read > MostBytes)
        {
            return null;
        }

        using var text = new StreamReader(new MemoryStream(bytes, 0, read));
        return text.ReadToEnd();
    }

    private YamlMapping Document(string form)
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _) || Value(MostDepth) is not YamlMapping mapping)
        {
            throw new InputException(name, "line 1", form);
        }

        parser.Consume<DocumentEnd>();
        return parser.TryConsume<DocumentStart>(out var second) ? throw Refused(second, "a second document begins; a file holds one") : mapping;
    }

    private YamlNode Value(int depth)
    {
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            throw Refused(alias, $"'*{alias.Value}' repeats another part; anchors and aliases are not read, write the part out");
        }

        if (!parser.Accept<NodeEvent>(out var begins))
        {
            throw Refused(parser.Current!, "a value is expected");
        }

        if (!begins.Anchor.IsEmpty || !begins.Tag.IsEmpty)
        {
            throw Refused(begins, "anchors and tags (words that begin with & or !) are not read");
        }

        if (depth == 0)
        {
            throw Refused(begins, $"lists and mappings lie in each other more than {MostDepth} deep");
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, scalar.Start.Line);
        }

        return parser.TryConsume<SequenceStart>(out var list) ? List(list, depth) : Mapping(parser.Consume<MappingStart>(), depth);
    }

    private YamlList List(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Value(depth - 1));
        }

        return new YamlList(items.ToImmutable(), start.Start.Line);
    }

    private YamlMapping Mapping(MappingStart start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (Value(depth - 1) is not YamlScalar key)
            {
                throw Refused(start, "a key is one word");
            }

            if (!keys.Add(key.Text))
            {
                throw new InputException(name, $"line {key.Line}", $"{key.Text}: this key stands here twice");
            }

            entries.Add(new YamlEntry(key.Text, Value(depth - 1), key.Line));
        }

        return new YamlMapping(entries.ToImmutable(), start.Start.Line);
    }

    private InputException Broken(string why, Exception cause) =>
        new(name, parser.Current is { } last ? $"after line {last.Start.Line}" : "line 1", $"this is not YAML ({why})", cause);

    private InputException Refused(ParsingEvent at, string expected) => new(name, $"line {at.Start.Line}", expected);
}

using System.Collections.Immutable;
using Interbeat.Cli.Output;
using Interbeat.Core;
using Interbeat.Formats;
using Interbeat.Signals.Hrv;

namespace Interbeat.Cli.Commands;

/// <summary>The result of <c>interbeat hrv</c>, as JSON or as a table.</summary>
internal sealed record HrvDocument(string File, string Channel, HrvCommand.Request Request, HrvSummary Summary, IReadOnlyList<string> Warnings)
{
    public static HrvDocument Of(RecordedFile file, Channel channel, HrvCommand.Request request, HrvSummary summary) =>
        new(file.Sources[0].FileName, channel.Name, request, summary, file.Warnings);

    /// <summary>Of what: the file, the channel, what was chosen.</summary>
    public ImmutableArray<string> Subject =>
        [File, $"channel {Channel}", $"correction {Request.Correction.Name}", $"bands {Request.Bands.Name}", $"spectrum {HrvCommand.Word(Request.Spectrum.ToString())}"];

    /// <summary>The main indices at the top, the further ones in an object of their own, then what was chosen, why values are missing, and what each is.</summary>
    public Dictionary<string, object?> ToJson()
    {
        var document = Values(HrvDefinitions.Main);
        document["notes"] = Summary.Indices.Where(i => i.Note is not null).ToDictionary(i => i.Definition.Key, i => i.Note);
        document["definitions"] = HrvDefinitions.All.ToDictionary(d => d.Key, d => d.Text);
        document["further"] = Values(HrvDefinitions.Further);
        document["file"] = File;
        document["channel"] = Channel;
        document["settings"] = new
        {
            FromSeconds = Request.From,
            ToSeconds = double.IsFinite(Request.To) ? Request.To : (double?)null,
            Correct = Request.Correction.Name,
            Bands = Request.Bands.Name,
            MaxIntervalSeconds = Request.MaxInterval,
            Spectrum = HrvCommand.Word(Request.Spectrum.ToString()),
        };
        document["warnings"] = Warnings;
        return document;
    }

    /// <summary>The table.</summary>
    public void WriteTo(Terminal terminal)
    {
        var output = terminal.Output;
        output.WriteLine(string.Join(", ", Subject));
        new TextTable(
            ["index", "value", "unit", "note"],
            [.. Summary.Indices.Select(Row)]).WriteTo(terminal);
        foreach (var warning in Warnings)
        {
            output.WriteLine($"Warning: {warning}");
        }
    }

    private static string[] Row(HrvIndex index) =>
        [index.Definition.Label, Figures.Index(index.Value), index.Definition.Unit, index.Note ?? ""];

    // Counts are whole in the file too.
    private Dictionary<string, object?> Values(IEnumerable<HrvDefinition> definitions) => definitions.ToDictionary(
        d => d.Key,
        d => Summary[d.Key].Value is { } v ? d.Key is "nBeats" or "sampleEntropyA" or "sampleEntropyB" ? (long)v : (object)v : null);
}

using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Cli.Output;
using Interbeat.Core;
using Interbeat.Formats;
using Interbeat.Signals.Hrv;

namespace Interbeat.Cli.Commands;

/// <summary>The result of <c>interbeat hrv</c>, as JSON or as a table.</summary>
internal sealed record HrvDocument(string File, string Channel, HrvCommand.Request Request, HrvSummary Summary, HrvInput Input, IReadOnlyList<string> Warnings)
{
    public static HrvDocument Of(RecordedFile file, Channel channel, HrvCommand.Request request, HrvInput input)
    {
        var summary = HrvAnalysis.Of(input.Beats, request.Indices, input.Breathing);
        return new(file.Sources[0].FileName, channel.Name, request, summary, input, [.. input.Warnings, .. summary.Warnings]);
    }

    /// <summary>Of what: the file, the channel, what was chosen.</summary>
    public ImmutableArray<string> Subject =>
    [
        File,
        $"channel {Channel}",
        $"correction {Request.Correction.Name}",
        .. Request.Edits is { } edits ? [$"edits {edits.Source.FileName}"] : ReadOnlySpan<string>.Empty,
        $"bands {Request.Bands.Name}",
        $"spectrum {HrvCommand.Word(Request.Spectrum.ToString())}",
        .. Request.TrendLambda is { } lambda ? [string.Create(CultureInfo.InvariantCulture, $"trend removed with lambda {lambda}")] : ReadOnlySpan<string>.Empty,
    ];

    /// <summary>The main indices at the top, the further ones in an object of their own, then what was chosen, why values are missing, and what each is.</summary>
    public Dictionary<string, object?> ToJson()
    {
        var document = Values(HrvDefinitions.Main);
        document["notes"] = Summary.Indices.Where(i => i.Note is not null).ToDictionary(i => i.Definition.Key, i => i.Note);
        document["definitions"] = Summary.Indices.ToDictionary(i => i.Definition.Key, i => i.Definition.Text);
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
            DetrendLambda = Request.TrendLambda,
            Input.RateHz,
            Breathing = Input.BreathingChannel,
            Edits = Request.Edits is { } edits ? new
            {
                File = edits.Source.FileName,
                edits.Source.Sha256,
                Changes = edits.Rows.Select(e => new { e.TimeSeconds, e.Action, ToSeconds = e.Action == "move" ? e.ToSeconds : null, e.Author, e.Reason }),
            } : null,
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

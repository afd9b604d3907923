using System.Text.Json;
using Interbeat.Dyads.Results;

namespace Interbeat.Reports.Files;

/// <summary>One coupling as <c>sync --json</c> prints it and <c>summary.json</c> holds it.</summary>
/// <remarks>A lag appears as a size beside the name of the person who led, never with a sign.</remarks>
public static class CouplingJson
{
    /// <summary>The document of one coupling.</summary>
    /// <param name="coupling">The coupling.</param>
    /// <param name="parameters">The measure's resolved parameters; null where the document that this is part of holds them.</param>
    public static byte[] Write(CouplingResult coupling, IReadOnlyDictionary<string, string>? parameters = null)
    {
        ArgumentNullException.ThrowIfNull(coupling);
        return JsonFile.Write(json => WriteObject(json, coupling, parameters));
    }

    /// <summary>The word for a verdict.</summary>
    public static string Verdict(CouplingVerdict verdict) => verdict switch
    {
        CouplingVerdict.Present => "present",
        CouplingVerdict.Absent => "absent",
        _ => "undecided",
    };

    internal static void WriteObject(Utf8JsonWriter json, CouplingResult coupling, IReadOnlyDictionary<string, string>? parameters = null)
    {
        json.WriteStartObject();
        json.WriteString("measure", coupling.Measure);
        json.WriteNumberOrNull("value", coupling.Value);
        json.WriteNumberOrNull("signed", coupling.Signed);
        json.WriteNumberOrNull("absolute", coupling.Absolute);
        WriteEpochs(json, coupling);
        json.WriteString("verdict", Verdict(coupling.Verdict));
        json.WriteString("verdictRule", coupling.VerdictRule);
        json.WriteString("leader", coupling.Lead.Leader);
        json.WriteNumberOrNull("lagSeconds", Size(coupling.Lead.LagSeconds));
        json.WriteInterval("lagIntervalSeconds", coupling.Lead.LagIntervalSeconds);
        json.WriteString("leadReason", coupling.Lead.Reason);
        json.WriteNumberOrNull("alignmentUncertaintyMs", coupling.AlignmentUncertaintyMs);
        WriteNulls(json, coupling);
        json.WriteTexts("warnings", coupling.Warnings);
        WriteOwnBlock(json, coupling);
        WriteParameters(json, parameters);
        json.WriteEndObject();
    }

    private static void WriteParameters(Utf8JsonWriter json, IReadOnlyDictionary<string, string>? parameters)
    {
        if (parameters is null)
        {
            return;
        }

        json.WriteStartObject("parameters");
        foreach (var (key, value) in parameters)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }

    private static double? Size(double? lag) => lag is { } seconds ? Math.Abs(seconds) : null;

    private static void WriteEpochs(Utf8JsonWriter json, CouplingResult coupling)
    {
        json.WriteStartArray("perWindow");
        foreach (var epoch in coupling.Epochs)
        {
            json.WriteStartObject();
            json.WriteNumberOrNull("startSeconds", epoch.Span.StartSeconds);
            json.WriteNumberOrNull("endSeconds", epoch.Span.EndSeconds);
            json.WriteNumberOrNull("value", epoch.Value);
            json.WriteNumberOrNull("nullBound", epoch.NullBound);
            json.WriteNumberOrNull("p", epoch.P);
            json.WriteString("verdict", Verdict(epoch.Verdict));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNulls(Utf8JsonWriter json, CouplingResult coupling)
    {
        json.WriteStartObject("nulls");
        foreach (var row in coupling.Nulls)
        {
            json.WriteStartObject(row.Name);
            json.WriteNumberOrNull("mean", row.Mean);
            json.WriteNumberOrNull("sd", row.Sd);
            json.WriteNumberOrNull("z", row.Z);
            json.WriteNumberOrNull("p", row.P);
            json.WriteNumber("n", row.N);
            json.WriteString("note", row.Note);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteOwnBlock(Utf8JsonWriter json, CouplingResult coupling)
    {
        json.WriteStartObject(coupling.Measure);
        json.WriteBooleanOrNull("bidirectional", coupling.Bidirectional);
        foreach (var figure in coupling.Figures)
        {
            if (figure.Series.IsDefault)
            {
                json.WriteNumberOrNull(figure.Key, figure.Value);
                continue;
            }

            json.WriteStartArray(figure.Key);
            foreach (var value in figure.Series)
            {
                json.WriteNumberOrNull(value);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}

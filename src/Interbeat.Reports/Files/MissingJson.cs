using System.Collections.Immutable;
using System.Text.Json;
using Interbeat.Dyads.Results;

namespace Interbeat.Reports.Files;

/// <summary>The block <c>missing</c> of <c>summary.json</c>: what was missing, for whom, when and why.</summary>
internal static class MissingJson
{
    public static void Write(Utf8JsonWriter json, ImmutableArray<MissingItem> missing)
    {
        json.WriteStartArray("missing");
        foreach (var item in missing)
        {
            json.WriteStartObject();
            json.WriteString("person", item.Person);
            json.WriteString("what", item.What);
            json.WriteString("reason", JsonNamingPolicy.CamelCase.ConvertName(item.Reason.ToString()));
            json.WriteNumberOrNull("startSeconds", item.Span?.StartSeconds);
            json.WriteNumberOrNull("endSeconds", item.Span?.EndSeconds);
            json.WriteString("why", item.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using Interbeat.Dyads.Results;

namespace Interbeat.Reports.Files;

/// <summary>The block <c>confounds</c> of <c>summary.json</c>: what else could couple the two signals, and what is left without it.</summary>
internal static class ConfoundJson
{
    public static void Write(Utf8JsonWriter json, ImmutableArray<ConfoundResult> confounds)
    {
        json.WriteStartObject("confounds");
        foreach (var confound in confounds)
        {
            json.WriteStartObject(confound.Name);
            json.WriteTexts("notRecordedFor", confound.NotRecordedFor);
            json.WriteString("sentence", confound.Sentence);
            json.WriteStartObject("estimates");
            foreach (var estimate in confound.Estimates)
            {
                json.WriteStartObject(estimate.Name);
                json.WriteNumberOrNull("seconds", estimate.Seconds);
                json.WriteNumberOrNull("raw", estimate.Raw);
                json.WriteNumberOrNull("fallsBy", estimate.FallsBy);
                json.WritePropertyName("coupling");
                CouplingJson.WriteObject(json, estimate.Coupling);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}

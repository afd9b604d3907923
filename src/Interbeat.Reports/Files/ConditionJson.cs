using System.Text.Json;
using Interbeat.Dyads.Results;

namespace Interbeat.Reports.Files;

/// <summary>The block <c>conditions</c> of <c>summary.json</c>: for each condition what the whole session has, with the same keys.</summary>
internal static class ConditionJson
{
    public static void Write(Utf8JsonWriter json, SessionResult result)
    {
        json.WriteStartObject("conditions");
        foreach (var (name, condition) in result.Conditions.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject(name);
            json.WriteNumber("durationSeconds", condition.DurationSeconds);
            json.WriteSpans("spans", condition.Spans);
            json.WritePropertyName("coupling");
            CouplingJson.WriteObject(json, condition.Coupling);
            json.WriteNumberOrNull("meanCoupling", condition.MeanCoupling);
            json.WriteNumber("coupledSeconds", condition.CoupledSeconds);
            SummaryJson.WriteStates(json, "stateSecondsA", condition.StateSecondsA);
            SummaryJson.WriteStates(json, "stateSecondsB", condition.StateSecondsB);
            SummaryJson.WriteRegimes(json, "regimeSeconds", condition.RegimeSeconds);
            SummaryJson.WriteRuptures(json, condition.Ruptures);
            SummaryJson.WriteDamping(json, condition.Damping);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}

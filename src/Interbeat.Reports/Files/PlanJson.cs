using System.Text.Json;
using Interbeat.Dyads.Results;

namespace Interbeat.Reports.Files;

/// <summary>The block <c>plan</c> of <c>summary.json</c>: null without a plan.</summary>
internal static class PlanJson
{
    public static void Write(Utf8JsonWriter json, PlanCheck? plan)
    {
        if (plan is null)
        {
            json.WriteNull("plan");
            return;
        }

        json.WriteStartObject("plan");
        json.WriteString("file", plan.Source.FileName);
        json.WriteString("sha256", plan.Source.Sha256);
        json.WriteBoolean("kept", plan.Kept);
        json.WriteStartArray("deviations");
        foreach (var deviation in plan.Deviations)
        {
            json.WriteStartObject();
            json.WriteString("option", deviation.Option);
            json.WriteString("planned", deviation.Planned);
            json.WriteString("used", deviation.Used);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

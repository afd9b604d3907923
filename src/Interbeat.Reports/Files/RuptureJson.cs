using System.Collections.Immutable;
using System.Text.Json;
using Interbeat.Core;
using Interbeat.Dyads.Ruptures;

namespace Interbeat.Reports.Files;

/// <summary>What <c>summary.json</c> says about ruptures as a whole: their rate beside chance, agreement with a person, time to return.</summary>
internal static class RuptureJson
{
    public static void WriteRate(Utf8JsonWriter json, RuptureRate? rate)
    {
        if (rate is null)
        {
            json.WriteNull("ruptureRate");
            return;
        }

        json.WriteStartObject("ruptureRate");
        json.WriteNumberOrNull("perHour", rate.PerHour);
        json.WriteStartObject("nulls");
        foreach (var row in rate.Nulls)
        {
            json.WriteStartObject(row.Name);
            json.WriteNumberOrNull("medianPerHour", row.MedianPerHour);
            json.WriteInterval("bandPerHour", row.Band);
            json.WriteNumberOrNull("p", row.P);
            json.WriteNumber("n", row.N);
            json.WriteString("note", row.Note);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteString("verdict", rate.Verdict);
        json.WriteEndObject();
    }

    public static void WriteAgreement(Utf8JsonWriter json, RuptureAgreement? agreement)
    {
        if (agreement is null)
        {
            json.WriteNull("ruptureAgreement");
            return;
        }

        json.WriteStartObject("ruptureAgreement");
        json.WriteNumber("candidates", agreement.Candidates);
        json.WriteNumber("human", agreement.Human);
        json.WriteNumber("matched", agreement.Matched);
        json.WriteNumberOrNull("precision", agreement.Precision);
        json.WriteNumberOrNull("recall", agreement.Recall);
        json.WriteNumberOrNull("kappa", agreement.Kappa);
        json.WriteStartArray("humanAfterCandidateSeconds");
        foreach (var offset in agreement.OffsetSeconds)
        {
            json.WriteNumberOrNull(offset);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The curve of returns, however few there are; whoever reads it sees how many.</summary>
    public static void WriteReturns(Utf8JsonWriter json, ImmutableArray<Rupture> ruptures)
    {
        var returns = ReturnCurve.Of(ruptures);
        json.WriteStartObject("returnTimes");
        json.WriteString("of", returns.Confirmed ? "confirmed" : "candidates");
        json.WriteNumber("n", returns.Curve.Count);
        json.WriteNumber("returned", returns.Curve.Events);
        json.WriteNumberOrNull("medianSeconds", returns.Curve.MedianSeconds);
        json.WriteStartArray("steps");
        foreach (var step in returns.Curve.Steps)
        {
            json.WriteStartObject();
            json.WriteNumberOrNull("seconds", step.Seconds);
            json.WriteNumber("atRisk", step.AtRisk);
            json.WriteNumber("returned", step.Events);
            json.WriteNumberOrNull("notReturned", step.Survival);
            json.WriteNumberOrNull("low", step.Low);
            json.WriteNumberOrNull("high", step.High);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using Interbeat.Core;
using Interbeat.Dyads.Results;
using Interbeat.Dyads.Rules;
using Interbeat.Reports.Summary;
using Interbeat.Reports.Words;

namespace Interbeat.Reports.Files;

/// <summary>The file <c>summary.json</c>: what a session's analysis found, for other programs.</summary>
public static class SummaryJson
{
    /// <summary>The file's bytes; equal results give equal bytes.</summary>
    public static byte[] Write(SessionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return JsonFile.Write(json =>
        {
            json.WriteStartObject();
            WritePeople(json, result);
            WriteAlignment(json, result);
            json.WritePropertyName("coupling");
            CouplingJson.WriteObject(json, result.Coupling);
            WriteRegimes(json, "regimeSeconds", Tally.Of(result.Timeline.Regime));
            WriteRegimeSpans(json, result);
            WriteLending(json, result);
            WriteRuptures(json, result.Ruptures);
            RuptureJson.WriteRate(json, result.RuptureRate);
            RuptureJson.WriteAgreement(json, result.RuptureAgreement);
            RuptureJson.WriteReturns(json, result.Ruptures);
            WriteDamping(json, result.Damping);
            ConditionJson.Write(json, result);
            ConfoundJson.Write(json, result.Confounds);
            MissingJson.Write(json, result.Missing);
            PlanJson.Write(json, result.Plan);
            json.WriteTexts("warnings", result.Warnings);
            json.WriteString("version", result.Provenance.Version);
            json.WriteEndObject();
        });
    }

    private static void WritePeople(Utf8JsonWriter json, SessionResult result)
    {
        json.WriteStartArray("people");
        foreach (var person in (ReadOnlySpan<PersonResult>)[result.A, result.B])
        {
            json.WriteStartObject();
            json.WriteString("name", person.Name);
            json.WriteString("modality", ModalityWords.Key(person.Modality));
            json.WriteString("channel", person.Channel);
            json.WriteNumberOrNull("durationSeconds", person.DurationSeconds);
            json.WriteNumberOrNull("qualityShare", person.QualityShare);
            WriteStates(json, "stateSeconds", person.StateSeconds);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAlignment(Utf8JsonWriter json, SessionResult result)
    {
        json.WriteStartObject("alignment");
        json.WriteNumberOrNull("offsetSeconds", result.Alignment.OffsetSeconds);
        json.WriteNumberOrNull("uncertaintyMs", result.Alignment.UncertaintyMs);
        json.WriteNumberOrNull("driftPartsPerMillion", result.Alignment.DriftPartsPerMillion);
        json.WriteNumber("marks", result.Alignment.MarksOnClockA.Length);
        json.WriteSpans("gaps", result.SharedGaps);
        json.WriteEndObject();
    }

    internal static void WriteStates(Utf8JsonWriter json, string key, ImmutableSortedDictionary<AutonomicState, int> seconds)
    {
        json.WriteStartObject(key);
        foreach (var state in StateWords.All)
        {
            json.WriteNumber(StateWords.Key(state), seconds.GetValueOrDefault(state));
        }

        json.WriteEndObject();
    }

    internal static void WriteRegimes(Utf8JsonWriter json, string key, IReadOnlyDictionary<Regime, int> seconds)
    {
        json.WriteStartObject(key);
        foreach (var regime in RegimeWords.All)
        {
            json.WriteNumber(RegimeWords.Key(regime), seconds.GetValueOrDefault(regime));
        }

        json.WriteEndObject();
    }

    /// <summary>Every change of regime, with the clause that gave it and its numbers, and the version of the rules.</summary>
    private static void WriteRegimeSpans(Utf8JsonWriter json, SessionResult result)
    {
        json.WriteString("rulesVersion", SessionRules.Version);
        json.WriteStartArray("regimeSpans");
        foreach (var span in StatesApply.To(result) ? result.Regimes : [])
        {
            json.WriteStartObject();
            json.WriteNumberOrNull("startSeconds", span.Span.StartSeconds);
            json.WriteNumberOrNull("endSeconds", span.Span.EndSeconds);
            json.WriteString("regime", RegimeWords.Key(span.Regime));
            json.WriteString("clause", span.Clause);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLending(Utf8JsonWriter json, SessionResult result)
    {
        json.WriteStartArray("lendingEvidence");
        foreach (var evidence in result.Lending)
        {
            json.WriteStartObject();
            json.WriteString("helper", evidence.Helper);
            json.WriteStartObject("clauses");
            json.WriteBooleanOrNull("a", evidence.Leads);
            json.WriteBooleanOrNull("b", evidence.FallsBeyondOwnRecovery);
            json.WriteBooleanOrNull("c", evidence.StaysSettled);
            json.WriteBooleanOrNull("d", evidence.BeatsShiftedPartner);
            json.WriteBooleanOrNull("e", evidence.ConfoundsExcluded);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void WriteRuptures(Utf8JsonWriter json, ImmutableArray<Rupture> ruptures)
    {
        json.WriteStartArray("ruptures");
        foreach (var rupture in ruptures)
        {
            json.WriteStartObject();
            json.WriteNumberOrNull("startSeconds", rupture.StartSeconds);
            json.WriteNumberOrNull("returnSeconds", rupture.ReturnSeconds);
            json.WriteNumberOrNull("latencySeconds", rupture.LatencySeconds);
            json.WriteBoolean("censored", rupture.Censored);
            json.WriteNumberOrNull("censoredAtSeconds", rupture.CensoredAtSeconds);
            json.WriteString("firstChange", rupture.FirstChange);
            json.WriteBooleanOrNull("confirmed", rupture.Confirmed);
            json.WriteString("review", RuptureWords.Key(rupture.Review));
            json.WriteNumberOrNull("candidateSeconds", rupture.CandidateSeconds);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void WriteDamping(Utf8JsonWriter json, DampingResult damping)
    {
        json.WriteStartObject("damping");
        json.WriteString("verdict", damping.Verdict switch
        {
            DampingVerdict.Damping => "damping",
            DampingVerdict.Amplifying => "amplifying",
            _ => "undecided",
        });
        json.WriteNumberOrNull("maxReEigenvalue", damping.MaxRealEigenvalue);
        json.WriteInterval("interval", damping.SurrogateInterval);
        json.WriteString("reason", damping.Reason);
        json.WriteEndObject();
    }
}

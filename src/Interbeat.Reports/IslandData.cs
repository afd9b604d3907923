using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Interbeat.Core;
using Interbeat.Dyads.Results;
using Interbeat.Reports.Charts;
using Interbeat.Reports.Files;
using Interbeat.Reports.Summary;
using Interbeat.Reports.Words;

namespace Interbeat.Reports;

/// <summary>The numbers that the report's script draws, compactly: scaled whole numbers, stretches instead of seconds, correlations as bytes.</summary>
internal static class IslandData
{
    private const int SignificantDigits = 6;

    /// <summary>A series keeps about this many steps over its range.</summary>
    private const double StepsOverRange = 2000;

    /// <summary>The JSON text, by the default encoder: nothing in it can end the script element it stands in.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="truth">What was planted, second by second of the session; null for a recording.</param>
    public static string Json(SessionResult result, PlantedTruth? truth = null)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("duration", result.Session.DurationSeconds);
            json.WriteStartArray("people");
            WritePerson(json, result, result.A, result.Timeline.A);
            WritePerson(json, result, result.B, result.Timeline.B);
            json.WriteEndArray();
            var withStates = StatesApply.To(result);
            WriteRuns(json, "regimes", withStates ? Ribbon.Of(result.Timeline) : [], part => part.Key);
            ImmutableArray<RibbonPart> planted = truth is null || !withStates ? [] : Ribbon.Of(truth);
            WriteRuns(json, "truth", planted, part => part.Key);
            var parts = Ribbon.Totals(Ribbon.Of(result.Timeline).AddRange(planted)).ToList();
            json.WriteStartObject("regimeWords");
            foreach (var (part, _) in parts)
            {
                json.WriteString(part.Key, part.Text(result.A.Name, result.B.Name));
            }

            json.WriteEndObject();
            json.WriteStartObject("regimeLabels");
            foreach (var (part, _) in parts)
            {
                json.WriteString(part.Key, RegimeWords.Label(part.Regime));
            }

            json.WriteEndObject();
            WriteCoupling(json, result.Coupling);
            WriteLagMap(json, result);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void WritePerson(Utf8JsonWriter json, SessionResult result, PersonResult person, PersonTimeline timeline)
    {
        json.WriteStartObject();
        json.WriteString("name", person.Name);
        json.WriteStartArray("lanes");
        foreach (var lane in person.Lanes)
        {
            var picture = LanePicture.Of(person, lane);
            json.WriteStartObject();
            json.WriteString("name", ModalityWords.Lane(person, lane));
            json.WriteString("unit", lane.Unit);
            json.WriteNumber("low", Significant(picture.Values.Low));
            json.WriteNumber("high", Significant(picture.Values.High));
            if (picture.Baseline is { } baseline)
            {
                json.WriteStartArray("baseline");
                json.WriteNumberValue(Significant(baseline.Median - baseline.Scale));
                json.WriteNumberValue(Significant(baseline.Median + baseline.Scale));
                json.WriteEndArray();
            }

            WriteSeries(json, lane.PerSecond, picture.Values);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteRuns(json, "states", StatesApply.To(result) ? timeline.State : [], StateWords.Key);
        json.WriteEndObject();
    }

    private static void WriteSeries(Utf8JsonWriter json, IReadOnlyList<double> values, Axis axis)
    {
        var scale = Math.Pow(10, Math.Clamp(Math.Ceiling(Math.Log10(StepsOverRange / (axis.High - axis.Low))), 0, 9));
        json.WriteNumber("scale", scale);
        json.WriteStartArray("values");
        foreach (var value in values)
        {
            if (double.IsFinite(value))
            {
                json.WriteNumberValue((long)Math.Round(value * scale));
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
    }

    private static void WriteRuns<T>(Utf8JsonWriter json, string key, IReadOnlyList<T> column, Func<T, string> word)
        where T : struct
    {
        json.WriteStartArray(key);
        foreach (var run in Runs.Of(column))
        {
            json.WriteStartArray();
            json.WriteNumberValue(run.Start);
            json.WriteNumberValue(run.End);
            json.WriteStringValue(word(run.Value));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteCoupling(Utf8JsonWriter json, CouplingResult coupling)
    {
        json.WriteStartArray("epochs");
        foreach (var epoch in coupling.Epochs)
        {
            json.WriteStartArray();
            json.WriteNumberValue(Rounded((epoch.Span.StartSeconds + epoch.Span.EndSeconds) / 2));
            WriteOrNull(json, epoch.Value);
            WriteOrNull(json, epoch.NullBound);
            json.WriteNumberValue(epoch.Verdict == CouplingVerdict.Present ? 1 : 0);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("nulls");
        foreach (var row in coupling.Nulls)
        {
            json.WriteStartObject();
            json.WriteNullRow(row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLagMap(Utf8JsonWriter json, SessionResult result)
    {
        if (result.Coupling.LagMap is not { WindowCentreSeconds.Length: > 0 } map)
        {
            json.WriteNull("lagMap");
            return;
        }

        json.WriteStartObject("lagMap");
        json.WriteLagMap(map, result.Coupling.AlignmentUncertaintyMs);
        json.WriteEndObject();
    }

    private static void WriteOrNull(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumberValue(Significant(value));
        }
        else
        {
            json.WriteNullValue();
        }
    }

    // Nulls of long sessions differ in the third decimal only, and some units are small: digits are counted from the first that is not zero.
    private static double Significant(double value) => RoundedNumber.Significant(value, SignificantDigits);

    private static double Rounded(double value) => double.IsFinite(value) ? Math.Round(value, 3) + 0.0 : 0;
}

using System.Text;
using System.Text.Json;
using Interbeat.Core;
using Interbeat.Dyads.Results;
using Interbeat.Dyads.Ruptures;
using Interbeat.Reports.Files;
using Interbeat.SampleData;

namespace Interbeat.Reports.Tests;

/// <summary>The keys, words and columns that other programs rely on.</summary>
public sealed class FileContractTests
{
    [Fact]
    public void Summary_holds_every_key_in_the_agreed_order()
    {
        using var json = JsonDocument.Parse(SummaryJson.Write(SampleSessions.Couple()));
        var root = json.RootElement;
        Assert.Equal(
            ["people", "alignment", "coupling", "regimeSeconds", "rulesVersion", "regimeSpans", "lendingEvidence", "ruptures", "ruptureRate", "ruptureAgreement", "returnTimes", "damping", "conditions", "confounds", "missing", "plan", "warnings", "version"],
            Keys(root));
        Assert.Equal(["name", "modality", "channel", "durationSeconds", "qualityShare", "stateSeconds"], Keys(root.GetProperty("people")[1]));
        Assert.Equal(["settled", "mobilised", "shutDown", "mixed", "unknown"], Keys(root.GetProperty("people")[0].GetProperty("stateSeconds")));
        Assert.Equal(["offsetSeconds", "uncertaintyMs", "driftPartsPerMillion", "marks", "gaps"], Keys(root.GetProperty("alignment")));
        Assert.Equal(
            ["coRegulation", "dysregulationMatch", "mismatchASettled", "mismatchBSettled", "calmSeparate", "unknown"],
            Keys(root.GetProperty("regimeSeconds")));
        Assert.Equal(["a", "b", "c", "d", "e"], Keys(root.GetProperty("lendingEvidence")[0].GetProperty("clauses")));
        HasKeys(root.GetProperty("ruptures")[0], "startSeconds", "returnSeconds", "latencySeconds", "censored", "confirmed");
        HasKeys(root.GetProperty("damping"), "verdict", "maxReEigenvalue", "interval");
    }

    [Fact]
    public void What_people_say_of_ruptures_their_rate_and_their_returns_stand_in_the_summary()
    {
        var rate = RuptureRate.Of(4, [("circular", [0, 1, 2, 3, 4, 5], null)]);
        var marks = RuptureMarks.Of(new EventTrack([new SessionEvent(683, 0, "rupture confirmed")]));
        var sample = SampleSessions.Couple();
        var reviewed = ReviewedRuptures.Of(sample.Ruptures, RuptureMarks.Of(new EventTrack([new SessionEvent(sample.Ruptures[0].StartSeconds, 0, "rupture confirmed"), new SessionEvent(sample.Ruptures[1].StartSeconds, 0, "rupture rejected")])));
        var result = sample with { Ruptures = reviewed.Ruptures, RuptureRate = rate, RuptureAgreement = RuptureAgreement.Of(sample.Ruptures, marks, 1440) };
        using var json = JsonDocument.Parse(SummaryJson.Write(result));
        var root = json.RootElement;
        Assert.Equal([true, false], root.GetProperty("ruptures").EnumerateArray().Select(r => r.GetProperty("confirmed").GetBoolean()));
        Assert.Equal("rejected", root.GetProperty("ruptures")[1].GetProperty("review").GetString());
        var circular = root.GetProperty("ruptureRate").GetProperty("nulls").GetProperty("circular");
        Assert.Equal(["medianPerHour", "bandPerHour", "p", "n", "note"], Keys(circular));
        Assert.Equal(3.0 / 7, circular.GetProperty("p").GetDouble(), 6);
        HasKeys(root.GetProperty("ruptureAgreement"), "candidates", "human", "matched", "precision", "recall", "kappa", "humanAfterCandidateSeconds");
        var returns = root.GetProperty("returnTimes");
        Assert.Equal(("confirmed", 1), (returns.GetProperty("of").GetString(), returns.GetProperty("n").GetInt32()));
        Assert.Equal(0, returns.GetProperty("steps")[0].GetProperty("notReturned").GetDouble());
        Assert.Equal(JsonValueKind.Null, returns.GetProperty("steps")[0].GetProperty("low").ValueKind);
        var spans = root.GetProperty("regimeSpans");
        Assert.Equal(1440, spans.EnumerateArray().Sum(s => s.GetProperty("endSeconds").GetDouble() - s.GetProperty("startSeconds").GetDouble()));
    }

    [Fact]
    public void Every_key_is_there_even_when_nothing_is_known()
    {
        using var json = JsonDocument.Parse(SummaryJson.Write(SampleSessions.NoBaseline()));
        var root = json.RootElement;
        Assert.Equal(0, root.GetProperty("people")[0].GetProperty("stateSeconds").GetProperty("mixed").GetInt32());
        Assert.Equal(0, root.GetProperty("regimeSeconds").GetProperty("coRegulation").GetInt32());
        Assert.Equal(JsonValueKind.Array, root.GetProperty("ruptures").ValueKind);
    }

    [Fact]
    public void States_and_regimes_each_tile_the_session()
    {
        using var json = JsonDocument.Parse(SummaryJson.Write(SampleSessions.LostStrap()));
        var root = json.RootElement;
        Assert.Equal(1440, root.GetProperty("regimeSeconds").EnumerateObject().Sum(p => p.Value.GetInt32()));
        Assert.Equal(1440, root.GetProperty("people")[1].GetProperty("stateSeconds").EnumerateObject().Sum(p => p.Value.GetInt32()));
    }

    [Fact]
    public void Coupling_holds_every_key_and_a_missing_number_is_null()
    {
        using var json = JsonDocument.Parse(CouplingJson.Write(SampleSessions.Couple().Coupling));
        var root = json.RootElement;
        HasKeys(
            root, "measure", "value", "signed", "absolute", "perWindow", "verdict", "verdictRule", "leader", "lagSeconds", "lagIntervalSeconds",
            "alignmentUncertaintyMs", "nulls", "warnings");
        HasKeys(root.GetProperty("nulls").GetProperty("phase"), "mean", "sd", "z", "p", "n");
        Assert.Equal(["bidirectional"], Keys(root.GetProperty("wcc")));
        Assert.Contains(root.GetProperty("perWindow").EnumerateArray(), w => w.GetProperty("value").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public void A_lag_is_a_size_whatever_sign_it_came_with()
    {
        var coupling = SampleSessions.Couple().Coupling with { Lead = new LeadResult("Ben", -1.25, (0.9, 1.6), "Ben leads.") };
        using var json = JsonDocument.Parse(CouplingJson.Write(coupling));
        Assert.Equal(1.25, json.RootElement.GetProperty("lagSeconds").GetDouble());
        Assert.Equal("Ben", json.RootElement.GetProperty("leader").GetString());
    }

    [Fact]
    public void No_surrogates_give_an_empty_object_of_nulls()
    {
        using var json = JsonDocument.Parse(CouplingJson.Write(SampleSessions.NoSurrogates().Coupling));
        Assert.Empty(json.RootElement.GetProperty("nulls").EnumerateObject());
    }

    [Fact]
    public void The_timeline_has_its_columns_and_a_row_a_second()
    {
        var lines = Lines(TimelineTsv.Write(SampleSessions.Couple().Timeline));
        Assert.Equal("time_s\thr_a\thr_b\tlnrsa_a\tlnrsa_b\tarousal_a\tarousal_b\tstate_a\tstate_b\tcoupling\tregime\tconfidence\thr_z_a\thr_z_b\tlnrsa_z_a\tlnrsa_z_b\tconfidence_coverage\tconfidence_quality\tconfidence_margin\tconfidence_nulls\tconfidence_alignment", lines[0]);
        Assert.Equal(1440 + 1, lines.Length);
        Assert.All(lines, line => Assert.Equal(21, line.Split('\t').Length));
        Assert.Contains("n/a", lines[970], StringComparison.Ordinal);
        Assert.DoesNotContain(lines, line => line.Contains("NaN", StringComparison.Ordinal) || line.Contains("\t-0\t", StringComparison.Ordinal));
    }

    [Fact]
    public void Beats_keep_what_was_removed_and_what_was_inserted()
    {
        var lines = Lines(BeatsTsv.Write(SampleSessions.Couple().A.Beats!));
        Assert.Equal(
        [
            "time_s\trr_ms\tclass\toriginal_time_s",
            "0.5\tn/a\tnormal\t0.5",
            "1.32\t820\tnormal\t1.32",
            "n/a\tn/a\textra\t1.7",
            "2.15\t830\tnormal\t2.15",
            "2.97\t820\tnormal\t2.97",
            "3.8\t830\tmissed\tn/a",
            "n/a\tn/a\tlongShort\t5.9",
            "10.2\tn/a\tnormal\t10.2",
            "11\t800\tnormal\t11",
        ], lines);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM", "'@SUM")]
    [InlineData(" =1", "' =1")]
    [InlineData("a\tb\nc", "a b c")]
    [InlineData("plain", "plain")]
    public void A_text_cell_is_never_a_formula(string text, string cell) => Assert.Equal(cell, TsvCell.Text(text));

    [Fact]
    public void Provenance_names_files_without_folders_and_sorts_parameters()
    {
        using var json = JsonDocument.Parse(ProvenanceJson.Write(SampleSessions.Couple().Provenance));
        var root = json.RootElement;
        Assert.Equal(["version", "seed", "inputs", "steps"], Keys(root));
        Assert.Equal("ann.csv", root.GetProperty("inputs")[0].GetProperty("file").GetString());
        Assert.Equal(["epochSeconds", "maxLagSeconds", "stepSeconds", "windowSeconds"], Keys(root.GetProperty("steps")[1].GetProperty("parameters")));
    }

    [Fact]
    public async Task Two_runs_give_the_same_bytes()
    {
        Assert.Equal(SummaryJson.Write(SampleSessions.Couple()), SummaryJson.Write(SampleSessions.Couple()));
        Assert.Equal(TimelineTsv.Write(SampleSessions.Couple().Timeline), TimelineTsv.Write(SampleSessions.Couple().Timeline));
        Assert.Equal(await SessionReport.RenderAsync(SampleSessions.Couple()), await SessionReport.RenderAsync(SampleSessions.Couple()));
    }

    [Fact]
    public void Names_keep_their_script_in_the_summary()
    {
        var text = Encoding.UTF8.GetString(SummaryJson.Write(SampleSessions.OddNames()));
        Assert.Contains("\u0644\u064a\u0644\u0649", text, StringComparison.Ordinal);
    }

    private static void HasKeys(JsonElement element, params string[] agreed) => Assert.Empty(agreed.Except(Keys(element)));

    private static string[] Keys(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];

    private static string[] Lines(byte[] tsv) => Encoding.UTF8.GetString(tsv).TrimEnd('\n').Split('\n');
}

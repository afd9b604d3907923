using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Interbeat.Core;
using Interbeat.Dyads.Measures;

namespace Interbeat.Cli.Tests;

/// <summary>One coupling measure from the command line.</summary>
public sealed partial class SyncTests : Scratch
{
    private const ulong Seed = 7;
    private const int RateHz = 10;

    /// <summary>Ben moves first, Ann this much later: inside the program such a lag is below zero.</summary>
    private const int BenLeadsSamples = 12;

    public static TheoryData<string> Measures => [.. CouplingMeasures.All.Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Measures))]
    public async Task Json_has_exactly_the_promised_keys(string measure)
    {
        var document = await Json(measure, "--null", "phase", "--surrogates", "9");

        JsonShape.Is(
            document,
            "measure", "value", "signed", "absolute", "perWindow", "verdict", "verdictRule", "leader", "lagSeconds", "lagIntervalSeconds", "leadReason", "alignmentUncertaintyMs", "nulls", "warnings", measure, "parameters");
        Assert.Equal(measure, document.GetProperty("measure").GetString());
        Assert.Equal(JsonValueKind.Number, document.GetProperty("value").ValueKind);
        Assert.Matches("^(present|absent|undecided)$", document.GetProperty("verdict").GetString());
        JsonShape.Is(document.GetProperty("nulls"), "phase");
        JsonShape.Has(document.GetProperty("nulls").GetProperty("phase"), "mean", "sd", "z", "p", "n");
        Assert.Equal(9, document.GetProperty("nulls").GetProperty("phase").GetProperty("n").GetInt32());
        JsonShape.Has(document.GetProperty("parameters"), [.. CouplingMeasures.Find(measure).Parameters.Select(p => p.Key), MeasureSettings.GridKey]);
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public async Task No_lag_has_a_sign_anywhere(string measure)
    {
        var run = (await Sync(measure, "--surrogates", "19")).Ended(0);
        Assert.DoesNotMatch(SignedLag(), run.Output.Replace("±", "", StringComparison.Ordinal));
        Assert.All(Lags(await Json(measure, "--surrogates", "19")), lag => Assert.True(lag.Size >= 0, $"{lag.Name} {lag.Size}"));
    }

    [Fact]
    public async Task No_file_of_an_analysis_holds_a_lag_with_a_sign()
    {
        (await CliRun.Of("analyze", MotionFile(), "--channel-a", "Ann", "--channel-b", "Ben", "--rate", "10", "--modality", "movement", "--out", PathOf("out"), "--surrogates", "99")).Ended(0);
        var summary = File.ReadAllText(Path.Combine(PathOf("out"), "summary.json"));
        Assert.Equal("Ben", JsonDocument.Parse(summary).RootElement.GetProperty("coupling").GetProperty("leader").GetString());
        Assert.All(Lags(JsonDocument.Parse(summary).RootElement), lag => Assert.True(lag.Size >= 0, $"{lag.Name} {lag.Size}"));
        foreach (var file in new[] { "summary.json", "provenance.json" })
        {
            Assert.DoesNotMatch(SignedLag(), File.ReadAllText(Path.Combine(PathOf("out"), file)).Replace("±", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_leader_is_named_and_the_lag_is_a_size()
    {
        var document = await Json("wcc", "--surrogates", "99");
        Assert.Equal("present", document.GetProperty("verdict").GetString());
        Assert.Equal("Ben", document.GetProperty("leader").GetString());
        Assert.Equal((double)BenLeadsSamples / RateHz, document.GetProperty("lagSeconds").GetDouble(), 0.051);
        Assert.Equal((double)BenLeadsSamples / RateHz, document.GetProperty("wcc").GetProperty("bestLagSeconds").GetDouble(), 0.051);
    }

    [Fact]
    public async Task The_text_has_headline_verdict_leader_nulls_and_figures()
    {
        var lines = (await Sync("susy", "--surrogates", "99")).Ended(0).OutputLines;
        Assert.StartsWith("susy: ", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("Coupling: ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("Leader: ", StringComparison.Ordinal));
        Assert.All(["phase", "circular", "zPseudo", "esBLeads"], word => Assert.Contains(lines, line => line.StartsWith(word, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_number_of_threads_does_not_change_a_byte()
    {
        foreach (var measure in new[] { "wcc", "susy", "marci" })
        {
            Assert.Equal((await Sync(measure, "--json", "--surrogates", "39", "--threads", "1")).Ended(0).Output, (await Sync(measure, "--json", "--surrogates", "39", "--threads", "3")).Ended(0).Output);
        }
    }

    [Fact]
    public async Task Parameters_reach_the_measure()
    {
        var document = await Json("wcc", "--surrogates", "0", "--param", "windowSeconds=30", "stepSeconds=15", "--param", "gridHz=5");
        Assert.Equal("30", document.GetProperty("parameters").GetProperty("windowSeconds").GetString());
        Assert.Equal("5", document.GetProperty("parameters").GetProperty("gridHz").GetString());
        Assert.Empty(document.GetProperty("nulls").EnumerateObject());
        var windows = document.GetProperty("wcc").GetProperty("windows").GetInt32();
        Assert.Equal(windows, document.GetProperty("wcc").GetProperty("perWindowAverage").GetArrayLength());
    }

    [Fact]
    public async Task The_list_names_every_measure_with_its_parameters()
    {
        var lines = (await CliRun.Of("sync", "--list")).Ended(0).OutputLines;
        Assert.All(CouplingMeasures.All, m => Assert.Contains(lines, line => line.StartsWith(m.Name, StringComparison.Ordinal) && line.Contains(m.Title, StringComparison.Ordinal)));
        Assert.All(CouplingMeasures.All.SelectMany(m => m.Parameters), p => Assert.Contains(lines, line => line.Contains(p.Key, StringComparison.Ordinal) && line.Contains(p.Meaning, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_list_as_json_holds_keys_units_and_defaults()
    {
        var list = JsonDocument.Parse((await CliRun.Of("sync", "--list", "--json")).Ended(0).Output).RootElement;
        Assert.Equal(CouplingMeasures.All.Select(m => m.Name), list.EnumerateArray().Select(m => m.GetProperty("name").GetString()));
        foreach (var parameter in list.EnumerateArray().SelectMany(m => m.GetProperty("parameters").EnumerateArray()))
        {
            JsonShape.Is(parameter, "key", "unit", "meaning", "expected", "defaults");
            JsonShape.Is(parameter.GetProperty("defaults"), [.. Enum.GetValues<Modality>().Select(m => m.ToString().ToLowerInvariant())]);
        }
    }

    [Theory]
    [InlineData("wcc", "--param", "windowMinutes=3", "windowSeconds", "gridHz")]
    [InlineData("wcc", "--param", "windowSeconds=soon", "'soon'", "a number of at least 1")]
    [InlineData("wcc", "--param", "windowSeconds", "KEY=VALUE")]
    [InlineData("wcc", "--param", "placement=left", "shared, leader-fixed, x-fixed")]
    [InlineData("wcc", "--param", "gridHz=0", "gridHz", "at least 0.01")]
    [InlineData("susy", "--param", "segmentSeconds=4", "twice the largest lag")]
    [InlineData("marci", "--param", "gridHz=0.5", "at least 1 Hz")]
    [InlineData("marci", "--param", "slopeSeconds=1.5", "whole number")]
    [InlineData("telepathy", "--seed", "1", "telepathy", "wcc", "susy", "marci")]
    [InlineData("wcc", "--null", "luck", "'luck'", "phase", "circular")]
    [InlineData("wcc", "--null", "pseudo", "--pseudo")]
    [InlineData("wcc", "--surrogates", "-1", "--surrogates")]
    public async Task What_makes_no_sense_is_refused_in_one_line(string measure, string option, string value, params string[] words) =>
        (await Sync(measure, option, value)).WasRefused(words);

    [Theory]
    [InlineData("wcc")]
    [InlineData("susy")]
    [InlineData("marci")]
    public async Task Two_people_in_one_file_are_taken_for_one_only_where_their_signals_are_nearly_equal(string measure)
    {
        var close = await JsonOf(TwoChannels(noise: 16), measure, "--surrogates", "19");
        Assert.True(measure != "marci" || close.GetProperty("signed").GetDouble() > 1, "an index above any correlation");
        Assert.DoesNotContain("of one person", close.GetProperty("verdictRule").GetString(), StringComparison.Ordinal);
        var same = await JsonOf(TwoChannels(noise: 0.01), measure, "--surrogates", "19");
        Assert.Contains("of one person", same.GetProperty("verdictRule").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_parameter_twice_is_refused() =>
        (await Sync("wcc", "--param", "windowSeconds=10", "windowSeconds=20")).WasRefused("windowSeconds", "twice");

    private Task<JsonElement> Json(string measure, params string[] args) => JsonOf(MotionFile(), measure, args);

    private static async Task<JsonElement> JsonOf(string file, string measure, params string[] args) =>
        JsonDocument.Parse((await SyncOf(file, measure, ["--json", .. args])).Ended(0).Output).RootElement;

    private Task<CliRun> Sync(string measure, params string[] args) => SyncOf(MotionFile(), measure, args);

    private static Task<CliRun> SyncOf(string file, string measure, string[] args) =>
        CliRun.Of(["sync", file, "--channel-a", "Ann", "--channel-b", "Ben", "--rate", "10", "--modality", "movement", "--measure", measure, .. args]);

    /// <summary>Five minutes of one signal, in the second channel with noise.</summary>
    private string TwoChannels(double noise)
    {
        var random = CounterRandom.Stream(Seed, "test/two channels");
        var text = new StringBuilder("Ann,Ben\n");
        double value = 0;
        for (var i = 0; i < 300 * RateHz; i++)
        {
            value = (0.95 * value) + random.NextNormal();
            text.Append(CultureInfo.InvariantCulture, $"{value:F4},{value + (noise * random.NextNormal()):F4}\n");
        }

        return Text("two.csv", text.ToString());
    }

    /// <summary>Ten minutes of two people's motion, Ann's after Ben's.</summary>
    private string MotionFile()
    {
        const int Count = 600 * RateHz;
        var random = CounterRandom.Stream(Seed, "test/sync");
        double[] source = new double[Count + BenLeadsSamples], own = new double[Count];
        for (var i = 0; i < source.Length; i++)
        {
            source[i] = (i == 0 ? 0 : 0.8 * source[i - 1]) + random.NextNormal();
        }

        for (var i = 0; i < Count; i++)
        {
            own[i] = (i == 0 ? 0 : 0.8 * own[i - 1]) + random.NextNormal();
        }

        var text = new StringBuilder("Ann,Ben\n");
        for (var i = 0; i < Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{50 + source[i] + (0.5 * own[i]):F4},{30 + source[i + BenLeadsSamples]:F4}\n");
        }

        return Text("motion.csv", text.ToString());
    }

    /// <summary>Every number under a key that is a time of a lag.</summary>
    private static IEnumerable<(string Name, double Size)> Lags(JsonElement element, string name = "") => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Lags(p.Value, p.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(e => Lags(e, name)),
        JsonValueKind.Number when LagTime().IsMatch(name) => [(name, element.GetDouble())],
        _ => [],
    };

    [GeneratedRegex("(?i)lag[a-z]*(seconds|ms|samples)$")]
    private static partial Regex LagTime();

    [GeneratedRegex(@"[-+\u2212]\s?\d+(\.\d+)?\s?m?s\b")]
    private static partial Regex SignedLag();
}

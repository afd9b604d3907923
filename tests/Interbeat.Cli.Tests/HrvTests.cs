using System.Text.Json;

namespace Interbeat.Cli.Tests;

/// <summary>Indices of one person from the command line.</summary>
public sealed class HrvTests : Scratch
{
    private static readonly string[] Promised =
    [
        "nBeats", "durationSeconds", "correctedShare", "meanNnMs", "sdnnMs", "rmssdMs", "sdsdMs", "pnn50", "sd1Ms", "sd2Ms",
        "vlfMs2", "lfMs2", "hfMs2", "totalPowerMs2", "lfHfRatio", "sampleEntropy", "dfaAlpha1", "dfaAlpha2", "rsaPorgesBohrerLnMs2",
        "rsaPeakToTroughMs", "breathingRatePerMinute",
    ];

    [Fact]
    public async Task Json_has_the_promised_keys_each_defined_and_each_null_explained()
    {
        var file = Text("ann.txt", Samples.RrText(400));

        var document = await Json(file, "--correct", "none");

        JsonShape.Has(document, [.. Promised, "notes", "definitions"]);
        JsonShape.Has(document.GetProperty("definitions"), Promised);
        Assert.All(Promised, key => Assert.True(
            document.GetProperty(key).ValueKind != JsonValueKind.Null || document.GetProperty("notes").TryGetProperty(key, out _), key));
        Assert.Equal(401, document.GetProperty("nBeats").GetInt32());
        Assert.Equal(0, document.GetProperty("correctedShare").GetDouble());
        Assert.Equal(850, document.GetProperty("meanNnMs").GetDouble(), 0.5);
        Assert.Contains("not recorded", document.GetProperty("notes").GetProperty("rsaPeakToTroughMs").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_and_to_cut_the_stretch()
    {
        var file = Text("ann.txt", Samples.RrText(400));
        var document = await Json(file, "--from", "60", "--to", "120");
        Assert.InRange(document.GetProperty("durationSeconds").GetDouble(), 57, 60);
        (await CliRun.Of("hrv", file, "--from", "100", "--to", "50")).WasRefused("--to", "after");
    }

    [Fact]
    public async Task An_electrocardiogram_is_read_for_its_beats()
    {
        var file = Text("ecg.csv", Samples.EcgCsv(60, 250, 0.8));
        var document = await Json(file, "--rate", "250");
        Assert.InRange(document.GetProperty("meanNnMs").GetDouble(), 799, 801);
        Assert.InRange(document.GetProperty("rmssdMs").GetDouble(), 0, 4);
    }

    [Fact]
    public async Task A_longer_interval_is_a_gap_unless_it_is_allowed()
    {
        var file = Text("slow.txt", Samples.RrText(200, meanMs: 3000, swingMs: 200));
        (await CliRun.Of("hrv", file)).Ended(2);
        Assert.Equal(201, (await Json(file, "--max-interval", "5", "--spectrum", "whole")).GetProperty("nBeats").GetInt32());
    }

    [Fact]
    public async Task The_text_is_a_table_with_units()
    {
        var run = (await CliRun.Of("hrv", Text("ann.txt", Samples.RrText(400)), "--bands", "child")).Ended(0);
        Assert.Contains(run.OutputLines, line => line.StartsWith("RMSSD", StringComparison.Ordinal) && line.TrimEnd().EndsWith("ms", StringComparison.Ordinal));
        Assert.Contains("bands child", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--correct", "threshold")]
    [InlineData("--bands", "elder")]
    [InlineData("--spectrum", "lomb")]
    public async Task An_unknown_word_is_refused_with_those_that_are_known(string option, string word) =>
        (await CliRun.Of("hrv", Text("ann.txt", Samples.RrText(50)), option, word)).WasRefused(option, word, "one of");

    private static async Task<JsonElement> Json(params string[] args) =>
        JsonDocument.Parse((await CliRun.Of(["hrv", .. args, "--json"])).Ended(0).Output).RootElement;
}

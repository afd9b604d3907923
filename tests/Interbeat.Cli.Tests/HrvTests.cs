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

    [Fact]
    public async Task Edits_are_a_layer_over_the_correction_and_faults_name_the_line()
    {
        var file = Text("ann.txt", Samples.RrText(60, swingMs: 0));
        var edits = Text("edits.tsv", "time_s\taction\tto_s\tauthor\treason\n8.5\tdelete\tn/a\tA. Reader\tnoise\n17\tmark\tn/a\tA. Reader\tectopic\n");

        var document = await Json(file, "--edits", edits, "--correct", "none");

        Assert.Equal(60, document.GetProperty("nBeats").GetInt32());
        Assert.Equal(2.0 / 61, document.GetProperty("correctedShare").GetDouble(), 1e-12);
        Assert.Equal(1.0 / 61, document.GetProperty("further").GetProperty("correctedExtraShare").GetDouble(), 1e-12);
        Assert.Equal(0, document.GetProperty("further").GetProperty("rmssdExcludedMs").GetDouble());
        Assert.Equal("edits.tsv", document.GetProperty("settings").GetProperty("edits").GetProperty("file").GetString());
        var wrong = Text("wrong.tsv", "time_s\taction\n8.5\tdelete\n8.7\tdelete\n");
        (await CliRun.Of("hrv", file, "--edits", wrong)).WasRefused("wrong.tsv, line 3", "no beat at 8.7");
    }

    [Fact]
    public async Task A_channel_of_breathing_gives_the_rate_and_the_swing()
    {
        var text = new System.Text.StringBuilder("ECG,RSP\n");
        var beat = 0.4;
        for (var i = 0; i < 90 * 100; i++)
        {
            var t = i / 100.0;
            beat = t > beat + 0.3 ? beat + 0.8 - (0.04 * Math.Sin(2 * Math.PI * 0.25 * beat)) : beat;
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{Math.Exp(-Math.Pow((t - beat) / 0.015, 2)):F5},{-Math.Cos(2 * Math.PI * 0.25 * t):F5}\n");
        }

        var file = Text("two.csv", text.ToString());
        var document = await Json(file, "--rate", "100");
        Assert.Equal(15, document.GetProperty("breathingRatePerMinute").GetDouble(), 0.2);
        Assert.InRange(document.GetProperty("rsaPeakToTroughMs").GetDouble(), 60, 85);
        Assert.StartsWith("belt", document.GetProperty("notes").GetProperty("breathingRatePerMinute").GetString(), StringComparison.Ordinal);
        (await CliRun.Of("hrv", file, "--rate", "100", "--breathing", "ECG")).WasRefused("channel ECG", "breathing");
    }

    [Fact]
    public async Task Intervals_of_a_pulse_wave_are_called_PP_and_a_heart_rate_is_refused()
    {
        var pulse = string.Join('\n', Enumerable.Range(0, 6000).Select(i => Math.Pow(Math.Sin(Math.PI * i / 90), 4).ToString("F5", System.Globalization.CultureInfo.InvariantCulture)));
        var document = await Json(Text("ppg.csv", "PPG\n" + pulse), "--rate", "100");
        Assert.Contains(document.GetProperty("warnings").EnumerateArray(), w => w.GetString()!.Contains("not NN", StringComparison.Ordinal));
        var rate = string.Join('\n', Enumerable.Range(0, 300).Select(i => (70 + (i % 5)).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        (await CliRun.Of("hrv", Text("hr.csv", "HR\n" + rate), "--rate", "1")).WasRefused("channel HR", "heart rate");
    }

    [Fact]
    public async Task Detrending_is_named_where_it_matters()
    {
        var file = Text("ann.txt", Samples.RrText(400));
        var definitions = (await Json(file, "--detrend", "500")).GetProperty("definitions");
        Assert.Contains("lambda 500", definitions.GetProperty("lfMs2").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("lambda", definitions.GetProperty("rmssdMs").GetString(), StringComparison.Ordinal);
        (await CliRun.Of("hrv", file, "--detrend", "much")).WasRefused("--detrend", "much", "none");
    }

    [Fact]
    public async Task An_empty_stretch_is_a_document_of_reasons()
    {
        // Beats at whole stretches of 850 ms, then nothing for 9 s.
        var document = await Json(Text("ann.txt", Samples.RrText(50, swingMs: 0) + "9000\n" + Samples.RrText(50, swingMs: 0)), "--from", "44", "--to", "50");
        Assert.Equal(0, document.GetProperty("nBeats").GetInt32());
        Assert.Contains(document.GetProperty("warnings").EnumerateArray(), w => w.GetString() == "No beat lies in the stretch.");
    }

    private static async Task<JsonElement> Json(params string[] args) =>
        JsonDocument.Parse((await CliRun.Of(["hrv", .. args, "--json"])).Ended(0).Output).RootElement;
}

using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Interbeat.Cli.Tests;

/// <summary>What <c>hrv</c>, <c>beats</c> and <c>features</c> choose by themselves, refuse and say about it.</summary>
public sealed class HrvChoiceTests : Scratch
{
    [Fact]
    public async Task Breathing_beside_a_pulse_is_read_at_the_beats_of_the_electrocardiogram_and_of_no_other_than_the_only_one()
    {
        var (one, two) = (new StringBuilder("ECG,PPG\n"), new StringBuilder("ECG 1,PPG,ECG 2\n"));
        for (var i = 0; i < 120 * 100; i++)
        {
            var t = i / 100.0;
            var fromPeak = Math.IEEERemainder(t - 0.2, 0.8);
            var ecg = ((1 + (0.3 * Math.Sin(2 * Math.PI * 0.25 * t))) * Math.Exp(-fromPeak * fromPeak / (2 * 0.015 * 0.015))).ToString("F5", CultureInfo.InvariantCulture);
            var pulse = Math.Pow(Math.Sin(Math.PI * (t - 0.1) / 0.8), 4).ToString("F5", CultureInfo.InvariantCulture);
            one.Append(ecg).Append(',').Append(pulse).Append('\n');
            two.Append(ecg).Append(',').Append(pulse).Append(',').Append(ecg).Append('\n');
        }

        var document = await Json("hrv", Text("one.csv", one.ToString()), "--rate", "100", "--channel", "PPG");
        Assert.Equal(15, document.GetProperty("breathingRatePerMinute").GetDouble(), 0.5);
        Assert.Equal("ECG", document.GetProperty("settings").GetProperty("breathing").GetString());
        Assert.Equal(100, document.GetProperty("settings").GetProperty("rateHz").GetDouble());

        var ambiguous = await Json("hrv", Text("two.csv", two.ToString()), "--rate", "100", "--channel", "PPG");
        Assert.Equal(JsonValueKind.Null, ambiguous.GetProperty("breathingRatePerMinute").ValueKind);
        Assert.Equal(JsonValueKind.Null, ambiguous.GetProperty("settings").GetProperty("breathing").ValueKind);
    }

    [Fact]
    public async Task Slow_power_in_windows_is_said_to_be_read_low()
    {
        var file = Text("rr.txt", Samples.RrText(900));
        var windows = (await Json("hrv", file)).GetProperty("notes");
        Assert.All(["vlfMs2", "totalPowerMs2"], key => Assert.Contains("windows of 300 s hold under one period of 0.0033 Hz", windows.GetProperty(key).GetString(), StringComparison.Ordinal));
        Assert.False((await Json("hrv", file, "--spectrum", "whole")).GetProperty("notes").TryGetProperty("vlfMs2", out _));
    }

    [Fact]
    public async Task Beats_annotated_as_other_than_normal_are_counted_in_a_warning()
    {
        Text("r.hea", "r 0 100\n");
        var words = Enumerable.Range(0, 100).SelectMany(i => Word(i % 5 == 4 ? 5 : 1, 80)).Concat(Word(0, 0));
        var file = Bytes("r.qrs", [.. words]);

        const string Expected = "20 of 100 beats are annotated as not normal (20 V)";
        Assert.Contains(Warnings(await Json("hrv", file)), w => w.StartsWith(Expected, StringComparison.Ordinal));
        Assert.Contains(Expected, (await CliRun.Of("features", file, "--out", PathOf("out.tsv"))).Ended(0).Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Warnings(await Json("hrv", Text("rr.txt", Samples.RrText(100)))), w => w.Contains("annotated", StringComparison.Ordinal));

        static byte[] Word(int code, int interval) => [(byte)(interval & 0xFF), (byte)((code << 2) | (interval >> 8))];
    }

    [Fact]
    public async Task Breathing_from_the_intervals_alone_is_said_to_be_open_to_slow_waves()
    {
        var run = (await CliRun.Of("features", Text("rr.txt", Samples.RrText(200)), "--out", PathOf("out.tsv"))).Ended(0);
        Assert.Contains("slow waves of the heart rate near 0.1 Hz may be taken for breaths", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_channels_of_one_kind_the_one_taken_is_named()
    {
        var rows = Samples.EcgCsv(60, 100, 0.8).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select((ecg, i) => string.Create(
            CultureInfo.InvariantCulture, $"{ecg},{ecg},{Math.Sin(i * 0.0157):F4},{Math.Cos(i * 0.0157):F4}"));
        var file = Text("four.csv", "ECG1,ECG2,RSP1,RSP2\n" + string.Join('\n', rows));

        var run = (await CliRun.Of("features", file, "--rate", "100", "--out", PathOf("out.tsv"))).Ended(0);

        Assert.Contains("(ECG1, ECG2): ECG1 is taken", run.Output, StringComparison.Ordinal);
        Assert.Contains("2 channels of breathing (RSP1, RSP2): RSP1 is taken", run.Output, StringComparison.Ordinal);
        var chosen = (await CliRun.Of("features", file, "--rate", "100", "--channel", "ECG2", "--channel", "RSP1", "--out", PathOf("two.tsv"))).Ended(0);
        Assert.DoesNotContain("is taken", chosen.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("99999\tadd\tn/a")]
    [InlineData("-10\tadd\tn/a")]
    [InlineData("8.5\tmove\t99999")]
    public async Task A_change_outside_the_recording_is_refused_with_its_line(string change)
    {
        var edits = Text("edits.tsv", $"time_s\taction\tto_s\n17\tmark\tn/a\n{change}\n");
        (await CliRun.Of("hrv", Text("rr.txt", Samples.RrText(60, swingMs: 0)), "--edits", edits)).WasRefused("edits.tsv, line 3", "outside the recording");
    }

    [Fact]
    public async Task A_low_sampling_rate_is_told_and_is_the_reason_where_no_beat_is_found()
    {
        var low = Text("low.csv", Samples.EcgCsv(60, 80, 0.8));
        Assert.Contains(Warnings(await Json("hrv", low, "--rate", "80")), w => w.Contains("80 samples per second, fewer than 100", StringComparison.Ordinal));
        var tooLow = Text("too-low.csv", Samples.EcgCsv(60, 40, 0.8));
        var found = await Json("beats", tooLow, "--rate", "40");
        Assert.Equal(0, found.GetProperty("beats").GetArrayLength());
        Assert.Contains(Warnings(found), w => w.Contains("needs 50 and finds no beat", StringComparison.Ordinal));
        Assert.Contains(Warnings(await Json("hrv", tooLow, "--rate", "40")), w => w.Contains("needs 50 and finds no beat", StringComparison.Ordinal));
        Assert.Contains("needs 50 and finds no beat", (await CliRun.Of("features", tooLow, "--rate", "40", "--out", PathOf("out.tsv"))).Ended(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_picture_lists_every_step_and_the_table_of_changes_among_its_inputs()
    {
        var edits = Text("edits.tsv", "time_s\taction\n30.2\tadd\n");
        (await CliRun.Of("hrv", Text("ecg.csv", Samples.EcgCsv(90, 250, 0.8)), "--rate", "250", "--edits", edits, "--plot", PathOf("page.html"))).Ended(0);

        var html = await File.ReadAllTextAsync(PathOf("page.html"));

        Assert.All(["R peaks (interbeat)", "manual edits of beats", "breathing rate per second (ECG-derived", "edits.tsv</"], words => Assert.Contains(words, html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_changes_stand_in_the_settings_with_the_identity_of_their_file()
    {
        var edits = Text("edits.tsv", "time_s\taction\tto_s\tauthor\treason\n8.5\tmove\t8.6\tA. Reader\tpeak on the T wave\n17\tmark\tn/a\tA. Reader\tectopic\n");
        var settings = (await Json("hrv", Text("rr.txt", Samples.RrText(60, swingMs: 0)), "--edits", edits, "--correct", "none")).GetProperty("settings");

        var made = settings.GetProperty("edits");
        Assert.Equal("edits.tsv", made.GetProperty("file").GetString());
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(edits))), made.GetProperty("sha256").GetString());
        var (moved, marked) = (made.GetProperty("changes")[0], made.GetProperty("changes")[1]);
        Assert.Equal((8.5, "move", 8.6), (moved.GetProperty("timeSeconds").GetDouble(), moved.GetProperty("action").GetString(), moved.GetProperty("toSeconds").GetDouble()));
        Assert.Equal(("A. Reader", "peak on the T wave"), (moved.GetProperty("author").GetString(), moved.GetProperty("reason").GetString()));
        Assert.Equal(("mark", JsonValueKind.Null), (marked.GetProperty("action").GetString(), marked.GetProperty("toSeconds").ValueKind));
        Assert.Equal(JsonValueKind.Null, settings.GetProperty("rateHz").ValueKind);
    }

    [Fact]
    public async Task A_stretch_outside_the_recording_is_refused_with_its_length() =>
        (await CliRun.Of("hrv", Text("rr.txt", Samples.RrText(50, swingMs: 0)), "--from", "1000")).WasRefused("--from", "the recording lasts 42.5 s");

    [Fact]
    public async Task A_scattered_rhythm_that_the_correction_lets_pass_is_told()
    {
        const int Seed = 25;
        var random = new Random(Seed);
        var lines = Enumerable.Range(0, 600).Select(i => (850 + (10 * Math.Sin(i)) + (random.NextDouble() < 0.3 ? (random.NextDouble() < 0.5 ? -300 : 300) : 0)).ToString("F1", CultureInfo.InvariantCulture));
        Assert.Contains(Warnings(await Json("hrv", Text("wide.txt", string.Join('\n', lines)))), w => w.StartsWith("The rhythm is scattered", StringComparison.Ordinal));
        Assert.DoesNotContain(Warnings(await Json("hrv", Text("calm.txt", Samples.RrText(600)))), w => w.StartsWith("The rhythm", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Warnings(JsonElement document) => document.GetProperty("warnings").EnumerateArray().Select(w => w.GetString()!);

    private static async Task<JsonElement> Json(params string[] args) =>
        JsonDocument.Parse((await CliRun.Of([.. args, "--json"])).Ended(0).Output).RootElement;
}

using System.Globalization;
using Interbeat.Tests.Shared;

namespace Interbeat.Cli.Tests;

/// <summary><c>features</c>: one person's series by the second.</summary>
public sealed class FeaturesTests : Scratch
{
    private const string HeartHeader = "time_s\theart_rate_bpm\tln_rsa_ln_ms2\trmssd_ms\trmssd_60s_ms\tquality\tbreathing_rate_per_minute";

    [Fact]
    public async Task Equal_intervals_give_their_rate_no_variability_and_unknown_where_a_window_is_not_covered()
    {
        var file = Text("rr.txt", string.Concat(Enumerable.Repeat("750\n", 240)));

        var run = (await CliRun.Of("features", file, "--out", PathOf("out.tsv"))).Ended(0);

        var rows = await Rows();
        Assert.Equal(HeartHeader, string.Join('\t', rows[0]));
        Assert.Equal(180, rows.Count - 1);
        var middle = rows[91];
        Assert.Equal(["90", "80", "n/a", "0", "0", "1"], middle[..6]);
        Assert.Equal("n/a", rows[1][3]);
        Assert.Contains(run.OutputLines, line => line.StartsWith("heart_rate_bpm", StringComparison.Ordinal) && line.Contains('%', StringComparison.Ordinal));
        Assert.Contains(run.OutputLines, line => line.StartsWith("tonic_us", StringComparison.Ordinal) && line.Contains("absent", StringComparison.Ordinal) && line.Contains("no skin conductance", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Breathing_of_a_known_rate_is_found_in_the_belt_and_skin_conductance_keeps_its_level()
    {
        // 15 breaths a minute, a level of 5 uS with the noise that every sensor has.
        var text = "RSP,EDA (uS)\n" + string.Concat(Enumerable.Range(0, 25 * 120).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"{Math.Sin(2 * Math.PI * 0.25 * i / 25):F5},{5 + (0.001 * (i % 3)):F4}\n")));
        var file = Text("body.csv", text);

        var run = (await CliRun.Of("features", file, "--rate", "25", "--out", PathOf("out.tsv"))).Ended(0);

        var rows = await Rows();
        Assert.Equal(["time_s", "breathing_rate_per_minute", "tonic_us", "scr_per_minute"], rows[0]);
        Assert.Equal(15, double.Parse(rows[61][1], CultureInfo.InvariantCulture), 0.2);
        Assert.Equal(5, double.Parse(rows[61][2], CultureInfo.InvariantCulture), 0.01);
        Assert.Equal("0", rows[61][3]);
        Assert.Contains(run.OutputLines, line => line.StartsWith("heart_rate_bpm", StringComparison.Ordinal) && line.Contains("absent", StringComparison.Ordinal));
        Assert.DoesNotContain("derived", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Breathing_from_the_heart_is_named_as_derived()
    {
        var run = (await CliRun.Of("features", Text("rr.txt", Samples.RrText(300)), "--out", PathOf("out.tsv"))).Ended(0);

        Assert.Contains(run.OutputLines, line => line.StartsWith("breathing_rate_per_minute", StringComparison.Ordinal) && line.Contains("RR-derived", StringComparison.Ordinal));
        Assert.Contains("Warning: Breathing was not recorded", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_channels_asked_for_are_used()
    {
        var text = "RSP,EDA\n" + string.Concat(Enumerable.Range(0, 2500).Select(i => string.Create(CultureInfo.InvariantCulture, $"{Math.Sin(i * 0.06):F5},{5 + (0.001 * (i % 3)):F4}\n")));

        (await CliRun.Of("features", Text("body.csv", text), "--rate", "25", "--channel", "RSP", "--out", PathOf("out.tsv"))).Ended(0);

        Assert.Equal(["time_s", "breathing_rate_per_minute"], (await Rows())[0]);
        (await CliRun.Of("features", PathOf("body.csv"), "--rate", "25", "--channel", "pulse", "--out", PathOf("b.tsv"))).WasRefused("body.csv", "pulse");
    }

    [Fact]
    public async Task Without_a_channel_of_a_body_nothing_is_written()
    {
        var file = Text("dial.csv", "dial\n" + string.Concat(Enumerable.Range(0, 300).Select(i => $"{i % 7}\n")));

        (await CliRun.Of("features", file, "--rate", "10", "--out", PathOf("out.tsv"))).WasRefused("dial.csv", "expected");
        Assert.Equal(["dial.csv"], Entries());
    }

    [Fact]
    public async Task The_file_is_asked_for_and_one_that_exists_is_kept()
    {
        var file = Text("rr.txt", Samples.RrText(200));
        var kept = Text("out.tsv", "private");

        (await CliRun.Of("features", file)).WasRefused("--out");
        (await CliRun.Of("features", file, "--out", kept)).WasRefused("--out", "--force");
        (await CliRun.Of("features", file, "--out", kept, "--plot", kept, "--force")).WasRefused("--plot", "another file");
        Assert.Equal("private", await File.ReadAllTextAsync(kept));
        (await CliRun.Of("features", file, "--out", kept, "--force")).Ended(0);
        Assert.Equal(HeartHeader, string.Join('\t', (await Rows())[0]));
    }

    [SharedDataFact]
    public async Task A_rest_of_five_minutes_breathes_at_the_rate_that_the_reference_gives()
    {
        var file = SharedData.Path("neurokit", "bio_resting_5min_100hz.csv.gz");

        (await CliRun.Of("features", file, "--rate", "100", "--out", PathOf("out.tsv"))).Ended(0);

        // 15.86 breaths a minute: rsa_rsp_ppg_reference.json, mean over the recording.
        var rates = (await Rows()).Skip(1).Select(r => r[6]).Where(r => r != "n/a").Select(r => double.Parse(r, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(15.86, rates.Average(), 0.5);
    }

    private async Task<List<string[]>> Rows() =>
        [.. (await File.ReadAllTextAsync(PathOf("out.tsv"))).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))];
}

using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Interbeat.Cli.Tests;

/// <summary><c>--plot</c>: the file that it writes, what it refuses, and what it leaves as it was.</summary>
public sealed class PlotTests : Scratch
{
    public static TheoryData<string> Commands => ["inspect", "beats", "hrv", "features"];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_picture_is_written_and_its_path_printed_among_the_notes(string command)
    {
        var page = PathOf("page.html");

        var run = (await Run(command, "--plot", page)).Ended(0);

        Assert.Equal([page], run.ErrorLines);
        var html = await File.ReadAllTextAsync(page);
        Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.Ordinal);
        Assert.Contains("ecg.csv", html, StringComparison.Ordinal);
        Assert.Contains("id=\"picture-data\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("inspect")]
    [InlineData("beats")]
    [InlineData("hrv")]
    public async Task Json_stays_the_same_and_alone_on_standard_output(string command)
    {
        var with = (await Run(command, "--json", "--plot", PathOf("page.html"))).Ended(0);
        var without = (await Run(command, "--json")).Ended(0);

        Assert.Equal(without.Output, with.Output);
        JsonDocument.Parse(with.Output).Dispose();
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_file_that_exists_is_kept_unless_forced(string command)
    {
        var page = Text("page.html", "private");

        (await Run(command, "--plot", page)).WasRefused("--plot", "page.html", "--force");
        Assert.Equal("private", await File.ReadAllTextAsync(page));

        (await Run(command, "--plot", page, "--force")).Ended(0);
        Assert.StartsWith("<!DOCTYPE html>", await File.ReadAllTextAsync(page), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_place_that_cannot_be_is_refused_and_nothing_is_left(string command)
    {
        (await Run(command, "--plot", Path.Combine(PathOf("no-such-folder"), "page.html"))).WasRefused("--plot", "folder", "does not exist");
        Directory.CreateDirectory(PathOf("folder"));
        (await Run(command, "--plot", PathOf("folder"))).WasRefused("--plot", "is a folder");
        (await Run(command, "--plot", " ")).WasRefused("--plot", "name is expected");
        Assert.Equal(["ecg.csv", "folder"], Entries());
    }

    [Theory]
    [InlineData("inspect")]
    [InlineData("beats")]
    [InlineData("hrv")]
    [InlineData("features")]
    public async Task A_file_that_cannot_be_read_leaves_no_picture(string command)
    {
        string[] more = command == "features" ? ["--out", PathOf("out.tsv")] : [];
        (await CliRun.Of([command, Text("notes.txt", "dear diary\n"), "--plot", PathOf("page.html"), .. more])).WasRefused("notes.txt");
        Assert.Equal(["notes.txt"], Entries());
    }

    [Fact]
    public async Task A_channel_named_like_a_script_stays_a_name()
    {
        var file = Text("odd.csv", "ECG</script><script>alert(1)</script>\n" + Samples.EcgCsv(30, 250, 0.8)[4..]);

        (await CliRun.Of("inspect", file, "--rate", "250", "--plot", PathOf("page.html"))).Ended(0);

        var html = await File.ReadAllTextAsync(PathOf("page.html"));
        Assert.Equal(2, Regex.Count(html, "</script>"));
        Assert.Contains("ECG</script>", WebUtility.HtmlDecode(html[..html.IndexOf("<script", StringComparison.Ordinal)]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_beats_of_a_picture_are_those_of_the_document()
    {
        var run = (await Run("beats", "--json", "--plot", PathOf("page.html"))).Ended(0);
        var beats = JsonDocument.Parse(run.Output).RootElement.GetProperty("beats").GetArrayLength();

        var html = await File.ReadAllTextAsync(PathOf("page.html"));

        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{beats} beats found"), html, StringComparison.Ordinal);
        Assert.Contains($"\"name\":\"beats\",\"shape\":\"dot\",\"count\":{beats.ToString(CultureInfo.InvariantCulture)}", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_picture_of_hrv_has_the_values_of_the_document_the_exact_bands_and_every_definition()
    {
        var file = Text("rr.txt", Samples.RrText(900, periodBeats: 5));
        var run = (await CliRun.Of("hrv", file, "--json", "--plot", PathOf("page.html"))).Ended(0);
        var document = JsonDocument.Parse(run.Output).RootElement;
        var text = WebUtility.HtmlDecode(await File.ReadAllTextAsync(PathOf("page.html")));

        Assert.Contains($"SD1 {document.GetProperty("sd1Ms").GetDouble().ToString("G3", CultureInfo.InvariantCulture)} ms", text, StringComparison.Ordinal);
        Assert.Contains($"alpha1 {document.GetProperty("dfaAlpha1").GetDouble().ToString("G3", CultureInfo.InvariantCulture)}", text, StringComparison.Ordinal);
        Assert.Contains("0.0033 to 0.04 Hz", text, StringComparison.Ordinal);
        Assert.Contains("0.15 to 0.4 Hz", text, StringComparison.Ordinal);
        Assert.Contains("bins of 7.8125 ms", text, StringComparison.Ordinal);
        Assert.All(document.GetProperty("definitions").EnumerateObject(), d => Assert.Contains(d.Value.GetString()!, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_ellipse_has_sd1_across_the_line_of_identity_and_sd2_along_it()
    {
        var file = Text("rr.txt", Samples.RrText(900, periodBeats: 5));
        var run = (await CliRun.Of("hrv", file, "--json", "--plot", PathOf("page.html"))).Ended(0);
        var document = JsonDocument.Parse(run.Output).RootElement;
        var json = Regex.Match(await File.ReadAllTextAsync(PathOf("page.html")), "id=\"picture-data\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value;
        using var island = JsonDocument.Parse(json);
        var cloud = island.RootElement.GetProperty("panels").EnumerateArray().First(p => p.GetProperty("kind").GetString() == "scatter");

        var flat = cloud.GetProperty("curves")[1].GetProperty("points").EnumerateArray().Select(n => n.GetDouble()).ToList();
        var corners = flat.Chunk(2).Select(p => (Along: (p[0] + p[1]) / Math.Sqrt(2), Across: (p[1] - p[0]) / Math.Sqrt(2))).ToList();

        Assert.Equal(2 * document.GetProperty("sd2Ms").GetDouble(), corners.Max(c => c.Along) - corners.Min(c => c.Along), 0.01);
        Assert.Equal(2 * document.GetProperty("sd1Ms").GetDouble(), corners.Max(c => c.Across) - corners.Min(c => c.Across), 0.01);
    }

    [Fact]
    public async Task A_corrected_beat_is_marked_where_it_was()
    {
        // One beat of 400 comes 200 ms early, and the next interval makes up for it.
        var lines = Samples.RrText(400).Split('\n');
        (lines[200], lines[201]) = ("650.0", "1050.0");
        var file = Text("rr.txt", string.Join('\n', lines));

        (await CliRun.Of("hrv", file, "--plot", PathOf("page.html"))).Ended(0);

        Assert.Matches("\"marks\":\\[\\{\"name\":\"ectopic\",\"shape\":\"triangle\",\"count\":1,", await File.ReadAllTextAsync(PathOf("page.html")));
    }

    [Fact]
    public async Task A_stretch_without_beats_is_titled_so_shows_what_was_asked_and_leaves_reasons_to_the_table()
    {
        var file = Text("rr.txt", Samples.RrText(50, swingMs: 0) + "9000\n" + Samples.RrText(50, swingMs: 0));

        (await CliRun.Of("hrv", file, "--from", "44", "--to", "50", "--plot", PathOf("page.html"))).Ended(0);

        var text = WebUtility.HtmlDecode(await File.ReadAllTextAsync(PathOf("page.html")));
        Assert.Contains("Heart rate variability: no beats", text, StringComparison.Ordinal);
        Assert.Contains("\"start\":44,\"duration\":6", text, StringComparison.Ordinal);
        Assert.Contains("median not known, triangular index not known", text, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"band", text, StringComparison.Ordinal);
        Assert.Contains("\"bands\":[]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<td>ms2</td>", text, StringComparison.Ordinal);
    }

    private Task<CliRun> Run(string command, params string[] more)
    {
        var file = File.Exists(PathOf("ecg.csv")) ? PathOf("ecg.csv") : Text("ecg.csv", Samples.EcgCsv(90, 250, 0.8));
        var needed = command == "features" ? (string[])["--out", Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.tsv")] : [];
        return Ended(CliRun.Of([command, file, "--rate", "250", .. needed, .. more]), needed);
    }

    private static async Task<CliRun> Ended(Task<CliRun> running, string[] needed)
    {
        var run = await running;
        if (needed is [_, var path])
        {
            File.Delete(path);
        }

        return run;
    }
}

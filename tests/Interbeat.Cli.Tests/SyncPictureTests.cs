using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Interbeat.Dyads.Measures;

namespace Interbeat.Cli.Tests;

/// <summary><c>sync --plot</c>: every measure has a picture, with its own panels where it has some.</summary>
public sealed class SyncPictureTests : Scratch
{
    private const int RateHz = 5;
    private const int Seconds = 240;

    public static TheoryData<string> Measures => [.. CouplingMeasures.All.Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Measures))]
    public async Task Every_measure_has_a_picture_with_both_series_every_figure_its_meaning_and_no_lag_with_a_sign(string measure)
    {
        var run = (await Sync(measure, "--json", "--plot", PathOf("page.html"))).Ended(0);

        var document = JsonDocument.Parse(run.Output).RootElement;
        var html = await File.ReadAllTextAsync(PathOf("page.html"));
        var text = WebUtility.HtmlDecode(Regex.Replace(html[..html.IndexOf("<script", StringComparison.Ordinal)], "<[^>]+>", " "));
        Assert.Contains(PathOf("page.html"), run.ErrorLines);
        Assert.Contains("Ann and Ben: ", text, StringComparison.Ordinal);
        var panels = Panels(html);
        Assert.Equal(["Ann", "Ben"], panels.Where(p => Kind(p) == "trace").Take(2).Select(p => p.GetProperty("title").GetString()));
        Assert.Equal(document.GetProperty("nulls").EnumerateObject().Count(n => n.Value.GetProperty("n").GetInt32() > 0), panels.Count(p => Kind(p) == "null"));
        foreach (var figure in document.GetProperty(measure).EnumerateObject().Where(f => f.Name != "bidirectional" && !f.Name.EndsWith("NotForInference", StringComparison.Ordinal)))
        {
            var row = Regex.Match(html, $"<td data-label=\"figure\" dir=\"auto\">{figure.Name}</td>.*?data-label=\"meaning\" dir=\"auto\">([^<]*)<", RegexOptions.Singleline);
            Assert.True(row.Success && row.Groups[1].Value.Length > figure.Name.Length / 2, $"{figure.Name} has no meaning");
        }

        Assert.DoesNotMatch("[-\u2212]\\d+(\\.\\d+)? ?s\\b", text);
    }

    [Theory]
    [InlineData("wcc", "lag,profile")]
    [InlineData("susy", "profile")]
    [InlineData("coherence", "profile,scalogram")]
    [InlineData("crqa", "profile,recurrence")]
    [InlineData("mdrqa", "recurrence")]
    [InlineData("granger", "")]
    public async Task A_measure_has_its_own_panels(string measure, string kinds)
    {
        (await Sync(measure, "--plot", PathOf("page.html"))).Ended(0);

        string[] common = ["trace", "null", "table"];
        var own = Panels(await File.ReadAllTextAsync(PathOf("page.html"))).Select(Kind).Except(common).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(kinds, string.Join(',', own));
    }

    [Fact]
    public async Task The_profile_of_recurrence_shows_a_planted_lead_on_its_side()
    {
        // Ben does after two seconds what Ann did.
        (await Sync("crqa", "--plot", PathOf("page.html"))).Ended(0);

        var line = Panels(await File.ReadAllTextAsync(PathOf("page.html"))).Single(p => Kind(p) == "profile").GetProperty("lines")[0];
        var values = line.GetProperty("values").EnumerateArray().Select(v => v.ValueKind == JsonValueKind.Null ? double.NaN : v.GetDouble()).ToList();
        Assert.Equal("Ann first by 2 s", line.GetProperty("words")[values.IndexOf(values.Where(double.IsFinite).Max())].GetString());
    }

    [Fact]
    public async Task Json_stays_the_same_with_a_picture()
    {
        var with = (await Sync("wcc", "--json", "--plot", PathOf("page.html"))).Ended(0);
        var without = (await Sync("wcc", "--json")).Ended(0);

        Assert.Equal(without.Output, with.Output);
    }

    [Fact]
    public async Task A_picture_that_exists_is_kept_unless_forced_and_a_place_that_cannot_be_is_refused_before_the_work()
    {
        var page = Text("page.html", "private");

        (await Sync("wcc", "--plot", page)).WasRefused("--plot", "page.html", "--force");
        Assert.Equal("private", await File.ReadAllTextAsync(page));
        (await Sync("wcc", "--plot", page, "--force")).Ended(0);
        Assert.StartsWith("<!DOCTYPE html>", await File.ReadAllTextAsync(page), StringComparison.Ordinal);
        (await Sync("wcc", "--plot", Path.Combine(PathOf("no-such-folder"), "page.html"))).WasRefused("--plot", "folder", "does not exist");
    }

    [Fact]
    public async Task Without_surrogates_the_picture_says_that_nothing_was_held_against_chance()
    {
        (await Sync("crqa", "--surrogates", "0", "--plot", PathOf("page.html"))).Ended(0);

        Assert.Contains("Not held against chance: no surrogates were computed.", await File.ReadAllTextAsync(PathOf("page.html")), StringComparison.Ordinal);
    }

    private static string Kind(JsonElement panel) => panel.GetProperty("kind").GetString()!;

    private static List<JsonElement> Panels(string html)
    {
        using var document = JsonDocument.Parse(Regex.Match(html, "id=\"picture-data\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value);
        return [.. document.RootElement.Clone().GetProperty("panels").EnumerateArray()];
    }

    private Task<CliRun> Sync(string measure, params string[] more)
    {
        string[] surrogates = more.Contains("--surrogates") ? [] : ["--surrogates", "9"];
        return CliRun.Of(["sync", Motion(), "--channel-a", "Ann", "--channel-b", "Ben", "--rate", RateHz.ToString(CultureInfo.InvariantCulture), "--modality", "movement", "--measure", measure, .. surrogates, .. more]);
    }

    /// <summary>Two sums of sines without a common period; Ben's is Ann's of two seconds before.</summary>
    private string Motion()
    {
        if (File.Exists(PathOf("both.csv")))
        {
            return PathOf("both.csv");
        }

        var text = new StringBuilder("Ann,Ben\n");
        for (var i = 0; i < Seconds * RateHz; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Ann(i):F5},{Ann(i - (2 * RateHz)) + (0.1 * Math.Sin(i * 2.1)):F5}\n");
        }

        return Text("both.csv", text.ToString());

        static double Ann(int i) => Math.Sin(i * 0.31) + (0.8 * Math.Sin(i * 0.1137)) + (0.6 * Math.Sin(i * 0.713)) + (0.4 * Math.Sin(i * i * 0.00037));
    }
}

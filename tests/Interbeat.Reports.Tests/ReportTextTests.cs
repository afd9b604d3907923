using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Interbeat.Dyads.Results;
using Interbeat.Reports.Summary;
using Interbeat.SampleData;

namespace Interbeat.Reports.Tests;

/// <summary>What the report says and how it is put together.</summary>
public sealed partial class ReportTextTests
{
    private const int MegaByte = 1_000_000;

    public static TheoryData<string> Samples => [.. SampleSessions.All.Keys.Where(k => k != "day")];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task No_lag_carries_a_sign(string sample)
    {
        var text = Page.VisibleText(await SessionReport.RenderAsync(SampleSessions.All[sample]()));
        Assert.DoesNotMatch(SignedLag(), text);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void In_short_has_three_to_six_sentences_and_each_names_its_rule(string sample)
    {
        var sentences = InShort.Of(SampleSessions.All[sample]());
        Assert.InRange(sentences.Length, 3, 6);
        Assert.All(sentences, s => Assert.Matches("^[a-z]+\\.[a-z]+$", s.Rule));
        Assert.All(sentences, s => Assert.EndsWith(".", s.Phrase.Text, StringComparison.Ordinal));
        Assert.All(sentences.Where(s => s.Certainty == Certainty.Unknown), s => Assert.Contains("cannot be told", s.Phrase.Text, StringComparison.Ordinal));
        Assert.All(sentences, s => Assert.DoesNotMatch(FourDigits(), s.Phrase.Text));
    }

    [Fact]
    public async Task Names_cannot_end_the_data_or_become_markup()
    {
        var html = await SessionReport.RenderAsync(SampleSessions.HostileNames());
        var data = DataElement().Match(html);
        Assert.True(data.Success);
        using var json = JsonDocument.Parse(data.Groups[1].Value);
        Assert.Equal("</script><script>document.title='owned'</script>", json.RootElement.GetProperty("people")[0].GetProperty("name").GetString());
        Assert.DoesNotContain("<!--", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>document.title", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("</script").Length - 1);
    }

    [Fact]
    public async Task The_policy_lets_only_the_inlined_script_run()
    {
        var html = await SessionReport.RenderAsync(SampleSessions.TwoMinutes());
        var script = InlineScript().Match(html).Groups[1].Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        var policy = WebUtility.HtmlDecode(Policy().Match(html).Groups[1].Value);
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.Contains($"script-src 'sha256-{hash}'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_asks_for_nothing_outside_itself()
    {
        var html = await SessionReport.RenderAsync(SampleSessions.Couple());
        Assert.DoesNotMatch(new Regex("""<(link|img|iframe|script)[^>]+(src|href)="(?!data:)""", RegexOptions.IgnoreCase), html);
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(http", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Sections_come_in_the_order_of_trust_first_and_methods_last()
    {
        var html = await SessionReport.RenderAsync(SampleSessions.Couple());
        string[] titles = ["Before you read", "In short", "Session on one clock", "Together or chance?", "Lag map", "Ruptures and returns", "How this was computed"];
        var places = titles.Select(t => html.IndexOf($">{t}</h2>", StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public async Task An_hour_stays_below_three_megabytes_and_a_day_below_twelve()
    {
        Assert.InRange((await SessionReport.RenderAsync(SampleSessions.Hour())).Length, 1, 3 * MegaByte);
        Assert.InRange((await SessionReport.RenderAsync(SampleSessions.Day())).Length, 1, 12 * MegaByte);
    }

    [Fact]
    public void A_leader_is_named_with_the_size_of_the_lag_and_both_uncertainties()
    {
        var sample = SampleSessions.Couple();
        var led = sample with { Coupling = sample.Coupling with { Lead = new LeadResult("Ben", 1.234, (0.91, 1.62), "Beyond the clocks.") } };
        var sentence = InShort.Of(led).Single(s => s.Rule == "lead.named");
        Assert.Equal(
            "The signal of Ben came first, by 1.23 s (clocks and half a step of the common grid uncertain by 0.16 s, 95 % interval 0.91 to 1.62 s); first in time is not the same as cause.",
            sentence.Phrase.Text);
    }

    [Fact]
    public void Absent_and_present_coupling_are_said_as_such()
    {
        var sample = SampleSessions.Couple();
        var absent = sample with { Coupling = sample.Coupling with { Verdict = CouplingVerdict.Absent } };
        Assert.Contains("no more than chance alignment explains", Text(absent, "coupling.absent"), StringComparison.Ordinal);
        Assert.Contains("a shared task is not excluded", Text(sample, "coupling.present"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-baseline", "Ann: no baseline was marked, so states are unknown.")]
    [InlineData("no-baseline", "Whether there was a rupture cannot be told")]
    [InlineData("movement", "States do not apply here")]
    [InlineData("movement", "No beats")]
    [InlineData("no-coupling", "No coupling could be computed.")]
    [InlineData("no-surrogates", "No surrogates were computed")]
    [InlineData("two-minutes", "No candidate rupture was found")]
    [InlineData("couple", "could be speech, laughter or movement: neither was recorded")]
    [InlineData("couple", "not by the end")]
    public async Task What_is_missing_is_said(string sample, string words) =>
        Assert.Contains(words, Page.VisibleText(await SessionReport.RenderAsync(SampleSessions.All[sample]())), StringComparison.Ordinal);

    private static string Text(SessionResult result, string rule) => InShort.Of(result).Single(s => s.Rule == rule).Phrase.Text;

    [GeneratedRegex("""<script type="application/json" id="session-data">(.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex DataElement();

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex InlineScript();

    [GeneratedRegex("Content-Security-Policy\" content=\"([^\"]*)\"")]
    private static partial Regex Policy();

    // A minus or plus before a number of seconds within a few words of "lag", "leads" or "first".
    [GeneratedRegex("""(lag|lead|leads|led|first)\b[^.\n]{0,40}[-\u2212+]\d+(\.\d+)?\s*s\b""", RegexOptions.IgnoreCase)]
    private static partial Regex SignedLag();

    [GeneratedRegex("""(?<![\d:])\d{4,}|[1-9]\.\d{3,}|(?<!\d)0\.0*[1-9]\d{3,}|[1-9]\d\.\d{2}|\d{3}\.\d""")]
    private static partial Regex FourDigits();
}

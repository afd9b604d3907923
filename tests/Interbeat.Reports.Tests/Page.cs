using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Interbeat.Dyads.Results;
using Interbeat.Reports.Summary;

namespace Interbeat.Reports.Tests;

/// <summary>Reads a rendered report as a person or a script would.</summary>
internal static class Page
{
    /// <summary>What is shown, what a screen reader says and what appears on pointing; white space as one blank.</summary>
    public static string VisibleText(string html)
    {
        var body = html[html.IndexOf("<body", StringComparison.Ordinal)..];
        var withoutCode = Regex.Replace(body, "<(script|style|svg)[^>]*>.*?</\\1>", " ", RegexOptions.Singleline);
        var spoken = Regex.Matches(withoutCode, "(?:title|aria-label)=\"([^\"]*)\"").Select(m => m.Groups[1].Value);
        var text = Regex.Replace(withoutCode, "</?(bdi|span|i|b|a|strong)( [^>]*)?>", "");
        return Regex.Replace(WebUtility.HtmlDecode(Regex.Replace(text, "<[^>]+>", " ")), "[ \n\r\t]+", " ") + "\n" + WebUtility.HtmlDecode(string.Join('\n', spoken));
    }

    /// <summary>The visible text of a result's report.</summary>
    public static async Task<string> TextAsync(SessionResult result) => VisibleText(await SessionReport.RenderAsync(result));

    /// <summary>The numbers that the script draws.</summary>
    public static async Task<JsonElement> IslandAsync(SessionResult result)
    {
        var html = await SessionReport.RenderAsync(result);
        var json = Regex.Match(html, """<script type="application/json" id="session-data">(.*?)</script>""", RegexOptions.Singleline).Groups[1].Value;
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    /// <summary>The sentence of <em>In short</em> with this rule.</summary>
    public static string Sentence(SessionResult result, string rule) => InShort.Of(result).Single(s => s.Rule == rule).Phrase.Text;
}

using System.Text.RegularExpressions;
using Interbeat.SampleData;

namespace Interbeat.Reports.Tests;

/// <summary>Words that no report may use: no verdict on people, no score, no praise (people.md, section 4).</summary>
public sealed partial class NeverSayTests
{
    // Stems: each also stands for the words that it begins.
    private static readonly string[] Stems =
    [
        "lying", "liar", "guilt", "because your partner", "compatib", "incompatib", "divorc", "blam", "you are safe", "toxic", "vagal tone is bad", "bad vagal",
        "diagnos", "disorder", "attachment style", "attachment type", "avoidant", "anxious", "cure", "healing", "healthy relationship", "unhealthy", "dysregulated",
        "score", "well done", "great job", "good job", "excellent", "congratulat", "failed to", "worse than", "better than", "winner", "true love", "in love", "stress level", "fault",
    ];

    public static TheoryData<string> Samples => [.. SampleSessions.All.Keys.Where(k => k != "day")];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task No_report_says_what_must_never_be_said(string sample) =>
        Check(await Page.TextAsync(SampleSessions.All[sample]()), $"the report of '{sample}'");

    /// <summary>The words that only some sessions bring up: warnings and rules of the analysis, the report's templates, the script.</summary>
    [Theory]
    [InlineData("src/Interbeat.Dyads", "*.cs")]
    [InlineData("src/Interbeat.Reports", "*.cs")]
    [InlineData("src/Interbeat.Reports", "*.razor")]
    [InlineData("web/src", "*.ts")]
    public void No_text_in_the_sources_says_it_either(string folder, string pattern)
    {
        var files = Directory.EnumerateFiles(Path.Combine(SourceTree.Root, folder), pattern, SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var source = File.ReadAllText(file);
            Check(pattern == "*.razor" ? source : string.Join('\n', Literal().Matches(source).Select(m => m.Value)), Path.GetFileName(file));
        }
    }

    [Theory]
    [InlineData("the risk of a divorce")]
    [InlineData("She was blamed.")]
    [InlineData("Your Compatibility")]
    public void The_check_knows_every_form_of_a_word(string text) => Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Check(text, "this text"));

    private static void Check(string text, string where)
    {
        // The statement of intended use says what Interbeat does not do.
        var said = text.Replace("It does not diagnose, treat,", "", StringComparison.Ordinal);
        foreach (var stem in Stems)
        {
            Assert.False(Regex.IsMatch(said, $@"\b{Regex.Escape(stem)}", RegexOptions.IgnoreCase), $"{where} says '{stem}'");
        }
    }

    // Text in double quotes, or in a template of the script; comments begin a line and hold none that matter.
    [GeneratedRegex("""
        "(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`
        """)]
    private static partial Regex Literal();
}

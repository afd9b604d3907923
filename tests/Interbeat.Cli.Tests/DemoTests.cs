using System.Text.Json;

namespace Interbeat.Cli.Tests;

/// <summary>The demo from end to end against what was planted in it.</summary>
public sealed class DemoTests(DemoRun demo) : Scratch, IClassFixture<DemoRun>
{
    private const double ToleranceSeconds = 15;

    [Fact]
    public void The_planted_rupture_and_return_are_found()
    {
        var truth = Samples.Truth();
        var rupture = Assert.Single(Summary().GetProperty("ruptures").EnumerateArray().ToList());

        Assert.Equal(truth.GetProperty("ruptureOnsetSeconds").GetDouble(), rupture.GetProperty("startSeconds").GetDouble(), ToleranceSeconds);
        Assert.Equal(truth.GetProperty("returnSeconds").GetDouble(), rupture.GetProperty("returnSeconds").GetDouble(), ToleranceSeconds);
        Assert.False(rupture.GetProperty("censored").GetBoolean());
    }

    [Fact]
    public void The_planted_coupling_is_found_where_it_is_and_nowhere_else()
    {
        var spans = Samples.Truth().GetProperty("coupledSpansSeconds").EnumerateArray().Select(s => (From: s[0].GetDouble(), To: s[1].GetDouble())).ToList();
        var coupling = Summary().GetProperty("coupling");
        Assert.Equal("present", coupling.GetProperty("verdict").GetString());

        var present = coupling.GetProperty("perWindow").EnumerateArray()
            .Where(epoch => epoch.GetProperty("verdict").GetString() == "present")
            .Select(epoch => (From: epoch.GetProperty("startSeconds").GetDouble(), To: epoch.GetProperty("endSeconds").GetDouble()))
            .ToList();
        Assert.All(present, epoch => Assert.True(spans.Any(s => epoch.From < s.To && epoch.To > s.From), $"{epoch.From}..{epoch.To} s is called coupled and lies in no coupled span."));
        Assert.All(spans, span => Assert.Contains(present, epoch => epoch.From >= span.From && epoch.To <= span.To));
        Assert.True(Summary().GetProperty("regimeSeconds").GetProperty("coRegulation").GetInt32() > 0);
    }

    [Fact]
    public void Neither_leads_so_neither_is_named() =>
        Assert.Equal(JsonValueKind.Null, Summary().GetProperty("coupling").GetProperty("leader").ValueKind);

    [Fact]
    public void The_last_line_is_the_report_of_Ann_and_Ben()
    {
        demo.Run.Ended(0);

        Assert.Equal(Path.Combine(demo.Folder, "report.html"), demo.Run.OutputLines[^1]);
        Assert.True(new FileInfo(demo.Run.OutputLines[^1]).Length > 0);
        Assert.Equal(["Ann", "Ben"], Summary().GetProperty("people").EnumerateArray().Select(p => p.GetProperty("name").GetString()));
    }

    [Fact]
    public void No_file_tells_where_it_was_made()
    {
        foreach (var file in Directory.EnumerateFiles(demo.Folder))
        {
            var text = File.ReadAllText(file);
            Assert.DoesNotContain(Path.GetTempPath(), text, StringComparison.Ordinal);
            Assert.DoesNotContain("interbeat-demo-", text, StringComparison.Ordinal);
            Assert.DoesNotContain(Samples.Root, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_folder_of_someone_elses_is_not_replaced()
    {
        Directory.CreateDirectory(PathOf("out"));
        File.WriteAllText(Path.Combine(PathOf("out"), "diary.txt"), "private");

        (await CliRun.Of("demo", "--out", PathOf("out"))).WasRefused("not empty");
    }

    private JsonElement Summary() => JsonDocument.Parse(File.ReadAllText(Path.Combine(demo.Folder, "summary.json"))).RootElement;
}

using System.Text.Json;

namespace Interbeat.Cli.Tests;

/// <summary>The demo from end to end against what was planted in it.</summary>
public sealed class DemoTests : Scratch
{
    private const double ToleranceSeconds = 15;

    [Fact]
    public async Task The_demo_finds_the_planted_rupture_and_return_and_ends_with_the_report()
    {
        var run = (await CliRun.Of("demo", "--out", PathOf("out"))).Ended(0);

        Assert.Equal(Path.Combine(PathOf("out"), "report.html"), run.OutputLines[^1]);
        Assert.True(new FileInfo(run.OutputLines[^1]).Length > 0);

        var truth = Samples.Truth();
        var summary = JsonDocument.Parse(File.ReadAllText(Path.Combine(PathOf("out"), "summary.json"))).RootElement;
        var rupture = Assert.Single(summary.GetProperty("ruptures").EnumerateArray().ToList());
        Assert.Equal(truth.GetProperty("ruptureOnsetSeconds").GetDouble(), rupture.GetProperty("startSeconds").GetDouble(), ToleranceSeconds);
        Assert.Equal(truth.GetProperty("returnSeconds").GetDouble(), rupture.GetProperty("returnSeconds").GetDouble(), ToleranceSeconds);
        Assert.Equal("present", summary.GetProperty("coupling").GetProperty("verdict").GetString());
        Assert.Equal(JsonValueKind.Null, summary.GetProperty("coupling").GetProperty("leader").ValueKind);
        Assert.Equal(["Ann", "Ben"], summary.GetProperty("people").EnumerateArray().Select(p => p.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_folder_of_someone_elses_is_not_replaced()
    {
        Directory.CreateDirectory(PathOf("out"));
        File.WriteAllText(Path.Combine(PathOf("out"), "diary.txt"), "private");

        (await CliRun.Of("demo", "--out", PathOf("out"))).WasRefused("not empty");
    }

    [Fact]
    public async Task No_file_of_the_demo_tells_where_or_when_it_was_made()
    {
        (await CliRun.Of("demo", "--out", PathOf("out"))).Ended(0);

        foreach (var file in Directory.EnumerateFiles(PathOf("out")))
        {
            var text = File.ReadAllText(file);
            Assert.DoesNotContain(Path.GetTempPath(), text, StringComparison.Ordinal);
            Assert.DoesNotContain(PathOf("out"), text, StringComparison.Ordinal);
            Assert.DoesNotContain(Environment.MachineName, text, StringComparison.Ordinal);
        }
    }
}

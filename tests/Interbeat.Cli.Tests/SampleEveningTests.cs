using System.Text.Json;

namespace Interbeat.Cli.Tests;

/// <summary>The recordings of <c>samples/couple-evening</c> against what was planted in them. They are made by oscillators of their own and know nothing of the model.</summary>
public sealed class SampleEveningTests : Scratch
{
    private const double ToleranceSeconds = 15;

    [Fact]
    public async Task The_planted_rupture_return_and_coupling_are_found()
    {
        var truth = JsonDocument.Parse(File.ReadAllText(Samples.Evening("truth.json"))).RootElement;
        (await CliRun.Of("analyze", Samples.Evening("ann-rr.txt"), Samples.Evening("ben-rr.txt"), "--events", Samples.Evening("events.tsv"), "--surrogates", "199", "--offset-b", "0", "--offset-uncertainty", "100", "--out", PathOf("out"))).Ended(0);

        var summary = JsonDocument.Parse(File.ReadAllText(PathOf(Path.Combine("out", "summary.json")))).RootElement;
        var rupture = Assert.Single(summary.GetProperty("ruptures").EnumerateArray().ToList());
        Assert.Equal(truth.GetProperty("ruptureOnsetSeconds").GetDouble(), rupture.GetProperty("startSeconds").GetDouble(), ToleranceSeconds);
        Assert.Equal(truth.GetProperty("returnSeconds").GetDouble(), rupture.GetProperty("returnSeconds").GetDouble(), ToleranceSeconds);
        Assert.Equal("present", summary.GetProperty("coupling").GetProperty("verdict").GetString());
        Assert.Equal(JsonValueKind.Null, summary.GetProperty("coupling").GetProperty("leader").ValueKind);
        Assert.True(summary.GetProperty("regimeSeconds").GetProperty("coRegulation").GetInt32() > 0);
    }
}

using System.Text.Json;

namespace Interbeat.Cli.Tests;

/// <summary>A person's word on ruptures goes from the events file to the summary and the terminal.</summary>
public sealed class RuptureMarkTests : Scratch
{
    [Fact]
    public async Task A_person_adds_a_rupture_and_a_word_that_is_not_known_is_told()
    {
        var events = Text("events.tsv", "onset\tduration\ttrial_type\n300\t40\trupture\n400\t0\trupture perhaps\n");
        var run = (await CliRun.Of(
            "analyze", Text("x.txt", Samples.RrText(900)), Text("y.txt", Samples.RrText(900, 900, periodBeats: 7)),
            "--events", events, "--surrogates", "19", "--baseline", "0..200", "--out", PathOf("out"), "--json")).Ended(0);
        var root = JsonDocument.Parse(run.Output).RootElement;
        var added = root.GetProperty("ruptures").EnumerateArray().Single(r => r.GetProperty("review").GetString() == "added");
        Assert.True(added.GetProperty("confirmed").GetBoolean());
        Assert.Equal(340, added.GetProperty("returnSeconds").GetDouble());
        Assert.Equal(1, root.GetProperty("ruptureAgreement").GetProperty("human").GetInt32());
        Assert.Equal("confirmed", root.GetProperty("returnTimes").GetProperty("of").GetString());
        Assert.Contains(root.GetProperty("warnings").EnumerateArray(), w => w.GetString()!.Contains("\"rupture perhaps\"", StringComparison.Ordinal));
        Assert.True(root.GetProperty("ruptureRate").GetProperty("nulls").TryGetProperty("circular", out _));
    }
}

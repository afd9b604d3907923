using System.Text.Json;
using Interbeat.Core;
using Interbeat.Model.Parameters;
using Interbeat.Model.Scenarios;

namespace Interbeat.Cli.Tests;

/// <summary>The demo from end to end against what was planted in it.</summary>
public sealed class DemoTests(DemoRun demo) : Scratch, IClassFixture<DemoRun>
{
    private const double ToleranceSeconds = 15;
    private const ulong DemoSeed = 1;

    // Two who breathed in step are so still when they let go: noise of .3 rad s^-1/2 in each takes most of a minute (pi squared over twice .09) to part them by half a cycle.
    private const double DriftSeconds = 55;

    [Fact]
    public void The_planted_rupture_and_return_are_found()
    {
        var planted = PlantedRupture();
        var rupture = Assert.Single(Summary().GetProperty("ruptures").EnumerateArray().ToList());

        Assert.Equal(planted.StartSeconds, rupture.GetProperty("startSeconds").GetDouble(), ToleranceSeconds);
        Assert.Equal(planted.EndSeconds, rupture.GetProperty("returnSeconds").GetDouble(), ToleranceSeconds);
        Assert.False(rupture.GetProperty("censored").GetBoolean());
    }

    [Fact]
    public void The_planted_coupling_is_found_hand_in_hand_and_not_where_no_cue_arrives()
    {
        // Hand in hand, repairing, hand in hand; and once more at the end.
        List<TimeSpanSeconds> spans = [new(Part("talk").StartSeconds, Part("talk").EndSeconds), new(Part("repair").StartSeconds, Part("after the repair").EndSeconds), Part("together again")];
        var coupling = Summary().GetProperty("coupling");
        Assert.Equal("present", coupling.GetProperty("verdict").GetString());

        var present = coupling.GetProperty("perWindow").EnumerateArray()
            .Where(epoch => epoch.GetProperty("verdict").GetString() == "present")
            .Select(epoch => new TimeSpanSeconds(epoch.GetProperty("startSeconds").GetDouble(), epoch.GetProperty("endSeconds").GetDouble()))
            .ToList();
        // During the quarrel some cues arrive still; none do apart.
        List<TimeSpanSeconds> apart = [Part("baseline"), new(Part("in two rooms").StartSeconds + DriftSeconds, Part("in two rooms").EndSeconds)];
        Assert.All(present, epoch => Assert.DoesNotContain(apart, s => epoch.StartSeconds >= s.StartSeconds && epoch.EndSeconds <= s.EndSeconds));
        Assert.All(spans, span => Assert.Contains(present, epoch => epoch.StartSeconds >= span.StartSeconds && epoch.EndSeconds <= span.EndSeconds));
        Assert.True(Summary().GetProperty("regimeSeconds").GetProperty("coRegulation").GetInt32() > 0);
    }

    [Fact]
    public void The_report_shows_the_simulated_truth_beside_the_estimate()
    {
        var page = File.ReadAllText(Path.Combine(demo.Folder, "report.html"));

        Assert.Contains("<div class=\"strip ribbon truth\"", page, StringComparison.Ordinal);
        Assert.Contains("title=\"simulated truth: both mobilised", page, StringComparison.Ordinal);
        Assert.Contains("together, simulated truth", page, StringComparison.Ordinal);
        Assert.Contains("Cohen&#x27;s kappa is ", page, StringComparison.Ordinal);
        Assert.Contains("Cohen's kappa is ", demo.Run.OutputLines[^2], StringComparison.Ordinal);
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

    private static Condition Evening { get; } = CoupleEvening.Evening.AfterBaseline(SimulatedSession.BaselineSeconds);

    private static TimeSpanSeconds Part(string name) => Evening.Events.Single(e => e.Label == name).Span;

    // From where the first of the two is no longer settled after the talk to the first second of the first 20 s in which both are.
    private static TimeSpanSeconds PlantedRupture()
    {
        const int SettledFor = 20;
        var truth = SimulatedSession.Of(CoupleEvening.Evening, ParameterSets.Seed, DemoSeed).Truth;
        bool[] settled = [.. truth.StatesA.Zip(truth.StatesB, (a, b) => a == AutonomicState.Settled && b == AutonomicState.Settled)];
        var onset = Array.IndexOf(settled, false, (int)Part("talk").StartSeconds + SettledFor);
        var back = Enumerable.Range(onset, settled.Length - onset - SettledFor).First(t => settled.AsSpan(t, SettledFor).IndexOf(false) < 0);
        return new(onset, back);
    }
}

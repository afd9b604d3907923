using System.Security.Cryptography;
using System.Text.Json;

namespace Interbeat.Cli.Tests;

/// <summary>A plan fixes the options before the data is seen; the result says whether the run kept to it.</summary>
public sealed class PlanTests : Scratch
{
    private static readonly string[] Evening = [Samples.Evening("ann-rr.txt"), Samples.Evening("ben-rr.txt")];

    [Fact]
    public async Task A_run_with_the_plans_own_options_keeps_to_it_and_carries_its_hash()
    {
        var plan = Text("plan.yaml", "surrogates: 19\nseed: 7\nbaseline: '0..300'\n");
        var result = Plan((await Analyze("out", [.. Evening, "--plan", plan, "--json"])).Ended(0));
        Assert.True(result.GetProperty("kept").GetBoolean());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(plan))), result.GetProperty("sha256").GetString());

        var provenance = File.ReadAllText(Path.Combine(PathOf("out"), "provenance.json"));
        Assert.Contains("\"seed\": 7", provenance, StringComparison.Ordinal);
        Assert.Contains("\"surrogates\": \"19\"", provenance, StringComparison.Ordinal);
        Assert.Contains(result.GetProperty("sha256").GetString()!, provenance, StringComparison.Ordinal);
        Assert.Contains("The run kept to every option named there", File.ReadAllText(Path.Combine(PathOf("out"), "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_option_typed_beside_the_plan_rules_and_is_named_as_a_deviation()
    {
        var plan = Text("plan.yaml", "surrogates: 999\nseed: 7\n");
        var result = Plan((await Analyze("out", [.. Evening, "--plan", plan, "--surrogates", "19", "--seed", "7", "--detrend", "linear", "--json"])).Ended(0));
        Assert.False(result.GetProperty("kept").GetBoolean());
        Assert.Equal(
            [("detrend", "none", "linear"), ("surrogates", "999", "19")],
            result.GetProperty("deviations").EnumerateArray().Select(d => (d.GetProperty("option").GetString()!, d.GetProperty("planned").GetString()!, d.GetProperty("used").GetString()!)));
    }

    [Fact]
    public async Task A_written_plan_is_kept_by_the_same_options_and_reads_no_recording()
    {
        string[] options = ["--surrogates", "19", "--by-condition", "--baseline", "0..300", "--modality", "heart"];
        var plan = PathOf("plan.yaml");
        (await Analyze("out", ["nobody.txt", "no-one.txt", .. options, "--write-plan", plan])).Ended(0);
        Assert.False(Directory.Exists(PathOf("out")));
        Assert.True(Plan((await Analyze("out", [.. Evening, "--plan", plan, "--json"])).Ended(0)).GetProperty("kept").GetBoolean());
        Assert.True(Plan((await Analyze("again", [.. Evening, .. options, "--plan", plan, "--json"])).Ended(0)).GetProperty("kept").GetBoolean());
    }

    [Theory]
    [InlineData("seed: 1\nsurogates: 9\n", "line 2", "surogates")]
    [InlineData("seed: 1\n\nsurrogates: many\n", "line 3", "surrogates")]
    [InlineData("baseline: soon\n", "line 1", "baseline")]
    [InlineData("detrend: cubic\n", "line 1", "detrend")]
    [InlineData("seed: 1\nseed: 2\n", "line 2", "seed")]
    [InlineData("seed: [1, 2]\n", "line 1", "seed")]
    [InlineData("- seed\n", "line 1", "option: value")]
    [InlineData("", "line 1", "option: value")]
    [InlineData("seed: \"1\n", "line", "YAML")]
    [InlineData("out: elsewhere\n", "line 1", "out")]
    public async Task A_plan_that_cannot_be_used_names_the_line_and_the_key(string text, string line, string key)
    {
        var run = (await Analyze("out", [.. Evening, "--plan", Text("plan.yaml", text)])).Ended(2);
        Assert.Contains("plan.yaml, " + line, run.Error, StringComparison.Ordinal);
        Assert.Contains(key, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(PathOf("out")));
    }

    [Fact]
    public async Task A_plan_that_is_not_there_is_told() =>
        Assert.Contains("there is no such plan", (await Analyze("out", [.. Evening, "--plan", PathOf("none.yaml")])).Ended(2).Error, StringComparison.Ordinal);

    private async Task<CliRun> Analyze(string folder, string[] args) => await CliRun.Of(["analyze", .. args, "--out", PathOf(folder)]);

    private static JsonElement Plan(CliRun run) => JsonDocument.Parse(run.Output).RootElement.GetProperty("plan");
}

using System.Text.Json;
using System.Text.RegularExpressions;
using Interbeat.Cli.ScenarioFiles;
using Interbeat.Cli.Yaml;
using Interbeat.Model.Description;

namespace Interbeat.Cli.Tests;

/// <summary>Scenarios from YAML files: what they do, and what is refused with line and key.</summary>
public sealed partial class ScenarioFileTests : Scratch
{
    private const string Small = """
        what-happens: Two people and a fright.
        duration: 60
        pairs: 3
        people:
          a: {aroused: true, traits: {capacity: 0.3}}
        events:
          - {label: fright, who: a, stressor: 0.5, from: 10, to: 20 s}
        conditions:
          - name: together
          - name: alone
            events:
              - {presence: 0}
        report:
          - {figure: mean, state: sympathetic}
          - {figure: time-above, state: sympathetic, threshold: 0.5, from: 0.5 min}
        """;

    [Fact]
    public async Task A_file_gives_a_figure_for_each_condition_and_report_line()
    {
        var figures = (await Figures(Text("small.yaml", Small))).ToList();

        Assert.Equal(["together", "together", "alone", "alone"], figures.Select(f => f.GetProperty("condition").GetString()));
        Assert.Equal(["mean of a's sympathetic, 0 to 60 s", "time above 0.5 of a's sympathetic, 30 to 60 s"], figures.Take(2).Select(f => f.GetProperty("name").GetString()));
        Assert.All(figures, f => Assert.Equal(3, f.GetProperty("count").GetInt32()));
    }

    [Fact]
    public async Task More_stress_gives_more_arousal_and_none_of_an_event_to_b_reaches_a_who_is_alone()
    {
        var (less, more) = (await Mean(Small), await Mean(Small.Replace("stressor: 0.5", "stressor: 0.9", StringComparison.Ordinal)));
        var toB = await Mean(Small.Replace("who: a, stressor", "who: b, stressor", StringComparison.Ordinal), alone: true);
        var none = await Mean(Small.Replace("stressor: 0.5", "stressor: 0", StringComparison.Ordinal), alone: true);

        Assert.True(more > less + .01, $"{more} against {less}");
        Assert.Equal(none, toB);
    }

    [Fact]
    public async Task A_history_of_rejecting_care_is_learned()
    {
        var written = Small.Replace("traits: {capacity: 0.3}", "history: [{care: rejecting, events: 600}]", StringComparison.Ordinal);
        var consistent = written.Replace("rejecting", "consistent", StringComparison.Ordinal);

        Assert.True(await Mean(written) > await Mean(consistent));
    }

    [Fact]
    public async Task A_run_does_not_depend_on_threads()
    {
        var file = Text("small.yaml", Small);

        Assert.Equal(
            (await CliRun.Of("simulate", file, "--json", "--threads", "1")).Ended(0).Output,
            (await CliRun.Of("simulate", file, "--json", "--threads", "3")).Ended(0).Output);
    }

    [Fact]
    public async Task The_first_condition_is_written_as_recordings_with_its_events_after_the_baseline()
    {
        (await CliRun.Of("simulate", Text("small.yaml", Small), "--out", PathOf("pair"))).Ended(0);

        Assert.Contains("310\t10\tfright (a)", await File.ReadAllTextAsync(Path.Combine(PathOf("pair"), "events.tsv")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("duration: 60", "duration: 60\nweather: wet", "line 3", "weather", "known are")]
    [InlineData("pairs: 3", "pairs: 3.5", "line 3", "pairs", "'3.5'", "whole number")]
    [InlineData("pairs: 3", "pairs: 99999999999", "line 3", "pairs", "1 to 10000")]
    [InlineData("duration: 60\n", "", "line 1", "duration", "missing")]
    [InlineData("duration: 60\n", "duration: 60 weeks\n", "line 2", "duration", "60 weeks")]
    [InlineData("duration: 60\n", "duration: -60\n", "line 2", "duration", "-60")]
    [InlineData("duration: 60\n", "duration: 1e12 h\n", "line 2", "duration", "86400")]
    [InlineData("capacity: 0.3", "capacity: 3", "line 5", "people.a.traits.capacity", "0 to 1")]
    [InlineData("capacity: 0.3", "capacity: .nan", "line 5", "people.a.traits.capacity", ".nan")]
    [InlineData("capacity: 0.3", "capacity: 1e999", "line 5", "people.a.traits.capacity", "1e999")]
    [InlineData("capacity: 0.3", "capacity: [0.3]", "line 5", "people.a.traits.capacity", "a list")]
    [InlineData("aroused: true", "aroused: 'true'", "line 5", "people.a.aroused", "true or false")]
    [InlineData("to: 20 s", "to: 2 min", "line 7", "events[1].to", "120 s")]
    [InlineData("to: 20 s", "to: 5", "line 7", "events[1].to", "after the beginning")]
    [InlineData("stressor: 0.5, ", "", "line 7", "events[1]", "nothing happens")]
    [InlineData("{presence: 0}", "{stressor: 0.1}", "line 12", "conditions[2].events[1].stressor", "overlap", "line 7")]
    [InlineData("name: alone", "name: together", "line 10", "conditions[2].name", "another condition")]
    [InlineData("threshold: 0.5, ", "", "line 15", "report[2].threshold", "time-above")]
    [InlineData("figure: mean,", "figure: mean, threshold: 1,", "line 14", "report[1].threshold", "no threshold")]
    [InlineData("state: sympathetic}", "state: ventral}", "line 14", "report[1].state", "brake")]
    [InlineData("pairs: 3", "pairs: &p 3", "line 3", "anchors")]
    [InlineData("pairs: 3", "pairs: !!int 3", "line 3", "tags")]
    [InlineData("pairs: 3", "pairs: *p", "line 3", "'*p'")]
    [InlineData("pairs: 3", "pairs: 3\npairs: 4", "line 4", "twice")]
    [InlineData("pairs: 3", "pairs: [[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]", "line 3", "deep")]
    [InlineData("pairs: 3", "pairs: [[[[[[[[[[[[[[[[", "line 3", "not YAML")]
    [InlineData("pairs: 3", "pairs: {", "line", "not YAML")]
    [InlineData("report:", "report: []\nreports:", "line 13", "report", "0 items")]
    [InlineData("Two people and a fright.", "\"\\UFFFFFFFF\"", "line", "not YAML", "escape")]
    [InlineData("report:", "---\nreport:", "line 13", "second document")]
    public async Task What_does_not_fit_is_refused_with_line_and_key(string written, string instead, params string[] words)
    {
        var text = Small.ReplaceLineEndings("\n").Replace(written, instead, StringComparison.Ordinal);

        (await CliRun.Of("simulate", Text("wrong.yaml", text))).WasRefused(["wrong.yaml", .. words]);
    }

    [Fact]
    public async Task A_file_that_is_none_is_refused()
    {
        (await CliRun.Of("simulate", PathOf("nobody.yaml"))).WasRefused("nobody.yaml", "no such scenario");
        (await CliRun.Of("simulate", Text("empty.yaml", ""))).WasRefused("empty.yaml", "key: value");
        (await CliRun.Of("simulate", Text("list.yaml", "- a\n"))).WasRefused("list.yaml", "key: value");
        (await CliRun.Of("simulate", Text("endless.yaml", string.Concat(Enumerable.Repeat("# more\n", 60_000))))).WasRefused("endless.yaml", "bytes");
        Directory.CreateDirectory(PathOf("folder.yaml"));
        (await CliRun.Of("simulate", PathOf("folder.yaml"))).WasRefused("folder.yaml", "folder");
        (await CliRun.Of("simulate", Text("small.yaml", Small), "--n", "10001")).WasRefused("--n", "found 10001", "at most 10000");
    }

    [Fact]
    public async Task A_file_whose_length_is_said_to_be_0_is_read_no_further_than_a_file_may_go()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // There is no device of endless zeros.
        }

        File.CreateSymbolicLink(PathOf("zeros.yaml"), "/dev/zero");

        (await CliRun.Of("simulate", PathOf("zeros.yaml"))).WasRefused("zeros.yaml", "at most 262144 bytes");
    }

    [Fact]
    public async Task The_example_of_the_guide_is_the_sample_and_runs()
    {
        var sample = Path.Combine(Repository(), "samples", "scenarios", "hard-day.yaml");
        var example = Example().Match(await File.ReadAllTextAsync(Path.Combine(Repository(), "docs", "guide", "scenarios.md"))).Groups[1].Value;

        Assert.Equal(string.Concat((await File.ReadAllLinesAsync(sample)).SkipWhile(l => l.StartsWith('#')).Select(l => l + "\n")), example);
        (await CliRun.Of("simulate", sample, "--n", "2")).Ended(0);
    }

    [Fact]
    public async Task The_guide_names_every_key()
    {
        var guide = await File.ReadAllTextAsync(Path.Combine(Repository(), "docs", "guide", "scenarios.md"));

        Assert.All(
            (string[])[.. SituationVariables.All.Select(v => v.Name), .. TraitVariables.All.Select(v => v.Name), .. StateVariables.All.Select(v => v.Name), .. ScenarioShape.File.Keys.Select(k => k.Name)],
            key => Assert.Contains($"`{key}`", guide, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_committed_schema_is_that_of_the_code()
    {
        var path = Path.Combine(Repository(), "docs", "guide", "scenario.schema.json");
        var made = JsonSchemaText.Of("A scenario of Interbeat", ScenarioShape.File);
        if (Environment.GetEnvironmentVariable("INTERBEAT_UPDATE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(path, made);
        }

        Assert.True(File.Exists(path) && await File.ReadAllTextAsync(path) == made, "docs/guide/scenario.schema.json is out of date. Run INTERBEAT_UPDATE_DOCS=1 dotnet test tests/Interbeat.Cli.Tests -c Release --filter ScenarioFileTests and commit it.");
    }

    private async Task<double> Mean(string text, bool alone = false) =>
        (await Figures(Text("mean.yaml", text))).First(f => f.GetProperty("condition").GetString() == (alone ? "alone" : "together")).GetProperty("value").GetDouble();

    private static async Task<IEnumerable<JsonElement>> Figures(string file)
    {
        var run = (await CliRun.Of("simulate", file, "--json")).Ended(0);
        return JsonDocument.Parse(run.Output).RootElement.GetProperty("figures").EnumerateArray();
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Interbeat.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not lie in the repository.");
        }

        return folder.FullName;
    }

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}

using System.Text.Json;

namespace Interbeat.Cli.Tests;

/// <summary>The main job: what it writes, what it prints, and what it warns about.</summary>
public sealed class AnalyzeTests : Scratch
{
    private static readonly string[] Evening =
        [Samples.Evening("ann-rr.txt"), Samples.Evening("ben-rr.txt"), "--events", Samples.Evening("events.tsv"), "--by-condition", "--surrogates", "59"];

    [Fact]
    public async Task The_number_of_threads_does_not_change_a_byte()
    {
        (await Analyze("one", [.. Evening, "--threads", "1"])).Ended(0);
        (await Analyze("two", [.. Evening, "--threads", "2"])).Ended(0);

        var files = Directory.EnumerateFiles(PathOf("one")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["beats-a.tsv", "beats-b.tsv", "provenance.json", "report.html", "summary.json", "timeline.tsv"], files);
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(Path.Combine(PathOf("one"), file)), File.ReadAllBytes(Path.Combine(PathOf("two"), file))));
    }

    [Fact]
    public async Task Json_is_the_summary_and_nothing_else_on_standard_output()
    {
        var run = (await Analyze("out", [.. Evening, "--json"])).Ended(0);

        Assert.Equal(File.ReadAllText(Path.Combine(PathOf("out"), "summary.json")).TrimEnd(), run.Output.TrimEnd());
        var summary = JsonDocument.Parse(run.Output).RootElement;
        JsonShape.Has(summary, "people", "alignment", "coupling", "regimeSeconds", "lendingEvidence", "ruptures", "damping", "conditions", "warnings", "version");
        Assert.All(summary.GetProperty("people").EnumerateArray(), p => JsonShape.Has(p, "name", "modality", "channel", "durationSeconds", "qualityShare", "stateSeconds"));
        JsonShape.Has(summary.GetProperty("alignment"), "offsetSeconds", "uncertaintyMs", "gaps");
        JsonShape.Has(summary.GetProperty("damping"), "verdict", "maxReEigenvalue", "interval");
        JsonShape.Has(
            summary.GetProperty("coupling"),
            "measure", "value", "signed", "absolute", "perWindow", "verdict", "verdictRule", "leader", "lagSeconds", "lagIntervalSeconds", "alignmentUncertaintyMs", "nulls", "warnings");
        Assert.All(summary.GetProperty("coupling").GetProperty("nulls").EnumerateObject(), n => JsonShape.Has(n.Value, "mean", "sd", "z", "p", "n"));
        Assert.All(summary.GetProperty("ruptures").EnumerateArray(), r => JsonShape.Has(r, "startSeconds", "returnSeconds", "latencySeconds", "censored", "confirmed"));
        var conversation = summary.GetProperty("conditions").GetProperty("conversation");
        JsonShape.Has(conversation, "durationSeconds", "coupling", "stateSecondsA", "stateSecondsB", "regimeSeconds", "ruptures", "damping");
        Assert.Equal(summary.GetProperty("coupling").EnumerateObject().Select(p => p.Name), conversation.GetProperty("coupling").EnumerateObject().Select(p => p.Name));
        Assert.Contains(summary.GetProperty("missing").EnumerateArray(), m => m.GetProperty("what").GetString() == "breathing" && m.GetProperty("reason").GetString() == "covariateNotRecorded");
        Assert.Equal("Breathing was not recorded.", summary.GetProperty("confounds").GetProperty("breathing").GetProperty("sentence").GetString());
    }

    [Fact]
    public async Task The_text_ends_with_the_report_and_the_folder_holds_the_events_among_its_inputs()
    {
        var run = (await Analyze("out", Evening)).Ended(0);

        Assert.Equal(Path.Combine(PathOf("out"), "report.html"), run.OutputLines[^1]);
        Assert.Contains(run.OutputLines, line => line.StartsWith("Coupling: ", StringComparison.Ordinal));
        Assert.Contains(run.OutputLines, line => line.StartsWith("Leader: ", StringComparison.Ordinal));
        Assert.Contains(run.OutputLines, line => line.StartsWith("Regimes: ", StringComparison.Ordinal));
        Assert.Contains(run.OutputLines, line => line.StartsWith("Candidate ruptures: ", StringComparison.Ordinal));
        Assert.Contains("events.tsv", File.ReadAllText(Path.Combine(PathOf("out"), "provenance.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_surrogates_give_no_nulls()
    {
        var run = (await Analyze("out", [.. Evening[..2], "--surrogates", "0", "--json"])).Ended(0);

        Assert.Empty(Summary(run).GetProperty("coupling").GetProperty("nulls").EnumerateObject());
    }

    [Fact]
    public async Task People_are_named_by_option_else_by_file()
    {
        var ann = Gzip("ann.tsv.gz", File.ReadAllText(Samples.Evening("ann-rr.txt")));

        var run = (await Analyze("out", [ann, Samples.Evening("ben-rr.txt"), "--name-b", "Benjamin", "--surrogates", "0", "--json"])).Ended(0);

        Assert.Equal(["ann", "Benjamin"], Names(run));
    }

    [Fact]
    public async Task A_blank_name_is_none()
    {
        var run = (await Analyze("out", [.. Evening[..2], "--name-a", "", "--name-b", "  ", "--surrogates", "0", "--json"])).Ended(0);

        Assert.Equal(["ann-rr", "ben-rr"], Names(run));
    }

    [Fact]
    public async Task Channels_of_unknown_kind_are_compared_as_ratings_and_the_user_is_told()
    {
        var session = Text("session.csv", Movement());
        string[] two = [session, "--channel-a", "patient", "--channel-b", "therapist", "--rate", "1", "--surrogates", "0", "--json"];

        var warnings = Warnings((await Analyze("guessed", two)).Ended(0));
        Assert.Contains("The kind of channel \"patient\" is not known; it is compared as a rating (say --modality).", warnings);
        Assert.Contains("The kind of channel \"therapist\" is not known; it is compared as a rating (say --modality).", warnings);
        Assert.DoesNotContain(Warnings((await Analyze("told", [.. two, "--modality", "rating"])).Ended(0)), warning => warning.Contains("not known", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_channels_of_one_file_are_two_people_on_one_clock()
    {
        var session = Text("session.csv", Movement());

        var run = (await Analyze("out", [session, "--channel-a", "patient", "--channel-b", "therapist", "--modality", "movement", "--rate", "10", "--surrogates", "19", "--json"])).Ended(0);

        Assert.Equal(["patient", "therapist"], Names(run));
        var alignment = Summary(run).GetProperty("alignment");
        Assert.Equal(0, alignment.GetProperty("offsetSeconds").GetDouble());
        Assert.InRange(alignment.GetProperty("uncertaintyMs").GetDouble(), 50, 100);
    }

    [Fact]
    public async Task One_channel_of_one_file_for_both_is_warned_about()
    {
        var run = (await Analyze("out", [Samples.Evening("ann-rr.txt"), Samples.Evening("ann-rr.txt"), "--surrogates", "19", "--json"])).Ended(0);

        Assert.Contains(Warnings(run), warning => warning.Contains("given twice", StringComparison.Ordinal));
        Assert.Equal(2, Names(run).Distinct().Count());
    }

    [Fact]
    public async Task A_copy_of_one_persons_file_for_the_other_is_warned_about()
    {
        var copy = Text("copy.txt", File.ReadAllText(Samples.Evening("ann-rr.txt")));

        var run = (await Analyze("out", [Samples.Evening("ann-rr.txt"), copy, "--surrogates", "19", "--json"])).Ended(0);

        Assert.Contains(Warnings(run), warning => warning.Contains("One person's file given twice", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pseudo_partners_come_by_pattern_and_never_include_the_two_themselves()
    {
        for (var i = 0; i < 3; i++)
        {
            Text($"other-{i}.txt", Samples.RrText(1500, 800 + (20 * i), periodBeats: 5 + i));
        }

        Text("other-ann.txt", File.ReadAllText(Samples.Evening("ann-rr.txt")));

        var run = (await Analyze("out", [.. Evening[..2], "--surrogates", "19", "--json", "--pseudo", PathOf("other-[0-9a]*.txt")])).Ended(0);

        // Three strangers, each once beside Ann and once beside Ben.
        Assert.Equal(6, Summary(run).GetProperty("coupling").GetProperty("nulls").GetProperty("pseudo").GetProperty("n").GetInt32());
        Assert.Contains(Warnings(run), warning => warning.Contains("other-ann.txt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_signal_that_never_moves_gives_no_verdict_and_is_named_in_the_warnings()
    {
        var flat = Text("flat.csv", "ECG\n" + string.Concat(Enumerable.Repeat("0.5\n", 25_000)));
        var moving = Text("moving.csv", Samples.EcgCsv(100, 250, 0.8));

        var run = (await Analyze("out", [flat, moving, "--rate", "250", "--surrogates", "19", "--json"])).Ended(0);

        Assert.Equal("undecided", Summary(run).GetProperty("coupling").GetProperty("verdict").GetString());
        Assert.Equal(0, Summary(run).GetProperty("people")[0].GetProperty("qualityShare").GetDouble());
        Assert.Contains(Warnings(run), warning => warning.StartsWith("flat: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Force_replaces_the_report_and_leaves_other_files_alone()
    {
        Directory.CreateDirectory(PathOf("out"));
        File.WriteAllText(Path.Combine(PathOf("out"), "diary.txt"), "private");

        (await Analyze("out", [.. Evening, "--force"])).Ended(0);

        Assert.Equal("private", File.ReadAllText(Path.Combine(PathOf("out"), "diary.txt")));
        Assert.True(File.Exists(Path.Combine(PathOf("out"), "report.html")));
    }

    private async Task<CliRun> Analyze(string folder, string[] args) => await CliRun.Of(["analyze", .. args, "--out", PathOf(folder)]);

    private static JsonElement Summary(CliRun run) => JsonDocument.Parse(run.Output).RootElement;

    private static List<string> Names(CliRun run) => [.. Summary(run).GetProperty("people").EnumerateArray().Select(p => p.GetProperty("name").GetString()!)];

    private static List<string> Warnings(CliRun run) => [.. Summary(run).GetProperty("warnings").EnumerateArray().Select(w => w.GetString()!)];

    // Ten minutes at 10 Hz; two slow sines that drift against each other, never negative.
    private static string Movement()
    {
        var lines = Enumerable.Range(0, 6000).Select(i => FormattableString.Invariant(
            $"{1 + Math.Sin(i / 31.0) + (0.2 * Math.Sin(i / 3.0)):F4},{1 + Math.Sin((i / 33.0) + 1) + (0.2 * Math.Cos(i / 2.7)):F4}"));
        return "patient,therapist\n" + string.Join('\n', lines) + "\n";
    }
}

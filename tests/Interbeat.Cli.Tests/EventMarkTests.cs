using System.Text.Json;

namespace Interbeat.Cli.Tests;

/// <summary>Marks that nobody will look at are told, in the summary and in the report.</summary>
public sealed class EventMarkTests : Scratch
{
    [Fact]
    public async Task Marks_that_name_neither_person_are_told()
    {
        var warnings = await WarningsOf("0\t60\tbaseline\tAnna\n70\t0\tmotion\tanna\n80\t0\tmotion\tBen\n90\t0\tmotion\ta\n95\t0\tmotion\tn/a\n99\t0\tmask\tCara\n");

        Assert.Contains("2 marks name \"Anna\"; the people are Ann and Ben.", warnings);
        Assert.Contains("1 mark names \"Cara\"; the people are Ann and Ben.", warnings);
        Assert.Equal(2, warnings.Count(warning => warning.Contains("the people are", StringComparison.Ordinal)));
        Assert.Contains("the people are Ann and Ben", File.ReadAllText(Path.Combine(PathOf("out"), "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_unknown_names_are_counted_after_the_first()
    {
        var warnings = await WarningsOf(string.Concat(Enumerable.Range(0, 40).Select(i => $"{i}\t0\tmotion\tguest {i:00}\n")));

        Assert.Equal(6, warnings.Count(warning => warning.Contains("the people are", StringComparison.Ordinal)));
        Assert.Contains("35 marks name others; the people are Ann and Ben.", warnings);
    }

    [Fact]
    public async Task Marks_from_another_time_are_told()
    {
        var warnings = await WarningsOf("0\t60\tbaseline\tn/a\n70000\t0\tmotion\tn/a\n-500\t20\ttalk\tn/a\n");

        Assert.Contains(warnings, warning => warning.StartsWith("2 marks lie wholly outside the session, which is 0 to ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Marks_that_fit_are_not_spoken_of() =>
        Assert.DoesNotContain(await WarningsOf("0\t60\tbaseline\tANN\n0\t60\tbaseline\tB\n"), warning => warning.Contains("mark", StringComparison.Ordinal) && !warning.Contains("marked", StringComparison.Ordinal));

    private async Task<List<string>> WarningsOf(string rows)
    {
        var events = Text("events.tsv", "onset\tduration\ttrial_type\tperson\n" + rows);
        var run = (await CliRun.Of(
            "analyze", Text("x.txt", Samples.RrText(600)), Text("y.txt", Samples.RrText(600, 900, periodBeats: 7)), "--name-a", "Ann", "--name-b", "Ben",
            "--events", events, "--surrogates", "0", "--out", PathOf("out"), "--json")).Ended(0);
        return [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("warnings").EnumerateArray().Select(w => w.GetString()!)];
    }
}

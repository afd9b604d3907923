using System.Text.Json;
using Interbeat.Model.Scenarios;

namespace Interbeat.Cli.Tests;

/// <summary>Scenarios of the model from the command line.</summary>
public sealed class SimulateTests : Scratch
{
    [Fact]
    public async Task The_list_names_every_scenario()
    {
        var run = (await CliRun.Of("simulate", "--list")).Ended(0);

        Assert.All(ScenarioRegistry.All, s => Assert.Contains(s.Name, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Figures_come_with_unit_interval_set_and_seed()
    {
        var run = (await CliRun.Of("simulate", "hand-holding", "--n", "4", "--set", "evidence", "--seed", "5", "--json")).Ended(0);
        var document = JsonDocument.Parse(run.Output).RootElement;

        Assert.Equal(4, document.GetProperty("n").GetInt32());
        Assert.Equal("evidence", document.GetProperty("set").GetString());
        Assert.Equal(5, document.GetProperty("seed").GetInt32());
        Assert.All(document.GetProperty("figures").EnumerateArray(), f => Assert.InRange(f.GetProperty("value").GetDouble(), f.GetProperty("low").GetDouble(), f.GetProperty("high").GetDouble()));
        Assert.NotEqual(0, document.GetProperty("series").GetArrayLength());
    }

    [Fact]
    public async Task A_seed_gives_the_same_figures_on_one_thread_and_on_several()
    {
        var one = (await CliRun.Of("simulate", "therapist-and-client", "--n", "6", "--threads", "1", "--json")).Ended(0);
        var several = (await CliRun.Of("simulate", "therapist-and-client", "--n", "6", "--threads", "3", "--json")).Ended(0);

        Assert.Equal(one.Output, several.Output);
    }

    [Fact]
    public async Task A_written_pair_is_read_by_analyze()
    {
        (await CliRun.Of("simulate", "couple-conflict", "--n", "2", "--out", PathOf("pair"))).Ended(0);
        string In(string name) => Path.Combine(PathOf("pair"), name);
        var run = (await CliRun.Of("analyze", In("a-rr.txt"), In("b-rr.txt"), "--events", In("events.tsv"), "--surrogates", "0", "--out", PathOf("report"))).Ended(0);
        var people = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(PathOf("report"), "summary.json"))).RootElement.GetProperty("people");

        Assert.Equal(2, people.GetArrayLength());
        Assert.All(people.EnumerateArray(), p => Assert.InRange(p.GetProperty("durationSeconds").GetDouble(), 1790, 1810));
        Assert.Contains("\"baseline\"", await File.ReadAllTextAsync(In("truth.json")), StringComparison.Ordinal);
        Assert.NotEmpty(run.Output);
    }

    [Fact]
    public async Task The_written_belts_are_the_breathing_that_analyze_takes_out()
    {
        (await CliRun.Of("simulate", "couple-conflict", "--n", "2", "--out", PathOf("pair"))).Ended(0);
        string In(string name) => Path.Combine(PathOf("pair"), name);
        string[] pair = ["analyze", In("a-rr.txt"), In("b-rr.txt"), "--breathing-a", In("a-breathing.csv"), "--breathing-b", In("b-breathing.csv")];
        (await CliRun.Of([.. pair, "--surrogates", "19", "--out", PathOf("report")])).Ended(0);
        var inputs = await File.ReadAllTextAsync(Path.Combine(PathOf("report"), "provenance.json"));
        var confounds = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(PathOf("report"), "summary.json"))).RootElement.GetProperty("confounds");

        Assert.Contains("a-breathing.csv", inputs, StringComparison.Ordinal);
        Assert.Contains("breathing", confounds.ToString(), StringComparison.OrdinalIgnoreCase);
        (await CliRun.Of([.. pair[..4], In("a-eda.csv"), "--out", PathOf("other")])).WasRefused("a-eda.csv", "breathing");
    }

    [Fact]
    public async Task Saliva_and_behaviour_are_written_with_their_clocks()
    {
        (await CliRun.Of("simulate", "couple-conflict", "--n", "2", "--out", PathOf("pair"))).Ended(0);
        var saliva = await File.ReadAllLinesAsync(Path.Combine(PathOf("pair"), "cortisol.tsv"));
        var behaviour = await File.ReadAllLinesAsync(Path.Combine(PathOf("pair"), "behaviour.tsv"));

        Assert.Equal("time_s\tcortisol_a\tcortisol_b", saliva[0]);
        Assert.Equal(["0", "600"], saliva.Skip(1).Take(2).Select(l => l.Split('\t')[0]));
        Assert.Equal(behaviour.Length - 2, int.Parse(behaviour[^1].Split('\t')[0], System.Globalization.CultureInfo.InvariantCulture));
        Assert.All(behaviour.Skip(1), l => Assert.All(l.Split('\t').Skip(1), mark => Assert.True(mark is "0" or "1", l)));
    }

    [Fact]
    public async Task Written_skin_conductance_is_read_with_its_unit()
    {
        (await CliRun.Of("simulate", "hand-holding", "--n", "2", "--out", PathOf("pair"))).Ended(0);
        var run = (await CliRun.Of("inspect", Path.Combine(PathOf("pair"), "a-eda.csv"), "--json")).Ended(0);
        var channel = Assert.Single(JsonDocument.Parse(run.Output).RootElement.GetProperty("channels").EnumerateArray());

        Assert.Equal(8, channel.GetProperty("samplingRateHz").GetDouble(), .01);
        Assert.Equal("uS", channel.GetProperty("unit").GetString()!.Replace('µ', 'u'));
    }

    [Fact]
    public async Task An_unknown_scenario_set_or_missing_name_says_what_it_could_be()
    {
        (await CliRun.Of("simulate", "moon-landing")).WasRefused("moon-landing", "couple-conflict");
        (await CliRun.Of("simulate", "hand-holding", "--set", "wishes")).WasRefused("wishes", "evidence");
        (await CliRun.Of("simulate")).WasRefused("--list");
        (await CliRun.Of("simulate", "four-childhoods", "--out", PathOf("pair"))).WasRefused("--out", "no signals");
    }

    [Fact]
    public async Task More_pairs_than_fit_into_memory_are_refused()
    {
        Assert.All(ScenarioRegistry.All, s => Assert.Equal(s is StrangeSituationScenario ? 10_000_000 : 10_000, s.MostPairs));
        (await CliRun.Of("simulate", "couple-conflict", "--n", "10001")).WasRefused("--n", "found 10001", "at most 10000");
        (await CliRun.Of("simulate", "strange-situation", "--n", "10000001")).WasRefused("--n", "found 10000001", "at most 10000000");
    }

    [Fact]
    public async Task The_strange_situation_gives_shares_with_intervals_and_says_how_much_was_computed()
    {
        var run = (await CliRun.Of("simulate", "strange-situation", "--n", "64", "--set", "evidence", "--seed", "3", "--json")).Ended(0);
        var document = JsonDocument.Parse(run.Output).RootElement;
        var shares = document.GetProperty("shares");

        Assert.Equal(64, document.GetProperty("n").GetInt32());
        Assert.Equal(1, "ABCD".Sum(letter => shares.GetProperty(letter.ToString()).GetDouble()), 1e-12);
        Assert.All("ABCD", letter => Assert.InRange(
            shares.GetProperty(letter.ToString()).GetDouble(),
            document.GetProperty("shareIntervals").GetProperty(letter.ToString())[0].GetDouble(),
            document.GetProperty("shareIntervals").GetProperty(letter.ToString())[1].GetDouble()));
        Assert.InRange(document.GetProperty("scalesMean").GetProperty("proximitySeeking").GetDouble(), 1, 7);

        // Two minutes of rest, then episodes of seconds: three separations that end after a minute of crying at the least; a first reunion of five minutes at the most.
        const int Shortest = 120 + 30 + (4 * 180) + (3 * 60), Longest = 120 + 30 + (6 * 180) + 300;
        Assert.InRange(document.GetProperty("personSteps").GetInt64(), 64 * 2 * Shortest, (64 * 2 * Longest) - 1);
        Assert.Equal("evidence", document.GetProperty("set").GetString());
    }

    [Fact]
    public async Task Published_functions_are_read_from_a_file_and_a_wrong_key_is_named_with_its_line()
    {
        var good = Text("functions.txt", "# made up for this test\nA.constant = -2\nA.avoidance = 1\nB.constant = 0.5\n");
        var bad = Text("wrong.txt", "A.constant = -2\nA.avoidnce = 1\n");

        var run = (await CliRun.Of("simulate", "strange-situation", "--n", "16", "--coefficients", good, "--json")).Ended(0);
        var shares = JsonDocument.Parse(run.Output).RootElement.GetProperty("sharesByCoefficients");
        var refused = (await CliRun.Of("simulate", "strange-situation", "--n", "16", "--coefficients", bad)).Ended(2);

        Assert.Equal(1, shares.GetProperty("A").GetDouble() + shares.GetProperty("B").GetDouble(), 1e-12);
        Assert.Contains("wrong.txt, line 2: found key 'A.avoidnce'", refused.Error, StringComparison.Ordinal);
    }
}

namespace Interbeat.Cli.Tests;

/// <summary>The command line itself: help, and what is said about words that make no sense.</summary>
public sealed class UsageTests : Scratch
{
    [Theory]
    [InlineData("demo")]
    [InlineData("analyze")]
    [InlineData("inspect")]
    [InlineData("beats")]
    [InlineData("hrv")]
    [InlineData("features")]
    [InlineData("sync")]
    [InlineData("simulate")]
    [InlineData("claims")]
    public async Task Each_command_explains_itself_with_a_line_that_can_be_typed(string command)
    {
        var run = (await CliRun.Of(command, "--help")).Ended(0);

        Assert.Contains("Examples:", run.OutputLines);
        Assert.Contains($"  interbeat {command}", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Without_a_command_the_commands_are_listed()
    {
        var run = (await CliRun.Of()).Ended(0);

        Assert.All(["demo", "analyze", "inspect", "beats", "hrv", "sync"], command => Assert.Contains($"  {command}", run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_version_is_that_of_the_product() => Assert.Matches(@"^\d+\.\d+\.\d+\n$", (await CliRun.Of("--version")).Ended(0).Output);

    [Fact]
    public async Task An_unknown_option_is_named() => (await CliRun.Of("inspect", "x.txt", "--bogus")).WasRefused("--bogus", "inspect --help");

    [Fact]
    public async Task An_unknown_command_is_named() => (await CliRun.Of("analyse")).WasRefused("analyse", "--help");

    [Fact]
    public async Task Analyze_needs_a_folder() => (await CliRun.Of("analyze", "a", "b")).WasRefused("--out");

    [Fact]
    public async Task Analyze_needs_two_people() =>
        (await CliRun.Of("analyze", Samples.Evening("ann-rr.txt"), "--channel-a", "1", "--out", PathOf("out"))).WasRefused("two recordings", "--channel-b");

    [Theory]
    [InlineData("--baseline", "3")]
    [InlineData("--baseline", "300..0")]
    [InlineData("--baseline", "0..soon")]
    [InlineData("--baseline-a", "0..3..5")]
    [InlineData("--baseline-b", "0..Infinity")]
    [InlineData("--rate", "fast")]
    [InlineData("--rate", "0")]
    [InlineData("--rate", "NaN")]
    [InlineData("--offset-b", "late")]
    [InlineData("--offset-uncertainty", "-1")]
    [InlineData("--surrogates", "-1")]
    [InlineData("--surrogates", "many")]
    [InlineData("--threads", "1.5")]
    [InlineData("--seed", "-1")]
    public async Task An_option_that_makes_no_sense_is_named_with_what_was_found(string option, string value)
    {
        var run = await CliRun.Of("analyze", Samples.Evening("ann-rr.txt"), Samples.Evening("ben-rr.txt"), "--out", PathOf("out"), option, value);

        run.WasRefused(option, $"'{value}'", "expected");
        Assert.Empty(Entries());
    }

    [Fact]
    public async Task An_unknown_modality_lists_those_it_could_be() =>
        (await CliRun.Of("analyze", "a", "b", "--out", PathOf("out"), "--modality", "telepathy")).WasRefused("telepathy", "auto", "heart", "eda", "breathing", "movement", "rating");

    [Fact]
    public async Task An_unknown_detector_lists_those_it_could_be() =>
        (await CliRun.Of("beats", Text("ecg.csv", Samples.EcgCsv(10, 250, 0.8)), "--rate", "250", "--detector", "crystal")).WasRefused("crystal", "interbeat");

    [Fact]
    public async Task Beats_needs_a_file_or_a_question() => (await CliRun.Of("beats")).WasRefused("--list");

    [Fact]
    public async Task A_pattern_that_matches_nothing_is_named() =>
        (await CliRun.Of("analyze", Samples.Evening("ann-rr.txt"), Samples.Evening("ben-rr.txt"), "--out", PathOf("out"), "--pseudo", PathOf("*.rr"))).WasRefused("--pseudo", "*.rr");

    [Fact]
    public async Task A_folder_that_holds_something_is_refused_before_anything_is_read()
    {
        Directory.CreateDirectory(PathOf("out"));
        File.WriteAllText(Path.Combine(PathOf("out"), "diary.txt"), "private");

        var run = await CliRun.Of("analyze", PathOf("no-such-a.txt"), PathOf("no-such-b.txt"), "--out", PathOf("out"));

        run.WasRefused("--out", "not empty", "--force");
        Assert.Equal("private", File.ReadAllText(Path.Combine(PathOf("out"), "diary.txt")));
    }

    [Fact]
    public async Task A_file_in_place_of_the_folder_is_refused_even_by_force()
    {
        var file = Text("out", "private");

        (await CliRun.Of("analyze", Samples.Evening("ann-rr.txt"), Samples.Evening("ben-rr.txt"), "--out", file, "--force")).WasRefused("--out", "file");
        (await CliRun.Of("demo", "--out", file, "--force")).WasRefused("--out", "file");
        Assert.Equal("private", File.ReadAllText(file));
    }

    [Theory]
    [InlineData("a.txt/sub")]
    [InlineData("a.txt/sub/deeper")]
    public async Task A_place_where_no_folder_can_be_made_is_refused_before_anything_is_read(string place)
    {
        Text("a.txt", "private");
        var folder = PathOf(place);

        var run = await CliRun.Of("analyze", PathOf("no-such-a.txt"), PathOf("no-such-b.txt"), "--out", folder);

        run.WasRefused("--out", $"'{folder}'");
        Assert.Equal(["a.txt"], Entries());
    }

    [Fact]
    public async Task Looking_whether_a_folder_can_be_made_leaves_nothing()
    {
        (await CliRun.Of("analyze", PathOf("no-such-a.txt"), PathOf("no-such-b.txt"), "--out", Path.Combine(PathOf("new"), "deep", "er"))).WasRefused("no-such-a.txt");
        Assert.Empty(Entries());
    }

    [Fact]
    public async Task A_command_that_is_broken_off_says_so_and_leaves_nothing()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var broken = new CancellationTokenSource();
        await broken.CancelAsync();

        var code = await CommandLine.InvokeAsync(["demo", "--out", PathOf("out")], output, error, broken.Token);

        Assert.Equal(130, code);
        Assert.Contains("broken off", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Entries());
    }
}

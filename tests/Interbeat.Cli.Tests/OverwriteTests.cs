namespace Interbeat.Cli.Tests;

/// <summary>A file that is read is never written over, by whatever name it is reached and even by force.</summary>
public sealed class OverwriteTests : Scratch
{
    public static TheoryData<string> Commands => ["inspect", "beats", "hrv", "features"];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task The_recording_itself_is_refused_as_a_target(string command)
    {
        var file = Text("ecg.csv", Samples.EcgCsv(90, 250, 0.8));
        var before = await File.ReadAllBytesAsync(file);
        Directory.CreateDirectory(PathOf("sub"));

        (await Run(command, file, "--plot", file)).WasRefused("--plot", "ecg.csv", "read");
        (await Run(command, file, "--plot", Path.Combine(PathOf("sub"), "..", "ecg.csv"))).WasRefused("--plot", "read");

        Assert.Equal(before, await File.ReadAllBytesAsync(file));
        Assert.Equal(["ecg.csv", "sub"], Entries());
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_link_to_the_recording_and_a_folder_that_is_a_link_are_followed(string command)
    {
        var file = Text("ecg.csv", Samples.EcgCsv(90, 250, 0.8));
        var before = await File.ReadAllBytesAsync(file);
        File.CreateSymbolicLink(PathOf("page.html"), file);
        Directory.CreateSymbolicLink(PathOf("here"), Path.GetDirectoryName(file)!);

        (await Run(command, file, "--plot", PathOf("page.html"))).WasRefused("--plot", "read");
        (await Run(command, PathOf("page.html"), "--plot", file)).WasRefused("--plot", "read");
        (await Run(command, file, "--plot", Path.Combine(PathOf("here"), "ecg.csv"))).WasRefused("--plot", "read");

        Assert.Equal(before, await File.ReadAllBytesAsync(file));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task The_files_of_a_record_are_refused_whichever_of_them_was_asked_for(string command)
    {
        Text("r.hea", "r 1 250 2\nother.dat 16 200 11 0 0 0 0 ECG\n");
        Bytes("other.dat", [0, 0, 1, 0]);
        Bytes("r.qrs", [0, 0]);
        foreach (var target in (string[])["other.dat", "r.qrs", "r.hea"])
        {
            var before = await File.ReadAllBytesAsync(PathOf(target));
            (await Run(command, PathOf("r.hea"), "--plot", PathOf(target))).WasRefused("--plot", target, "read");
            (await Run(command, PathOf("r.qrs"), "--plot", PathOf(target))).WasRefused("--plot", target, "read");
            Assert.Equal(before, await File.ReadAllBytesAsync(PathOf(target)));
        }
    }

    [Fact]
    public async Task The_table_of_features_does_not_take_the_place_of_the_recording()
    {
        var file = Text("ecg.csv", Samples.EcgCsv(90, 250, 0.8));
        var before = await File.ReadAllBytesAsync(file);

        (await CliRun.Of("features", file, "--rate", "250", "--out", file, "--force")).WasRefused("--out", "ecg.csv", "read");

        Assert.Equal(before, await File.ReadAllBytesAsync(file));
    }

    [Fact]
    public async Task The_changes_of_beats_are_refused_as_a_target_of_the_picture()
    {
        var edits = Text("edits.tsv", "time_s\taction\n8.5\tdelete\n");

        (await CliRun.Of("hrv", Text("rr.txt", Samples.RrText(60, swingMs: 0)), "--edits", edits, "--plot", edits, "--force")).WasRefused("--plot", "edits.tsv", "read");

        Assert.StartsWith("time_s", await File.ReadAllTextAsync(edits), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_does_not_take_the_place_of_a_recording()
    {
        var (a, b) = (Text("a.txt", Samples.RrText(60)), Text("b.txt", Samples.RrText(60)));

        (await CliRun.Of("analyze", a, b, "--out", PathOf("out"), "--write-plan", b, "--force")).WasRefused("--write-plan", "b.txt", "read");

        Assert.Equal(Samples.RrText(60), await File.ReadAllTextAsync(b));
    }

    private Task<CliRun> Run(string command, string file, string option, string target) =>
        CliRun.Of([command, file, "--rate", "250", option, target, "--force", .. command == "features" ? (string[])["--out", PathOf("out.tsv")] : []]);
}

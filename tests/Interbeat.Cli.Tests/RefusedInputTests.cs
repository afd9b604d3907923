using System.Text;
using Interbeat.Formats;

namespace Interbeat.Cli.Tests;

/// <summary>What cannot be read ends in exit code 2, one line that says why, and nothing on disk.</summary>
public sealed class RefusedInputTests : Scratch
{
    [Fact]
    public async Task A_missing_file() => await IsRefused(PathOf("nobody.txt"), "nobody.txt");

    [Fact]
    public async Task A_folder_in_place_of_a_file()
    {
        Directory.CreateDirectory(PathOf("folder"));
        await IsRefused(PathOf("folder"), "folder");
    }

    [Fact]
    public async Task An_empty_file() => await IsRefused(Text("empty.txt", ""), "empty.txt");

    [Fact]
    public async Task A_gzip_of_nothing() => await IsRefused(Gzip("nothing.txt.gz", ""), "nothing.txt.gz");

    [Fact]
    public async Task A_file_of_no_bytes_that_calls_itself_gzip() => await IsRefused(Bytes("zero.txt.gz", []), "zero.txt.gz");

    [Fact]
    public async Task A_gzip_that_breaks_off()
    {
        var whole = File.ReadAllBytes(Gzip("whole.txt.gz", Samples.RrText(600)));
        await IsRefused(Bytes("half.txt.gz", whole[..(whole.Length / 2)]), "half.txt.gz");
    }

    [Fact]
    public async Task A_record_whose_signal_file_breaks_off()
    {
        Text("short.hea", "short 1 250 100000\nshort.dat 212 200 12 0 0 0 0 MLII\n");
        Bytes("short.dat", new byte[300]);
        await IsRefused(PathOf("short.hea"), "short");
    }

    [Fact]
    public async Task Bytes_that_are_no_recording()
    {
        var bytes = Enumerable.Range(0, 4096).Select(i => (byte)((i * 7919) >> 3)).ToArray();
        await IsRefused(Bytes("noise.bin", bytes), "noise.bin");
    }

    [Fact]
    public async Task A_text_of_words() =>
        await IsRefused(Text("letter.txt", "Dear Ann,\nit was a lovely evening.\nYours, Ben\n"), "letter.txt");

    [Theory]
    [InlineData("NaN")]
    [InlineData("-820.0")]
    [InlineData("Infinity")]
    [InlineData("0")]
    public async Task A_recording_whose_every_interval_is_none(string interval)
    {
        // Looked at, it is a table of numbers without a rate; as one person's recording it is nothing.
        var file = Text("rr.txt", string.Concat(Enumerable.Repeat(interval + "\n", 50)));

        (await CliRun.Of("analyze", file, Samples.Evening("ben-rr.txt"), "--out", PathOf("out"))).WasRefused("rr.txt");
        Assert.Equal(["rr.txt"], Entries());
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("-820.0")]
    [InlineData("Infinity")]
    [InlineData("0")]
    public async Task One_interval_that_is_none_is_marked_as_a_gap_and_never_passed_on(string interval)
    {
        var run = (await CliRun.Of("inspect", Text("rr.txt", Samples.RrText(50) + interval + "\n" + Samples.RrText(50)))).Ended(0);

        Assert.Contains(run.OutputLines, line => line.StartsWith("Warning: ", StringComparison.Ordinal) && line.Contains("line 51", StringComparison.Ordinal));
        Assert.Matches(@"815\s+885\s+1$", run.OutputLines[2]);
    }

    [Fact]
    public async Task Negative_intervals_are_refused_by_inspect_too()
    {
        var file = Text("rr.txt", string.Concat(Enumerable.Repeat("-820.0\n", 50)));
        (await CliRun.Of("inspect", file)).WasRefused("rr.txt", "must be positive");
    }

    [Fact]
    public async Task Two_people_one_below_the_other()
    {
        var rows = Enumerable.Range(0, 1200).Select(i => FormattableString.Invariant($"{(i < 600 ? "Ann" : "Ben")},{((i % 600) + 1) * 0.8:0.0},800\n"));
        await IsRefused(Text("both.csv", "person,time,rr\n" + string.Concat(rows)), "both.csv", "line 602", "split");
    }

    [Fact]
    public async Task Intervals_beside_a_file_that_needs_a_rate()
    {
        // The rate was meant for the electrocardiogram; taken for both it would make 600 beats 2.4 s of samples.
        var rr = Text("rr.txt", Samples.RrText(600));
        var ecg = Text("ecg.csv", Samples.EcgCsv(100, 250, 0.8));

        (await CliRun.Of("analyze", rr, ecg, "--rate", "250", "--out", PathOf("out"))).WasRefused("rr.txt", "--rate", "first line");
        (await CliRun.Of("analyze", ecg, rr, "--rate", "250", "--modality", "heart", "--out", PathOf("out"))).WasRefused("rr.txt", "--rate", "first line");
        (await CliRun.Of("analyze", Text("named.txt", "rr\n" + Samples.RrText(600)), ecg, "--rate", "250", "--surrogates", "0", "--out", PathOf("out"))).Ended(0);
    }

    [Fact]
    public async Task A_channel_that_is_not_there()
    {
        var run = await CliRun.Of("analyze", Samples.Evening("ann-rr.txt"), Samples.Evening("ben-rr.txt"), "--channel-a", "nowhere", "--out", PathOf("out"));
        run.WasRefused("ann-rr.txt", "nowhere");
        Assert.Empty(Entries());
    }

    [Fact]
    public async Task An_events_file_that_is_none()
    {
        var events = Text("events.tsv", "when\twhat\n0\tbaseline\n");
        var run = await CliRun.Of("analyze", Samples.Evening("ann-rr.txt"), Samples.Evening("ben-rr.txt"), "--events", events, "--out", PathOf("out"));
        run.WasRefused("events.tsv");
        Assert.Equal(["events.tsv"], Entries());
    }

    [Fact]
    public async Task Recordings_that_were_never_made_together()
    {
        // HRV Logger files state their date on every line.
        var ann = Text("ann.csv", HrvLogger("2026-03-02", 600));
        var ben = Text("ben.csv", HrvLogger("2026-03-03", 600));
        var run = await CliRun.Of("analyze", ann, ben, "--out", PathOf("out"), "--surrogates", "19");
        run.WasRefused("overlap");
        Assert.Equal(["ann.csv", "ben.csv"], Entries());
    }

    [Fact]
    public async Task Two_sound_waves()
    {
        var sound = WavWriter.Pcm16([new double[80_000]], 8000);
        var run = await CliRun.Of("analyze", Bytes("ann.wav", sound), Bytes("ben.wav", sound), "--out", PathOf("out"));
        run.WasRefused("ann.wav", "sound of a voice");
        Assert.Equal(["ann.wav", "ben.wav"], Entries());
    }

    private async Task IsRefused(string path, params string[] words)
    {
        var before = Entries().ToList();
        (await CliRun.Of("inspect", path)).WasRefused(words);
        (await CliRun.Of("analyze", path, Samples.Evening("ben-rr.txt"), "--out", PathOf("out"))).WasRefused(words);
        (await CliRun.Of("analyze", Samples.Evening("ann-rr.txt"), path, "--out", PathOf("out"))).WasRefused(words);
        Assert.Equal(before, Entries());
    }

    private static string HrvLogger(string date, int beats)
    {
        var text = new StringBuilder("date,rr,since start\n");
        for (var i = 0; i < beats; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{date} 20:{i / 60:00}:{i % 60:00} +0000,1000,{(i + 1) * 1000}\n");
        }

        return text.ToString();
    }
}

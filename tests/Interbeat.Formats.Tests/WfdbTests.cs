using Interbeat.Core;
using static Interbeat.Formats.Tests.Golden;

namespace Interbeat.Formats.Tests;

public class WfdbTests
{
    private static readonly int[] Steps = [995, 1011, 1000, 1010, -2048, 1024, 2047, -2047, 1, 0];

    private static Dictionary<string, byte[]> Record212() => new()
    {
        ["rec.hea"] = Utf8($"rec 2 100 5\nrec.dat 212 200 11 1024 995 {Sum(0)} 0 MLII\nrec.dat 212 100(24)/uV 11 0 1011 {Sum(1)} 0 V5\n# a comment\n"),
        ["rec.dat"] = Packed212(Steps),
        ["rec.atr"] = Annotations(Word(28, 0), Aux("(N"), Word(1, 10), Word(5, 20), Word(14, 5), Word(8, 15), Skip(5000), Word(1, 0)),
    };

    [Fact]
    public void Format_212_is_unpacked_scaled_and_checked()
    {
        var file = RecordingReader.Read(new MemoryFiles(Record212()).Open("rec.hea"), ReadOptions.Default);
        Assert.Equal("wfdb", file.Format);
        Assert.Equal(["MLII", "V5", "atr"], file.Channels.Select(c => c.Name));
        Assert.Equal([SignalKind.Ecg, SignalKind.Ecg, SignalKind.Beats], file.Channels.Select(c => c.Kind));
        Assert.Equal([-0.145, -0.12, double.NaN, 5.115, -5.115], Signal(file).Samples.ToArray().Select(v => Math.Round(v, 9)));
        Assert.Equal((1011 - 24) / 100.0, Signal(file, 1).Samples[0]);
        Assert.Equal("uV", Signal(file, 1).Unit);
        Assert.Equal("mV", Signal(file).Unit);
        Assert.Equal(0.05, Signal(file).DurationSeconds);
        Assert.Empty(file.Warnings);
        Assert.Equal(["rec.hea", "rec.dat", "rec.atr"], file.Sources.Select(s => s.FileName));
    }

    [Fact]
    public void Format_16_is_unpacked_and_its_sentinel_is_missing()
    {
        var files = new Dictionary<string, byte[]>
        {
            ["r.hea"] = Utf8("r 1 250 4 10:20:30 17/3/2001\nr.dat 16+2 1000/V 16 0 5 0 0 ECG I\n"),
            ["r.dat"] = [9, 9, .. Packed16(5, -32768, 100, -7)],
        };
        var file = RecordingReader.Read(new MemoryFiles(files).Open("r.hea"), ReadOptions.Default);
        Assert.Equal([0.005, double.NaN, 0.1, -0.007], Signal(file).Samples.ToArray());
        Assert.Equal("ECG I", file.Channels[0].Name);
        Assert.Equal(new DateTimeOffset(2001, 3, 17, 10, 20, 30, TimeSpan.Zero), file.TimeBase.Start);
        Assert.Contains(file.Warnings, w => w.Contains("checksum", StringComparison.Ordinal));
    }

    [Fact]
    public void A_wrong_initial_value_is_told()
    {
        var files = Record212();
        files["rec.dat"][0] ^= 1;
        var file = RecordingReader.Read(new MemoryFiles(files).Open("rec.hea"), ReadOptions.Default);
        Assert.Contains(file.Warnings, w => w.Contains("begins with 994", StringComparison.Ordinal));
        Assert.Contains(file.Warnings, w => w.Contains("checksum", StringComparison.Ordinal));
    }

    [Fact]
    public void Beats_are_counted_and_other_annotations_are_events()
    {
        var file = RecordingReader.Read(new MemoryFiles(Record212()).Open("rec.hea"), ReadOptions.Default);
        var beats = Assert.IsType<BeatChannel>(file.Channels[2]).Beats;
        Assert.Equal([0.1, 0.3, 0.5, 50.5], beats.Times.ToArray());
        Assert.Equal(2, beats.Runs().Count());
        Assert.Equal(["(N", "~"], file.Events.Events.Select(e => e.Label));
        Assert.Equal(0.35, file.Events.Events[1].OnsetSeconds);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    [InlineData(5, true)]
    [InlineData(6, true)]
    [InlineData(7, true)]
    [InlineData(8, true)]
    [InlineData(9, true)]
    [InlineData(10, true)]
    [InlineData(11, true)]
    [InlineData(12, true)]
    [InlineData(13, true)]
    [InlineData(25, true)]
    [InlineData(30, true)]
    [InlineData(34, true)]
    [InlineData(35, true)]
    [InlineData(38, true)]
    [InlineData(41, true)]
    [InlineData(14, false)]
    [InlineData(16, false)]
    [InlineData(22, false)]
    [InlineData(28, false)]
    [InlineData(31, false)]
    [InlineData(37, false)]
    [InlineData(40, false)]
    [InlineData(45, false)]
    public void Codes_that_mark_beats_are_told_from_those_that_do_not(int code, bool isBeat)
    {
        var files = new Dictionary<string, byte[]> { ["r.hea"] = Utf8("r 0 100\n"), ["r.qrs"] = Annotations(Word(1, 100), Word(code, 80)) };
        var file = RecordingReader.Read(new MemoryFiles(files).Open("r.hea"), ReadOptions.Default);
        Assert.Equal(isBeat ? 2 : 1, Beats(file).Count);
        Assert.Equal(isBeat ? 0 : 1, file.Events.Events.Length);
    }

    [Fact]
    public void An_annotation_files_own_time_resolution_is_honoured()
    {
        var files = new Dictionary<string, byte[]>
        {
            ["r.hea"] = Utf8("r 0 100\n"),
            ["r.qrs"] = Annotations(Word(22, 0), Aux("## time resolution: 1000"), Word(1, 500), Word(60, 3), Word(61, 1), Word(62, 1), Word(1, 800)),
        };
        var file = RecordingReader.Read(new MemoryFiles(files).Open("r.hea"), ReadOptions.Default);
        Assert.Equal([0.5, 1.3], Beats(file).Times.ToArray());
        Assert.Empty(file.Events.Events);
    }

    [Fact]
    public void Beats_at_one_sample_are_dropped_and_told()
    {
        var files = new Dictionary<string, byte[]> { ["r.hea"] = Utf8("r 0 100\n"), ["r.qrs"] = Annotations(Word(1, 100), Word(1, 0), Word(1, 80)) };
        var file = RecordingReader.Read(new MemoryFiles(files).Open("r.hea"), ReadOptions.Default);
        Assert.Equal(2, Beats(file).Count);
        Assert.Contains(file.Warnings, w => w.Contains("sample 100", StringComparison.Ordinal));
    }

    [Fact]
    public void A_header_without_signals_gives_its_beats()
    {
        var files = new Dictionary<string, byte[]> { ["n1.hea"] = Utf8("n1 0 128 0\n"), ["n1.ecg"] = Annotations(Skip(28902), Word(1, 0), Word(1, 100)) };
        var file = RecordingReader.Read(new MemoryFiles(files).Open("n1.hea"), ReadOptions.Default);
        Assert.Equal("ecg", Assert.Single(file.Channels).Name);
        Assert.Equal(28902 / 128.0, Beats(file).Times[0]);
    }

    [Fact]
    public void Samples_and_annotations_find_their_header()
    {
        var files = Record212();
        files["rec.dat.gz"] = Gzip(files["rec.dat"]);
        files.Remove("rec.dat");
        var memory = new MemoryFiles(files);
        var fromData = RecordingReader.Read(memory.Open("rec.dat.gz"), ReadOptions.Default);
        Assert.Equal(["rec.dat.gz", "rec.hea", "rec.atr"], fromData.Sources.Select(s => s.FileName));
        Assert.Equal(Sha(files["rec.dat.gz"]), fromData.Sources[0].Sha256);
        Assert.Equal(3, fromData.Channels.Length);
        var fromAnnotations = RecordingReader.Read(memory.Open("rec.atr"), ReadOptions.Default);
        Assert.Equal(["rec.atr", "rec.hea"], fromAnnotations.Sources.Select(s => s.FileName));
        Assert.Equal("atr", Assert.Single(fromAnnotations.Channels).Name);
    }

    [Fact]
    public void Samples_that_are_not_there_are_told_and_the_beats_read()
    {
        var files = Record212();
        files.Remove("rec.dat");
        var file = RecordingReader.Read(new MemoryFiles(files).Open("rec.hea"), ReadOptions.Default);
        Assert.Equal("atr", Assert.Single(file.Channels).Name);
        Assert.Contains(file.Warnings, w => w.Contains("rec.dat", StringComparison.Ordinal));
        files.Remove("rec.atr");
        Assert.Throws<InputException>(() => RecordingReader.Read(new MemoryFiles(files).Open("rec.hea"), ReadOptions.Default));
    }

    [Fact]
    public void Cut_samples_are_refused_with_the_byte()
    {
        var files = Record212();
        files["rec.dat"] = files["rec.dat"][..^3];
        var refused = Assert.Throws<InputException>(() => RecordingReader.Read(new MemoryFiles(files).Open("rec.hea"), ReadOptions.Default));
        Assert.Equal("rec.dat", refused.File);
        Assert.Equal("byte 12", refused.Position);
    }

    [Theory]
    [InlineData("../rec.dat")]
    [InlineData("/etc/rec.dat")]
    [InlineData("sub/rec.dat")]
    [InlineData("C:rec.dat")]
    [InlineData("..\\rec.dat")]
    public void Samples_outside_the_headers_folder_are_refused(string path)
    {
        var files = new Dictionary<string, byte[]> { ["r.hea"] = Utf8($"r 1 100 4\n{path} 16 200 16 0\n") };
        var refused = Assert.Throws<InputException>(() => RecordingReader.Read(new MemoryFiles(files).Open("r.hea"), ReadOptions.Default));
        Assert.Equal("line 2", refused.Position);
    }

    [Theory]
    [InlineData("r/3 1 100 4\nr.dat 16\n", "line 1")]
    [InlineData("r 1 -5 4\nr.dat 16\n", "line 1")]
    [InlineData("r 2 100 4\nr.dat 16\n", "line 2")]
    [InlineData("r 1 100 4\nr.dat 80\n", "line 2")]
    [InlineData("r 1 100 4\nr.dat 16 abc\n", "line 2")]
    [InlineData("r 1 100 4\nr.dat 16:3\n", "line 2")]
    public void A_header_that_cannot_be_used_is_refused_with_its_line(string header, string position)
    {
        var files = new Dictionary<string, byte[]> { ["r.hea"] = Utf8(header), ["r.dat"] = Packed16(1, 2, 3, 4) };
        var refused = Assert.Throws<InputException>(() => RecordingReader.Read(new MemoryFiles(files).Open("r.hea"), ReadOptions.Default));
        Assert.Equal(position, refused.Position);
    }

    [Fact]
    public void A_signal_with_several_samples_a_frame_has_its_own_rate()
    {
        var files = new Dictionary<string, byte[]>
        {
            ["r.hea"] = Utf8("r 2 100 2\nr.dat 16x2 1 16 0 1 12 0 a\nr.dat 16 1 16 0 3 9 0 b\n"),
            ["r.dat"] = Packed16(1, 2, 3, 4, 5, 6),
        };
        var file = RecordingReader.Read(new MemoryFiles(files).Open("r.hea"), ReadOptions.Default);
        Assert.Equal([1, 2, 4, 5], Signal(file).Samples.ToArray());
        Assert.Equal(200, Signal(file).SamplingRateHz);
        Assert.Equal([3, 6], Signal(file, 1).Samples.ToArray());
        Assert.Empty(file.Warnings);
    }

    private static short Sum(int signal)
    {
        var sum = 0;
        for (var i = signal; i < Steps.Length; i += 2)
        {
            sum += Steps[i];
        }

        return unchecked((short)sum);
    }
}

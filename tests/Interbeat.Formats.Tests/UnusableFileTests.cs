using System.Text;
using Interbeat.Core;
using static Interbeat.Formats.Tests.Golden;

namespace Interbeat.Formats.Tests;

public sealed class UnusableFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("interbeat-formats");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Missing_files_and_folders_are_named_without_their_folder()
    {
        var missing = Assert.Throws<InputException>(() => RecordingReader.Read(Path.Combine(folder.FullName, "none.csv"), ReadOptions.Default));
        Assert.StartsWith("none.csv: ", missing.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.FullName, missing.Message, StringComparison.Ordinal);
        var isFolder = Assert.Throws<InputException>(() => RecordingReader.Read(folder.FullName + "/", ReadOptions.Default));
        Assert.StartsWith(folder.Name + ": ", isFolder.Message, StringComparison.Ordinal);
        Assert.Throws<InputException>(() => RecordingReader.Read("", ReadOptions.Default));
        Assert.Throws<InputException>(() => RecordingReader.Read("a\0b", ReadOptions.Default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("a text of words\nand nothing else in it\nat all\n")]
    [InlineData("5\n")]
    [InlineData("time\n1\n2\n3\n")]
    [InlineData("{\"a\":[1,2,3]}")]
    [InlineData("<xml><a>1</a></xml>")]
    public void What_is_no_recording_is_refused(string text)
    {
        var path = Written("f.csv", Utf8(text));
        Assert.Equal("f.csv", Assert.Throws<InputException>(() => RecordingReader.Read(path, ReadOptions.Default)).File);
    }

    [Fact]
    public void Binary_garbage_and_broken_gzip_are_refused()
    {
        var whole = Gzip(Utf8(Table(500, 4)));
        byte[][] files =
        [
            [0, 1, 2, 3, 0, 0, 255],
            [0x1F, 0x8B],
            [0x1F, 0x8B, 8],
            [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0],
            Gzip([]),
            Gzip(whole),
            whole[..(whole.Length / 2)],
            whole[..^4],
            whole[..^1],
            [.. whole[..40], 1, 2, 3, .. whole[43..]],
        ];
        for (var i = 0; i < files.Length; i++)
        {
            var path = Written($"f{i}.gz", files[i]);
            var fault = Record.Exception(() => RecordingReader.Read(path, ReadOptions.Default));
            Assert.True(fault is InputException, $"file {i}: {fault?.GetType().Name ?? "read"}");
        }
    }

    [Fact]
    public void A_bomb_is_refused_by_ratio_and_by_size()
    {
        var bomb = Gzip(new byte[20_000_000]);
        Assert.Contains("MaxUnzipRatio", Assert.Throws<InputException>(() => Content("b", bomb)).Message, StringComparison.Ordinal);
        var small = new ReadOptions { MaxUnzippedBytes = 1000 };
        Assert.Contains("MaxUnzippedBytes", Assert.Throws<InputException>(() => Content("b", bomb, options: small)).Message, StringComparison.Ordinal);
        var tiny = new ReadOptions { MaxFileBytes = 10 };
        var path = Written("big.csv", Utf8(Table(100, 4)));
        Assert.Contains("MaxFileBytes", Assert.Throws<InputException>(() => RecordingReader.Read(path, tiny)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_released_after_reading_and_after_failing()
    {
        var path = Written("f.csv", Utf8(Table(100, 4)));
        RecordingReader.Read(path, ReadOptions.Default);
        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
        }

        var bad = Written("g.csv", Utf8("words only\n"));
        Assert.Throws<InputException>(() => RecordingReader.Read(bad, ReadOptions.Default));
        using (new FileStream(bad, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
        }
    }

    [Fact]
    public void The_ending_of_the_name_does_not_matter()
    {
        Assert.Equal("rr-text", RecordingReader.Read(Written("a.hea", Utf8("800\n810\n790\n")), ReadOptions.Default).Format);
        Assert.Equal("delimited-text", RecordingReader.Read(Written("b.gz", Utf8(Table(50, 4))), ReadOptions.Default).Format);
    }

    [Fact]
    public void A_cancelled_reading_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var path = Written("f.csv", Utf8(Table(20_000, 4)));
        Assert.Throws<OperationCanceledException>(() => RecordingReader.Read(path, ReadOptions.Default, source.Token));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_rate_that_is_none_is_refused(double rate)
    {
        Assert.Equal("--rate", Assert.Throws<InputException>(() => Read("1,2\n3,4\n", new ReadOptions { RateHz = rate })).File);
    }

    [Fact]
    public void Control_characters_of_a_file_never_reach_a_message()
    {
        var refused = Assert.Throws<InputException>(() => Read("x,y\n1,1\n2,2\n3,3\n\u001b[31mred,4\n", new ReadOptions { RateHz = 1 }));
        Assert.DoesNotContain(refused.Message, char.IsControl);
    }

    [Fact]
    public void Every_format_is_listed_once_with_its_own_name()
    {
        var names = RecordingFormats.All.Select(f => f.Name).ToArray();
        Assert.Equal(["wav", "wfdb", "rr-text", "motion-energy", "delimited-text"], names);
        var types = typeof(IRecordingFormat).Assembly.GetTypes().Where(t => t is { IsInterface: false } && t.IsAssignableTo(typeof(IRecordingFormat)));
        Assert.Equal(types.Count(), names.Length);
        Assert.All(RecordingFormats.All, f => Assert.NotEmpty(f.Describes));
    }

    private string Written(string name, byte[] bytes)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}

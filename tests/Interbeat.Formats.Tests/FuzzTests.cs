using Interbeat.Core;
using static Interbeat.Formats.Tests.Golden;

namespace Interbeat.Formats.Tests;

/// <summary>Whatever the bytes, a reader gives a recording that keeps its promises, or an <see cref="InputException"/>, and nothing else.</summary>
public class FuzzTests
{
    private const int Flips = 400;
    private const int RandomFiles = 300;
    private const string Alphabet = "0123456789.,;\t\n\n -+eNa\"#";

    private static readonly ReadOptions Small = new()
    {
        AllowUnknownRate = true,
        MaxUnzippedBytes = 1_000_000,
        MaxRows = 100_000,
        MaxSamples = 1_000_000,
    };

    public static TheoryData<string> Seeds => [.. Files().Keys];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_prefix_is_read_or_refused(string name)
    {
        var bytes = Files()[name];
        var step = Math.Max(1, bytes.Length / 500);
        for (var length = 0; length < bytes.Length; length += step)
        {
            Check(name, bytes[..length], $"prefix of {length} bytes of {name}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_flipped_byte_is_read_or_refused(string name)
    {
        const ulong seed = 11;
        var random = CounterRandom.Stream(seed, name);
        for (var i = 0; i < Flips; i++)
        {
            var bytes = Files()[name];
            for (var flips = random.NextInt(3); flips >= 0; flips--)
            {
                bytes[random.NextInt(bytes.Length)] = (byte)random.NextBits();
            }

            Check(name, bytes, $"flip {i} of {name}, seed {seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Random_bytes_are_read_or_refused(string name)
    {
        const ulong seed = 12;
        var random = CounterRandom.Stream(seed, name);
        for (var i = 0; i < RandomFiles; i++)
        {
            var bytes = new byte[random.NextInt(300)];
            var textOnly = i % 2 == 0;
            for (var b = 0; b < bytes.Length; b++)
            {
                bytes[b] = textOnly ? (byte)Alphabet[random.NextInt(Alphabet.Length)] : (byte)random.NextBits();
            }

            Check(name, bytes, $"random file {i} as {name}, seed {seed}");
        }
    }

    [Fact]
    public void Events_are_read_or_refused_whatever_the_bytes()
    {
        const ulong seed = 13;
        var random = CounterRandom.Stream(seed, "events");
        var whole = Utf8("onset\tduration\ttrial_type\tperson\n1\t2\ttalk\tn/a\n3\tn/a\t\"mark\"\tAnna\n");
        for (var i = 0; i < 2000; i++)
        {
            var bytes = whole[..random.NextInt(whole.Length + 1)];
            if (bytes.Length > 0 && i % 2 == 0)
            {
                bytes[random.NextInt(bytes.Length)] = (byte)random.NextBits();
            }

            var fault = Record.Exception(() => EventsFile.Parse(Content("events.tsv", bytes, options: Small)));
            Assert.True(fault is null or InputException, $"events, file {i}, seed {seed}: {fault}");
        }
    }

    private static Dictionary<string, byte[]> Files() => new()
    {
        ["plain.txt"] = Utf8(string.Join('\n', Intervals(60))),
        ["logger.csv"] = Utf8(Lines(
            ["date,rr,since start", .. Enumerable.Range(1, 30).Select(i => $"2024-05-01 10:00:{i:00} +0000,1000,{i * 1000}")])),
        ["table.csv"] = Utf8(Table(40, 4)),
        ["table.csv.gz"] = Gzip(Utf8(Table(40, 4))),
        ["motion.txt"] = Utf8("\"pat\" \"th\"\n" + string.Concat(Enumerable.Range(0, 300).Select(i => $"{i * i % 977} {(i % 3 == 0 ? 0 : i * 7 % 1000)}\n"))),
        ["rec.hea"] = Utf8("rec 2 100 20 10:00:00 1/2/2003\nrec.dat 212 200 11 1024 1 0 0 MLII\nrec.dat 212 200 11 1024 2 0 0 V5\n"),
        ["rec.dat"] = Packed212([.. Enumerable.Range(0, 40).Select(i => i * 37 % 2000)]),
        ["rec.atr"] = Annotations(Word(22, 0), Aux("## time resolution: 200"), Word(28, 0), Aux("(N"), Word(1, 10), Word(5, 20), Word(60, 1), Skip(500), Word(1, 0), Word(8, 15)),
        ["voice.wav"] = Wav.Plain(1, 16, 2, 8000, Wav.Steps16([.. Enumerable.Range(0, 40).Select(i => i * 911 % 30000)])),
        ["voice48.wav.gz"] = Gzip(Wav.Extensible(3, 32, 1, 48000, Wav.Floats([.. Enumerable.Range(0, 60).Select(i => MathF.Sin(i))]), Wav.Chunk("LIST", [1, 2, 3]))),
        ["rec16.hea"] = Utf8("rec16 1 250\nrec16.dat 16x2 100(5)/uV 16 0\n"),
        ["rec16.dat"] = Packed16([.. Enumerable.Range(0, 40)]),
    };

    private static void Check(string name, byte[] bytes, string what)
    {
        var files = Files();
        files[name] = bytes;
        try
        {
            Promises(RecordingReader.Read(new MemoryFiles(files).Open(name), Small), what);
        }
        catch (InputException refused)
        {
            Assert.True(refused.Message.Length < 2000 && !refused.Message.Any(char.IsControl), what);
        }
        catch (Exception fault) when (fault is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"{what}: {fault}");
        }
    }

    private static void Promises(RecordedFile file, string what)
    {
        Assert.True(file.Channels.Length > 0 && file.Sources.Length > 0, what);
        foreach (var channel in file.Channels)
        {
            if (channel is SampledChannel { Signal: var signal })
            {
                Assert.True(signal.Count > 0 && signal.Samples.ToArray().All(v => double.IsNaN(v) || double.IsFinite(v)), what);
                Assert.True(Math.Abs((signal.Count / signal.SamplingRateHz) - channel.Span.DurationSeconds) <= 1e-6 * Math.Max(1, Math.Abs(channel.Span.EndSeconds)), what);
            }
            else if (channel is BeatChannel { Beats: var beats })
            {
                Assert.True(beats.Count > 0 && beats.Intervals().All(r => r.DurationMs is > 0 and <= 1000 * BeatSeries.DefaultMaxIntervalSeconds + 1e-6), what);
            }
        }
    }
}

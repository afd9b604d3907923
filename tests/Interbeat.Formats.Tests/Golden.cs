using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Interbeat.Core;

namespace Interbeat.Formats.Tests;

/// <summary>Files built in code, so that every byte of a golden file has a reason.</summary>
internal static class Golden
{
    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static FileContent Content(string name, byte[] bytes, ISiblingFiles? siblings = null, ReadOptions? options = null) =>
        FileContent.FromRaw(name, bytes, options ?? ReadOptions.Default, siblings);

    public static RecordedFile Read(string text, ReadOptions? options = null) =>
        RecordingReader.Read(Content("file.txt", Utf8(text)), options ?? ReadOptions.Default);

    public static BeatSeries Beats(RecordedFile file) => Assert.IsType<BeatChannel>(Assert.Single(file.Channels)).Beats;

    public static UniformSignal Signal(RecordedFile file, int channel = 0) => Assert.IsType<SampledChannel>(file.Channels[channel]).Signal;

    public static InputException Refused(string text, ReadOptions? options = null) => Assert.Throws<InputException>(() => Read(text, options));

    public static string Lines(params string[] lines) => string.Join('\n', lines) + "\n";

    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            zip.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>A sine table at a constant rate, for readers that need nothing particular.</summary>
    public static string Table(int rows, double rateHz, char separator = ',', string header = "time,x,y")
    {
        var text = new StringBuilder(header.Replace(',', separator)).Append('\n');
        for (var i = 0; i < rows; i++)
        {
            text.AppendLine(string.Join(separator, Number(i / rateHz), Number(Math.Sin(i * 0.7)), Number(Math.Cos(i * 0.3))));
        }

        return text.ToString();
    }

    /// <summary>Intervals in ms about 800, from a fixed seed.</summary>
    public static double[] Intervals(int count, ulong seed = 1)
    {
        var random = CounterRandom.Stream(seed, "intervals");
        return [.. Enumerable.Range(0, count).Select(_ => 700 + random.NextInt(200))];
    }

    public static byte[] Packed212(params int[] samples)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < samples.Length; i += 2)
        {
            var first = samples[i] & 0xFFF;
            var second = i + 1 < samples.Length ? samples[i + 1] & 0xFFF : 0;
            bytes.AddRange([(byte)first, (byte)((first >> 8) | ((second >> 8) << 4)), (byte)second]);
        }

        return [.. bytes];
    }

    public static byte[] Packed16(params int[] samples)
    {
        var bytes = new byte[samples.Length * 2];
        for (var i = 0; i < samples.Length; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(i * 2), (short)samples[i]);
        }

        return bytes;
    }

    public static byte[] Word(int code, int value) => [(byte)value, (byte)((code << 2) | (value >> 8))];

    public static byte[] Aux(string text) =>
        [.. Word(63, text.Length), .. Encoding.ASCII.GetBytes(text), .. text.Length % 2 == 1 ? new byte[] { 0 } : []];

    public static byte[] Skip(int interval) =>
        [.. Word(59, 0), (byte)(interval >> 16), (byte)(interval >> 24), (byte)interval, (byte)(interval >> 8)];

    public static byte[] Annotations(params byte[][] parts) => [.. parts.SelectMany(p => p), 0, 0];

    public static string Sha(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

/// <summary>Sibling files in memory.</summary>
internal sealed class MemoryFiles(Dictionary<string, byte[]> files) : ISiblingFiles
{
    public FileContent? Find(string name) =>
        files.TryGetValue(name, out var bytes) ? Golden.Content(name, bytes, this)
        : files.TryGetValue(name + ".gz", out var packed) ? Golden.Content(name + ".gz", packed, this)
        : null;

    public FileContent Open(string name) => Golden.Content(name, files[name], this);
}

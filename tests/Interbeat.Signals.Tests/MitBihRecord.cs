using System.IO.Compression;
using Interbeat.Core;

namespace Interbeat.Signals.Tests;

/// <summary>One record of the MIT-BIH Arrhythmia Database: its first channel in mV and the times of its annotated beats.</summary>
internal sealed record MitBihRecord(string Name, UniformSignal Ecg, double[] BeatSeconds)
{
    private const double RateHz = 360;
    private const double UnitsPerMillivolt = 200;
    private const int Baseline = 1024;

    /// <summary>Codes of NLRBAaJSVrFejnE/fQ? in annotation files.</summary>
    private static readonly HashSet<int> BeatCodes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 25, 30, 34, 35, 38, 41];

    public static readonly string[] Shared = ["100", "103", "105", "108", "117", "119", "200", "203", "208", "228"];

    public static MitBihRecord Read(string folder, string name)
    {
        using var packed = new GZipStream(File.OpenRead(Path.Combine(folder, name + ".dat.gz")), CompressionMode.Decompress);
        using var memory = new MemoryStream();
        packed.CopyTo(memory);
        return new MitBihRecord(
            name,
            new UniformSignal(FirstChannel(memory.ToArray()), RateHz, "mV"),
            Beats(File.ReadAllBytes(Path.Combine(folder, name + ".atr"))));
    }

    /// <summary>Format 212: two 12-bit samples in three bytes.</summary>
    private static double[] FirstChannel(byte[] bytes)
    {
        var samples = new double[bytes.Length / 3];
        for (var i = 0; i < samples.Length; i++)
        {
            var value = bytes[3 * i] | ((bytes[(3 * i) + 1] & 0x0F) << 8);
            samples[i] = ((value >= 2048 ? value - 4096 : value) - Baseline) / UnitsPerMillivolt;
        }

        return samples;
    }

    /// <summary>Words of 6 bits code and 10 bits distance; 59 is a long distance, 60 to 62 carry none, 63 is text.</summary>
    private static double[] Beats(byte[] bytes)
    {
        var beats = new List<double>();
        long sample = 0;
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            var word = bytes[i] | (bytes[i + 1] << 8);
            var (code, value) = (word >> 10, word & 0x3FF);
            switch (code)
            {
                case 0 when value == 0:
                    return [.. beats];
                case 59:
                    sample += ((bytes[i + 3] << 8 | bytes[i + 2]) << 16) | (bytes[i + 5] << 8) | bytes[i + 4];
                    i += 4;
                    break;
                case 63:
                    i += value + (value & 1);
                    break;
                case >= 60:
                    break;
                default:
                    sample += value;
                    if (BeatCodes.Contains(code))
                    {
                        beats.Add(sample / RateHz);
                    }

                    break;
            }
        }

        return [.. beats];
    }
}

using System.Buffers.Binary;
using System.Globalization;
using Interbeat.Core;

namespace Interbeat.Formats;

/// <summary>Unpacks the samples of the signals that share one file of a WFDB record (Moody, "signal(5)", formats 16 and 212).</summary>
internal static class WfdbSamples
{
    private const int FramesBetweenCancellationChecks = 1 << 16;

    /// <summary>The signals' samples in their units, with warnings where the header's check values do not hold.</summary>
    public static List<SampledChannel> Read(FileContent header, WfdbHeader record, IReadOnlyList<WfdbSignal> group, FileContent data, ReadOptions options, List<string> warnings, CancellationToken cancellationToken)
    {
        var format = group[0].Format;
        if (group.Any(s => s.Format is not (16 or 212) || s.Format != format))
        {
            throw header.Unusable($"line {group[0].Line}", $"Signal format {group.First(s => s.Format is not (16 or 212) || s.Format != format).Format} is not read; 16 or 212, the same for all signals of a file, is expected.");
        }

        var bytes = data.Bytes.Span;
        var offset = Math.Min(group[0].ByteOffset, bytes.Length);
        var perFrame = group.Sum(s => (long)s.SamplesPerFrame);
        var frames = Frames(record, data, bytes.Length - offset, format, perFrame, warnings);
        if (frames * perFrame > options.MaxSamples)
        {
            throw data.Unusable(null, $"The record holds {frames * perFrame} samples; at most {options.MaxSamples} are read (MaxSamples).");
        }

        var steps = group.Select(s => new int[frames * s.SamplesPerFrame]).ToArray();
        Unpack(bytes[(int)offset..], format, frames, group, steps, cancellationToken);
        return [.. group.Select((signal, i) => ToChannel(record, signal, steps[i], warnings))];
    }

    /// <summary>The frames to read: those the header states, all of which must be there, else those the bytes hold.</summary>
    private static long Frames(WfdbHeader record, FileContent data, long bytes, int format, long perFrame, List<string> warnings)
    {
        var samples = format == 16 ? bytes / 2 : (bytes / 3 * 2) + (bytes % 3 == 2 ? 1 : 0);
        var held = samples / perFrame;
        if (record.Frames is not { } stated)
        {
            return held > 0 ? held : throw data.Unusable($"byte {bytes}", "The file holds no whole frame of samples.");
        }

        if (held < stated)
        {
            throw data.Unusable($"byte {data.Bytes.Length}", $"The file ends after {held} of {stated} samples a signal that the header states.");
        }

        if (held > stated + 1)
        {
            warnings.Add($"{data.Name} holds {held} samples a signal, {held - stated} more than the header states; they are not read.");
        }

        return stated;
    }

    private static void Unpack(ReadOnlySpan<byte> bytes, int format, long frames, IReadOnlyList<WfdbSignal> group, int[][] steps, CancellationToken cancellationToken)
    {
        var next = 0L;
        for (var frame = 0L; frame < frames; frame++)
        {
            if (frame % FramesBetweenCancellationChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            for (var signal = 0; signal < group.Count; signal++)
            {
                var perFrame = group[signal].SamplesPerFrame;
                for (var i = 0; i < perFrame; i++)
                {
                    steps[signal][(frame * perFrame) + i] = format == 16 ? Sample16(bytes, next) : Sample212(bytes, next);
                    next++;
                }
            }
        }
    }

    private static int Sample16(ReadOnlySpan<byte> bytes, long index) => BinaryPrimitives.ReadInt16LittleEndian(bytes[(int)(index * 2)..]);

    /// <summary>Two samples of 12 bits in three bytes: the low nibble of the middle byte belongs to the first, the high one to the second.</summary>
    private static int Sample212(ReadOnlySpan<byte> bytes, long index)
    {
        var triple = (int)(index / 2 * 3);
        var raw = index % 2 == 0
            ? bytes[triple] | ((bytes[triple + 1] & 0x0F) << 8)
            : bytes[triple + 2] | ((bytes[triple + 1] & 0xF0) << 4);
        return (raw << 20) >> 20;
    }

    private static SampledChannel ToChannel(WfdbHeader record, WfdbSignal signal, int[] steps, List<string> warnings)
    {
        var name = signal.Description.Length > 0 ? signal.Description : $"signal {record.Signals.IndexOf(signal) + 1}";
        Verify(signal, name, steps, warnings);
        var missing = signal.Format == 16 ? short.MinValue : -2048;
        var samples = Array.ConvertAll(steps, s => s == missing ? double.NaN : (s - signal.Baseline) / signal.Gain);
        var rate = record.FrameRateHz * signal.SamplesPerFrame;
        return new SampledChannel(name, SignalKinds.Of(signal.Description.Length > 0 ? name : null, samples, rate), new UniformSignal(samples, rate, signal.Unit));
    }

    private static void Verify(WfdbSignal signal, string name, int[] steps, List<string> warnings)
    {
        if (signal.InitialValue is { } initial && steps.Length > 0 && steps[0] != initial)
        {
            warnings.Add($"Signal {name} begins with {steps[0]}, not with {initial} as the header states; the samples may be damaged.");
        }

        var sum = (short)0;
        foreach (var step in steps)
        {
            sum = unchecked((short)(sum + step));
        }

        if (signal.Checksum is { } checksum && unchecked((short)checksum) != sum)
        {
            warnings.Add(string.Create(CultureInfo.InvariantCulture, $"Signal {name} has the checksum {sum}, not {checksum} as the header states; the samples may be damaged."));
        }
    }
}

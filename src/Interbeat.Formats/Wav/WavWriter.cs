using System.Buffers.Binary;

namespace Interbeat.Formats;

/// <summary>Writes sound as a RIFF/WAVE file of 16-bit PCM.</summary>
public static class WavWriter
{
    private const int HeaderBytes = 44;
    private const int SampleBytes = 2;
    private const int FullScale = 1 << 15;

    /// <summary>The file's bytes. A value is rounded to the nearest of 65536 steps; what lies beyond full scale becomes the outermost step.</summary>
    /// <param name="channels">Shares of full scale, a channel each, all of one length.</param>
    /// <param name="rateHz">Samples per second, a whole number, as the format stores it.</param>
    /// <exception cref="ArgumentException">There is no channel, they differ in length, a sample is missing, or the format's lengths do not hold them.</exception>
    public static byte[] Pcm16(IReadOnlyList<ReadOnlyMemory<double>> channels, int rateHz)
    {
        ArgumentNullException.ThrowIfNull(channels);
        ArgumentOutOfRangeException.ThrowIfLessThan(rateHz, 1);
        if (channels.Count is 0 or > ushort.MaxValue / SampleBytes || channels.Any(c => c.Length != channels[0].Length))
        {
            throw new ArgumentException("At least one channel is expected, and all of one length.", nameof(channels));
        }

        var frameBytes = channels.Count * SampleBytes;
        var dataBytes = (long)channels[0].Length * frameBytes;
        if (dataBytes + HeaderBytes > Array.MaxLength)
        {
            throw new ArgumentException($"{dataBytes} bytes of samples do not fit into one file of this kind.", nameof(channels));
        }

        var bytes = new byte[HeaderBytes + (int)dataBytes];
        WriteHeader(bytes, channels.Count, rateHz, frameBytes, (int)dataBytes);
        for (var c = 0; c < channels.Count; c++)
        {
            var samples = channels[c].Span;
            for (var i = 0; i < samples.Length; i++)
            {
                BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(HeaderBytes + (i * frameBytes) + (c * SampleBytes)), Step(samples[i]));
            }
        }

        return bytes;
    }

    private static void WriteHeader(Span<byte> bytes, int channels, int rateHz, int frameBytes, int dataBytes)
    {
        "RIFF"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[4..], HeaderBytes - 8 + dataBytes);
        "WAVEfmt "u8.CopyTo(bytes[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(bytes[20..], 1);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[22..], (ushort)channels);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[24..], rateHz);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[28..], unchecked((uint)((long)rateHz * frameBytes)));
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[32..], (ushort)frameBytes);
        BinaryPrimitives.WriteInt16LittleEndian(bytes[34..], 8 * SampleBytes);
        "data"u8.CopyTo(bytes[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[40..], dataBytes);
    }

    private static short Step(double value) => double.IsNaN(value)
        ? throw new ArgumentException("A missing sample has no place in a WAV file of whole numbers.", nameof(value))
        : (short)Math.Clamp(Math.Round(value * FullScale, MidpointRounding.AwayFromZero), short.MinValue, short.MaxValue);
}

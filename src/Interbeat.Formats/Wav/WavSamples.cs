using System.Buffers.Binary;

namespace Interbeat.Formats;

/// <summary>One channel of a WAV file, decoded piece by piece to shares of full scale.</summary>
internal sealed class WavSamples(ReadOnlyMemory<byte> bytes, WavHeader header, int channel)
{
    private const double FullScale16 = 1 << 15;
    private const double FullScale24 = 1 << 23;

    /// <summary>The number of samples.</summary>
    public int Count => header.Frames;

    /// <summary>Decodes the samples from <paramref name="first"/> on; those before the beginning and after the end are 0, as in silence.</summary>
    public void Decode(long first, Span<double> target)
    {
        var from = (int)Math.Clamp(-first, 0, target.Length);
        var to = (int)Math.Clamp(Count - first, from, target.Length);
        target[..from].Clear();
        target[to..].Clear();
        var stride = header.FrameBytes;
        var width = header.Encoding.Bytes();
        var source = bytes.Span[header.DataOffset..];
        for (var i = from; i < to; i++)
        {
            target[i] = Value(source.Slice((int)((first + i) * stride) + (channel * width), width));
        }
    }

    private double Value(ReadOnlySpan<byte> sample)
    {
        switch (header.Encoding)
        {
            case WavEncoding.Pcm16:
                return BinaryPrimitives.ReadInt16LittleEndian(sample) / FullScale16;
            case WavEncoding.Pcm24:
                return (sample[0] | (sample[1] << 8) | ((sbyte)sample[2] << 16)) / FullScale24;
            default:
                var value = BinaryPrimitives.ReadSingleLittleEndian(sample);
                return float.IsFinite(value) ? value : double.NaN;
        }
    }
}

using System.Buffers.Binary;
using System.Text;

namespace Interbeat.Formats.Tests;

/// <summary>RIFF/WAVE files built chunk by chunk, apart from the product's own writer.</summary>
internal static class Wav
{
    public static byte[] Plain(int tag, int bits, int channels, int rate, byte[] data, params byte[][] before) =>
        Riff([Chunk("fmt ", Format(tag, bits, channels, rate)), .. before, Chunk("data", data)]);

    public static byte[] Extensible(int subTag, int bits, int channels, int rate, byte[] data, params byte[][] before)
    {
        byte[] guid = [(byte)subTag, (byte)(subTag >> 8), 0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71];
        byte[] format = [.. Format(0xFFFE, bits, channels, rate), 22, 0, (byte)bits, 0, 0, 0, 0, 0, .. guid];
        return Riff([.. before, Chunk("fmt ", format), Chunk("data", data)]);
    }

    public static byte[] Riff(params byte[][] chunks)
    {
        byte[] body = [.. "WAVE"u8, .. chunks.SelectMany(c => c)];
        return [.. "RIFF"u8, .. Number(body.Length), .. body];
    }

    /// <summary>A chunk with its pad byte where its length is odd.</summary>
    public static byte[] Chunk(string id, byte[] body) =>
        [.. Encoding.ASCII.GetBytes(id), .. Number(body.Length), .. body, .. body.Length % 2 == 1 ? new byte[] { 0 } : []];

    public static byte[] Format(int tag, int bits, int channels, int rate)
    {
        var frame = channels * bits / 8;
        return [(byte)tag, (byte)(tag >> 8), (byte)channels, 0, .. Number(rate), .. Number(rate * frame), (byte)frame, 0, (byte)bits, 0];
    }

    public static byte[] Steps16(params int[] steps) => Golden.Packed16(steps);

    public static byte[] Steps24(params int[] steps) => [.. steps.SelectMany(s => new[] { (byte)s, (byte)(s >> 8), (byte)(s >> 16) })];

    public static byte[] Floats(params float[] values) => [.. values.SelectMany(BitConverter.GetBytes)];

    public static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}

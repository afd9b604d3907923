using System.Buffers.Binary;
using System.IO.Compression;

namespace Interbeat.Reports.Charts;

/// <summary>A PNG of sixteen steps of black ink, from none to full, over whatever lies behind it: four bits a pixel.</summary>
/// <remarks>PNG (Portable Network Graphics) Specification, second edition, W3C 2003: colour type 3 with a tRNS chunk.</remarks>
internal static class IndexedPng
{
    /// <summary>The step of full ink; 0 is none.</summary>
    public const int Full = 15;

    private const byte BitDepth = 4;
    private const byte IndexedColour = 3;

    /// <summary>Polynomial of CRC-32 as PNG takes it, bits reversed.</summary>
    private const uint CrcPolynomial = 0xEDB88320;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The file.</summary>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="step">The step of a pixel by column and row, the first row on top: 0 to <see cref="Full"/>.</param>
    public static byte[] Of(int width, int height, Func<int, int, int> step)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (BitDepth, IndexedColour);
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "PLTE"u8, new byte[3 * (Full + 1)]);
        Chunk(file, "tRNS"u8, [.. Enumerable.Range(0, Full + 1).Select(s => (byte)(255 * s / Full))]);
        Chunk(file, "IDAT"u8, Deflated(width, height, step));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Deflated(int width, int height, Func<int, int, int> step)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            // Each line begins with its filter, 0 for none.
            var line = new byte[1 + ((width + 1) / 2)];
            for (var y = 0; y < height; y++)
            {
                Array.Clear(line);
                for (var x = 0; x < width; x++)
                {
                    line[1 + (x / 2)] |= (byte)(Math.Clamp(step(x, y), 0, Full) << (x % 2 == 0 ? 4 : 0));
                }

                zlib.Write(line);
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(Stream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(data, Crc(type, uint.MaxValue)));
        file.Write(number);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes, uint crc)
    {
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (CrcPolynomial & (uint)-(int)(crc & 1));
            }
        }

        return crc;
    }
}

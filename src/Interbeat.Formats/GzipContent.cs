using System.IO.Compression;
using System.Runtime.InteropServices;
using Interbeat.Core;

namespace Interbeat.Formats;

/// <summary>Unpacks gzip (RFC 1952) under an absolute cap and a ratio cap, so that a small file cannot ask for all memory.</summary>
internal static class GzipContent
{
    private const int BlockBytes = 1 << 16;

    /// <summary>Magic 1F 8B and method 8 (deflate), the only one there is.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, 0x08, ..] || bytes is [0x1F, 0x8B];

    public static ReadOnlyMemory<byte> Unpack(string name, ReadOnlyMemory<byte> packed, ReadOptions options, CancellationToken cancellationToken)
    {
        var segment = MemoryMarshal.TryGetArray(packed, out var found) ? found : new ArraySegment<byte>(packed.ToArray());
        using var source = new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false);
        using var unzip = new GZipStream(source, CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        var block = new byte[BlockBytes];
        try
        {
            while (unzip.Read(block) is var count and > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                CheckCaps(name, packed.Length, unpacked.Length + count, options);
                unpacked.Write(block, 0, count);
            }
        }
        catch (InvalidDataException fault)
        {
            throw new InputException(name, null, $"The gzip is damaged or cut off after {unpacked.Length} unpacked bytes; a whole gzip file is expected.", fault);
        }

        CheckWhole(name, packed.Span, unpacked.Length);
        var content = unpacked.GetBuffer().AsMemory(0, (int)unpacked.Length);
        return IsGzip(content.Span)
            ? throw new InputException(name, null, "The gzip holds another gzip; the recording itself is expected in it.")
            : content;
    }

    private static void CheckCaps(string name, long packed, long unpacked, ReadOptions options)
    {
        if (unpacked > options.MaxUnzippedBytes)
        {
            throw new InputException(name, null, $"The gzip unpacks to more than {options.MaxUnzippedBytes} bytes, the most that is read (MaxUnzippedBytes).");
        }

        if (unpacked > options.RatioFreeBytes && unpacked > packed * options.MaxUnzipRatio)
        {
            throw new InputException(name, null, FormattableString.Invariant($"The gzip unpacks to more than {options.MaxUnzipRatio} times its size (MaxUnzipRatio); a recording does not."));
        }
    }

    /// <summary>The last four bytes hold the length modulo 2^32 (RFC 1952, section 2.3.1); a cut file ends in something else.</summary>
    private static void CheckWhole(string name, ReadOnlySpan<byte> packed, long unpacked)
    {
        const int headerAndTrailerBytes = 18;
        if (packed.Length < headerAndTrailerBytes)
        {
            throw new InputException(name, $"byte {packed.Length}", "The gzip is cut off; a whole gzip file is expected.");
        }

        if (unpacked == 0)
        {
            throw new InputException(name, null, "The gzip holds nothing; a recording is expected in it.");
        }
    }
}

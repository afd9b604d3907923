using System.IO.Compression;
using Interbeat.Core;

namespace Interbeat.Formats;

/// <summary>Unpacks gzip (RFC 1952) under an absolute cap and a ratio cap, so that a small file cannot ask for all memory.</summary>
internal static class GzipContent
{
    private const int BlockBytes = 1 << 16;

    /// <summary>
    /// A short member put after the file's own. The platform's reader ends without a word where a file is cut off; it reaches the seal only
    /// where the file before it is whole, for a cut member swallows the seal's bytes and fails.
    /// </summary>
    private static readonly byte[] Seal = Sealed();

    private static ReadOnlySpan<byte> SealText => "interbeat-seal"u8;

    /// <summary>Magic 1F 8B and method 8 (deflate), the only one there is.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, 0x08, ..] || bytes is [0x1F, 0x8B];

    public static ReadOnlyMemory<byte> Unpack(string name, ReadOnlyMemory<byte> packed, ReadOptions options, CancellationToken cancellationToken)
    {
        using var source = new MemoryStream([.. packed.Span, .. Seal], writable: false);
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
            throw Damaged(name, unpacked.Length, fault);
        }

        return Unsealed(name, unpacked.GetBuffer().AsMemory(0, (int)unpacked.Length));
    }

    private static ReadOnlyMemory<byte> Unsealed(string name, ReadOnlyMemory<byte> unpacked)
    {
        if (!unpacked.Span.EndsWith(SealText))
        {
            throw Damaged(name, unpacked.Length, null);
        }

        var content = unpacked[..^SealText.Length];
        if (content.IsEmpty)
        {
            throw new InputException(name, null, "The gzip holds nothing; a recording is expected in it.");
        }

        return IsGzip(content.Span)
            ? throw new InputException(name, null, "The gzip holds another gzip; the recording itself is expected in it.")
            : content;
    }

    private static InputException Damaged(string name, long unpacked, Exception? fault) =>
        new(name, null, $"The gzip is damaged or cut off after {unpacked} unpacked bytes; a whole gzip file is expected.", fault);

    private static byte[] Sealed()
    {
        using var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            zip.Write(SealText);
        }

        return bytes.ToArray();
    }

    private static void CheckCaps(string name, long packed, long unpacked, ReadOptions options)
    {
        if (unpacked > Math.Min(options.MaxUnzippedBytes, Array.MaxLength))
        {
            throw new InputException(name, null, $"The gzip unpacks to more than {options.MaxUnzippedBytes} bytes, the most that is read (MaxUnzippedBytes).");
        }

        if (unpacked > options.RatioFreeBytes && unpacked > packed * options.MaxUnzipRatio)
        {
            throw new InputException(name, null, FormattableString.Invariant($"The gzip unpacks to more than {options.MaxUnzipRatio} times its size (MaxUnzipRatio); a recording does not."));
        }
    }
}

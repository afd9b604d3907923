using System.Buffers.Binary;

namespace Interbeat.Formats;

/// <summary>How the samples of a RIFF/WAVE file are stored and where they lie. Every declared length was checked against the bytes that are there.</summary>
/// <param name="Encoding">How one sample is stored.</param>
/// <param name="Channels">Samples of one moment.</param>
/// <param name="RateHz">Moments per second.</param>
/// <param name="DataOffset">The byte of the first sample.</param>
/// <param name="Frames">Whole moments in the data.</param>
internal sealed record WavHeader(WavEncoding Encoding, int Channels, double RateHz, int DataOffset, int Frames)
{
    private const int ChunkHeaderBytes = 8;
    private const int RiffHeaderBytes = 12;
    private const int PlainFormatBytes = 16;
    private const int ExtensibleFormatBytes = 40;
    private const int TagPcm = 1;
    private const int TagFloat = 3;
    private const int TagExtensible = 0xFFFE;

    /// <summary>Writers that cannot seek back put a length from here on (0x7FFFF000 or 0xFFFFFFFF); no array holds so much, so it can never be true.</summary>
    private const uint LeastUnknownLength = 0x7FFF_F000;

    /// <summary>The last 14 bytes of a sub-format's GUID; the first two are the tag.</summary>
    private static ReadOnlySpan<byte> GuidTail => [0x00, 0x00, 0x00, 0x00, 0x10, 0x00, 0x80, 0x00, 0x00, 0xAA, 0x00, 0x38, 0x9B, 0x71];

    /// <summary>Bytes from one moment to the next.</summary>
    public int FrameBytes => Channels * Encoding.Bytes();

    /// <summary>Whether the bytes begin as RIFF of type WAVE.</summary>
    public static bool IsWave(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= RiffHeaderBytes && bytes[..4].SequenceEqual("RIFF"u8) && bytes[8..12].SequenceEqual("WAVE"u8);

    /// <summary>Finds the chunks <c>fmt</c> and <c>data</c>; the others are passed over.</summary>
    public static WavHeader Read(FileContent content, ReadOptions options, List<string> warnings)
    {
        var bytes = content.Bytes.Span;
        if (!IsWave(bytes))
        {
            throw content.Unusable("byte 0", "A RIFF header of type WAVE is expected.");
        }

        (int Offset, int Length)? format = null, data = null;
        long at = RiffHeaderBytes;
        while (at + ChunkHeaderBytes <= bytes.Length && (format is null || data is null))
        {
            var id = bytes.Slice((int)at, 4);
            var declared = BinaryPrimitives.ReadUInt32LittleEndian(bytes[((int)at + 4)..]);
            var isData = id.SequenceEqual("data"u8);
            var length = Length(content, at, id, declared, isData, warnings);
            var body = ((int)(at + ChunkHeaderBytes), length);
            format ??= id.SequenceEqual("fmt "u8) ? body : null;
            data ??= isData ? body : null;
            at += ChunkHeaderBytes + (long)length + (length & 1);
        }

        if (format is not { } fmt)
        {
            throw content.Unusable($"byte {Math.Min(at, bytes.Length)}", "The file ends without a chunk \"fmt \", which states how samples are stored.");
        }

        return data is { } samples
            ? Of(content, options, fmt.Offset, bytes.Slice(fmt.Offset, fmt.Length), samples, warnings)
            : throw content.Unusable($"byte {Math.Min(at, bytes.Length)}", "The file ends without a chunk \"data\", which holds the samples.");
    }

    private static int Length(FileContent content, long at, ReadOnlySpan<byte> id, uint declared, bool isData, List<string> warnings)
    {
        var held = content.Bytes.Length - (at + ChunkHeaderBytes);
        var isUnknown = declared >= LeastUnknownLength || (declared == 0 && BinaryPrimitives.ReadUInt32LittleEndian(content.Bytes.Span[4..]) == 0);
        if (isData && isUnknown)
        {
            warnings.Add($"The file does not state how long its sound is; the {held} bytes that follow are read.");
            return (int)held;
        }

        return declared <= held
            ? (int)declared
            : throw content.Unusable($"byte {at + 4}", $"The chunk \"{FileContent.Shown(System.Text.Encoding.Latin1.GetString(id))}\" states {declared} bytes, and {held} are left.");
    }

    private static WavHeader Of(FileContent content, ReadOptions options, int at, ReadOnlySpan<byte> fmt, (int Offset, int Length) data, List<string> warnings)
    {
        if (fmt.Length < PlainFormatBytes)
        {
            throw content.Unusable($"byte {at}", $"The chunk \"fmt \" has {fmt.Length} bytes; at least {PlainFormatBytes} are expected.");
        }

        var channels = BinaryPrimitives.ReadUInt16LittleEndian(fmt[2..]);
        if (channels == 0 || channels > options.MaxChannels)
        {
            throw content.Unusable($"byte {at + 2}", $"{channels} channels are stated; 1 to {options.MaxChannels} are expected (MaxChannels).");
        }

        var rate = BinaryPrimitives.ReadUInt32LittleEndian(fmt[4..]);
        if (rate == 0 || rate > ReadOptions.MaxRateHz)
        {
            throw content.Unusable($"byte {at + 4}", FormattableString.Invariant($"A rate of {rate} Hz is stated; above 0 and up to {ReadOptions.MaxRateHz} is expected."));
        }

        var encoding = EncodingOf(content, at, fmt);
        var stated = BinaryPrimitives.ReadUInt16LittleEndian(fmt[12..]);
        var frameBytes = channels * encoding.Bytes();
        if (stated != frameBytes)
        {
            throw content.Unusable($"byte {at + 12}", $"{stated} bytes a moment are stated; {channels} channels of {8 * encoding.Bytes()} bits take {frameBytes}.");
        }

        if (data.Length < frameBytes)
        {
            throw content.Unusable($"byte {data.Offset}", "The chunk \"data\" holds no whole moment of samples.");
        }

        if (data.Length % frameBytes != 0)
        {
            warnings.Add($"The sound ends within a moment; its last {data.Length % frameBytes} bytes are not read.");
        }

        return new WavHeader(encoding, channels, rate, data.Offset, data.Length / frameBytes);
    }

    private static WavEncoding EncodingOf(FileContent content, int at, ReadOnlySpan<byte> fmt)
    {
        int tag = BinaryPrimitives.ReadUInt16LittleEndian(fmt);
        int bits = BinaryPrimitives.ReadUInt16LittleEndian(fmt[14..]);
        if (tag == TagExtensible)
        {
            if (fmt.Length < ExtensibleFormatBytes || !fmt.Slice(26, 14).SequenceEqual(GuidTail))
            {
                throw content.Unusable($"byte {at}", $"The extensible chunk \"fmt \" names no sub-format that is known; {ExtensibleFormatBytes} bytes with one for PCM or float are expected.");
            }

            tag = BinaryPrimitives.ReadUInt16LittleEndian(fmt[24..]);
        }

        return (tag, bits) switch
        {
            (TagPcm, 16) => WavEncoding.Pcm16,
            (TagPcm, 24) => WavEncoding.Pcm24,
            (TagFloat, 32) => WavEncoding.Float32,
            _ => throw content.Unusable($"byte {at}", $"Samples of {bits} bits under the format tag {tag} are not read; PCM (1) of 16 or 24 bits or float (3) of 32 bits is expected."),
        };
    }
}

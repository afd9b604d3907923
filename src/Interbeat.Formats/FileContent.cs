using System.Security.Cryptography;
using Interbeat.Core;

namespace Interbeat.Formats;

/// <summary>The bytes of one file after unzipping, with what names the file in results and errors.</summary>
public sealed class FileContent
{
    private readonly Lazy<TextLayout?> layout;

    /// <summary>A content that needs no unzipping.</summary>
    /// <param name="source">Name and hash of the file as it lies on disk.</param>
    /// <param name="bytes">The unzipped bytes; the caller must not change them afterwards.</param>
    /// <param name="siblings">The files beside it, or null for none.</param>
    public FileContent(InputFile source, ReadOnlyMemory<byte> bytes, ISiblingFiles? siblings = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        Source = source;
        Bytes = bytes;
        Siblings = siblings ?? NoSiblings.Instance;
        layout = new Lazy<TextLayout?>(() => TextLayout.Of(bytes));
    }

    /// <summary>Name and hash of the file as it lies on disk.</summary>
    public InputFile Source { get; }

    /// <summary>The file's name without its folder.</summary>
    public string Name => Source.FileName;

    /// <summary>The unzipped bytes.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The files beside it.</summary>
    public ISiblingFiles Siblings { get; }

    /// <summary>The table in the text, or null where the content is not text or holds no rows of numbers. Found once, asked by several formats.</summary>
    internal TextLayout? Layout => layout.Value;

    /// <summary>The content of a file given by its raw bytes: hashed as they are, then unzipped where they are gzip.</summary>
    /// <exception cref="InputException">The file is empty, too large, or its gzip cannot be unpacked.</exception>
    public static FileContent FromRaw(string name, ReadOnlyMemory<byte> raw, ReadOptions options, ISiblingFiles? siblings = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(options);
        var shown = Shown(name);
        if (raw.IsEmpty)
        {
            throw new InputException(shown, null, "The file is empty; a recording is expected.");
        }

        if (raw.Length > options.MaxFileBytes)
        {
            throw TooLarge(shown, raw.Length, options);
        }

        var source = new InputFile(shown, Convert.ToHexStringLower(SHA256.HashData(raw.Span)));
        var bytes = GzipContent.IsGzip(raw.Span) ? GzipContent.Unpack(shown, raw, options, cancellationToken) : raw;
        return new FileContent(source, bytes, siblings);
    }

    /// <summary>The error that says that this content cannot be used.</summary>
    /// <param name="position">Where, for example <c>line 3</c>; null for the whole.</param>
    /// <param name="expected">What was found and what was expected, in one sentence.</param>
    /// <param name="inner">What caused it, or null.</param>
    public InputException Unusable(string? position, string expected, Exception? inner = null) => new(Name, position, expected, inner);

    internal static InputException TooLarge(string shownName, long bytes, ReadOptions options) =>
        new(shownName, null, FormattableString.Invariant($"The file has {bytes} bytes; at most {options.MaxFileBytes} are read (MaxFileBytes)."));

    /// <summary>Text from a file made safe to show: control characters replaced, cut to a readable length.</summary>
    internal static string Shown(string text)
    {
        const int longest = 120;
        var cut = text.Length > longest ? string.Concat(text.AsSpan(0, longest), "...") : text;
        return cut.Any(char.IsControl) ? new string([.. cut.Select(c => char.IsControl(c) ? '?' : c)]) : cut;
    }
}

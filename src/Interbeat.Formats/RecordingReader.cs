using Interbeat.Core;

namespace Interbeat.Formats;

/// <summary>Opens a recording, finds out what it is, and reads it.</summary>
public static class RecordingReader
{
    /// <summary>Reads the recording at <paramref name="path"/>.</summary>
    /// <param name="path">The file. A gzip is unpacked; the name's ending does not matter.</param>
    /// <param name="options">What the caller knows, and the caps.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="InputException">The file is missing, unreadable, of no known format, or damaged.</exception>
    public static RecordedFile Read(string path, ReadOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        return Read(RecordingFolder.Open(path, options, cancellationToken), options, cancellationToken);
    }

    /// <summary>Reads a recording whose bytes are already at hand.</summary>
    /// <exception cref="InputException">The content is of no known format, or damaged.</exception>
    public static RecordedFile Read(FileContent content, ReadOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        if (RecordingFormats.Detect(content, options) is not { } found)
        {
            var names = string.Join(", ", RecordingFormats.All.Select(f => f.Name));
            var what = TextLayout.IsText(content.Bytes.Span) ? "The text holds no rows of numbers" : "The content is not text and no record's header lies beside it";
            throw content.Unusable(null, $"{what}; one of these formats is expected: {names}.");
        }

        return found.Format.Read(content, options, cancellationToken);
    }
}

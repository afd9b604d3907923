namespace Interbeat.Formats;

/// <summary>One file format: how to know it and how to read it.</summary>
/// <remarks>
/// A format is a pure function of bytes. Files are opened by <see cref="RecordingReader"/>; a record of several files reaches its other
/// parts through <see cref="FileContent.Siblings"/>. Add a format by writing its type and listing it in <see cref="RecordingFormats.All"/>.
/// </remarks>
public interface IRecordingFormat
{
    /// <summary>The format's name as results show it, for example <c>wfdb</c>.</summary>
    string Name { get; }

    /// <summary>What the format holds, in one sentence.</summary>
    string Describes { get; }

    /// <summary>Whether the content is of this format. Looks at bytes, never at the ending of the name, and never throws for odd content.</summary>
    Detection Detect(FileContent content, ReadOptions options);

    /// <summary>Reads the content.</summary>
    /// <exception cref="Interbeat.Core.InputException">The content cannot be read; the message names file, position and what was expected.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    RecordedFile Read(FileContent content, ReadOptions options, CancellationToken cancellationToken);
}

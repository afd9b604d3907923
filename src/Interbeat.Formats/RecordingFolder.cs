using Interbeat.Core;

namespace Interbeat.Formats;

/// <summary>The folder of a recording on disk: the only place in this project that opens files.</summary>
internal sealed class RecordingFolder : ISiblingFiles
{
    private const int BlockBytes = 1 << 16;
    private readonly string folder;
    private readonly ReadOptions options;
    private readonly CancellationToken cancellationToken;

    private RecordingFolder(string folder, ReadOptions options, CancellationToken cancellationToken)
    {
        this.folder = folder;
        this.options = options;
        this.cancellationToken = cancellationToken;
    }

    /// <summary>The content of one file, able to find the files beside it.</summary>
    public static FileContent Open(string path, ReadOptions options, CancellationToken cancellationToken)
    {
        var name = FileContent.Shown(Path.GetFileName(path));
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
        {
            throw new InputException(name, null, "The path is empty or holds a NUL character; the path of a file is expected.");
        }

        if (Directory.Exists(path))
        {
            throw new InputException(FileContent.Shown(Path.GetFileName(Path.TrimEndingDirectorySeparator(path))), null, "This is a folder; a file is expected.");
        }

        if (!File.Exists(path))
        {
            throw new InputException(name, null, "There is no such file.");
        }

        var folder = new RecordingFolder(Path.GetDirectoryName(Path.GetFullPath(path))!, options, cancellationToken);
        return FileContent.FromRaw(Path.GetFileName(path), ReadAll(path, name, options, cancellationToken), options, folder, cancellationToken);
    }

    /// <inheritdoc/>
    public FileContent? Find(string name)
    {
        if (!IsPlainName(name))
        {
            return null;
        }

        var path = Path.Combine(folder, name);
        foreach (var candidate in (string[])[path, path + ".gz"])
        {
            if (File.Exists(candidate))
            {
                return Open(candidate, options, cancellationToken);
            }
        }

        return null;
    }

    /// <summary>Whether a name found in a file stays in its folder: no separator of any system, no drive, no parent.</summary>
    public static bool IsPlainName(string name) =>
        name.Length is > 0 and < 256 && name is not ("." or "..") && name.IndexOfAny(['/', '\\', ':', '\0']) < 0;

    private static ReadOnlyMemory<byte> ReadAll(string path, string name, ReadOptions options, CancellationToken cancellationToken)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            var length = stream.CanSeek ? stream.Length : 0;
            if (length > options.MaxFileBytes)
            {
                throw FileContent.TooLarge(name, length, options);
            }

            using var bytes = new MemoryStream((int)length);
            var block = new byte[BlockBytes];
            while (stream.Read(block) is var count and > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (bytes.Length + count > options.MaxFileBytes)
                {
                    throw FileContent.TooLarge(name, bytes.Length + count, options);
                }

                bytes.Write(block, 0, count);
            }

            return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InputException(name, null, "The file cannot be opened for reading.", fault);
        }
    }
}

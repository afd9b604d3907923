using Interbeat.Core;

namespace Interbeat.Formats;

/// <summary>The files on disk that the reading of one recording touches: what a program must not write over.</summary>
public static class RecordingFiles
{
    /// <summary>The file itself and, of a record of several files, those beside it that exist.</summary>
    /// <param name="path">The file as it was named; it need not exist.</param>
    public static IReadOnlyList<string> At(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var asked = Path.GetFileName(path);
        var folder = path.Contains('\0', StringComparison.Ordinal) || asked.Length == 0 ? null : Path.GetDirectoryName(Path.GetFullPath(path));
        return folder is null
            ? [path]
            : [path, .. WfdbRecord.FilesBeside(asked, name => Header(Path.Combine(folder, name)))
                .Where(RecordingFolder.IsPlainName)
                .SelectMany(name => (string[])[name, name + ".gz"])
                .Select(name => Path.Combine(folder, name))
                .Where(File.Exists)];
    }

    /// <summary>A file small enough to be a header; null for any other, which is not opened.</summary>
    private static FileContent? Header(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: <= WfdbHeader.MaxBytes }
                ? RecordingFolder.Open(path, ReadOptions.Default, CancellationToken.None)
                : null;
        }
        catch (InputException)
        {
            // Whoever reads the recording will say what is wrong with it.
            return null;
        }
    }
}

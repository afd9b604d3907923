using Interbeat.Core;
using Interbeat.Reports;

namespace Interbeat.Cli.Analysis;

/// <summary>Whether a folder may be written to; asked before the long computation, not after it.</summary>
internal static class OutputFolder
{
    private const string Option = "--out";

    /// <summary>Refuses a file, a folder that holds something unless <paramref name="force"/> allows it, and a place where no folder can be made.</summary>
    /// <exception cref="InputException">The folder is refused.</exception>
    public static void Check(string folder, bool force)
    {
        if (string.IsNullOrWhiteSpace(folder) || folder.Contains('\0', StringComparison.Ordinal))
        {
            throw new InputException(Option, null, "a folder's name is expected");
        }

        SessionFolder.Check(folder, force);
        try
        {
            Probe(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new InputException(Option, null, $"'{folder}' cannot be made or written to; a place for a new folder is expected", refused);
        }
    }

    /// <summary>Whether everything in the folder was written by Interbeat; so it is for a folder that does not exist.</summary>
    public static bool HoldsOnlyASession(string folder) =>
        !Directory.Exists(folder)
        || Directory.EnumerateFileSystemEntries(folder).All(entry => File.Exists(entry) && SessionFolder.OwnFiles.Contains(Path.GetFileName(entry), StringComparer.Ordinal));

    /// <summary>Makes a folder beside <paramref name="target"/>, as writing will, and takes it away again with all that had to be made for it.</summary>
    private static void Probe(string target)
    {
        var made = new List<string>();
        for (var parent = Path.GetDirectoryName(target); parent is not null && !Directory.Exists(parent); parent = Path.GetDirectoryName(parent))
        {
            made.Add(parent);
        }

        var probe = $"{target}.{Path.GetRandomFileName()}";
        try
        {
            Directory.CreateDirectory(probe);
        }
        finally
        {
            foreach (var folder in made.Prepend(probe).Where(Directory.Exists))
            {
                Directory.Delete(folder);
            }
        }
    }
}

using Interbeat.Core;

namespace Interbeat.Cli.Analysis;

/// <summary>Whether a folder may be written to; asked before the long computation, not after it.</summary>
internal static class OutputFolder
{
    /// <summary>Every file that Interbeat writes into a session's folder.</summary>
    private static readonly string[] SessionFiles = ["report.html", "summary.json", "timeline.tsv", "beats-a.tsv", "beats-b.tsv", "provenance.json"];

    /// <summary>Refuses a file, and a folder that holds something unless <paramref name="force"/> allows it.</summary>
    /// <exception cref="InputException">The folder is refused.</exception>
    public static void Check(string folder, bool force)
    {
        if (string.IsNullOrWhiteSpace(folder))
        {
            throw new InputException("--out", null, "a folder's name is expected");
        }

        if (File.Exists(folder))
        {
            throw new InputException("--out", null, $"'{folder}' is a file; a folder is expected");
        }

        if (!force && Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new InputException("--out", null, $"the folder '{folder}' is not empty; --force replaces what is in the way");
        }
    }

    /// <summary>Whether everything in the folder was written by Interbeat; so it is for a folder that does not exist.</summary>
    public static bool HoldsOnlyASession(string folder) =>
        !Directory.Exists(folder)
        || Directory.EnumerateFileSystemEntries(folder).All(entry => File.Exists(entry) && SessionFiles.Contains(Path.GetFileName(entry), StringComparer.Ordinal));
}

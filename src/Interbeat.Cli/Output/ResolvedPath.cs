namespace Interbeat.Cli.Output;

/// <summary>Where a path leads when every link in it is followed: two names of one file become equal.</summary>
internal static class ResolvedPath
{
    /// <summary>Links that lead on to links are followed this often; Linux gives up at 40 (path_resolution(7)).</summary>
    private const int MostLinks = 40;

    /// <summary>Names that differ only in case are one file on the systems where they usually are.</summary>
    private static StringComparison Comparison => OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>Whether two resolved paths are one.</summary>
    public static bool Same(string a, string b) => string.Equals(a, b, Comparison);

    /// <summary>The full path without links; parts that do not exist stay as they are.</summary>
    public static string Of(string path) => path.Contains('\0', StringComparison.Ordinal) || path.Length == 0 ? path : Followed(Path.GetFullPath(path), MostLinks);

    private static string Followed(string full, int linksLeft)
    {
        var folder = Path.GetDirectoryName(full);
        if (folder is null)
        {
            return full;
        }

        var here = Path.Combine(Followed(folder, linksLeft), Path.GetFileName(full));
        var link = Target(here);
        return link is null || linksLeft == 0 ? here : Followed(Path.GetFullPath(link, Path.GetDirectoryName(here)!), linksLeft - 1);
    }

    private static string? Target(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            // What cannot be looked at cannot be written either; that error has its own words.
            return null;
        }
    }
}

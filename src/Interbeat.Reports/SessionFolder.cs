using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Results;
using Interbeat.Reports.Files;

namespace Interbeat.Reports;

/// <summary>The folder that an analysis leaves behind: report, summary, timeline, beats and provenance.</summary>
/// <remarks>Everything is written into a folder beside it first and then moved, so that a stopped program leaves no half report.</remarks>
public static class SessionFolder
{
    /// <summary>The report's file name.</summary>
    public const string ReportFile = "report.html";

    /// <summary>The summary's file name.</summary>
    public const string SummaryFile = "summary.json";

    /// <summary>The timeline's file name.</summary>
    public const string TimelineFile = "timeline.tsv";

    /// <summary>The file name of the first person's beats.</summary>
    public const string BeatsAFile = "beats-a.tsv";

    /// <summary>The file name of the second person's beats.</summary>
    public const string BeatsBFile = "beats-b.tsv";

    /// <summary>The provenance's file name.</summary>
    public const string ProvenanceFile = "provenance.json";

    /// <summary>Every file that an analysis may leave behind.</summary>
    public static ImmutableArray<string> OwnFiles { get; } = [ReportFile, SummaryFile, TimelineFile, BeatsAFile, BeatsBFile, ProvenanceFile];

    /// <summary>Writes the files of <paramref name="result"/> into <paramref name="folder"/>.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="folder">Where to; made when it does not exist.</param>
    /// <param name="force">Whether a folder that is not empty may be used; then only files of these names are replaced.</param>
    /// <param name="truth">What was planted in a simulated session; null for a recording.</param>
    /// <param name="cancellationToken">Stops the work; the folder is then as it was.</param>
    /// <exception cref="InputException">The folder is not empty and <paramref name="force"/> is false, or a file stands in its place.</exception>
    public static async Task WriteAsync(SessionResult result, string folder, bool force, PlantedTruth? truth = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        Check(target, force);

        var making = $"{target}.{Path.GetRandomFileName()}";
        try
        {
            Directory.CreateDirectory(making);
            foreach (var (name, bytes) in await FilesAsync(result, truth).ConfigureAwait(false))
            {
                await File.WriteAllBytesAsync(Path.Combine(making, name), bytes, cancellationToken).ConfigureAwait(false);
            }

            cancellationToken.ThrowIfCancellationRequested();
            Move(making, target);
        }
        finally
        {
            if (Directory.Exists(making))
            {
                Directory.Delete(making, recursive: true);
            }
        }
    }

    /// <summary>Refuses a file in the folder's place, and a folder that holds something unless <paramref name="force"/> allows it.</summary>
    /// <exception cref="InputException">The folder is refused.</exception>
    public static void Check(string folder, bool force)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(target))
        {
            throw new InputException("--out", null, $"'{Path.GetFileName(target)}' is a file; a folder was expected.");
        }

        if (!force && Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
        {
            throw new InputException("--out", null, $"the folder '{Path.GetFileName(target)}' is not empty; --force replaces Interbeat's own files in it.");
        }
    }

    private static async Task<List<(string Name, byte[] Bytes)>> FilesAsync(SessionResult result, PlantedTruth? truth)
    {
        var files = new List<(string, byte[])>
        {
            (ReportFile, System.Text.Encoding.UTF8.GetBytes(await SessionReport.RenderAsync(result, truth).ConfigureAwait(false))),
            (SummaryFile, SummaryJson.Write(result)),
            (TimelineFile, TimelineTsv.Write(result.Timeline)),
            (ProvenanceFile, ProvenanceJson.Write(result.Provenance)),
        };
        if (result.A.Beats is { } beatsA)
        {
            files.Add((BeatsAFile, BeatsTsv.Write(beatsA)));
        }

        if (result.B.Beats is { } beatsB)
        {
            files.Add((BeatsBFile, BeatsTsv.Write(beatsB)));
        }

        return files;
    }

    private static void Move(string making, string target)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(making, target);
            return;
        }

        foreach (var name in OwnFiles)
        {
            var made = Path.Combine(making, name);
            var place = Path.Combine(target, name);
            if (File.Exists(made))
            {
                File.Move(made, place, overwrite: true);
            }
            else
            {
                // Beats of an earlier run would be read as this one's.
                File.Delete(place);
            }
        }
    }
}

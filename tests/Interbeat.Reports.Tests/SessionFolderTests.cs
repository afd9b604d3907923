using Interbeat.Core;
using Interbeat.SampleData;

namespace Interbeat.Reports.Tests;

public sealed class SessionFolderTests : IDisposable
{
    private readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("interbeat-reports-");

    public void Dispose() => parent.Delete(recursive: true);

    private string Folder => Path.Combine(parent.FullName, "out");

    [Fact]
    public async Task A_new_folder_holds_the_six_files_and_nothing_else_is_left()
    {
        await SessionFolder.WriteAsync(SampleSessions.TwoMinutes(), Folder, force: false);
        Assert.Equal(["beats-a.tsv", "beats-b.tsv", "provenance.json", "report.html", "summary.json", "timeline.tsv"], Names());
        Assert.Single(parent.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task A_folder_that_is_not_empty_is_refused_and_left_as_it_was()
    {
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder, "mine.txt"), "mine");
        await Assert.ThrowsAsync<InputException>(() => SessionFolder.WriteAsync(SampleSessions.TwoMinutes(), Folder, force: false));
        Assert.Equal(["mine.txt"], Names());
    }

    [Fact]
    public async Task Force_replaces_own_files_only_and_drops_beats_of_an_earlier_run()
    {
        await SessionFolder.WriteAsync(SampleSessions.TwoMinutes(), Folder, force: false);
        await File.WriteAllTextAsync(Path.Combine(Folder, "mine.txt"), "mine");
        await SessionFolder.WriteAsync(SampleSessions.Movement(), Folder, force: true);
        Assert.Equal(["mine.txt", "provenance.json", "report.html", "summary.json", "timeline.tsv"], Names());
        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(Folder, "mine.txt")));
        Assert.Contains("patient", await File.ReadAllTextAsync(Path.Combine(Folder, "summary.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_run_leaves_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SessionFolder.WriteAsync(SampleSessions.TwoMinutes(), Folder, force: false, cancellationToken: cancelled.Token));
        Assert.Empty(parent.EnumerateFileSystemInfos());
    }

    private IEnumerable<string> Names() => Directory.EnumerateFileSystemEntries(Folder).Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal);
}

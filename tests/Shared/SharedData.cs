namespace Interbeat.Tests.Shared;

/// <summary>The folder of real recordings that lies beside the repository where there is one; it is not part of it.</summary>
public static class SharedData
{
    private const string FolderName = "shared";

    /// <summary>The folder <c>shared/data</c> next to any folder above the tests, or null where there is none.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>The path of a file in it, for example <c>Path("mitdb", "100.hea")</c>.</summary>
    public static string Path(params string[] parts) =>
        System.IO.Path.Combine([Folder ?? throw new InvalidOperationException("Mark the test with SharedDataFact."), .. parts]);

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.Combine(folder.FullName, FolderName, "data");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}

/// <summary>A test on real recordings; it is skipped, with the reason, where they are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    /// <summary>Skips the test where the folder of recordings is missing.</summary>
    public SharedDataFactAttribute()
    {
        if (SharedData.Folder is null)
        {
            Skip = "The folder shared/data with real recordings does not lie beside the repository.";
        }
    }
}

namespace Interbeat.Tests.Shared;

/// <summary>The folder of real recordings and reference outputs that lies beside the repository where there is one; it is not part of it.</summary>
public static class SharedData
{
    private const string FolderName = "shared";

    /// <summary>The folder named <c>shared</c> beside any folder above the tests, or null where there is none.</summary>
    public static string? Root { get; } = Find();

    /// <summary>The recordings in it, or null where there is none.</summary>
    public static string? Folder { get; } = Root is null ? null : System.IO.Path.Combine(Root, "data");

    /// <summary>A file of that folder, for example <c>File("reference", "hrv.json")</c>.</summary>
    public static string File(params string[] parts) =>
        System.IO.Path.Combine([Root ?? throw new InvalidOperationException("Mark the test with SharedDataFact."), .. parts]);

    /// <summary>A file among its recordings, for example <c>Path("mitdb", "100.hea")</c>.</summary>
    public static string Path(params string[] parts) => File(["data", .. parts]);

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.Combine(folder.FullName, FolderName);
            if (Directory.Exists(System.IO.Path.Combine(candidate, "data")))
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
        if (SharedData.Root is null)
        {
            Skip = "The folder shared/data with real recordings does not lie beside the repository.";
        }
    }
}

namespace Interbeat.Tests.Shared;

/// <summary>The folder of recordings and reference outputs that lies beside the repository and is not part of it.</summary>
internal static class SharedData
{
    /// <summary>The folder named <c>shared</c> beside any folder above the tests, or null.</summary>
    public static string? Root { get; } = Find();

    /// <summary>A file of that folder.</summary>
    public static string File(params string[] parts) =>
        Path.Combine([Root ?? throw new InvalidOperationException("There is no shared folder."), .. parts]);

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(Path.Combine(candidate, "data")))
            {
                return candidate;
            }
        }

        return null;
    }
}

/// <summary>A test that reads the shared folder; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute()
    {
        if (SharedData.Root is null)
        {
            Skip = "No folder shared/data beside the repository.";
        }
    }
}

using System.Runtime.CompilerServices;

namespace Interbeat.Architecture.Tests;

/// <summary>The source tree that these tests read.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>The project files of the product.</summary>
    public static IReadOnlyList<string> ProjectFiles() =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>The C# and Razor files below a folder of the root.</summary>
    public static IReadOnlyList<string> Sources(params string[] folder) =>
        [.. Directory.EnumerateFiles(Path.Combine([Root, .. folder]), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor")
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "artifacts" or "node_modules"))
            .Order(StringComparer.Ordinal)];

    /// <summary>A file's path as it is read in a message.</summary>
    public static string Relative(string file) => Path.GetRelativePath(Root, file);

    private static string Find([CallerFilePath] string thisFile = "")
    {
        // The assembly's place is tried first: with deterministic source paths the compiler no longer knows where the file was.
        foreach (var start in new[] { AppContext.BaseDirectory, Path.GetDirectoryName(thisFile)! })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Interbeat.slnx")))
                {
                    return folder.FullName;
                }
            }
        }

        throw new InvalidOperationException("The folder that holds Interbeat.slnx is above neither the test assembly nor its source.");
    }
}

namespace Interbeat.Reports.Tests;

/// <summary>The source tree that the tests run inside.</summary>
internal static class SourceTree
{
    /// <summary>The folder that holds <c>Interbeat.slnx</c>.</summary>
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Interbeat.slnx")))
            {
                folder = folder.Parent;
            }

            Assert.True(folder is not null, "The tests run inside the source tree, which holds Interbeat.slnx.");
            return folder.FullName;
        }
    }
}

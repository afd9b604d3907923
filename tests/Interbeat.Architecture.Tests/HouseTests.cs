using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Interbeat.Architecture.Tests;

/// <summary>What keeps the tree readable in one sitting per file.</summary>
public sealed class HouseTests
{
    private const int LongestFile = 400;

    private static readonly string[] ProjectFolders = ["src", "tests", "benchmarks"];

    [Fact]
    public void A_file_is_short_enough_to_read_in_one_sitting()
    {
        var found = Repository.Sources("src").Concat(Repository.Sources("tests")).Concat(Repository.Sources("samples")).Concat(Repository.Sources("benchmarks"))
            .Select(file => (File: file, Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > LongestFile)
            .Select(file => $"{Repository.Relative(file.File)}: {file.Lines} lines")
            .ToList();

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public void No_type_is_named_for_having_no_subject()
    {
        var found = ProductAssemblies.All.Values
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => Regex.IsMatch(type.Name, "(Helper|Helpers|Manager|Util|Utils|Utility|Utilities)(`[0-9]+)?$"))
            .Select(type => type.FullName);

        Assert.Empty(found);
    }

    [Fact]
    public void Every_product_project_documents_its_public_members()
    {
        var props = XDocument.Load(Path.Combine(Repository.Root, "src", "Directory.Build.props"));
        Assert.Equal("true", Assert.Single(props.Descendants("GenerateDocumentationFile")).Value);

        foreach (var file in Repository.ProjectFiles())
        {
            var project = XDocument.Load(file);
            Assert.True(project.Descendants("GenerateDocumentationFile").All(e => e.Value == "true"), $"{Repository.Relative(file)} turns documentation off.");
            Assert.False(project.Descendants("NoWarn").Any(e => e.Value.Contains("CS1591", StringComparison.Ordinal)), $"{Repository.Relative(file)} hides missing documentation.");
        }
    }

    [Fact]
    public void Transitive_references_are_off_for_every_product_project()
    {
        var props = XDocument.Load(Path.Combine(Repository.Root, "src", "Directory.Build.props"));
        Assert.Equal("true", Assert.Single(props.Descendants("DisableTransitiveProjectReferences")).Value);
        Assert.All(Repository.ProjectFiles(), file => Assert.Empty(XDocument.Load(file).Descendants("DisableTransitiveProjectReferences")));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var listed = XDocument.Load(Path.Combine(Repository.Root, "Interbeat.slnx")).Descendants("Project").Select(p => p.Attribute("Path")!.Value).Order(StringComparer.Ordinal);
        var present = ProjectFolders
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories))
            .Select(file => Repository.Relative(file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

        Assert.Equal(present, listed);
    }
}

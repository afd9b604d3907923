using System.Xml.Linq;

namespace Interbeat.Architecture.Tests;

/// <summary>Arrows between projects point only where the list says.</summary>
public sealed class ArrowTests
{
    [Fact]
    public void Project_files_ask_only_for_listed_arrows()
    {
        foreach (var file in Repository.ProjectFiles())
        {
            var project = Path.GetFileNameWithoutExtension(file);
            Assert.True(Arrows.Allowed.ContainsKey(project), $"{project} is not in the list of docs/decisions/0001-arrows.md.");

            var asked = XDocument.Load(file).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));
            Assert.All(asked, target => Assert.True(Arrows.Allowed[project].Contains(target), $"{project} -> {target} is not a listed arrow."));
        }
    }

    [Fact]
    public void Assemblies_use_only_listed_arrows()
    {
        foreach (var (project, assembly) in ProductAssemblies.All)
        {
            var used = assembly.GetReferencedAssemblies().Where(ProductAssemblies.IsProduct).Select(name => ProductAssemblies.ProjectOf(name.Name!));
            Assert.All(used, target => Assert.True(Arrows.Allowed[project].Contains(target), $"{project} -> {target} is not a listed arrow."));
        }
    }

    [Fact]
    public void Every_listed_project_exists_and_is_looked_at()
    {
        Assert.Equal(Arrows.Allowed.Keys.Order(), Repository.ProjectFiles().Select(Path.GetFileNameWithoutExtension).Order());
        Assert.Equal(Arrows.Allowed.Keys.Order(), ProductAssemblies.All.Keys.Order());
    }

    [Fact]
    public void Listed_arrows_hold_no_circle()
    {
        var open = Arrows.Allowed.ToDictionary(pair => pair.Key, pair => pair.Value.ToHashSet());
        while (open.Count > 0)
        {
            var free = open.Where(pair => pair.Value.Count == 0).Select(pair => pair.Key).ToList();
            Assert.True(free.Count > 0, $"A circle among {string.Join(", ", open.Keys)}.");
            free.ForEach(project => open.Remove(project));
            foreach (var targets in open.Values)
            {
                targets.ExceptWith(free);
            }
        }
    }

    [Fact]
    public void The_decision_page_shows_the_same_list()
    {
        var page = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "decisions", "0001-arrows.md"));
        foreach (var (project, targets) in Arrows.Allowed)
        {
            var names = targets.Length == 0 ? "-" : string.Join(", ", targets.Select(Short));
            Assert.Contains($"| {Short(project)} | {names} |", page.Select(line => line.Trim()));
        }

        static string Short(string project) => project["Interbeat.".Length..];
    }

    [Fact]
    public void Core_takes_no_packages()
    {
        var core = Repository.ProjectFiles().Single(file => file.EndsWith("Interbeat.Core.csproj", StringComparison.Ordinal));
        Assert.Empty(XDocument.Load(core).Descendants("PackageReference"));
    }
}

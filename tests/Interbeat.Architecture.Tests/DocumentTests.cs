using System.Text.RegularExpressions;

namespace Interbeat.Architecture.Tests;

/// <summary>What the pages promise is there.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public void Every_relative_link_of_a_page_leads_somewhere()
    {
        var pages = Directory.GetFiles(Repository.Root, "*.md")
            .Concat(Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories))
            .ToArray();
        var dead = from page in pages
                   from Match link in Link().Matches(File.ReadAllText(page))
                   let target = link.Groups[1].Value.Split('#')[0]
                   where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
                   let path = Path.Combine(Path.GetDirectoryName(page)!, target)
                   where !File.Exists(path) && !Directory.Exists(path)
                   select $"{Repository.Relative(page)}: {target}";

        Assert.True(pages.Length > 8, "The pages were not found.");
        Assert.Empty(dead);
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}

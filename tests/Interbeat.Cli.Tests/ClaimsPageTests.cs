using System.Globalization;
using System.Text.RegularExpressions;
using Interbeat.Model.Claims;

namespace Interbeat.Cli.Tests;

/// <summary>The committed page of the ledger: whole, and as its own command makes it.</summary>
public sealed partial class ClaimsPageTests : Scratch
{
    private const int LeastN = 1000;

    private static readonly bool Full = Environment.GetEnvironmentVariable("INTERBEAT_VALIDATION") == "full";

    private static string Page => File.ReadAllText(Path.Combine(Repository(), "docs", "science", "claims.md"));

    [Fact]
    public void The_page_has_every_row_of_the_ledger_as_it_is_worded_now()
    {
        var (page, table) = (Page, Section("All rows"));

        Assert.Equal(Ledger.All.Select(claim => claim.Id), RowId().Matches(table).Select(m => m.Groups[1].Value));
        Assert.All(Ledger.All, claim => Assert.Contains($"| {claim.Id} | {Cell(claim.Statement)} |", table, StringComparison.Ordinal));
        foreach (var claim in Ledger.All.Where(claim => claim.Experiment is not null))
        {
            Assert.Contains($"### {claim.Id} {claim.Statement}\nMeasured: {claim.Experiment!.Statistic}.", page, StringComparison.Ordinal);
            Assert.Contains($"passes where {claim.Experiment.Seed.Text}.", page, StringComparison.Ordinal);
            Assert.Contains($"passes where {claim.Experiment.Evidence.Text}.", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_row_of_the_page_has_both_sets_and_what_research_says()
    {
        var lines = Section("All rows").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("| id | claim | seed | comes from | evidence | comes from | research |", lines[0]);
        Assert.All(lines.Skip(2), line => Assert.Equal(8, Unescaped().Count(line)));
    }

    [Fact]
    public void Its_headlines_count_what_its_table_shows()
    {
        var table = Section("All rows");
        foreach (var (set, column) in new[] { ("seed", 3), ("evidence", 5) })
        {
            var cells = table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).Select(line => Unescaped().Split(line)[column].Trim()).ToList();
            var (passed, failed) = (cells.Count(c => c.StartsWith("pass", StringComparison.Ordinal)), cells.Count(c => c.StartsWith("**FAIL**", StringComparison.Ordinal)));
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"- Set {set}, n "), Page, StringComparison.Ordinal);
            Assert.Matches(string.Create(CultureInfo.InvariantCulture, $"- Set {set}, n \\d+, seed 1: {passed} of {passed + failed} scored claims pass"), Page);
        }
    }

    [Fact]
    public async Task The_page_says_how_it_was_made_and_is_made_again_so()
    {
        var made = Command().Match(Page);
        Assert.True(made.Success, "The page names the command that makes it.");
        Assert.True(int.Parse(made.Groups[1].Value, CultureInfo.InvariantCulture) >= LeastN, made.Value);

        if (Full)
        {
            var run = await CliRun.Of("claims", "--set", "both", "--n", made.Groups[1].Value, "--seed", made.Groups[2].Value, "--out", PathOf("page.md"));
            Assert.True(run.Code is 0 or 3, run.Error);
            Assert.True(Page == await File.ReadAllTextAsync(PathOf("page.md")), $"docs/science/claims.md is not what the program makes now; make it again: {made.Value}");
        }
    }

    private static string Section(string heading) => Page.Split($"\n## {heading}\n")[1].Split("\n## ")[0];

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Interbeat.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside the source tree, which holds Interbeat.slnx.");
    }

    [GeneratedRegex(@"^\| ([FH]\d\d) \|", RegexOptions.Multiline)]
    private static partial Regex RowId();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Unescaped();

    [GeneratedRegex(@"interbeat claims --set both --n (\d+) --seed (\d+) --out FILE\.md")]
    private static partial Regex Command();
}

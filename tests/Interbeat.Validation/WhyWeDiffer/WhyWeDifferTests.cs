using Interbeat.Tests.Shared;

namespace Interbeat.Validation.WhyWeDiffer;

/// <summary>The committed page is what the generator makes.</summary>
public sealed class WhyWeDifferTests
{
    private const string Update = "INTERBEAT_UPDATE_DOCS";

    [SharedDataFact]
    public void The_committed_page_is_what_the_library_and_the_frozen_figures_make()
    {
        var path = Path.Combine(Root(), WhyWeDifferPage.File);
        var made = WhyWeDifferPage.Make();
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            File.WriteAllText(path, made);
        }

        var committed = File.Exists(path) ? File.ReadAllText(path) : "";
        Assert.True(committed == made, $"{WhyWeDifferPage.File} is out of date. Run\n\n    {WhyWeDifferPage.Command}\n\nand commit it.\n\n{ChangedLines(committed, made)}");
    }

    [Fact]
    public void A_figure_too_small_for_its_decimals_is_zero_without_a_sign()
    {
        Assert.Equal("0.00", Digits.Of(-0.001, 2));
        Assert.Equal("−4.50", Digits.Of(-4.4998, 2));
        Assert.Equal(Digits.Absent, Digits.Of(double.NaN, 2));
        Assert.Equal(Digits.Absent, Digits.Of(null, 2));
    }

    [Fact]
    public void A_table_of_six_columns_is_refused()
    {
        Assert.Throws<ArgumentException>(() => MarkdownTable.Of(["a", "b", "c", "d", "e", "f"], []));
        Assert.Throws<ArgumentException>(() => MarkdownTable.Of(["a", "b"], [["only one"]]));
    }

    /// <summary>The lines that only one of the two has.</summary>
    private static string ChangedLines(string committed, string made)
    {
        string[] before = committed.Split('\n'), after = made.Split('\n');
        return string.Join('\n', before.Except(after).Select(line => "- " + line).Concat(after.Except(before).Select(line => "+ " + line)));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Interbeat.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not lie in the repository.");
        }

        return folder.FullName;
    }
}

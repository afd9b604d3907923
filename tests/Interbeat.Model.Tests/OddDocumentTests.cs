using System.Text.RegularExpressions;
using Interbeat.Model.Description;
using Interbeat.Model.Equations;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Tests;

/// <summary>The ODD page says what the code says.</summary>
public sealed partial class OddDocumentTests
{
    [Fact]
    public void The_committed_page_is_what_the_code_makes()
    {
        var path = Path.Combine(Root(), OddDocument.File);
        var made = OddDocument.Make();
        if (Environment.GetEnvironmentVariable("INTERBEAT_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, made);
        }

        var committed = File.Exists(path) ? File.ReadAllText(path) : "";
        Assert.True(committed == made, $"{OddDocument.File} is out of date. Run\n\n    {OddDocument.Command}\n\nand commit it.");
    }

    [Fact]
    public void Every_type_with_equations_is_described()
    {
        var equations = typeof(Neuroception).Assembly.GetTypes().Where(t => t is { IsPublic: true, IsAbstract: true, IsSealed: true, Namespace: "Interbeat.Model.Equations" });

        Assert.All(equations, t => Assert.Contains(Submodel.All, s => s.Code == t));
    }

    [Fact]
    public void Every_parameter_that_an_equation_names_exists()
    {
        var named = Submodel.All.SelectMany(s => s.Equations).SelectMany(e => Symbol().Matches(e)).Select(m => m.Value).Distinct();

        Assert.All(named, symbol => Assert.Contains(ParameterSets.Seed.All, p => p.Symbol == symbol));
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

    // Symbols with an underscore are parameters.
    [GeneratedRegex(@"\b[A-Za-z]+(_[A-Za-z0-9]+)+\b")]
    private static partial Regex Symbol();
}

using System.Globalization;
using System.Text;
using Interbeat.Model.Parameters;

namespace Interbeat.Model.Description;

/// <summary>The tables of the ODD page.</summary>
internal static class OddTables
{
    /// <summary>A table; a bar in a cell is written so that it does not end it.</summary>
    public static void Append(StringBuilder page, IReadOnlyList<string> headers, IEnumerable<string[]> rows)
    {
        page.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", headers)} |\n|{string.Concat(Enumerable.Repeat("---|", headers.Count))}\n");
        foreach (var row in rows)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |\n");
        }
    }

    /// <summary>The parameters of the named sets.</summary>
    public static void AppendParameters(StringBuilder page)
    {
        var (seed, evidence) = (ParameterSets.Seed, ParameterSets.Evidence);
        page.Append("\n## Parameters\nOne row a parameter: its value in the set `seed`, in `evidence` where that differs, and the range of its uniform prior. Marks: ");
        page.Append(string.Join("; ", Enum.GetValues<ParameterMark>().Select(m => $"{Word(m)}, {Count(seed, m)} in `seed` and {Count(evidence, m)} in `evidence`")));
        page.Append(CultureInfo.InvariantCulture, $" ({seed.All.Length} in all).\n\n");
        Append(page, ["symbol", "what it is", "value, unit", "prior", "mark: source"], seed.All.Select(p => Row(p, evidence[p.Symbol])));
    }

    private static string[] Row(Parameter seed, Parameter evidence) =>
    [
        $"`{seed.Symbol}`",
        seed.Meaning,
        OddDocument.Number(seed.Value) + (evidence.Value == seed.Value ? "" : $"; evidence {OddDocument.Number(evidence.Value)}") + (seed.Unit == "1" ? "" : " " + seed.Unit),
        $"{OddDocument.Number(seed.Low)} to {OddDocument.Number(seed.High)}",
        Marked(seed) + (evidence.Source == seed.Source ? "" : $". Evidence, {Marked(evidence)}"),
    ];

    // A calibrated value's source begins with that word already.
    private static string Marked(Parameter parameter) => parameter.Source.StartsWith(Word(parameter.Mark), StringComparison.Ordinal) ? parameter.Source : $"{Word(parameter.Mark)}: {parameter.Source}";

    private static int Count(ParameterSet set, ParameterMark mark) => set.All.Count(p => p.Mark == mark);

    private static string Word(ParameterMark mark) => mark switch
    {
        ParameterMark.Literature => "published",
        ParameterMark.Assumption => "assumption",
        ParameterMark.Calibrated => "calibrated",
        _ => "assumption due for calibration",
    };
}

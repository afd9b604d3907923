using Interbeat.Cli.Output;
using Interbeat.Core;
using Interbeat.Dyads.Measures;

namespace Interbeat.Cli.Commands;

/// <summary>What <c>sync --list</c> prints: the measures with their parameters, defaults and units.</summary>
internal static class MeasureList
{
    /// <summary>Writes the list.</summary>
    public static void Write(Terminal terminal, bool json)
    {
        if (json)
        {
            JsonOutput.Write(terminal.Output, CouplingMeasures.All.Select(Document));
            return;
        }

        new TextTable(
            ["measure", "parameter", "default", "unit", ""],
            [.. CouplingMeasures.All.SelectMany(Rows)]).WriteTo(terminal);
    }

    /// <summary>The measure's own parameters and the one that every measure takes.</summary>
    private static IEnumerable<MeasureParameter> Parameters(ICouplingMeasure measure) => measure.Parameters.Append(MeasureSettings.GridParameter(measure.Grid));

    private static object Document(ICouplingMeasure measure) => new
    {
        measure.Name,
        measure.Title,
        Parameters = Parameters(measure).Select(p => new { p.Key, p.Unit, p.Meaning, p.Expected, Defaults = Enum.GetValues<Modality>().ToDictionary(m => m.ToString().ToLowerInvariant(), p.Default) }),
    };

    private static IEnumerable<string[]> Rows(ICouplingMeasure measure) =>
        Parameters(measure).Select((p, i) => (string[])[i == 0 ? measure.Name : "", p.Key, DefaultText(p), p.Unit, i == 0 ? $"{measure.Title}; {p.Meaning}" : p.Meaning]);

    /// <summary>The default; where it depends on the modality, each with what it is for.</summary>
    private static string DefaultText(MeasureParameter parameter)
    {
        var byValue = Enum.GetValues<Modality>().GroupBy(parameter.Default).ToArray();
        return byValue.Length == 1
            ? byValue[0].Key
            : string.Join(", ", byValue.Select(g => $"{g.Key} ({string.Join(", ", g).ToLowerInvariant()})"));
    }
}

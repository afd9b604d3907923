using System.Collections.Immutable;
using Interbeat.Cli.Output;
using Interbeat.Dyads.Results;
using Interbeat.Reports.Pictures;
using Interbeat.Reports.Words;

namespace Interbeat.Cli.Pictures.Coupling;

/// <summary>Every figure of a coupling with its meaning.</summary>
internal static class FigureTable
{
    /// <summary>The table.</summary>
    public static TablePanel Of(PicturedPair pictured, string statistic)
    {
        var (coupling, names) = (pictured.Reading.Coupling, pictured.Reading.Names);
        return new TablePanel(
            "Figures",
            "The keys are those of --json, which also holds every row in full.",
            ["figure", "value", "meaning"],
            [
                ["value", Figures.Short(coupling.Value), $"The measure's headline. Compared with chance is the {statistic}."],
                .. coupling.Signed is null ? [] : (ImmutableArray<string>[])[["signed", Figures.Short(coupling.Signed), "The same with its sign: above 0 both move alike, below 0 in opposite ways."]],
                .. coupling.Absolute is null ? [] : (ImmutableArray<string>[])[["absolute", Figures.Short(coupling.Absolute), "The same without sign."]],
                ["alignmentUncertaintyMs", Figures.Short(coupling.AlignmentUncertaintyMs), "What a lag is compared with: clocks and half a step of the common grid, standard deviation in ms."],
                .. coupling.Bidirectional is { } both ? (ImmutableArray<string>[])[["bidirectional", both ? "true" : "false", "Whether the past of each tells about the other beyond the other's own past."]] : [],
                .. coupling.Figures.Where(figure => !figure.OnlyToReproduce).Select(figure => (ImmutableArray<string>)[figure.Key, Value(figure), FigureWords.Meaning(figure.Key, names.A, names.B)]),
            ]);
    }

    private static string Value(MeasureFigure figure)
    {
        if (figure.Series.IsDefault)
        {
            return Figures.Short(figure.Value);
        }

        var known = figure.Series.Where(double.IsFinite).ToArray();
        return known.Length == 0 ? $"{figure.Series.Length} values, none known" : $"{figure.Series.Length} values, {Figures.Short(known.Min())} to {Figures.Short(known.Max())}";
    }
}

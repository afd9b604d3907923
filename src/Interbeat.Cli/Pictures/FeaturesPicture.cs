using System.Collections.Immutable;
using Interbeat.Cli.Features;
using Interbeat.Cli.Output;
using Interbeat.Core;
using Interbeat.Formats;
using Interbeat.Reports.Pictures;
using Interbeat.Reports.Words;

namespace Interbeat.Cli.Pictures;

/// <summary>The picture of <c>features</c>: every column as a lane on one clock.</summary>
internal static class FeaturesPicture
{
    /// <summary>A missing stretch shorter than this is not hatched: the line simply breaks. As in the report.</summary>
    private const double HatchedFromSeconds = 5;

    /// <summary>The picture.</summary>
    public static Picture Of(RecordedFile file, FeatureTable table) => new(
        "Features by the second",
        "One value a second on one clock, broken where it cannot be told. See what moves together: a change of heart rate or ln RSA while breathing changes may be breathing alone.",
        [file.Sources[0].FileName, Figures.Length(table.Seconds)],
        new TimeSpanSeconds(table.StartSecond, table.StartSecond + table.Seconds),
        [.. table.Columns.Where(c => !c.Absent).Select(c => Lane(c, table.StartSecond)), Sources(table)])
    {
        Events = file.Events,
        Warnings = table.Warnings,
        Steps = table.Steps,
        Inputs = file.Sources,
    };

    private static TracePanel Lane(FeatureTableColumn column, int start)
    {
        var trace = SampledTrace.OfSeconds(column.PerSecond, column.Unit, start);
        var known = column.PerSecond.Where(double.IsFinite).Order().ToList();
        var says = known.Count == 0 ? "not known at any second" : $"middle value {NumberText.Three(known[known.Count / 2])}, known for {Figures.Percent(column.Coverage)} of the seconds";
        return new TracePanel(column.Label, $"{says}; from {column.From}", column.Unit, trace)
        {
            // A second's value stands at its middle, its gap reaches from its start to its end.
            Gaps = [.. trace.Signal.Gaps(HatchedFromSeconds).Select(g => g.Shift(-0.5))],
            GapWords = "unknown",
            Ends = column.Ends,
        };
    }

    private static TablePanel Sources(FeatureTable table) => new(
        "Columns",
        "",
        FeatureTableColumn.Headers,
        [.. table.Columns.Select(c => c.Cells.ToImmutableArray())]);
}

using System.Collections.Immutable;
using System.Globalization;
using Interbeat.Model.Scenarios;
using Interbeat.Reports.Charts;
using Interbeat.Reports.Pictures;
using Interbeat.Reports.Words;

namespace Interbeat.Cli.Pictures.Scenarios;

/// <summary>Figures of conditions that differ in one number, as a curve over that number.</summary>
/// <param name="Figure">The figure's name.</param>
/// <param name="Prefix">What a condition's name begins with; the number follows.</param>
/// <param name="Across">What the number is.</param>
/// <param name="Suffix">What a condition's name ends with, after the number.</param>
internal sealed record ScenarioSweep(string Figure, string Prefix, string Across, string Suffix = "")
{
    // Chosen: so many dots are still compared at a glance; beyond them the curve says it better and alone.
    private const int MostDots = 6;

    private const int Marks = 5;

    /// <summary>The conditions of a figure that dots should show beside this curve: all of them unless the curve has many.</summary>
    public IEnumerable<ScenarioFigure> Besides(IEnumerable<ScenarioFigure> conditions)
    {
        var all = conditions.ToList();
        var others = all.Where(c => c.Name != Figure || Place(c) is null).ToList();
        return all.Count - others.Count > MostDots ? others : all;
    }

    /// <summary>The curve with its intervals; null where the result has no such conditions.</summary>
    public ProfilePanel? Panel(ImmutableArray<ScenarioFigure> figures)
    {
        var points = figures.Where(f => f.Name == Figure).Select(f => (Place: Place(f), Figure: f)).Where(p => p.Place is not null).Select(p => (Place: p.Place!.Value, p.Figure)).OrderBy(p => p.Place).ToList();
        if (points.Count < 2)
        {
            return null;
        }

        var axis = Axis.Exact(points[0].Place, points[^1].Place, Marks);
        var unit = points[0].Figure.Unit;
        return new ProfilePanel(
            $"{char.ToUpperInvariant(Figure[0])}{Figure[1..]}",
            "",
            $"{(unit == "1" ? "" : unit + "; ")}against {Across}",
            Across,
            axis.Ticks,
            [Line("mean", f => f.Value, false), Line("95 % interval, low", f => f.Low, true), Line("high", f => f.High, true)]);

        ProfileLine Line(string name, Func<ScenarioFigure, double?> of, bool dashed) =>
            new(name, [.. points.Select(p => new ProfilePoint(axis.Share(p.Place), of(p.Figure) ?? double.NaN, $"{Across} {NumberText.Three(p.Place)}"))], dashed);
    }

    private double? Place(ScenarioFigure figure) =>
        figure.Condition.StartsWith(Prefix, StringComparison.Ordinal) && figure.Condition.EndsWith(Suffix, StringComparison.Ordinal) && figure.Condition.Length > Prefix.Length + Suffix.Length
        && double.TryParse(figure.Condition[Prefix.Length..^Suffix.Length], NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}

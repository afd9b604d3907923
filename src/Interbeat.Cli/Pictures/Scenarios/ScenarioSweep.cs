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
internal sealed record ScenarioSweep(string Figure, string Prefix, string Across)
{
    private const int Marks = 5;

    /// <summary>Whether a figure's conditions are all drawn by this curve, so that dots would only repeat it.</summary>
    public bool Takes(string figure, IEnumerable<ScenarioFigure> conditions) => figure == Figure && conditions.All(c => Place(c) is not null);

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
        figure.Condition.StartsWith(Prefix, StringComparison.Ordinal) && double.TryParse(figure.Condition[Prefix.Length..], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}

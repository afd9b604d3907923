using System.Collections.Immutable;
using System.Text.Json;
using Interbeat.Reports.Charts;

namespace Interbeat.Reports.Pictures;

/// <summary>A point of a plane, in the axes' units.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Upwards.</param>
public readonly record struct PlanePoint(double X, double Y);

/// <summary>A curve over points: an ellipse, a fitted line, a line of identity.</summary>
/// <param name="Name">Its words; empty for none.</param>
/// <param name="Points">Its corners.</param>
/// <param name="Dashed">Whether it is dashed.</param>
public sealed record Curve(string Name, ImmutableArray<PlanePoint> Points, bool Dashed = false);

/// <summary>Points of a plane with curves over them.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Says">What to see in it.</param>
/// <param name="Unit">Both axes in words: upwards, then against what.</param>
/// <param name="Points">The points.</param>
/// <param name="Curves">The curves.</param>
public sealed record ScatterPanel(string Title, string Says, string Unit, ImmutableArray<PlanePoint> Points, ImmutableArray<Curve> Curves) : Panel(Title, Says, Unit)
{
    private const int AxisMarks = 4;

    /// <summary>Of more points than this, those that fall into one cell of the grid are drawn once.</summary>
    private const int MostPoints = 4000;

    private const int GridCells = 160;

    /// <summary>Whether both axes are logarithmic.</summary>
    public bool Logarithmic { get; init; }

    /// <summary>Whether both axes have the same ends, so that the line of identity is the diagonal.</summary>
    public bool OneScale { get; init; }

    /// <inheritdoc/>
    internal override PanelPlace Place => PanelPlace.Half;

    /// <summary>The axes; of a logarithmic one the ends are logarithms.</summary>
    internal (Axis X, Axis Y) Axes()
    {
        var all = Points.Concat(Curves.SelectMany(c => c.Points)).Where(p => double.IsFinite(p.X) && double.IsFinite(p.Y)).ToArray();
        if (all.Length == 0)
        {
            return (Axis.Values(0, 1, AxisMarks), Axis.Values(0, 1, AxisMarks));
        }

        var (x, y) = ((Low: all.Min(p => p.X), High: all.Max(p => p.X)), (Low: all.Min(p => p.Y), High: all.Max(p => p.Y)));
        if (Logarithmic)
        {
            return (Axis.Logarithmic(x.Low, x.High), Axis.Logarithmic(y.Low, y.High));
        }

        return OneScale
            ? (Axis.Values(Math.Min(x.Low, y.Low), Math.Max(x.High, y.High), AxisMarks), Axis.Values(Math.Min(x.Low, y.Low), Math.Max(x.High, y.High), AxisMarks))
            : (Axis.Values(x.Low, x.High, AxisMarks), Axis.Values(y.Low, y.High, AxisMarks));
    }

    /// <summary>Where a value of an axis lies, 0 to 1.</summary>
    internal double Share(Axis axis, double value) => axis.Share(Logarithmic ? Math.Log10(value) : value);

    /// <summary>The points to draw: all of a few, one a cell of many.</summary>
    internal IReadOnlyList<PlanePoint> Drawn()
    {
        var (x, y) = Axes();
        return Points.Length <= MostPoints
            ? Points
            : [.. Points.DistinctBy(p => ((int)(Share(x, p.X) * GridCells), (int)(Share(y, p.Y) * GridCells)))];
    }

    /// <inheritdoc/>
    internal override void WriteIsland(Utf8JsonWriter json, PageScale page)
    {
        var (x, y) = Axes();
        json.WriteBoolean("logarithmic", Logarithmic);
        json.WritePoint("x", new(x.Low, x.High));
        json.WritePoint("y", new(y.Low, y.High));
        json.WritePoints("points", Drawn());
        json.WriteStartArray("curves");
        foreach (var curve in Curves)
        {
            json.WriteStartObject();
            json.WriteString("name", curve.Name);
            json.WriteBoolean("dashed", curve.Dashed);
            json.WritePoints("points", curve.Points);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using Interbeat.Reports.Charts;

namespace Interbeat.Reports.Pictures;

/// <summary>Counts in bins of equal width.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Says">What to see in it.</param>
/// <param name="Unit">Both axes in words.</param>
/// <param name="FirstEdge">The low edge of the first bin.</param>
/// <param name="BinWidth">The width of a bin.</param>
/// <param name="Counts">The counts.</param>
public sealed record HistogramPanel(string Title, string Says, string Unit, double FirstEdge, double BinWidth, ImmutableArray<int> Counts) : Panel(Title, Says, Unit)
{
    private const int AxisMarks = 4;

    /// <summary>Head room over the tallest bar, as a share of it.</summary>
    private const double HeadRoom = 1.06;

    /// <inheritdoc/>
    internal override PanelPlace Place => PanelPlace.Half;

    /// <summary>The axis of values.</summary>
    internal Axis ValueAxis() => Axis.Exact(FirstEdge - BinWidth, FirstEdge + ((Counts.Length + 1) * BinWidth), AxisMarks);

    /// <summary>The axis of counts.</summary>
    internal Axis CountAxis() => Axis.Exact(0, Math.Max(1, Counts.DefaultIfEmpty(0).Max()) * HeadRoom, AxisMarks);

    /// <inheritdoc/>
    internal override void WriteIsland(Utf8JsonWriter json, PageScale page)
    {
        var (values, counts) = (ValueAxis(), CountAxis());
        json.WritePoint("x", new(values.Low, values.High));
        json.WritePoint("y", new(counts.Low, counts.High));
        json.WriteNumber("first", FirstEdge);
        json.WriteNumber("width", BinWidth);
        json.WriteStartArray("counts");
        foreach (var count in Counts)
        {
            json.WriteNumberValue(count);
        }

        json.WriteEndArray();
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using Interbeat.Reports.Charts;

namespace Interbeat.Reports.Pictures;

/// <summary>A band of frequencies with its name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="LowHz">Its low edge, Hz.</param>
/// <param name="HighHz">Its high edge, Hz.</param>
/// <param name="Words">What is known of it, for example its power with unit.</param>
public sealed record NamedBand(string Name, double LowHz, double HighHz, string Words);

/// <summary>A power spectral density with its bands shaded between their exact edges.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Says">What to see in it.</param>
/// <param name="Unit">Both axes in words.</param>
/// <param name="Density">Density against frequency in Hz.</param>
/// <param name="Bands">The bands, ascending.</param>
/// <param name="Top">The density at the upper end of the axis; what is higher leaves the picture.</param>
public sealed record SpectrumPanel(string Title, string Says, string Unit, ImmutableArray<PlanePoint> Density, ImmutableArray<NamedBand> Bands, double Top)
    : Panel(Title, Says, Unit)
{
    private const int AxisMarks = 4;

    /// <inheritdoc/>
    internal override PanelPlace Place => PanelPlace.Half;

    /// <summary>The axis of frequency.</summary>
    internal Axis Frequencies() => Axis.Exact(0, Density.IsEmpty ? 1 : Density[^1].X, AxisMarks + 1);

    /// <summary>The axis of density.</summary>
    internal Axis Densities() => Axis.Exact(0, Top > 0 ? Top : 1, AxisMarks);

    /// <inheritdoc/>
    internal override void WriteIsland(Utf8JsonWriter json, PageScale page)
    {
        json.WritePoint("x", new(0, Frequencies().High));
        json.WritePoint("y", new(0, Densities().High));
        json.WritePoints("points", Density);
        json.WriteStartArray("bands");
        foreach (var band in Density.IsEmpty ? [] : Bands)
        {
            json.WriteStartObject();
            json.WriteString("name", band.Name);
            json.WriteNumber("low", band.LowHz);
            json.WriteNumber("high", band.HighHz);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

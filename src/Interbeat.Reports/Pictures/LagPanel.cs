using System.Text.Json;
using Interbeat.Dyads.Results;

namespace Interbeat.Reports.Pictures;

/// <summary>Correlation over time and lag as the report draws it: above the middle line the first person's signal comes first, below it the other's.</summary>
/// <param name="Map">The map; it has at least one window.</param>
/// <param name="Names">The two people.</param>
/// <param name="UncertaintyMs">What a lag is compared with, in ms.</param>
public sealed record LagPanel(LagMap Map, (string A, string B) Names, double UncertaintyMs) : Panel("Lag map", "", "lag, s; against session time")
{
    /// <inheritdoc/>
    internal override PanelPlace Place => PanelPlace.Clock;

    /// <inheritdoc/>
    internal override void WriteIsland(Utf8JsonWriter json, PageScale page) => json.WriteLagMap(Map, UncertaintyMs);
}

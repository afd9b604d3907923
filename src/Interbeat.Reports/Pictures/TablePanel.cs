using System.Collections.Immutable;
using System.Text.Json;

namespace Interbeat.Reports.Pictures;

/// <summary>A table; it reads the same with and without script.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Says">What to see in it.</param>
/// <param name="Headers">The columns' names.</param>
/// <param name="Rows">One text a column and row.</param>
public sealed record TablePanel(string Title, string Says, ImmutableArray<string> Headers, ImmutableArray<ImmutableArray<string>> Rows) : Panel(Title, Says, "")
{
    /// <inheritdoc/>
    internal override PanelPlace Place => PanelPlace.Full;

    /// <inheritdoc/>
    internal override void WriteIsland(Utf8JsonWriter json, PageScale page)
    {
        // Nothing moves in a table.
    }
}

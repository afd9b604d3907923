using System.Text.Json;
using Interbeat.Dyads.Results;

namespace Interbeat.Reports.Pictures;

/// <summary>The values of one null with the observed value among or beyond them, as the report draws them.</summary>
/// <param name="Row">The null.</param>
/// <param name="Statistic">What is compared, in a few words.</param>
public sealed record NullPanel(NullResult Row, string Statistic) : Panel("Against " + Words.NullWords.Short(Row.Name), "", Statistic + "; against how many")
{
    /// <inheritdoc/>
    internal override PanelPlace Place => PanelPlace.Half;

    /// <inheritdoc/>
    internal override void WriteIsland(Utf8JsonWriter json, PageScale page) => json.WriteNullRow(Row);
}

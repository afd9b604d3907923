using System.Collections.Immutable;
using System.Text.Json;
using Interbeat.Reports.Charts;

namespace Interbeat.Reports.Pictures;

/// <summary>One figure under one condition.</summary>
/// <param name="Name">The condition.</param>
/// <param name="Value">The figure.</param>
/// <param name="Low">Lower end of its interval; null where it has none.</param>
/// <param name="High">Upper end; null where it has none.</param>
public sealed record IntervalRow(string Name, double Value, double? Low, double? High);

/// <summary>A figure under several conditions, each a dot on its interval, on one axis.</summary>
/// <param name="Title">What the figure is.</param>
/// <param name="Says">What to see in it.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Rows">The conditions in their order.</param>
public sealed record IntervalPanel(string Title, string Says, string Unit, ImmutableArray<IntervalRow> Rows) : Panel(Title, Says, Unit)
{
    private const int AxisMarks = 3;

    // Room beyond the outermost interval, so that no dot is cut.
    private const double Room = 0.04;

    /// <inheritdoc/>
    internal override PanelPlace Place => PanelPlace.Half;

    /// <summary>The axis of values: from 0 where nothing lies below it.</summary>
    internal Axis ValueAxis()
    {
        var known = Rows.SelectMany(r => (double[])[r.Value, r.Low ?? r.Value, r.High ?? r.Value]).Where(double.IsFinite).DefaultIfEmpty(0).ToArray();
        var (least, most) = (Math.Min(0, known.Min()), Math.Max(0, known.Max()));
        return most - least > 0
            ? Axis.Exact(least < 0 ? least - (Room * (most - least)) : 0, most + (Room * (most - least)), AxisMarks)
            : Axis.Exact(0, 1, AxisMarks);
    }

    /// <inheritdoc/>
    internal override void WriteIsland(Utf8JsonWriter json, PageScale page)
    {
        // Nothing moves: the still picture has every number.
    }
}

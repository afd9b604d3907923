using System.Collections.Immutable;
using Interbeat.Reports.Pictures.Components;

namespace Interbeat.Reports.Pictures;

/// <summary>A kind of panel.</summary>
/// <param name="Name">Its name in the page's data, by which <c>web/src/picture/panels.ts</c> finds the renderer.</param>
/// <param name="Record">The record that holds it.</param>
/// <param name="View">The component that draws it without script.</param>
internal sealed record PanelKind(string Name, Type Record, Type View);

/// <summary>The registry of panels: the one place that lists them.</summary>
internal static class PanelKinds
{
    /// <summary>Every kind.</summary>
    public static ImmutableArray<PanelKind> All { get; } =
    [
        new("trace", typeof(TracePanel), typeof(TraceView)),
        new("scatter", typeof(ScatterPanel), typeof(ScatterView)),
        new("spectrum", typeof(SpectrumPanel), typeof(SpectrumView)),
        new("histogram", typeof(HistogramPanel), typeof(HistogramView)),
        new("lag", typeof(LagPanel), typeof(LagView)),
        new("scalogram", typeof(ScalogramPanel), typeof(ScalogramView)),
        new("recurrence", typeof(RecurrencePanel), typeof(RecurrenceView)),
        new("profile", typeof(ProfilePanel), typeof(ProfileView)),
        new("null", typeof(NullPanel), typeof(NullView)),
        new("interval", typeof(IntervalPanel), typeof(IntervalView)),
        new("table", typeof(TablePanel), typeof(TableView)),
    ];

    /// <summary>The kind of a panel.</summary>
    public static PanelKind Of(Panel panel) => All.First(k => k.Record == panel.GetType());
}

using Interbeat.Dyads.Measures;
using Interbeat.Dyads.Recurrence;
using Interbeat.Reports.Pictures;
using Interbeat.Reports.Words;

namespace Interbeat.Cli.Pictures.Coupling;

/// <summary>Recurrence plots: of one person against the other, or of both together against themselves.</summary>
internal static class RecurrencePanels
{
    private const string Both = "both";

    /// <summary>Cross-recurrence: the plot and its profile by lag.</summary>
    public static IEnumerable<Panel> OfTwo(PicturedPair pictured)
    {
        var reading = pictured.Reading;
        var plot = CrossRecurrenceMeasure.Picture(reading.Pair, reading.Settings, pictured.Options);
        return
        [
            Panel(pictured, "Cross-recurrence", "ink where one comes back to where the other is; lines along the diagonal are passages gone through alike", $"time of {reading.Names.B}; against time of {reading.Names.A}", plot, reading.Names.A, reading.Names.B),
            .. ProfilePanels.Of(pictured),
        ];
    }

    /// <summary>The two together: one plot, symmetrical.</summary>
    public static IEnumerable<Panel> OfBoth(PicturedPair pictured)
    {
        var reading = pictured.Reading;
        var plot = JointRecurrenceMeasure.Picture(reading.Pair, reading.Settings, pictured.Options);
        return [Panel(pictured, "Recurrence of both together", "ink where the two together come back to a state they were in; blocks are states that last", "session time; against session time", plot, Both, Both)];
    }

    private static RecurrencePanel Panel(PicturedPair pictured, string title, string says, string unit, RecurrencePicture plot, string across, string upwards)
    {
        var rate = pictured.Reading.Coupling.Figures.First(f => f.Key == "recurrenceRate").Value;
        return new RecurrencePanel(title, $"{says} ({NumberText.Three(rate)} % of all pairs recur)", unit, plot, pictured.Reading.Pair.RateHz, across, upwards);
    }
}

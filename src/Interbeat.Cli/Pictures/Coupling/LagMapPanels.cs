using Interbeat.Reports.Pictures;

namespace Interbeat.Cli.Pictures.Coupling;

/// <summary>The lag map of windowed correlations, with the profile where the measure gives one.</summary>
internal static class LagMapPanels
{
    /// <summary>The panels.</summary>
    public static IEnumerable<Panel> Of(PicturedPair pictured)
    {
        var coupling = pictured.Reading.Coupling;
        return coupling.LagMap is { WindowCentreSeconds.Length: > 0 } map
            ? [new LagPanel(map, pictured.Reading.Names, coupling.AlignmentUncertaintyMs), .. ProfilePanels.Of(pictured)]
            : ProfilePanels.Of(pictured);
    }
}

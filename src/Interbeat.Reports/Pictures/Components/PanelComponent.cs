using Microsoft.AspNetCore.Components;

namespace Interbeat.Reports.Pictures.Components;

/// <summary>What every component of a panel is given.</summary>
/// <typeparam name="TPanel">The panel's record.</typeparam>
public abstract class PanelComponent<TPanel> : ComponentBase
    where TPanel : Panel
{
    /// <summary>What is drawn.</summary>
    [Parameter]
    [EditorRequired]
    public required TPanel Panel { get; set; }

    /// <summary>Which panel of the page, by which the script finds its data.</summary>
    [Parameter]
    [EditorRequired]
    public required int Index { get; set; }

    /// <summary>What the panels share.</summary>
    [Parameter]
    [EditorRequired]
    public required PageScale Page { get; set; }
}

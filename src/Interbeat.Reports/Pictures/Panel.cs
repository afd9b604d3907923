using System.Text.Json;

namespace Interbeat.Reports.Pictures;

/// <summary>Where a panel stands on the page.</summary>
internal enum PanelPlace
{
    /// <summary>Above and below the others that share the recording's clock.</summary>
    Clock,

    /// <summary>Beside another, where there is room.</summary>
    Half,

    /// <summary>Over the whole width.</summary>
    Full,
}

/// <summary>One part of a picture. Each kind is a record, a component and a renderer of the script, listed in <see cref="PanelKinds"/>.</summary>
/// <param name="Title">What is shown.</param>
/// <param name="Says">What to see in it, in one clause; empty where the title says it.</param>
/// <param name="Unit">What the axes carry, with units.</param>
public abstract record Panel(string Title, string Says, string Unit)
{
    /// <summary>Where it stands.</summary>
    internal abstract PanelPlace Place { get; }

    /// <summary>About how many bytes its still picture and its data take beyond what every page has; traces are counted by themselves.</summary>
    internal virtual long StillBytes => 0;

    /// <summary>Title and what to see.</summary>
    internal string Heading => Says.Length == 0 ? Title : $"{Title}: {Says}";

    /// <summary>Writes what the script draws, as properties of an open object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="page">What the panels of one page share.</param>
    internal abstract void WriteIsland(Utf8JsonWriter json, PageScale page);
}

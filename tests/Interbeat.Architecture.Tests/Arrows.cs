namespace Interbeat.Architecture.Tests;

/// <summary>Which project may use which: docs/decisions/0001-arrows.md as data.</summary>
internal static class Arrows
{
    /// <summary>Project to the projects that it may use.</summary>
    public static IReadOnlyDictionary<string, string[]> Allowed { get; } = new Dictionary<string, string[]>
    {
        ["Interbeat.Core"] = [],
        ["Interbeat.Formats"] = ["Interbeat.Core"],
        ["Interbeat.Signals"] = ["Interbeat.Core"],
        ["Interbeat.Dyads"] = ["Interbeat.Core", "Interbeat.Signals"],
        ["Interbeat.Model"] = ["Interbeat.Core"],
        ["Interbeat.Reports"] = ["Interbeat.Core", "Interbeat.Signals", "Interbeat.Dyads"],
        ["Interbeat.Cli"] = ["Interbeat.Core", "Interbeat.Formats", "Interbeat.Signals", "Interbeat.Dyads", "Interbeat.Model", "Interbeat.Reports"],
    };

    /// <summary>The projects that compute and do nothing else.</summary>
    public static IReadOnlyList<string> Pure { get; } = ["Interbeat.Core", "Interbeat.Signals", "Interbeat.Dyads", "Interbeat.Model"];
}

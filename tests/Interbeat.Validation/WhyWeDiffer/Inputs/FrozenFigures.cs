using System.Text.Json;
using Interbeat.Tests.Shared;

namespace Interbeat.Validation.WhyWeDiffer.Inputs;

/// <summary>The frozen output of other programs.</summary>
internal static class FrozenFigures
{
    /// <summary>One of its files.</summary>
    public static JsonElement Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(SharedData.File("reference", file)));
        return json.RootElement.Clone();
    }

    /// <summary>What lies under a path of names.</summary>
    public static JsonElement At(this JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            element = element.GetProperty(name);
        }

        return element;
    }

    /// <summary>The figure under a path of names; null where the program gave none.</summary>
    public static double? Figure(this JsonElement element, params ReadOnlySpan<string> names) =>
        element.At(names) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
}

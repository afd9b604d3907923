using System.Text.Json;

namespace Interbeat.Cli.Output;

/// <summary>One JSON document on the results stream: camelCase keys, two-space indent.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Writes <paramref name="document"/> and a line end.</summary>
    public static void Write<T>(TextWriter output, T document) => output.WriteLine(JsonSerializer.Serialize(document, Options));
}

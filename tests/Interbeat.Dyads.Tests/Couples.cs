using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Interbeat.Tests.Shared;

namespace Interbeat.Dyads.Tests;

/// <summary>The couples who rated a conversation by a dial, one value every two seconds, and what other programs made of them.</summary>
internal static class Couples
{
    /// <summary>Seconds from one value to the next.</summary>
    public const double StepSeconds = 2;

    private static readonly Lazy<Dictionary<(int Couple, bool Female), double[]>> All = new(Load);

    /// <summary>The dial of one partner; NaN where missing.</summary>
    public static double[] Dial(int couple, bool female) => All.Value[(couple, female)];

    public static JsonElement Reference(string file) => JsonDocument.Parse(File.ReadAllText(SharedData.File("reference", file))).RootElement;

    public static int Whole(JsonElement number) => int.Parse(number.GetString()!, CultureInfo.InvariantCulture);

    public static double Number(JsonElement parent, string key) => parent.GetProperty(key).ValueKind == JsonValueKind.Null ? double.NaN : parent.GetProperty(key).GetDouble();

    public static double[] Numbers(JsonElement parent, string key) => [.. parent.GetProperty(key).EnumerateArray().Select(v => v.GetDouble())];

    private static Dictionary<(int Couple, bool Female), double[]> Load()
    {
        using var text = new StreamReader(new GZipStream(File.OpenRead(SharedData.Path("rties-couples", "rties_ExampleDataFull_subset.csv.gz")), CompressionMode.Decompress));
        var lines = text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Trim().Split(',').Select(c => c.Trim('"')).ToArray()).ToArray();
        int Column(string name) => Array.IndexOf(lines[0], name);
        return lines.Skip(1)
            .GroupBy(l => ((int)Cell(l[Column("couple")]), Cell(l[Column("female")]) == 1))
            .ToDictionary(g => g.Key, g => g.OrderBy(l => Cell(l[Column("time")])).Select(l => Cell(l[Column("dial")])).ToArray());

        static double Cell(string cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var v) ? v : double.NaN;
    }
}

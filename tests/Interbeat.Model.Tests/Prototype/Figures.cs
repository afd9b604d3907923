using System.Text.Json;
using Interbeat.Tests.Shared;

namespace Interbeat.Model.Tests.Prototype;

/// <summary>Figures of the numpy prototype, and the rule by which a figure counts as reproduced.</summary>
/// <remarks>Within 4 standard errors of the two runs, the spread taken from ten generator seeds, or within a floor: .02 for a tone or share, 15 % for a time.</remarks>
internal static class Figures
{
    /// <summary>Generator seeds of every figure, fixed before the first run.</summary>
    public const int Seeds = 10;

    private const double StandardErrors = 4;
    private const double ToneFloor = .02;
    private const double TimeFloorShare = .15;

    /// <summary>Whether the figures run with the prototype's own number of pairs.</summary>
    public static bool Full { get; } = Environment.GetEnvironmentVariable("INTERBEAT_VALIDATION") == "full";

    /// <summary>A key of the prototype's results.</summary>
    public static JsonElement Key(string name) => JsonDocument.Parse(File.ReadAllText(SharedData.File("prototype", "results.json"))).RootElement.GetProperty(name);

    public static double[] Array(string name) => [.. Key(name).EnumerateArray().Select(v => v.GetDouble())];

    public static double Number(string name) => Key(name).GetDouble();

    /// <summary>Fails unless the mean over seeds is the prototype's figure within the rule.</summary>
    /// <param name="name">The figure.</param>
    /// <param name="theirs">The prototype's value.</param>
    /// <param name="runs">Ours, one a seed.</param>
    /// <param name="pairsRatio">Pairs of one of our runs over those of the prototype's.</param>
    /// <param name="isTime">Whether it is a time.</param>
    public static void Agree(string name, double theirs, IReadOnlyList<double> runs, double pairsRatio = 1, bool isTime = false)
    {
        var mean = runs.Average();
        var sd = Math.Sqrt(runs.Sum(r => (r - mean) * (r - mean)) / (runs.Count - 1));
        var error = sd * Math.Sqrt((1.0 / runs.Count) + pairsRatio);
        var allowed = Math.Max(StandardErrors * error, isTime ? TimeFloorShare * Math.Abs(theirs) : ToneFloor);
        Assert.True(Math.Abs(mean - theirs) <= allowed, $"{name}: {mean:G4} against {theirs:G4}, allowed {allowed:G3} (seeds 0 to {Seeds - 1}, standard error {error:G3})");
    }

    /// <summary>One run a seed.</summary>
    public static T[] Runs<T>(Func<ulong, T> run)
    {
        var runs = new T[Seeds];
        Parallel.For(0, Seeds, seed => runs[seed] = run((ulong)seed));
        return runs;
    }
}

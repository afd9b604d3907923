using System.Globalization;
using System.Text.Json;
using Interbeat.Core;
using Interbeat.Signals.Corrections;
using Interbeat.Signals.Hrv;
using Interbeat.Tests.Shared;

namespace Interbeat.Validation.WhyWeDiffer.Inputs;

/// <summary>One series of intervals with what other programs computed from it.</summary>
/// <param name="Title">Its name on the page.</param>
/// <param name="Layer">Its beats, uncorrected.</param>
/// <param name="Frozen">What others computed.</param>
internal sealed record RrCase(string Title, CorrectedBeats Layer, JsonElement Frozen)
{
    private const string Figures = "hrv_reference.json";

    private readonly Lazy<HrvSummary> indices = new(() => HrvAnalysis.Of(Layer, HrvOptions.Default));

    public static RrCase Record100 { get; } = Read("mitdb_100_all_rr", "record 100, 30 min");

    public static RrCase Record103 { get; } = Read("mitdb_103_all_rr", "record 103, 30 min");

    public static RrCase Nsr001 { get; } = Read("nsr2db_nsr001_first_5min", "nsr001, 5 min");

    public static RrCase Nsr004 { get; } = Read("nsr2db_nsr004_first_5min", "nsr004, 5 min");

    public static RrCase PyHrvSample { get; } = Read("pyhrv_short", "pyHRV's sample, 5 min");

    public static RrCase SineQuarterHertz { get; } = Read("synthetic_A50_f0.25_300s", "sine of 50 ms at 0.25 Hz, 5 min");

    public static RrCase SineTenthHertz { get; } = Read("synthetic_A50_f0.10_300s", "sine of 50 ms at 0.10 Hz, 5 min");

    /// <summary>All that there are.</summary>
    public static IReadOnlyList<RrCase> All { get; } =
        [Record100, Record103, Read("mitdb_115_all_rr", "record 115, 30 min"), Nsr001, Nsr004, PyHrvSample, SineQuarterHertz, SineTenthHertz];

    /// <summary>An index as <c>interbeat hrv</c> prints it.</summary>
    public double? Ours(string key) => indices.Value[key].Value;

    /// <summary>An index with other options than the default.</summary>
    public double? Ours(string key, HrvOptions options) => HrvAnalysis.Of(Layer, options)[key].Value;

    /// <summary>What another program computed.</summary>
    public double? Of(string program, string key) => Frozen.Figure("peers", program, key);

    private static RrCase Read(string name, string title)
    {
        var times = new List<double> { 0 };
        foreach (var line in File.ReadLines(SharedData.File("reference", "rr-cases", $"case_{name}.txt")).Where(l => l.Length > 0))
        {
            times.Add(times[^1] + (double.Parse(line, CultureInfo.InvariantCulture) / 1000));
        }

        var beats = BeatSeries.FromTimes([.. times]);
        return new RrCase(title, new CorrectedBeats(beats, beats, []), FrozenFigures.Read(Figures).At(name));
    }
}

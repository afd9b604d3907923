using Interbeat.Core;
using Interbeat.Signals.Beats;
using Interbeat.Signals.Features;
using Interbeat.Signals.Tests;
using Interbeat.Tests.Shared;

namespace Interbeat.Validation.WhyWeDiffer.Inputs;

/// <summary>RMSSD of whole records from the beats of one detector.</summary>
/// <param name="Name">The detector.</param>
/// <param name="RmssdMs">One for each record; null where the record was not at hand.</param>
internal sealed record DetectorRmssd(string Name, IReadOnlyList<double?> RmssdMs)
{
    private const string Annotation = "atr";

    /// <summary>The annotation first, then ours, then the others', nearest to the annotation first.</summary>
    public static IEnumerable<DetectorRmssd> All(IReadOnlyList<string> records)
    {
        var frozen = FrozenFigures.Read("rmssd_by_detector_and_lt2019.json");
        DetectorRmssd Peer(string key) => new(Title(key), [.. records.Select(r => frozen.Figure(r, key))]);
        var truth = Peer(Annotation);
        double Error(DetectorRmssd peer) => peer.RmssdMs.Zip(truth.RmssdMs, (a, b) => Math.Abs(a!.Value - b!.Value)).Max();
        var peers = frozen.At(records[0]).EnumerateObject().Where(d => d.Name != Annotation).Select(d => Peer(d.Name)).OrderBy(Error);
        return [truth, new("**Interbeat `interbeat`**", [.. records.Select(Ours)]), .. peers];
    }

    private static double? Ours(string name)
    {
        if (!MitBihRecord.Shared.Contains(name))
        {
            return null;
        }

        var ecg = MitBihRecord.Read(SharedData.Path("mitdb"), name).Ecg;
        double[] times = [.. BeatDetectors.Default.Detect(ecg).SamplePositions.Select(p => ecg.TimeAt(p))];
        return Rmssd.Of(BeatSeries.FromTimes(times, double.PositiveInfinity));
    }

    private static string Title(string key) => key switch
    {
        Annotation => "the annotation",
        "gqrs" or "sqrs" or "wqrs" => $"WFDB {key} (C)",
        _ => "NeuroKit2 " + key,
    };
}

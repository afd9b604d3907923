using System.Text.Json;
using Interbeat.Signals.Beats;
using Interbeat.Signals.Tests;
using Interbeat.Tests.Shared;

namespace Interbeat.Validation.WhyWeDiffer.Inputs;

/// <summary>How a detector does on the ten records.</summary>
/// <param name="Name">The program, with the mark of a footnote.</param>
/// <param name="F1At150">Gross F1 within 150 ms, %.</param>
/// <param name="F1At75">The same within 75 ms.</param>
/// <param name="OffsetMs">Median over records of the median offset.</param>
/// <param name="JitterMs">Median over records of the standard deviation of the offset.</param>
internal sealed record DetectorScore(string Name, double? F1At150, double? F1At75, double? OffsetMs, double? JitterMs)
{
    private const double WideSeconds = 0.15;
    private const double NarrowSeconds = 0.075;

    /// <summary>Ours live, the others' from the frozen figures.</summary>
    public static IEnumerable<DetectorScore> All() => [.. OurOwn(), .. Python(), .. CPrograms()];

    private static IEnumerable<DetectorScore> OurOwn()
    {
        var records = MitBihRecord.Shared.Select(name => MitBihRecord.Read(SharedData.Path("mitdb"), name)).ToArray();
        foreach (var detector in BeatDetectors.All.Where(d => d.Name != "pulse"))
        {
            var found = records.Select(r => (Record: r, Times: detector.Detect(r.Ecg).SamplePositions.Select(p => r.Ecg.TimeAt(p)).ToArray())).ToArray();
            var wide = BeatScore.Sum(found.Select(f => BeatScoring.Score(f.Record.BeatSeconds, f.Times, WideSeconds)));
            var narrow = found.Select(f => BeatScoring.Score(f.Record.BeatSeconds, f.Times, NarrowSeconds)).ToArray();
            yield return new(
                $"**Interbeat `{detector.Name}`**",
                wide.F1,
                BeatScore.Sum(narrow).F1,
                Median(narrow.Select(s => s.MedianOffsetMs)),
                Median(narrow.Select(s => s.JitterSdMs)));
        }
    }

    private static IEnumerable<DetectorScore> Python()
    {
        foreach (var detector in FrozenFigures.Read("qrs_mitdb_reference.json").At("per_record").EnumerateObject())
        {
            var records = detector.Value.EnumerateObject().Select(r => r.Value).Where(r => r.TryGetProperty("tol75", out _)).ToArray();
            var name = detector.Name == "xqrs" ? "wfdb-python xqrs" : "NeuroKit2 " + detector.Name;
            yield return new(
                records.Length < MitBihRecord.Shared.Length ? name + " ‡" : name,
                Gross(records, "tol150").F1,
                Gross(records, "tol75").F1,
                Median(records.Select(r => r.Figure("offset_median_ms_75")!.Value)),
                Median(records.Select(r => r.Figure("offset_sd_ms_75")!.Value)));
        }
    }

    private static IEnumerable<DetectorScore> CPrograms()
    {
        var frozen = FrozenFigures.Read("qrs_mitdb_wfdb_c_reference.json");
        foreach (var name in new[] { "gqrs", "sqrs", "wqrs" })
        {
            var program = frozen.At(name);
            var records = program.At("per_record_tol150_tp_fn_fp").EnumerateObject().Select(r => r.Value.EnumerateArray().Select(v => v.GetInt32()).ToArray());
            yield return new(
                $"WFDB {name} (C) †",
                BeatScore.Sum(records.Select(r => new BeatScore(r[0], r[1], r[2], []))).F1,
                program.Figure("tol75", "f1"),
                program.Figure("offset_median_ms"),
                program.Figure("jitter_sd_median_ms"));
        }
    }

    private static BeatScore Gross(JsonElement[] records, string tolerance) => BeatScore.Sum(records.Select(r =>
        new BeatScore(Count(r, tolerance, "tp"), Count(r, tolerance, "fn"), Count(r, tolerance, "fp"), [])));

    private static int Count(JsonElement record, string tolerance, string what) => record.At(tolerance, what).GetInt32();

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}

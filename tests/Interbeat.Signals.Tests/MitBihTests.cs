using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Interbeat.Core;
using Interbeat.Signals.Beats;
using Interbeat.Signals.Features;
using Interbeat.Tests.Shared;
using Xunit.Abstractions;

namespace Interbeat.Signals.Tests;

public sealed class MitBihTests(ITestOutputHelper output)
{
    [SharedDataFact]
    public void Gross_F1_on_the_ten_records_keeps_its_bounds()
    {
        var wide = new List<BeatScore>();
        var narrow = new List<BeatScore>();
        output.WriteLine("| record | beats | FN | FP | F1 150 | FN 75 | FP 75 | F1 75 | offset ms | jitter ms | RMSSD ms | annotated ms | quality |");
        foreach (var record in Records())
        {
            var found = BeatDetectors.Default.Detect(record.Ecg);
            double[] times = [.. found.SamplePositions.Select(p => record.Ecg.TimeAt(p))];
            var a = BeatScoring.Score(record.BeatSeconds, times, 0.15);
            var b = BeatScoring.Score(record.BeatSeconds, times, 0.075);
            wide.Add(a);
            narrow.Add(b);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {record.Name} | {record.BeatSeconds.Length} | {a.FN} | {a.FP} | {a.F1:F2} | {b.FN} | {b.FP} | {b.F1:F2} | {b.MedianOffsetMs:F1} | {b.JitterSdMs:F1} | {RmssdOf(times):F1} | {RmssdOf(record.BeatSeconds):F1} | {found.QualityShare:F3} |"));
        }

        var (gross150, gross75) = (BeatScore.Sum(wide), BeatScore.Sum(narrow));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| gross | {gross150.TP + gross150.FN} | {gross150.FN} | {gross150.FP} | {gross150.F1:F3} | {gross75.FN} | {gross75.FP} | {gross75.F1:F3} | {Median(narrow.Select(s => s.MedianOffsetMs)):F1} | {Median(narrow.Select(s => s.JitterSdMs)):F1} | | | |"));
        Assert.True(gross150.F1 >= 99.65, $"F1 at 150 ms: {gross150.F1}");
        Assert.True(gross75.F1 >= 99.5, $"F1 at 75 ms: {gross75.F1}");
        Assert.InRange(Median(narrow.Select(s => s.MedianOffsetMs)), -2.8, 2.8);
        Assert.InRange(Median(narrow.Select(s => s.JitterSdMs)), 0, 4);
    }

    [SharedDataFact]
    public void Published_detectors_reach_what_is_known_of_them()
    {
        var records = Records().ToArray();
        output.WriteLine("| detector | F1 150 | F1 75 | offset ms | jitter ms |");
        foreach (var detector in BeatDetectors.All.Where(d => d.Name != "pulse"))
        {
            var scores = records.Select(r => (Record: r, Times: detector.Detect(r.Ecg).SamplePositions.Select(p => r.Ecg.TimeAt(p)).ToArray())).ToArray();
            var wide = BeatScore.Sum(scores.Select(s => BeatScoring.Score(s.Record.BeatSeconds, s.Times, 0.15)));
            var narrow = scores.Select(s => BeatScoring.Score(s.Record.BeatSeconds, s.Times, 0.075)).ToArray();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {detector.Name} | {wide.F1:F3} | {BeatScore.Sum(narrow).F1:F3} | {Median(narrow.Select(s => s.MedianOffsetMs)):F1} | {Median(narrow.Select(s => s.JitterSdMs)):F1} |"));
            Assert.True(wide.F1 > 97, $"{detector.Name}: {wide.F1}");
        }
    }

    [SharedDataFact]
    public void RMSSD_of_records_100_and_103_is_that_of_the_annotation_to_a_millisecond()
    {
        foreach (var name in new[] { "100", "103" })
        {
            var record = MitBihRecord.Read(SharedData.File("data", "mitdb"), name);
            var found = BeatDetectors.Default.Detect(record.Ecg);
            Assert.Equal(RmssdOf(record.BeatSeconds), Rmssd.Of(found.Beats), 1.0);
        }
    }

    [SharedDataFact]
    public void Annotated_RMSSD_and_number_of_beats_are_those_of_the_peers()
    {
        using var rmssd = Json("rmssd_by_detector_and_lt2019.json");
        using var counts = Json("qrs_mitdb_reference.json");
        var perRecord = counts.RootElement.GetProperty("per_record").GetProperty("neurokit");
        foreach (var record in Records())
        {
            Assert.Equal(perRecord.GetProperty(record.Name).GetProperty("n_ref").GetInt32(), record.BeatSeconds.Length);
            if (rmssd.RootElement.TryGetProperty(record.Name, out var peers))
            {
                Assert.Equal(peers.GetProperty("atr").GetDouble(), RmssdOf(record.BeatSeconds), 1e-6);
            }
        }
    }

    [SharedDataFact]
    public void Both_polarities_of_a_record_give_the_same_beats()
    {
        var record = MitBihRecord.Read(SharedData.File("data", "mitdb"), "200");
        var upright = BeatDetectors.Default.Detect(record.Ecg);
        var mirror = new UniformSignal([.. record.Ecg.Samples.ToArray().Select(x => -x)], record.Ecg.SamplingRateHz, "mV");
        var inverted = BeatDetectors.Default.Detect(mirror);
        Assert.Equal(upright.SamplePositions.AsEnumerable(), inverted.SamplePositions.AsEnumerable());
    }

    [SharedDataFact]
    public void A_hand_annotated_recording_at_4000_Hz_has_one_beat_in_each_complex()
    {
        const double RateHz = 4000;
        static string[] Lines(string name)
        {
            using var packed = new GZipStream(File.OpenRead(SharedData.File("data", "neurokit", "ecg_findpeaks_tests", name)), CompressionMode.Decompress);
            return new StreamReader(packed).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }

        double[] samples = [.. Lines("good_4000.csv.gz").Select(l => double.Parse(l.Split(',')[1], CultureInfo.InvariantCulture))];
        double[] Row(string name) => [.. Lines("good_4000_annotation.csv.gz").Single(l => l.StartsWith(name, StringComparison.Ordinal))
            .Split(',').Skip(2).Select(p => double.Parse(p, CultureInfo.InvariantCulture))];
        var found = BeatDetectors.Default.Detect(new UniformSignal(samples, RateHz, "mV"));

        // The first complex has no marked onset; from the second on each holds exactly one beat and nothing lies between.
        var (onsets, offsets) = (Row("ECG_R_Onsets"), Row("ECG_R_Offsets"));
        double[] positions = [.. found.SamplePositions.Where(p => p > onsets[0])];
        Assert.InRange(positions.Length - offsets.Length, 0, onsets.Length - offsets.Length);
        for (var k = 0; k < offsets.Length; k++)
        {
            Assert.InRange(positions[k], onsets[k], offsets[k]);
        }
    }

    private static IEnumerable<MitBihRecord> Records() => MitBihRecord.Shared.Select(name => MitBihRecord.Read(SharedData.File("data", "mitdb"), name));

    private static JsonDocument Json(string name) => JsonDocument.Parse(File.ReadAllText(SharedData.File("reference", name)));

    private static double RmssdOf(double[] times) => Rmssd.Of(BeatSeries.FromTimes(times, double.PositiveInfinity));

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}

using System.Globalization;
using System.IO.Compression;
using Interbeat.Core;
using Interbeat.Signals.Beats;
using Interbeat.Signals.Features;
using Interbeat.Tests.Shared;
using Xunit.Abstractions;

namespace Interbeat.Signals.Tests;

/// <summary>The detector on recordings that no constant was set on, beside the beats of an open package, of other detectors, and of itself at other rates.</summary>
public sealed class OutOfSampleBeatTests(ITestOutputHelper output)
{
    [SharedDataFact]
    public void Beats_of_the_recording_with_events_at_100_Hz_are_the_peers()
    {
        var file = NeuroKitFile.EventRelated();
        var (score, ours, theirs) = Compare("events, peer", Peer(file), Ours(file), 0.05);
        Assert.True(score.FN + score.FP <= 1, $"missed {score.FN}, extra {score.FP}");
        Assert.InRange(ours, theirs - 2, theirs + 2);
    }

    [SharedDataFact]
    public void At_rest_the_pulse_at_the_finger_confirms_more_of_our_beats_than_of_the_peers()
    {
        // The electrocardiogram is noisy and the two detections differ in eleven places; each heartbeat sends one pulse to the finger, some 0.4 s later.
        var file = NeuroKitFile.Resting();
        double[] pulses = [.. BeatDetectors.Find("pulse")!.Detect(file.Signal("PPG")).SamplePositions.Select(p => p / NeuroKitFile.RateHz)];
        Compare("rest, peer", Peer(file), Ours(file), 0.05);
        var (ours, _, _) = Compare("rest, pulses against ours", Hearts(pulses, Ours(file)), Ours(file), 0.1);
        var (peer, _, _) = Compare("rest, pulses against peer's", Hearts(pulses, Peer(file)), Peer(file), 0.1);
        Assert.True(ours.FN + ours.FP < peer.FN + peer.FP, $"{ours.FN + ours.FP} against {peer.FN + peer.FP}");
    }

    [SharedDataFact]
    public void A_recording_at_1000_Hz_has_the_same_beats_thinned_to_125_Hz_and_by_other_detectors()
    {
        var samples = Lines("ecg_1000hz.csv.gz").Skip(1).Select(l => double.Parse(l, CultureInfo.InvariantCulture)).ToArray();
        var whole = Times(BeatDetectors.Default, samples, 1000);
        foreach (var factor in new[] { 2, 4, 8 })
        {
            var thin = Enumerable.Range(0, samples.Length / factor).Select(i => samples.AsSpan(i * factor, factor).ToArray().Average()).ToArray();
            double[] times = [.. Times(BeatDetectors.Default, thin, 1000.0 / factor).Select(t => t + ((factor - 1) / 2000.0))];
            var (score, ours, theirs) = Compare($"1000 Hz against {1000 / factor} Hz", whole, times, 0.02);
            Assert.True(score.FN == 0 && score.FP == 0 && score.JitterSdMs < 1, $"{factor}: missed {score.FN}, extra {score.FP}, jitter {score.JitterSdMs}");
            Assert.Equal(theirs, ours, 1.0);
        }

        foreach (var detector in BeatDetectors.All.Where(d => d.Name is "pan-tompkins" or "hamilton"))
        {
            var (score, _, _) = Compare("1000 Hz, " + detector.Name, Times(detector, samples, 1000), whole, 0.05);
            Assert.True(score.FN + score.FP <= 1, $"{detector.Name}: missed {score.FN}, extra {score.FP}");
        }
    }

    private static double[] Ours(NeuroKitFile file) => Times(BeatDetectors.Default, file.Signal("ECG", "mV").Samples.ToArray(), NeuroKitFile.RateHz);

    private static double[] Peer(NeuroKitFile file) => [.. file.Peer.GetProperty("rpeaks_uncorrected").EnumerateArray().Select(r => r.GetDouble() / NeuroKitFile.RateHz)];

    /// <summary>When the heart beat for each pulse: earlier by the median delay to the beats given.</summary>
    private static double[] Hearts(double[] pulses, double[] beats)
    {
        double[] delays = [.. pulses.Where(p => p > beats[0]).Select(p => p - beats.Last(b => b < p)).Order()];
        return [.. pulses.Select(p => p - delays[delays.Length / 2]).Where(t => t > 0)];
    }

    private static double[] Times(IBeatDetector detector, double[] samples, double rateHz) =>
        [.. detector.Detect(new UniformSignal(samples, rateHz, "mV")).SamplePositions.Select(p => p / rateHz)];

    private (BeatScore Score, double Ours, double Theirs) Compare(string name, double[] theirs, double[] ours, double within)
    {
        var score = BeatScoring.Score(theirs, ours, within);
        var (a, b) = (Rmssd.Of(BeatSeries.FromTimes(ours)), Rmssd.Of(BeatSeries.FromTimes(theirs)));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {theirs.Length} | {score.FN} | {score.FP} | {score.MedianOffsetMs:F1} | {score.JitterSdMs:F1} | {a:F1} | {b:F1} |"));
        return (score, a, b);
    }

    private static string[] Lines(params string[] path)
    {
        using var packed = new GZipStream(File.OpenRead(SharedData.File(["data", "neurokit", .. path])), CompressionMode.Decompress);
        using var reader = new StreamReader(packed);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}

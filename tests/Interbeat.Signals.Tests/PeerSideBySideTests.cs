using System.Globalization;
using System.Text.Json;
using Interbeat.Core;
using Interbeat.Signals.Beats;
using Interbeat.Signals.Breathing;
using Interbeat.Signals.Corrections;
using Interbeat.Signals.Eda;
using Interbeat.Signals.Features;
using Interbeat.Signals.Rsa;
using Interbeat.Tests.Shared;
using Xunit.Abstractions;

namespace Interbeat.Signals.Tests;

/// <summary>Breathing, RSA, pulse and skin conductance of two real recordings, beside the frozen values of an open package.</summary>
public sealed class PeerSideBySideTests(ITestOutputHelper output)
{
    [SharedDataFact]
    public void Breathing_rate_is_the_peers_within_half_a_breath_a_minute()
    {
        foreach (var (name, file) in Files())
        {
            var breaths = BreathDetector.FromBelt(file.Signal("RSP"));
            var peer = file.Peer.GetProperty("rsp_rate_mean_per_min").GetDouble();
            Row(name, "breaths", breaths.Items.Length, file.Peer.GetProperty("rsp_n_peaks").GetInt32());
            Row(name, "rate /min", breaths.MeanRatePerMinute, peer);
            Row(name, "coverage, rejected", breaths.CoverageShare, breaths.Rejected);
            Assert.InRange(breaths.MeanRatePerMinute, peer - 0.5, peer + 0.5);
        }
    }

    [SharedDataFact]
    public void Peak_to_trough_RSA_is_the_peers_within_15_percent()
    {
        foreach (var (name, file) in Files())
        {
            var breaths = BreathDetector.FromBelt(file.Signal("RSP"));
            var peer = file.Peer.GetProperty("neurokit_hrv_rsa");
            var ours = RsaPeakToTrough.Of(file.RPeaks(), breaths);
            var onPeerBeats = RsaPeakToTrough.Of(file.PeerRPeaks(), breaths);
            Row(name, "P2T mean ms", ours.MeanMs, peer.GetProperty("RSA_P2T_Mean").GetDouble());
            Row(name, "P2T mean ms, peer's beats", onPeerBeats.MeanMs, peer.GetProperty("RSA_P2T_Mean").GetDouble());
            Row(name, "P2T SD ms", ours.SdMs, peer.GetProperty("RSA_P2T_SD").GetDouble());
            Row(name, "share with value", ours.ShareWithValue, peer.GetProperty("RSA_P2T_NoRSA").GetDouble());
            var expected = peer.GetProperty("RSA_P2T_Mean").GetDouble();
            Assert.InRange(ours.MeanMs, 0.85 * expected, 1.15 * expected);
        }
    }

    [SharedDataFact]
    public void Second_by_second_RSA_stands_beside_the_peers_which_has_another_scale()
    {
        foreach (var (name, file) in Files())
        {
            var beats = file.RPeaks();
            var seconds = (int)(file.Signal("RSP").DurationSeconds);
            var ours = RsaSecondBySecond.Of(beats, 0, seconds, BreathDetector.FromBelt(file.Signal("RSP")));
            var values = ours.LnPower.Where(v => !double.IsNaN(v)).ToArray();
            var mean = values.Average();
            var peer = file.Peer.GetProperty("neurokit_hrv_rsa");
            Row(name, "Gates mean ln ms2", mean, peer.GetProperty("RSA_Gates_Mean").GetDouble());
            Row(name, "Gates SD", Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1)), peer.GetProperty("RSA_Gates_SD").GetDouble());
            Row(name, "share in band", ours.ShareInBand, double.NaN);
            var epochs = HeartFeatures.PerSecond(new CorrectedBeats(beats, beats, []), [], 0, seconds).LnRsa.Where(v => !double.IsNaN(v)).Average();
            Row(name, "ln RSA (Porges-Bohrer)", epochs, peer.GetProperty("RSA_PorgesBohrer").GetDouble());
            Assert.InRange(mean - epochs, -1, 1);
        }
    }

    [SharedDataFact]
    public void Mean_pulse_interval_is_the_peers_within_half_a_percent()
    {
        var file = NeuroKitFile.Resting();
        var found = BeatDetectors.Find("pulse")!.Detect(file.Signal("PPG"));
        var peer = file.Peer.GetProperty("ppg_elgendi");
        var mean = found.Beats.Intervals().Average(i => i.DurationMs);
        Row("resting", "pulse beats", found.SamplePositions.Length, peer.GetProperty("n").GetInt32());
        Row("resting", "mean PP ms", mean, peer.GetProperty("mean_ibi_ms").GetDouble());
        Row("resting", "PP RMSSD ms", Rmssd.Of(found.Beats), peer.GetProperty("rmssd").GetDouble());
        Row("resting", "quality", found.QualityShare, double.NaN);
        Assert.InRange(mean, 694.7 * 0.995, 694.7 * 1.005);
    }

    [SharedDataFact]
    public void Tonic_skin_conductance_is_the_peers_within_two_percent()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(SharedData.File("reference", "eda_reference.json")));
        var peer = json.RootElement.GetProperty("results").GetProperty("bio_eventrelated_100hz").GetProperty("phasic_highpass");
        var eda = EdaAnalysis.Of(NeuroKitFile.EventRelated().Signal("EDA", "uS"));
        var tonic = eda.LowPass.TonicUs.Where(v => !double.IsNaN(v)).ToArray();
        var mean = tonic.Average();
        var sd = Math.Sqrt(tonic.Sum(v => (v - mean) * (v - mean)) / (tonic.Length - 1));
        Row("event", "tonic mean uS", mean, peer.GetProperty("tonic_mean").GetDouble());
        Row("event", "tonic SD uS", sd, peer.GetProperty("tonic_sd").GetDouble());
        Row("event", "responses (low-pass), /min", eda.LowPass.Responses.Length, eda.LowPass.ResponsesPerMinute);
        Row("event", "responses (envelope), /min", eda.Envelope.Responses.Length, eda.Envelope.ResponsesPerMinute);
        Row("event", "mean amplitudes", eda.LowPass.MeanAmplitudeUs, eda.Envelope.MeanAmplitudeUs);
        Row("event", "coverage, artefacts", eda.CoverageShare, eda.Artifacts.Length);
        output.WriteLine(eda.Disagreement.ToString());
        output.WriteLine(string.Join(" ", eda.LowPass.Responses.Select(r => $"{r.PeakSeconds:F1}:{r.AmplitudeUs:F2}")));
        output.WriteLine(string.Join(" ", eda.Envelope.Responses.Select(r => $"{r.PeakSeconds:F1}:{r.AmplitudeUs:F2}")));
        Assert.InRange(mean, 0.98 * peer.GetProperty("tonic_mean").GetDouble(), 1.02 * peer.GetProperty("tonic_mean").GetDouble());
        Assert.InRange(sd, 0.98 * peer.GetProperty("tonic_sd").GetDouble(), 1.02 * peer.GetProperty("tonic_sd").GetDouble());
    }

    private static IEnumerable<(string Name, NeuroKitFile File)> Files() => [("resting", NeuroKitFile.Resting()), ("event", NeuroKitFile.EventRelated())];

    private void Row(string file, string what, double ours, double peer) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file,-8} {what,-36} {ours,10:F3} {peer,10:F3}"));
}

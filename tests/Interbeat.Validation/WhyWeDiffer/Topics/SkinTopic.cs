using System.Text.Json;
using Interbeat.Signals.Eda;
using Interbeat.Signals.Hrv;
using Interbeat.Validation.WhyWeDiffer.Inputs;

namespace Interbeat.Validation.WhyWeDiffer.Topics;

/// <summary>Skin conductance: the level agrees, the number of responses does not.</summary>
internal static class SkinTopic
{
    /// <summary>Peaks of two methods this close are one response, seconds. As in the library.</summary>
    private const double SameSeconds = EdaAnalysis.MatchSeconds;

    private const double PeerRateHz = 100;

    public static Topic Make()
    {
        var frozen = FrozenFigures.Read("eda_reference.json").At("results", "bio_eventrelated_100hz");
        var ours = EdaAnalysis.Of(ExampleRecording.EventRelated.File.Signal("EDA", "uS"));
        var (mean, sd) = Moments.Of([.. ours.LowPass.TonicUs.Where(v => !double.IsNaN(v))]);
        return new(
            "Skin conductance",
            "One recording of 150 s. The level agrees; the number of responses ranges over a factor of ten among NeuroKit2's own methods on one and the same signal. None of them is the truth, ours neither.",
            [
                Difference.Table(
                [
                    new("level, mean, µS", "event-related", mean, 2, [new("NeuroKit2", frozen.Figure("phasic_highpass", "tonic_mean"))], "Agrees: the same 0.05 Hz edge."),
                    new("level, SD, µS", "event-related", sd, 3, [new("NeuroKit2", frozen.Figure("phasic_highpass", "tonic_sd"))], "As above."),
                ]),
                MarkdownTable.Of(
                    ["program, method", "responses", "/min", "mean amplitude, µS", "of them also ours, within 1 s"],
                    [
                        OursRow("low-pass level", ours.LowPass, ours),
                        OursRow("lower envelope", ours.Envelope, ours),
                        .. Peers(frozen.At("phasic_highpass", "peaks"), "high-pass", ours),
                        .. Peers(frozen.At("phasic_smoothmedian", "peaks"), "smoothed median", ours),
                    ]),
                $"Ours counts a response from an absolute {Digits.Of(ours.ThresholdUs, 2)} µS. The frozen figures were made with `amplitude_min=0.1`, a share of the largest peak of the record: one artefact can then hide every response. "
                + "With the smoothed median NeuroKit2's four other methods end in an error. The last column compares with our low-pass method.",
            ],
            "Give the threshold in µS and the way the level was taken, always. Use the lower envelope where amplitudes matter, since a high-pass makes them smaller; keep one method within a study. Do not compare responses per minute across programs.");
    }

    private static string[] OursRow(string method, EdaSplit split, EdaResult all) =>
    [
        $"Interbeat, {method}",
        $"{split.Responses.Length}",
        Digits.Of(split.ResponsesPerMinute, 1),
        Digits.Of(split.MeanAmplitudeUs, 2),
        Shared([.. split.Responses.Select(r => r.PeakSeconds)], all),
    ];

    private static IEnumerable<string[]> Peers(JsonElement peaks, string split, EdaResult ours) => peaks.EnumerateObject()
        .Where(method => method.Value.TryGetProperty("n_scr", out _))
        .Select(method => new[]
        {
            $"NeuroKit2, {method.Name}, {split}",
            Digits.Of(method.Value.Figure("n_scr"), 0),
            Digits.Of(method.Value.Figure("scr_per_min"), 1),
            Digits.Of(method.Value.Figure("amp_mean"), 2),
            Shared([.. method.Value.At("peaks_samples").EnumerateArray().Select(p => p.GetDouble() / PeerRateHz)], ours),
        });

    private static string Shared(double[] peakSeconds, EdaResult ours) =>
        $"{peakSeconds.Count(p => ours.LowPass.Responses.Any(r => Math.Abs(r.PeakSeconds - p) <= SameSeconds))} of {peakSeconds.Length}";
}

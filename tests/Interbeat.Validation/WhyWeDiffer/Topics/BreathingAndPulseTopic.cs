using Interbeat.Signals.Beats;
using Interbeat.Validation.WhyWeDiffer.Inputs;

namespace Interbeat.Validation.WhyWeDiffer.Topics;

/// <summary>Breaths from a belt, beats from a pulse wave.</summary>
internal static class BreathingAndPulseTopic
{
    public static Topic Make() => new(
        "Breathing and pulse",
        "The same two recordings: a belt, and a pulse wave beside the electrocardiogram in the first.",
        [
            Difference.Table([.. ExampleRecording.Both.SelectMany(Breathing), .. Pulse(ExampleRecording.Resting)]),
        ],
        "Mean rates of either source may be quoted from any program here. RMSSD of a pulse wave comes near that of the electrocardiogram in this person at rest; it is another quantity all the same, since the time from heart to finger varies too. Prefer the electrocardiogram, correct its beats, and keep the two apart.");

    private static IEnumerable<Difference> Breathing(ExampleRecording input)
    {
        yield return new(
            "breathing rate, /min",
            input.Title,
            input.Breaths.MeanRatePerMinute,
            2,
            [new("NeuroKit2", input.NeuroKit("rsp_rate_mean_per_min"))],
            "Ours is the mean over breaths, from trough to trough; theirs the mean over time of an interpolated rate.");
    }

    private static IEnumerable<Difference> Pulse(ExampleRecording input)
    {
        var pulse = ExampleRecording.Rhythm(BeatDetectors.Find("pulse")!.Detect(input.File.Signal("PPG")).Beats);
        yield return new(
            "mean interval of the pulse, ms",
            input.Title,
            pulse.MeanMs,
            1,
            [
                new("NeuroKit2, elgendi", input.NeuroKit("ppg_elgendi", "mean_ibi_ms")),
                new("NeuroKit2, charlton", input.NeuroKit("ppg_charlton", "mean_ibi_ms")),
            ],
            "A beat more or less at the ends.");
        yield return new(
            "RMSSD of the pulse, ms",
            input.Title,
            pulse.RmssdMs,
            1,
            [
                new("NeuroKit2, elgendi", input.NeuroKit("ppg_elgendi", "rmssd")),
                new("NeuroKit2, charlton", input.NeuroKit("ppg_charlton", "rmssd")),
            ],
            "Where the foot or peak of a wave lies, by a few milliseconds.");
        yield return new(
            "RMSSD of the electrocardiogram, uncorrected, ms",
            input.Title,
            ExampleRecording.Rhythm(input.Beats.Original).RmssdMs,
            1,
            [new("NeuroKit2", input.NeuroKit("ecg_for_compare", "rmssd"))],
            "Misplaced and missed beats, in either program; see the next row.");
        yield return new(
            "the same, corrected, ms",
            input.Title,
            ExampleRecording.Rhythm(input.Beats.Corrected).RmssdMs,
            1,
            [new("Interbeat on NeuroKit2's corrected beats", ExampleRecording.Rhythm(input.File.PeerRPeaks()).RmssdMs)],
            "Theirs lie on whole samples (10 ms), ours between them.");
    }
}

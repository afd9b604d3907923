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
        "Mean rates of either source may be quoted from any program here. RMSSD from a pulse wave is not RMSSD from an electrocardiogram, in any program: do not put the two in one table, and prefer the electrocardiogram.");

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
        var ecg = ExampleRecording.Rhythm(input.Beats.Corrected);
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
            "RMSSD of the electrocardiogram, ms",
            input.Title,
            ecg.RmssdMs,
            1,
            [new("NeuroKit2", input.NeuroKit("ecg_for_compare", "rmssd"))],
            "The same five minutes. Theirs is of beats on whole samples (10 ms).");
    }
}

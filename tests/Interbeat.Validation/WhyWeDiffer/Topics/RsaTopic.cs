using Interbeat.Signals.Hrv;
using Interbeat.Signals.Rsa;
using Interbeat.Validation.WhyWeDiffer.Inputs;

namespace Interbeat.Validation.WhyWeDiffer.Topics;

/// <summary>Respiratory sinus arrhythmia by three methods.</summary>
internal static class RsaTopic
{
    public static Topic Make() => new(
        "Respiratory sinus arrhythmia",
        "The same three methods, on NeuroKit2's two example recordings; ours from our own R peaks and breaths. Two of the three differ in scale, by more than people differ.",
        [Difference.Table(ExampleRecording.Both.SelectMany(Of))],
        "Take Porges-Bohrer in ln(ms²) where values shall be compared with the literature, and never mix scales in one analysis. Peak to trough needs a breathing signal and follows each breath. "
        + "Whichever it is, print the breathing rate beside it: RSA changes with rate and depth of breathing and with speech.");

    private static IEnumerable<Difference> Of(ExampleRecording input)
    {
        yield return new(
            "Porges-Bohrer, ln(ms²)",
            input.Title,
            RsaPorgesBohrer.Of(input.Beats, BandPreset.Adult).LnMs2,
            2,
            [new("NeuroKit2", input.NeuroKit("neurokit_hrv_rsa", "RSA_PorgesBohrer"))],
            "NeuroKit2 filters heart rate in beats/min instead of intervals in ms and takes ln(variance / 1000): its number is not on the scale of the literature.");

        var gates = Gates(input);
        yield return new(
            "second by second, mean",
            input.Title,
            gates.Mean,
            2,
            [new("NeuroKit2", input.NeuroKit("neurokit_hrv_rsa", "RSA_Gates_Mean"))],
            "Another scale: ours is ln(ms²) of the power from 0.12 to 0.40 Hz; the unit of theirs is not stated. Compare shape, not level.");
        yield return new(
            "second by second, SD",
            input.Title,
            gates.Sd,
            2,
            [new("NeuroKit2", input.NeuroKit("neurokit_hrv_rsa", "RSA_Gates_SD"))],
            "As above.");

        var trough = RsaPeakToTrough.Of(input.Beats.Corrected, input.Breaths);
        var onTheirs = RsaPeakToTrough.Of(input.File.PeerRPeaks(), input.Breaths);
        yield return new(
            "peak to trough, mean, ms",
            input.Title,
            trough.MeanMs,
            1,
            [
                new("NeuroKit2", input.NeuroKit("neurokit_hrv_rsa", "RSA_P2T_Mean")),
                new("Interbeat on NeuroKit2's beats", onTheirs.MeanMs),
            ],
            "Other breath borders; beats on whole samples (10 ms) in theirs, between them in ours. In ours a breath without a valid pair has no value.");
        yield return new(
            "peak to trough, SD, ms",
            input.Title,
            trough.SdMs,
            1,
            [new("NeuroKit2", input.NeuroKit("neurokit_hrv_rsa", "RSA_P2T_SD"))],
            "As above.");
    }

    private static (double Mean, double Sd) Gates(ExampleRecording input)
    {
        var seconds = (int)input.File.Signal("RSP").DurationSeconds;
        var values = RsaSecondBySecond.Of(input.Beats.Corrected, 0, seconds, input.Breaths).LnPower.Where(v => !double.IsNaN(v)).ToArray();
        return Moments.Of(values);
    }
}

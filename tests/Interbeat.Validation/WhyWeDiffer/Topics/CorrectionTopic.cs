using System.Text.Json;
using Interbeat.Core;
using Interbeat.Signals.Corrections;
using Interbeat.Signals.Features;
using Interbeat.Validation.WhyWeDiffer.Inputs;

namespace Interbeat.Validation.WhyWeDiffer.Topics;

/// <summary>Lipponen and Tarvainen's correction on one series with four planted artefacts.</summary>
internal static class CorrectionTopic
{
    private const double MillisecondsPerSecond = 1000;

    public static Topic Make()
    {
        var all = FrozenFigures.Read("rmssd_by_detector_and_lt2019.json").At("lt2019");
        var (single, iterative) = (all.At("False"), all.At("True"));
        double[] times = [.. single.At("injected_peaks_ms").EnumerateArray().Select(p => p.GetDouble() / MillisecondsPerSecond)];
        var layer = LipponenTarvainen.Correct(BeatSeries.FromTimes(times));
        return new(
            "Correction of beats",
            "The method of Lipponen and Tarvainen (2019) on one series of 337 beats with four planted artefacts (one missed, one extra, one ectopic beat, one shifted). "
            + $"RMSSD without them is {Digits.Of(single.Figure("rmssd_true"), 1)} ms, with them {Digits.Of(single.Figure("rmssd_injected"), 1)} ms. One series proves little; it shows the size of the matter.",
            [
                MarkdownTable.Of(
                    ["program", "passes", "RMSSD after, ms", "flagged", "repaired beats lie"],
                    [
                        ["Interbeat", "1", Digits.Of(Rmssd.Of(layer.Corrected), 2), Flags(layer), "between samples"],
                        ["NeuroKit2, `iterative=False`", "1", Digits.Of(single.Figure("rmssd_clean"), 2), Flags(single), "on whole samples, cut off"],
                        ["NeuroKit2, its default", "until nothing improves", Digits.Of(iterative.Figure("rmssd_clean"), 2), Flags(iterative) + " in the last pass", "on whole samples, cut off"],
                    ]),
                "Why: a second pass judges repaired beats as if they had been measured, and moves more of them. Cutting to whole samples shifts each repaired beat by up to one sample, here 1 ms.",
            ],
            "One pass, unless a protocol prescribes more; then say how many. Above 5 % corrected beats look at the recording; above 10 % Interbeat gives no RSA for the window.");
    }

    private static string Flags(CorrectedBeats layer) => Flags(
        Count(layer, BeatClass.Ectopic), Count(layer, BeatClass.Missed), Count(layer, BeatClass.Extra), Count(layer, BeatClass.LongShort));

    private static string Flags(JsonElement run)
    {
        int Length(string name) => run.At("artifacts", name).GetArrayLength();
        return Flags(Length("ectopic"), Length("missed"), Length("extra"), Length("longshort"));
    }

    private static string Flags(int ectopic, int missed, int extra, int longShort) =>
        $"{ectopic} ectopic, {missed} missed, {extra} extra, {longShort} long or short";

    private static int Count(CorrectedBeats layer, BeatClass kind) => layer.Corrections.Count(c => c.Class == kind);
}

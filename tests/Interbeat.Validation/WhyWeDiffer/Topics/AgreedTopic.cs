using Interbeat.Validation.WhyWeDiffer.Inputs;

namespace Interbeat.Validation.WhyWeDiffer.Topics;

/// <summary>What every program tells alike.</summary>
internal static class AgreedTopic
{
    /// <summary>Relative differences up to here are rounding: inputs have six decimals, and sums run in another order.</summary>
    private const double Rounding = 1e-9;

    public static Topic Make() => new(
        "Agreed by all",
        "Eight series of intervals; the last column is the largest relative difference over the eight, where up to 1E-9 is rounding.",
        [
            MarkdownTable.Of(
                ["index", RrCase.Record100.Title, "with", "largest difference"],
                [
                    Row("mean NN, ms", "meanNnMs", (Programs.NeuroKitTime, "HRV_MeanNN"), (Programs.PyHrvTime, "nni_mean"), (Programs.HrvAnalysisTime, "mean_nni")),
                    Row("SDNN, ms", "sdnnMs", (Programs.NeuroKitTime, "HRV_SDNN"), (Programs.PyHrvTime, "sdnn"), (Programs.HrvAnalysisTime, "sdnn")),
                    Row("RMSSD, ms", "rmssdMs", (Programs.NeuroKitTime, "HRV_RMSSD"), (Programs.PyHrvTime, "rmssd"), (Programs.HrvAnalysisTime, "rmssd")),
                    Row("median NN, ms", "medianNnMs", (Programs.NeuroKitTime, "HRV_MedianNN"), (Programs.HrvAnalysisTime, "median_nni")),
                    Row("SD1, ms", "sd1Ms", (Programs.NeuroKitNonlinear, "HRV_SD1"), (Programs.HrvAnalysisPoincare, "sd1")),
                    Row("triangular index", "triangularIndex", (Programs.NeuroKitTime, "HRV_HTI")),
                    Row("sample entropy", "sampleEntropy", (Programs.NeuroKitNonlinear, "HRV_SampEn")),
                    Row("approximate entropy", "approximateEntropy", (Programs.NeuroKitNonlinear, "HRV_ApEn")),
                    Row("DFA alpha1 in NeuroKit2's way (4 to 11, overlapping)", "dfaAlpha1To11Overlapping", (Programs.NeuroKitNonlinear, "HRV_DFA_alpha1")),
                ]),
        ],
        "It does not matter: any of these programs may be quoted for these indices, given the same beats.");

    private static string[] Row(string index, string key, params (string Program, string Key)[] peers)
    {
        var largest = RrCase.All
            .SelectMany(input => peers.Select(peer => (Ours: input.Ours(key), Theirs: input.Of(peer.Program, peer.Key))))
            .Where(pair => pair.Ours is not null && pair.Theirs is not null)
            .Max(pair => Math.Abs(pair.Ours!.Value - pair.Theirs!.Value) / Math.Abs(pair.Theirs.Value));
        return
        [
            index,
            Digits.Of(RrCase.Record100.Ours(key), 4),
            string.Join(", ", peers.Select(peer => Name(peer.Program))),
            largest <= Rounding ? "none beyond rounding" : largest.ToString("0.0E+0", System.Globalization.CultureInfo.InvariantCulture),
        ];
    }

    private static string Name(string program) =>
        program.StartsWith("neurokit", StringComparison.Ordinal) ? "NeuroKit2" : program.StartsWith("pyhrv", StringComparison.Ordinal) ? "pyHRV" : "hrv-analysis";
}

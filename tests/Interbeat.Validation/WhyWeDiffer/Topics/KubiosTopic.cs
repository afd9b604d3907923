using Interbeat.Signals.Hrv;
using Interbeat.Validation.WhyWeDiffer.Inputs;

namespace Interbeat.Validation.WhyWeDiffer.Topics;

/// <summary>What can be said of a program whose output was not at hand.</summary>
internal static class KubiosTopic
{
    /// <summary>Lambda of the smoothness priors in Tarvainen and others (2002), at 4 Hz.</summary>
    private const double TarvainenLambda = 500;

    public static Topic Make() => new(
        "Kubios",
        "No output of Kubios was available, so nothing is compared here. Its page [Preprocessing of HRV data](https://www.kubios.com/blog/preprocessing-of-hrv-data/) names three steps that change results before any index is computed: "
        + "automatic detection of noise, which excludes stretches; correction of beats; and removal of slow trends by smoothness priors.",
        [
            "The last two exist here too: `hrv --correct` and, in the library, `HrvOptions.TrendLambda`. What the trend alone does, in our own numbers with lambda 500 (ms²):",
            MarkdownTable.Of(
                ["input", "LF, trend left (default)", "LF, trend removed", "HF, trend left", "HF, trend removed"],
                new[] { RrCase.Nsr001, RrCase.Nsr004, RrCase.PyHrvSample }.Select(input => new[]
                {
                    input.Title,
                    Digits.Of(input.Ours("lfMs2"), 0),
                    Digits.Of(input.Ours("lfMs2", Detrended), 0),
                    Digits.Of(input.Ours("hfMs2"), 0),
                    Digits.Of(input.Ours("hfMs2", Detrended), 0),
                })),
        ],
        "To stand beside values from Kubios, read its settings from its own report first: correction, trend, window. Then set the same here, and expect agreement in mean, SDNN and RMSSD of uncorrected, undetrended beats only.");

    private static HrvOptions Detrended => HrvOptions.Default with { TrendLambda = TarvainenLambda };
}

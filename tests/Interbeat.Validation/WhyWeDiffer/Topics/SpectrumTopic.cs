using Interbeat.Validation.WhyWeDiffer.Inputs;

namespace Interbeat.Validation.WhyWeDiffer.Topics;

/// <summary>Band powers of real recordings.</summary>
internal static class SpectrumTopic
{
    public static Topic Make() => new(
        "Band powers",
        "Power is where programs differ most. Interbeat: natural cubic spline at 4 Hz with its known loss made good, Hann windows of 300 s, exact band edges, ms². "
        + "NeuroKit2: 100 Hz by a quadratic spline, windows of at most half the recording, here with `normalize=False`. pyHRV: cubic spline at 4 Hz; above 5 min its window is 300 *samples*, which is 75 s; below, it is the whole. "
        + "hrv-analysis: straight lines at 4 Hz and windows of 256 samples, which is 64 s.",
        [
            MarkdownTable.Of(
                ["ms²", "Interbeat", "NeuroKit2", "pyHRV", "hrv-analysis"],
                new[] { RrCase.Nsr001, RrCase.Nsr004, RrCase.PyHrvSample, RrCase.Record100, RrCase.Record103 }
                    .SelectMany(input => new[] { Row(input, "vlf"), Row(input, "lf"), Row(input, "hf") })),
            "VLF is absent from ours in 5 min: a band needs two periods of its lower edge, here 606 s. The 30-minute records include every beat, ectopic ones too: they are inputs for comparison, not normal HRV.",
            Difference.Table(
            [
                new(
                    "LF as first printed",
                    RrCase.Nsr001.Title,
                    RrCase.Nsr001.Ours("lfMs2"),
                    0,
                    [new("NeuroKit2", RrCase.Nsr001.Of(Programs.NeuroKitDefaultSpectrum, "HRV_LF"), 4)],
                    "NeuroKit2 divides its spectrum by its maximum unless told `normalize=False`, so its default has no unit and cannot be compared between people."),
                new(
                    "LF, ms²",
                    RrCase.Nsr001.Title,
                    RrCase.Nsr001.Ours("lfMs2"),
                    0,
                    [
                        new("NeuroKit2, Lomb", RrCase.Nsr001.Of(Programs.NeuroKitLomb, "HRV_LF")),
                        new("hrv-analysis, Lomb", RrCase.Nsr001.Of(Programs.HrvAnalysisLomb, "lf")),
                    ],
                    "As shipped, both Lomb-Scargle spectra read low, as the sines below show; that the two agree proves nothing, since the call beneath is the same."),
                new(
                    "LF/HF",
                    RrCase.Nsr001.Title,
                    RrCase.Nsr001.Ours("lfHfRatio"),
                    2,
                    [
                        new("NeuroKit2", RrCase.Nsr001.Of(Programs.NeuroKitSpectrum, "HRV_LFHF")),
                        new("pyHRV", RrCase.Nsr001.Of(Programs.PyHrvWelch, "fft_ratio")),
                        new("hrv-analysis", RrCase.Nsr001.Of(Programs.HrvAnalysisWelch, "lf_hf_ratio")),
                    ],
                    "A quotient carries the differences of both; it is no index of sympathovagal balance."),
            ]),
        ],
        "Quote powers only with interpolation, window and band edges. To continue a study, stay with its program. To compare studies, compare ranks or changes within a person, not ms² across programs.");

    private static string[] Row(RrCase input, string band) =>
    [
        $"{input.Title}, {band.ToUpperInvariant()}",
        Digits.Of(input.Ours(band + "Ms2"), 0),
        Digits.Of(input.Of(Programs.NeuroKitSpectrum, "HRV_" + band.ToUpperInvariant()), 0),
        Digits.Of(input.PyHrvPower(band), 0),
        Digits.Of(input.Of(Programs.HrvAnalysisWelch, band), 0),
    ];
}

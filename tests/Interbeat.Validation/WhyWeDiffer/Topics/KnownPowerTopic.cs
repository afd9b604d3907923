using Interbeat.Signals.Hrv;
using Interbeat.Validation.WhyWeDiffer.Inputs;

namespace Interbeat.Validation.WhyWeDiffer.Topics;

/// <summary>Inputs whose power is known: a sine of amplitude A holds A^2 / 2.</summary>
internal static class KnownPowerTopic
{
    private const double SineMs2 = 1250;

    public static Topic Make() => new(
        "Inputs of known power",
        "Here somebody is right. A sine of amplitude A holds A²/2: the test patterns of ANSI/AAMI EC57 (up to 108,000 beats) and two sines of five minutes.",
        [
            MarkdownTable.Of(
                ["ms²; true value in brackets", "Interbeat", "NeuroKit2", "pyHRV", "hrv-analysis"],
                [
                    Row(Ec57Pattern.Tp2, "hf", p => p.HfMs2),
                    Row(Ec57Pattern.Tp3, "lf", p => p.LfMs2),
                    Row(Ec57Pattern.Tp4, "vlf", p => p.VlfMs2),
                    Empty(Ec57Pattern.Tp5),
                    Sine(RrCase.SineQuarterHertz, "hf"),
                    Sine(RrCase.SineTenthHertz, "lf"),
                ]),
            "Of the patterns, ours is the mode `whole` and NeuroKit2's ran at 4 Hz. "
            + $"TP4's line at 0.0333 Hz lies beside the edge of VLF: with windows of 300 s ours reads {Digits.Of(Ec57Pattern.Tp4.Ours(SpectrumMode.Welch).VlfMs2, 0)}, "
            + $"while trapezoids over the bins below the edge, the usual way, read {Digits.Of(Ec57Pattern.Tp4.TrapezoidsVlf, 0)} and lose half a bin. "
            + "TP4 has intervals of 3.28 s, so the command needs `--max-interval 5`.",
            Difference.Table(
            [
                new(
                    "power, ms²",
                    $"{RrCase.SineQuarterHertz.Title}; true 1250",
                    RrCase.SineQuarterHertz.Ours("hfMs2"),
                    0,
                    [
                        new("NeuroKit2, Lomb", RrCase.SineQuarterHertz.Of(Programs.NeuroKitLomb, "HRV_HF")),
                        new("hrv-analysis, Lomb", RrCase.SineQuarterHertz.Of(Programs.HrvAnalysisLomb, "hf")),
                    ],
                    "Scaling: more than a third of the power is missing."),
                new(
                    "power, ms²",
                    $"{RrCase.SineTenthHertz.Title}; true 1250",
                    RrCase.SineTenthHertz.Ours("lfMs2"),
                    0,
                    [
                        new("NeuroKit2, Lomb", RrCase.SineTenthHertz.Of(Programs.NeuroKitLomb, "HRV_LF")),
                        new("hrv-analysis, Lomb", RrCase.SineTenthHertz.Of(Programs.HrvAnalysisLomb, "lf")),
                    ],
                    "The same share: a matter of scale, not of frequency."),
            ]),
            "Why: interpolation is a low-pass filter. At 0.25 Hz and 75 beats a minute a cubic spline takes 1 % (TP2 through pyHRV), a quadratic one 2 % (NeuroKit2), straight lines a quarter (hrv-analysis). "
            + "Short windows spread a slow line into the next band (TP4 through pyHRV and hrv-analysis) and see a wave of an hour as power above zero (TP5). We divide by the spline's known gain; the others do not.",
        ],
        "On these inputs any spline holds HF to 3 %; straight lines are not for HF. Slow rhythms need windows of minutes: 300 s hold TP4, 75 s and 64 s do not.");

    private static string[] Row(Ec57Pattern pattern, string band, Func<BandPowers, double?> power) =>
    [
        $"{pattern.Name}, {band.ToUpperInvariant()} ({Digits.Of(pattern.PowerMs2, 1)})",
        Digits.Of(power(pattern.Ours(SpectrumMode.Whole)), 1),
        Digits.Of(pattern.NeuroKit(band), 1),
        Digits.Of(pattern.PyHrv(band), 1),
        Digits.Of(pattern.HrvAnalysis(band), 1),
    ];

    private static string[] Empty(Ec57Pattern pattern)
    {
        string[] bands = ["vlf", "lf", "hf"];
        var ours = pattern.Ours(SpectrumMode.Whole);
        return
        [
            $"{pattern.Name}, VLF + LF + HF (0)",
            Digits.Of(ours.VlfMs2 + ours.LfMs2 + ours.HfMs2, 2),
            Digits.Of(bands.Sum(pattern.NeuroKit), 2),
            Digits.Of(bands.Sum(pattern.PyHrv), 2),
            Digits.Of(bands.Sum(pattern.HrvAnalysis), 2),
        ];
    }

    private static string[] Sine(RrCase input, string band) =>
    [
        $"{input.Title}, {band.ToUpperInvariant()} ({Digits.Of(SineMs2, 0)})",
        Digits.Of(input.Ours(band + "Ms2"), 1),
        Digits.Of(input.Of(Programs.NeuroKitSpectrum, "HRV_" + band.ToUpperInvariant()), 1),
        Digits.Of(input.PyHrvPower(band), 1),
        Digits.Of(input.Of(Programs.HrvAnalysisWelch, band), 1),
    ];
}

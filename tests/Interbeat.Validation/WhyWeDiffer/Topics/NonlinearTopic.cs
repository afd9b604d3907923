using Interbeat.Validation.WhyWeDiffer.Inputs;

namespace Interbeat.Validation.WhyWeDiffer.Topics;

/// <summary>The Poincaré cloud and detrended fluctuation.</summary>
internal static class NonlinearTopic
{
    public static Topic Make() => new(
        "Poincaré cloud and fluctuation",
        "Entropies agree (above). These depend on choices that papers often leave out.",
        [
            Difference.Table(
            [
                Sd2(RrCase.Record100),
                Sd2(RrCase.SineTenthHertz),
                Alpha(RrCase.Record100, "NeuroKit2 fits boxes of 4 to 11 beats that overlap by half; ours are of 4 to 16 beats, side by side. `dfaAlpha1To11Overlapping` makes its choices."),
                Alpha(RrCase.Nsr001, "As above."),
                Alpha(RrCase.PyHrvSample, "As above."),
            ]),
        ],
        "4 to 16 is the range of the paper that introduced alpha1 for heart rate (Peng and others 1995). Take 4 to 11 only to compare with NeuroKit2. A value without its range of boxes cannot be compared at all.");

    private static Difference Sd2(RrCase input) => new(
        "SD2, ms",
        input.Title,
        input.Ours("sd2Ms"),
        4,
        [
            new("hrv-analysis", input.Of(Programs.HrvAnalysisPoincare, "sd2")),
            new("NeuroKit2", input.Of(Programs.NeuroKitNonlinear, "HRV_SD2")),
            new("Interbeat, direct", input.Ours("sd2DirectMs")),
        ],
        "Formula √(2 SDNN² − SDSD²/2) against the spread along the line of identity itself; they differ by the first and last interval.");

    private static Difference Alpha(RrCase input, string why) => new(
        "DFA alpha1",
        input.Title,
        input.Ours("dfaAlpha1"),
        3,
        [
            new("NeuroKit2", input.Of(Programs.NeuroKitNonlinear, "HRV_DFA_alpha1")),
            new("Interbeat, 4 to 11 overlapping", input.Ours("dfaAlpha1To11Overlapping")),
        ],
        why);
}

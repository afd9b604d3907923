using Interbeat.Validation.WhyWeDiffer.Inputs;

namespace Interbeat.Validation.WhyWeDiffer.Topics;

/// <summary>Denominators and degrees of freedom.</summary>
internal static class TimeDomainTopic
{
    public static Topic Make() => new(
        "Time domain",
        "N intervals have N − 1 successive differences. Interbeat divides what is counted among differences by the number of differences, and takes ddof 1 everywhere.",
        [
            Difference.Table(
            [
                Pnn50(RrCase.Record100, 4, "NeuroKit2 divides by the number of intervals, one more than there are differences."),
                Pnn50(RrCase.PyHrvSample, 3, "As above; the shorter the series, the larger the effect."),
                Sdsd(RrCase.Record100, "hrv-analysis takes ddof 0; pyHRV takes the spread of the *sizes* of the differences, which drops their signs and so most of their spread."),
                Sdsd(RrCase.SineTenthHertz, "As above."),
                new(
                    "TINN, ms",
                    RrCase.Record100.Title,
                    RrCase.Record100.Ours("tinnMs"),
                    1,
                    [new("NeuroKit2", RrCase.Record100.Of(Programs.NeuroKitTime, "HRV_TINN"))],
                    "NeuroKit2 fits no triangle here and gives 0. Ours is the least-squares triangle over bins of 1/128 s."),
            ]),
        ],
        "For a new study take the number of differences and say so. To continue one made with pyHRV's SDSD, keep pyHRV: its value is another quantity and cannot be converted.");

    private static Difference Pnn50(RrCase input, int decimals, string why) => new(
        "pNN50, %",
        input.Title,
        input.Ours("pnn50"),
        decimals,
        [
            new("NeuroKit2", input.Of(Programs.NeuroKitTime, "HRV_pNN50")),
            new("pyHRV", input.Of(Programs.PyHrvTime, "pnn50")),
            new("hrv-analysis", input.Of(Programs.HrvAnalysisTime, "pnni_50")),
        ],
        why);

    private static Difference Sdsd(RrCase input, string why) => new(
        "SDSD, ms",
        input.Title,
        input.Ours("sdsdMs"),
        3,
        [
            new("NeuroKit2", input.Of(Programs.NeuroKitTime, "HRV_SDSD")),
            new("hrv-analysis", input.Of(Programs.HrvAnalysisTime, "sdsd")),
            new("pyHRV", input.Of(Programs.PyHrvTime, "sdsd")),
        ],
        why);
}

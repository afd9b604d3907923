using Interbeat.Core;
using Interbeat.Dyads.Results;

namespace Interbeat.Reports.Words;

/// <summary>How the two clocks lie to each other. Two uncertainties occur: that of the clocks alone, and the one of lags, which also counts half a step of the common grid.</summary>
internal static class Clocks
{
    private const double LeastDifferenceMs = 0.5;

    /// <summary>Where the common clock comes from, with the uncertainty of the clocks alone.</summary>
    public static string Sentence(SessionResult result)
    {
        var uncertainty = $"the clocks alone are uncertain by {Seconds(result.Alignment.UncertaintyMs)}";
        return result.Alignment.Basis switch
        {
            AlignmentBasis.SharedFile => $"Both recordings come from one file and share its clock ({uncertainty}).",
            AlignmentBasis.AbsoluteTime => $"Both files state when they began ({uncertainty}).",
            AlignmentBasis.SyncMarks => $"The two clocks were fitted to {result.Alignment.MarksOnClockA.Length} {(result.Alignment.MarksOnClockA.Length == 1 ? "moment" : "moments")} that both recordings mark{Drift(result.Alignment)} ({uncertainty}).",
            AlignmentBasis.DeclaredOffset => $"The two clocks were put together by a stated offset ({uncertainty}).",
            _ => $"Nothing tells how the two clocks lie to each other; both are assumed to have begun together ({uncertainty}).",
        };
    }

    /// <summary>What a lag is compared with; empty where the grid adds nothing.</summary>
    public static string OfLags(SessionResult result) => GridAdds(result)
        ? $"For lags the clocks count as \u00b1{Seconds(result.Coupling.AlignmentUncertaintyMs)}: {Seconds(result.Alignment.UncertaintyMs)} of the clocks alone, with half a step of the common grid."
        : "";

    /// <summary>Both uncertainties, for the record.</summary>
    public static string Uncertainties(SessionResult result)
    {
        var alone = $"clocks alone uncertain by {Seconds(result.Alignment.UncertaintyMs)}";
        return GridAdds(result) ? $"{alone}, with half a step of the common grid by {Seconds(result.Coupling.AlignmentUncertaintyMs)}" : alone;
    }

    private static string Drift(Alignment alignment) => alignment.DriftPartsPerMillion is { } drift
        ? $"; the second clock was corrected by {NumberText.Three(Math.Abs(drift))} parts per million"
        : "";

    private static bool GridAdds(SessionResult result) => Math.Abs(result.Coupling.AlignmentUncertaintyMs - result.Alignment.UncertaintyMs) >= LeastDifferenceMs;

    private static string Seconds(double milliseconds) => NumberText.Three(milliseconds / 1000) + " s";
}

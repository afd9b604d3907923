using Interbeat.Dyads.Results;
using Interbeat.Reports.Words;

namespace Interbeat.Reports.Summary;

/// <summary>Whether the two signals moved together more than chance explains, and whether it can be told who led.</summary>
internal static class CouplingSentences
{
    /// <summary>The verdict in words; a shared task is excluded only by enough pseudo-dyads.</summary>
    public static Sentence Verdict(SessionResult result)
    {
        var coupling = result.Coupling;
        var signals = ModalityWords.Plural(result.A.Modality);
        if (coupling.Value is null)
        {
            return new Sentence("coupling.none", Certainty.Unknown, Phrase.Of($"Whether their {signals} moved together cannot be told. Reason: {VerdictWords.Rule(coupling)}"));
        }

        if (coupling.Nulls.IsEmpty)
        {
            return new Sentence("coupling.untested", Certainty.Unknown, Phrase.Of($"Whether their {signals} moved together more than chance explains cannot be told: no surrogates were computed."));
        }

        return coupling.Verdict switch
        {
            CouplingVerdict.Present => new Sentence("coupling.present", Certainty.Told, Phrase.Of(
                $"Their {signals} moved together more than chance alignment explains{Against(coupling)}; {SharedTask(coupling)}.")),
            CouplingVerdict.Absent => new Sentence("coupling.absent", Certainty.Told, Phrase.Of(
                $"Their {signals} moved together no more than chance alignment explains{Against(coupling)}.")),
            _ => new Sentence("coupling.undecided", Certainty.Unknown, Phrase.Of(
                $"Whether their {signals} moved together more than chance explains cannot be told. Reason: {VerdictWords.Rule(coupling)}")),
        };
    }

    /// <summary>Who led by name, with the lag's size, or that it cannot be told.</summary>
    public static Sentence Lead(SessionResult result)
    {
        var lead = result.Coupling.Lead;
        if (lead.Leader is null || lead.LagSeconds is not { } lag)
        {
            return new Sentence("lead.unknown", Certainty.Unknown, Phrase.Of($"{lead.Reason}"));
        }

        var interval = lead.LagIntervalSeconds is { } ends ? $", 95 % interval {NumberText.Three(ends.Low)} to {NumberText.Three(ends.High)} s" : "";
        var uncertainty = NumberText.Three(result.Coupling.AlignmentUncertaintyMs / 1000);
        return new Sentence("lead.named", Certainty.Told, Phrase.Of(
            $"The signal of {new PersonName(lead.Leader)} came first, by {NumberText.Three(Math.Abs(lag))} s (clocks and half a step of the common grid uncertain by {uncertainty} s{interval}); first in time is not the same as cause."));
    }

    // Only the nulls that could decide: one without a p says nothing here.
    private static string Against(CouplingResult coupling)
    {
        var decided = List.Of(coupling.Nulls.Where(n => n.P is not (null or double.NaN)).Select(n => $"{NumberText.P(n.P)} against {NullWords.Short(n.Name)}"));
        return decided.Length == 0 ? "" : $" ({decided})";
    }

    private static string SharedTask(CouplingResult coupling) =>
        coupling.Nulls.Any(n => n.Name == NullWords.Pseudo && n.P is <= 0.05)
            ? "pairs that never met moved together less"
            : "a shared task is not excluded";
}

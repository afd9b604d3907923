using Interbeat.Dyads.Results;
using Interbeat.Reports.Words;

namespace Interbeat.Reports.Summary;

/// <summary>Whether the two signals moved together more than chance explains, and whether it can be told who led.</summary>
internal static class CouplingSentences
{
    private static readonly string[] PlainStarts = ["The ", "No ", "Too ", "Fewer ", "Undecided", "Less ", "There ", "Neither "];

    /// <summary>The verdict in words; a shared task is excluded only by enough pseudo-dyads.</summary>
    public static Sentence Verdict(SessionResult result)
    {
        var coupling = result.Coupling;
        var signals = ModalityWords.Plural(result.A.Modality);
        if (coupling.Value is null)
        {
            return new Sentence("coupling.none", Certainty.Unknown, Phrase.Of($"Whether their {signals} moved together cannot be told: {Clause(coupling.VerdictRule)}."));
        }

        if (coupling.Nulls.IsEmpty)
        {
            return new Sentence("coupling.untested", Certainty.Unknown, Phrase.Of($"Whether their {signals} moved together more than chance explains cannot be told: no surrogates were computed."));
        }

        return coupling.Verdict switch
        {
            CouplingVerdict.Present => new Sentence("coupling.present", Certainty.Told, Phrase.Of(
                $"Their {signals} moved together more than chance alignment explains ({Against(coupling)}); {SharedTask(coupling)}.")),
            CouplingVerdict.Absent => new Sentence("coupling.absent", Certainty.Told, Phrase.Of(
                $"Their {signals} moved together no more than chance alignment explains ({Against(coupling)}).")),
            _ => new Sentence("coupling.undecided", Certainty.Unknown, Phrase.Of(
                $"Whether their {signals} moved together more than chance explains cannot be told: {Clause(coupling.VerdictRule)}.")),
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
            $"The signal of {new PersonName(lead.Leader)} came first, by {NumberText.Three(Math.Abs(lag))} s (clocks uncertain by {uncertainty} s{interval}); first in time is not the same as cause."));
    }

    private static string Against(CouplingResult coupling) =>
        List.Of(coupling.Nulls.Select(n => $"{NumberText.P(n.P)} against {NullWords.Short(n.Name)}"));

    private static string SharedTask(CouplingResult coupling) =>
        coupling.Nulls.Any(n => n.Name == NullWords.Pseudo && n.P is <= 0.05)
            ? "pairs that never met moved together less"
            : "a shared task is not excluded";

    // A sentence of the analysis as the end of one of ours. Its first letter is lowered only where a plain word follows, not a name or "HR".
    private static string Clause(string sentence)
    {
        var clause = sentence.TrimEnd('.', ' ');
        var startsPlainly = PlainStarts.Any(word => clause.StartsWith(word, StringComparison.Ordinal));
        return startsPlainly ? char.ToLowerInvariant(clause[0]) + clause[1..] : clause;
    }
}

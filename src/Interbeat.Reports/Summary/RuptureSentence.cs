using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Results;
using Interbeat.Reports.Words;

namespace Interbeat.Reports.Summary;

/// <summary>How many candidate ruptures there were and how long the returns took.</summary>
internal static class RuptureSentence
{
    /// <summary>The sentence.</summary>
    public static Sentence Of(SessionResult result)
    {
        // What a person rejected is none; the table still lists it.
        var ruptures = result.Ruptures.RemoveAll(r => r.Confirmed == false);
        var returned = ruptures.Where(r => !r.Censored).ToList();
        return ruptures.Length switch
        {
            0 when !StatesApply.To(result) => new Sentence("ruptures.inapplicable", Certainty.Unknown, Phrase.Of(
                $"Ruptures and returns are read from states, so they cannot be told here.")),
            0 when !EverMatched(result) => new Sentence("ruptures.unknown", Certainty.Unknown, Phrase.Of(
                $"Whether there was a rupture cannot be told: no stretch is known in which both were settled.")),
            0 when !result.Ruptures.IsEmpty => new Sentence("ruptures.rejected", Certainty.Told, Phrase.Of($"A person rejected every candidate rupture.")),
            0 => new Sentence("ruptures.none", Certainty.Told, Phrase.Of($"No candidate rupture was found.")),
            1 when ruptures[0].LatencySeconds is { } latency => new Sentence("ruptures.one", Certainty.Candidate, Phrase.Of(
                $"One {Word(ruptures)} at {NumberText.Clock(ruptures[0].StartSeconds)}{Chance(result, ruptures)}; both were settled again {NumberText.Duration(latency)} later.")),
            1 => new Sentence("ruptures.one", Certainty.Candidate, Phrase.Of(
                $"One {Word(ruptures)} at {NumberText.Clock(ruptures[0].StartSeconds)}{Chance(result, ruptures)}; {NotSeen(ruptures[0])}.")),
            _ => new Sentence("ruptures.several", Certainty.Candidate, Phrase.Of(
                $"{NumberText.Whole(ruptures.Length)} {Word(ruptures)}s{Chance(result, ruptures)}; {Returns(returned)}.")),
        };
    }

    private static string Word(ImmutableArray<Rupture> ruptures) => ruptures.All(r => r.Confirmed == true) ? "confirmed rupture" : "candidate rupture";

    // The rate and its chance are about the machine's candidates, not about what a person said of them.
    private static string Chance(SessionResult result, ImmutableArray<Rupture> shown) => result.RuptureRate?.BeyondChance switch
    {
        _ when shown.Length != result.Ruptures.Length || shown.Any(r => r.Review != RuptureReview.Pending) => "",
        true => ", more often than chance gives",
        false => ", no more often than chance gives",
        null => "",
    };

    private static string NotSeen(Rupture rupture) => rupture.CensoredAtSeconds is { } end
        ? $"a return was not seen in the {NumberText.Duration(end - rupture.StartSeconds)} that could be watched"
        : "a return was not seen by the end";

    private static string Returns(List<Rupture> returned)
    {
        if (returned.Count == 0)
            return "a return was seen after none of them";
        var least = NumberText.Duration(returned.Min(r => r.LatencySeconds!.Value));
        var most = NumberText.Duration(returned.Max(r => r.LatencySeconds!.Value));
        var range = least == most ? least : $"{least} to {most}";
        return $"a return was seen for {NumberText.Whole(returned.Count)} of them, {range} later";
    }

    private static bool EverMatched(SessionResult result) =>
        result.Timeline.Regime.Any(r => r is Regime.CoRegulation or Regime.CalmSeparate)
        || result.Timeline.A.State.Zip(result.Timeline.B.State).Any(s => s is (AutonomicState.Settled, AutonomicState.Settled));
}

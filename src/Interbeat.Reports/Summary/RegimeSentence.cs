using Interbeat.Core;
using Interbeat.Dyads.Results;
using Interbeat.Reports.Words;

namespace Interbeat.Reports.Summary;

/// <summary>What the two states amounted to together, in minutes.</summary>
internal static class RegimeSentence
{
    /// <summary>The sentence, or null where no state is known and another sentence has said so.</summary>
    public static Sentence? Of(SessionResult result)
    {
        if (InShort.NoStatesKnown(result))
        {
            return null;
        }

        var seconds = Tally.Of(result.Timeline.Regime);
        var mismatch = seconds.GetValueOrDefault(Regime.MismatchASettled) + seconds.GetValueOrDefault(Regime.MismatchBSettled);
        var told = new List<string>();
        Add(told, seconds.GetValueOrDefault(Regime.CoRegulation), "both settled or settling and moving together for {0} (a candidate for co-regulation)");
        Add(told, seconds.GetValueOrDefault(Regime.CalmSeparate), "both settled, each on their own, for {0}");
        Add(told, mismatch, "one settled and the other not for {0}");
        Add(told, seconds.GetValueOrDefault(Regime.DysregulationMatch), "both mobilised for {0}");
        var unknown = seconds.GetValueOrDefault(Regime.Unknown);
        if (told.Count == 0)
        {
            return new Sentence("regimes.unknown", Certainty.Unknown, Phrase.Of($"What the two states amounted to together cannot be told at any moment."));
        }

        var rest = unknown > 0 ? $"; {NumberText.Rough(unknown)} cannot be told" : "";
        return new Sentence("regimes.seconds", Certainty.Told, Phrase.Of($"Taken together: {string.Join("; ", told)}{rest}."));
    }

    private static void Add(List<string> told, int seconds, string words)
    {
        if (seconds > 0)
        {
            told.Add(words.Replace("{0}", NumberText.Rough(seconds), StringComparison.Ordinal));
        }
    }
}

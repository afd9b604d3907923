using Interbeat.Core;
using Interbeat.Dyads.Results;
using Interbeat.Reports.Words;

namespace Interbeat.Reports.Summary;

/// <summary>How long each person was in which state, and how long that cannot be told.</summary>
internal static class StateSentences
{
    /// <summary>One sentence a person, or one for both where neither has a known state.</summary>
    public static IEnumerable<Sentence> Of(SessionResult result)
    {
        if (InShort.NoStatesKnown(result))
        {
            yield return BothUnknown(result);
            yield break;
        }

        yield return OfPerson(result.A, result.Session.DurationSeconds);
        yield return OfPerson(result.B, result.Session.DurationSeconds);
    }

    private static Sentence BothUnknown(SessionResult result)
    {
        var reason = (result.A.Baseline, result.B.Baseline) switch
        {
            _ when result.A.Modality is not (Modality.Heart or Modality.Eda) => "states rest on heart or skin conductance data",
            (null, null) => "no baseline of their own was marked",
            _ => "the signals do not carry far enough above or below their own baselines, or are too poor",
        };
        return new Sentence("states.none", Certainty.Unknown, Phrase.Of(
            $"In which state {new PersonName(result.A.Name)} and {new PersonName(result.B.Name)} were cannot be told: {reason}."));
    }

    private static Sentence OfPerson(PersonResult person, double duration)
    {
        var name = new PersonName(person.Name);
        if (InShort.Known(person) == 0)
        {
            var reason = person.Baseline is null ? "no own baseline was marked" : "the signal is too poor or lies between the bounds";
            return new Sentence("states.unknown", Certainty.Unknown, Phrase.Of($"In which state {name} was cannot be told: {reason}."));
        }

        var known = StateWords.All
            .Where(s => s != AutonomicState.Unknown && person.StateSeconds.GetValueOrDefault(s) > 0)
            .Select(s => $"{StateWords.Text(s)} for {NumberText.Rough(person.StateSeconds[s])}");
        var unknown = person.StateSeconds.GetValueOrDefault(AutonomicState.Unknown);
        var weak = person.Baseline is { Marked: false } ? ", against a weak baseline that nobody marked" : "";
        var rest = unknown > 0 ? $"; {NumberText.Rough(unknown)} cannot be told" : "";
        return new Sentence("states.person", Certainty.Told, Phrase.Of(
            $"{name} was {List.Of(known)}, of {NumberText.Rough(duration)} in all{weak}{rest}."));
    }
}

using Interbeat.Core;
using Interbeat.Dyads.Results;
using Interbeat.Reports.Words;

namespace Interbeat.Reports.Summary;

/// <summary>How long each person was in which state, and how long that cannot be told.</summary>
internal static class StateSentences
{
    private const string NotHeld = "a baseline is known, but no state held long enough, or the signal is missing.";

    /// <summary>One sentence a person, or one for both where neither has a known state.</summary>
    public static IEnumerable<Sentence> Of(SessionResult result)
    {
        if (!StatesApply.To(result))
        {
            yield return new Sentence("states.inapplicable", Certainty.Told, Phrase.Of($"{StatesApply.Not}"));
            yield break;
        }

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
        var (a, b) = (new PersonName(result.A.Name), new PersonName(result.B.Name));
        var (whyA, whyB) = (Why(result.A), Why(result.B));
        return new Sentence("states.none", Certainty.Unknown, whyA == whyB
            ? Phrase.Of($"In which state {a} and {b} were cannot be told. For both: {whyA}")
            : Phrase.Of($"In which state {a} and {b} were cannot be told. {a}: {whyA} {b}: {whyB}"));
    }

    private static Sentence OfPerson(PersonResult person, double duration)
    {
        var name = new PersonName(person.Name);
        if (InShort.Known(person) == 0)
        {
            return new Sentence("states.unknown", Certainty.Unknown, Phrase.Of($"In which state {name} was cannot be told: {Why(person)}"));
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

    /// <summary>The analysis's own reason after the person's name, which stands in the sentence already.</summary>
    private static string Why(PersonResult person)
    {
        if (person.WhyStatesUnknown is not { } why)
        {
            return NotHeld;
        }

        var named = person.Name + ": ";
        return why.StartsWith(named, StringComparison.Ordinal) ? why[named.Length..] : why;
    }
}

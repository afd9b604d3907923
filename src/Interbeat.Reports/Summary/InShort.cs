using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Results;

namespace Interbeat.Reports.Summary;

/// <summary>The three to six sentences at the head of the report, each from a template.</summary>
public static class InShort
{
    /// <summary>The sentences: states, what the states amount to together, coupling, lead, ruptures.</summary>
    public static ImmutableArray<Sentence> Of(SessionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        sentences.AddRange(StateSentences.Of(result));
        if (RegimeSentence.Of(result) is { } together)
        {
            sentences.Add(together);
        }

        sentences.Add(CouplingSentences.Verdict(result));
        if (result.Coupling.Verdict == CouplingVerdict.Present)
        {
            sentences.Add(CouplingSentences.Lead(result));
        }

        sentences.Add(RuptureSentence.Of(result));
        return sentences.ToImmutable();
    }

    /// <summary>Whether neither person's state is known at any second.</summary>
    internal static bool NoStatesKnown(SessionResult result) =>
        Known(result.A) == 0 && Known(result.B) == 0;

    /// <summary>Seconds in a known state.</summary>
    internal static int Known(PersonResult person) =>
        person.StateSeconds.Where(s => s.Key != AutonomicState.Unknown).Sum(s => s.Value);
}

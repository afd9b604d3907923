using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Results;
using Interbeat.Dyads.States;

namespace Interbeat.Dyads.Regimes;

/// <summary>What speaks for and against a settled person having lent that state during mismatch, clause by clause.</summary>
/// <remarks>
/// Evidence would need all five clauses of the dyad design, section 4. Three of them need recordings that an analysis of one session does not have (the other's recovery without
/// a partner, shifted partners, breathing and speech); they are unknown here, so that no lending is claimed.
/// </remarks>
public static class LendingRule
{
    /// <summary>How long after a mismatch the settled one is watched for having been drawn in, in s. Chosen.</summary>
    private const int AfterwardsSeconds = 60;

    /// <summary>One row for each person who was settled while the other was not.</summary>
    public static ImmutableArray<LendingEvidence> Of(ImmutableArray<RegimeSpan> spans, PersonStates a, PersonStates b, LeadResult lead, (string A, string B) names)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(lead);
        return
        [
            .. Row(spans, Regime.MismatchASettled, a, lead, names.A),
            .. Row(spans, Regime.MismatchBSettled, b, lead, names.B),
        ];
    }

    private static IEnumerable<LendingEvidence> Row(ImmutableArray<RegimeSpan> spans, Regime mismatch, PersonStates helper, LeadResult lead, string name)
    {
        var mismatches = spans.Where(span => span.Regime == mismatch).ToArray();
        if (mismatches.Length == 0)
        {
            yield break;
        }

        var watched = mismatches.SelectMany(span => Watched(helper.States, span.Span)).ToArray();
        var drawnIn = watched.Contains(AutonomicState.Mobilised);
        var known = 2 * watched.Count(state => state == AutonomicState.Unknown) < watched.Length;
        yield return new LendingEvidence(name, lead.Leader is null ? null : lead.Leader == name, null, drawnIn ? false : known ? true : null, null, null);
    }

    /// <summary>The helper's states during a mismatch and for some time after it.</summary>
    private static AutonomicState[] Watched(AutonomicState[] states, TimeSpanSeconds span) =>
        states[(int)span.StartSeconds..Math.Min(states.Length, (int)span.EndSeconds + AfterwardsSeconds)];
}

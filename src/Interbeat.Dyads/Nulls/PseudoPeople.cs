using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Persons;
using Interbeat.Signals.Beats;

namespace Interbeat.Dyads.Nulls;

/// <summary>The people of other dyads, prepared once for all nulls, each on the task's clock: from the start of the own recording, at most as long as the session.</summary>
/// <param name="InRoleOfA">Those who stand for A.</param>
/// <param name="InRoleOfB">Those who stand for B.</param>
internal sealed record PseudoPeople(ImmutableArray<PersonSignals> InRoleOfA, ImmutableArray<PersonSignals> InRoleOfB)
{
    public static PseudoPeople Of(PseudoPartners others, Modality modality, CouplingSettings settings, Session session, IBeatDetector detector)
    {
        return new PseudoPeople([.. others.InRoleOfA.Select(Prepared)], [.. others.InRoleOfB.Select(Prepared)]);

        PersonSignals Prepared(Recording other)
        {
            var span = other.Channel.Span;
            return PersonPreparation.Prepare(other, modality, settings, span.StartSeconds, Math.Min(session.DurationSeconds, span.DurationSeconds), detector);
        }
    }
}

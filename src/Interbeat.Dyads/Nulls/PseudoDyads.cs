using Interbeat.Core;
using Interbeat.Dyads.Confounds;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Persons;
using Interbeat.Signals.Beats;

namespace Interbeat.Dyads.Nulls;

/// <summary>Prepares other people who did the same task, so that pairs of one person of this dyad with one of another lie on the task's clock.</summary>
internal static class PseudoDyads
{
    /// <summary>The dyad's series beside those of other people, each from their own task's start.</summary>
    public static TaskSeries Of(PersonSignals a, PersonSignals b, PseudoPartners others, Modality modality, CouplingSettings settings, Session session, IBeatDetector detector)
    {
        return new TaskSeries(a.Grid, b.Grid, [.. others.InRoleOfA.Select(GridOf)], [.. others.InRoleOfB.Select(GridOf)], settings.RateHz);

        double[] GridOf(Recording other)
        {
            var span = other.Channel.Span;
            var duration = Math.Min(session.DurationSeconds, span.DurationSeconds);
            return PersonPreparation.Prepare(other, modality, settings, span.StartSeconds, duration, detector).Grid;
        }
    }
}

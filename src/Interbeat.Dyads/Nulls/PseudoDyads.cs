using Interbeat.Dyads.Confounds;
using Interbeat.Dyads.Persons;

namespace Interbeat.Dyads.Nulls;

/// <summary>Puts the dyad beside other people who did the same task, so that pairs of one of the two with one of them lie on the task's clock.</summary>
internal static class PseudoDyads
{
    /// <summary>The dyad's series beside those of other people, each from their own task's start.</summary>
    public static TaskSeries Of(PersonSignals a, PersonSignals b, PseudoPeople others, double rateHz) =>
        new(a.Grid, b.Grid, [.. others.InRoleOfA.Select(other => other.Grid)], [.. others.InRoleOfB.Select(other => other.Grid)], rateHz);
}

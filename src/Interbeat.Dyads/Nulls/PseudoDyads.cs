using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Persons;

namespace Interbeat.Dyads.Nulls;

/// <summary>Makes the pairs of one person of this dyad with a person of another, on the task's clock.</summary>
internal static class PseudoDyads
{
    /// <summary>A beside everybody in B's role, and everybody in A's role beside B; both start at their own task's start and last as long as the shorter.</summary>
    public static IReadOnlyList<PairedSeries> Of(PersonSignals a, PersonSignals b, PseudoPeople others, CouplingSettings settings)
    {
        return
        [
            .. others.InRoleOfB.Select(other => Cut(a.Grid, other.Grid, settings)),
            .. others.InRoleOfA.Select(other => Cut(other.Grid, b.Grid, settings)),
        ];
    }

    private static PairedSeries Cut(double[] first, double[] second, CouplingSettings settings)
    {
        var length = Math.Min(first.Length, second.Length);
        return new PairedSeries(first[..length], second[..length], settings.RateHz);
    }
}

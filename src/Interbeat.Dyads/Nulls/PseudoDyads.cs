using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Persons;
using Interbeat.Signals.Beats;

namespace Interbeat.Dyads.Nulls;

/// <summary>Makes the pairs of one person of this dyad with a person of another, on the task's clock.</summary>
internal static class PseudoDyads
{
    /// <summary>A beside everybody in B's role, and everybody in A's role beside B; both start at their own task's start and last as long as the shorter.</summary>
    public static IReadOnlyList<PairedSeries> Of(PersonSignals a, PersonSignals b, PseudoPartners others, Modality modality, CouplingSettings settings, Session session, IBeatDetector detector)
    {
        var pairs = new List<PairedSeries>();
        foreach (var other in others.InRoleOfB)
        {
            pairs.Add(Cut(a.Grid, GridOf(other), settings));
        }

        foreach (var other in others.InRoleOfA)
        {
            pairs.Add(Cut(GridOf(other), b.Grid, settings));
        }

        return pairs;

        double[] GridOf(Recording other)
        {
            var span = other.Channel.Span;
            var duration = Math.Min(session.DurationSeconds, span.DurationSeconds);
            return PersonPreparation.Prepare(other, modality, settings, span.StartSeconds, duration, detector).Grid;
        }
    }

    private static PairedSeries Cut(double[] first, double[] second, CouplingSettings settings)
    {
        var length = Math.Min(first.Length, second.Length);
        return new PairedSeries(first[..length], second[..length], settings.RateHz);
    }
}

using System.Collections.Immutable;
using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Coupling;

/// <summary>Coupling over time: each epoch against its nulls, and which epochs may be called coupled.</summary>
/// <remarks>
/// Epochs are looked at only through the session: where the session's verdict is not present, no epoch is. Where it is, the epochs' largest p over the
/// nulls go through Benjamini and Hochberg (1995) at q = .10, since among hundreds of epochs one in twenty would pass by chance. A minute holds little
/// data, so that not passing is no absence. Absence is judged near the session's lag and over all lags, and every null must agree (the smallest p counts): p above .10 where
/// the session's verdict is absent, above .5 (the middle of the null) where it is present. In an undecided session every epoch is undecided.
/// </remarks>
internal static class EpochVerdicts
{
    /// <summary>Expected share of wrong ones among the epochs called coupled, at most. Chosen.</summary>
    private const double FalseDiscoveryRate = 0.10;

    /// <summary>The middle of a null.</summary>
    private const double MiddleOfNull = 0.5;

    public static ImmutableArray<CouplingEpoch> Of(CouplingStatistic statistic, CouplingPass observed, IReadOnlyList<NullDistribution> nulls, CouplingVerdict session)
    {
        var p = new double[observed.Epochs.Length];
        var smallest = new double[p.Length];
        var bounds = new double[p.Length];
        for (var e = 0; e < p.Length; e++)
        {
            var value = observed.Epochs[e];
            var missing = float.IsNaN(value) || nulls.Count == 0;
            p[e] = missing ? double.NaN : nulls.Max(n => n.EpochP(e, value));
            smallest[e] = missing ? double.NaN : nulls.Min(n => Math.Min(n.EpochP(e, value), n.EpochAnyLagP(e, observed.EpochsAnyLag[e])));
            bounds[e] = missing ? double.NaN : nulls.Max(n => n.EpochBound(e));
        }

        var presentUpTo = session == CouplingVerdict.Present ? Threshold(p) : 0;
        var absentAbove = session switch
        {
            CouplingVerdict.Absent => VerdictRule.AbsentAbove,
            CouplingVerdict.Present => MiddleOfNull,
            _ => 1,
        };
        return [.. p.Select((value, e) => new CouplingEpoch(
            statistic.EpochSpans[e],
            observed.Direction * statistic.Settings.ToCorrelation(observed.Epochs[e]),
            statistic.Settings.ToCorrelation(bounds[e]),
            value,
            value <= presentUpTo ? CouplingVerdict.Present
                : smallest[e] > absentAbove ? CouplingVerdict.Absent
                : CouplingVerdict.Undecided))];
    }

    /// <summary>The largest p that Benjamini and Hochberg's step-up procedure accepts; 0 where it accepts none.</summary>
    private static double Threshold(double[] p)
    {
        var sorted = p.Where(value => !double.IsNaN(value)).Order().ToArray();
        for (var k = sorted.Length; k > 0; k--)
        {
            if (sorted[k - 1] <= FalseDiscoveryRate * k / sorted.Length)
            {
                return sorted[k - 1];
            }
        }

        return 0;
    }
}

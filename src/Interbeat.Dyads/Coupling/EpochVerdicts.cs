using System.Collections.Immutable;
using Interbeat.Dyads.Nulls;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Coupling;

/// <summary>Coupling over time: each epoch against its nulls, and which epochs may be called coupled.</summary>
/// <remarks>
/// Epochs are looked at only through the session: where the session's verdict is not present, no epoch is. Where it is, the epochs' largest p over the
/// nulls go through Benjamini and Hochberg (1995) at q = .05, since among hundreds of epochs one in twenty would pass by chance. An epoch whose p is
/// above .10 is absent; the rest is undecided.
/// </remarks>
internal static class EpochVerdicts
{
    /// <summary>Expected share of wrong ones among the epochs called coupled.</summary>
    private const double FalseDiscoveryRate = 0.05;

    public static ImmutableArray<CouplingEpoch> Of(CouplingStatistic statistic, CouplingPass observed, IReadOnlyList<NullDistribution> nulls, CouplingVerdict session)
    {
        var p = new double[observed.Epochs.Length];
        var bounds = new double[p.Length];
        for (var e = 0; e < p.Length; e++)
        {
            var size = Math.Abs(observed.Epochs[e]);
            var absent = float.IsNaN(size) || nulls.Count == 0;
            p[e] = absent ? double.NaN : nulls.Max(n => n.EpochP(e, size));
            bounds[e] = absent ? double.NaN : nulls.Max(n => n.EpochBound(e));
        }

        var threshold = session == CouplingVerdict.Present ? Threshold(p) : 0;
        return [.. p.Select((value, e) => new CouplingEpoch(
            statistic.EpochSpans[e],
            Math.Tanh(observed.Epochs[e]),
            Math.Tanh(bounds[e]),
            value,
            Decide(value, threshold)))];
    }

    private static CouplingVerdict Decide(double p, double threshold) =>
        double.IsNaN(p) ? CouplingVerdict.Undecided
        : p <= threshold ? CouplingVerdict.Present
        : p > VerdictRule.AbsentAbove ? CouplingVerdict.Absent
        : CouplingVerdict.Undecided;

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

using System.Collections.Immutable;

namespace Interbeat.Dyads.Recurrence;

/// <summary>How often the two recur at one lag: the share of recurrent pairs on each diagonal near the main one.</summary>
/// <remarks>
/// The diagonal-wise recurrence profile of Dale, Warlaumont and Richardson (2011). Place k of a row is the lag of k samples; place 0 of both is lag 0. A diagonal
/// with less than half the pairs of the fullest is NaN.
/// </remarks>
/// <param name="AFirst">Share at which B does k samples later what A did, 0 to 1.</param>
/// <param name="BFirst">Share at which A does k samples later what B did.</param>
public sealed record DiagonalProfile(ImmutableArray<double> AFirst, ImmutableArray<double> BFirst)
{
    /// <summary>A diagonal with fewer of the fullest's pairs tells too little. Chosen.</summary>
    private const double LeastPairShare = 0.5;

    /// <summary>The largest share, 0 to 1; NaN where there is none.</summary>
    public double Peak => AFirst.Concat(BFirst).Where(share => !double.IsNaN(share)).DefaultIfEmpty(double.NaN).Max();

    /// <summary>Size of the lag of the largest share, in samples; the shortest of several; null where there is none.</summary>
    public int? PeakLag
    {
        get
        {
            var peak = Peak;
            for (var lag = 0; lag < AFirst.Length; lag++)
            {
                if (AFirst[lag] == peak || BFirst[lag] == peak)
                {
                    return lag;
                }
            }

            return null;
        }
    }

    /// <summary>The profile of a plot.</summary>
    /// <param name="plot">The plot of two trajectories.</param>
    /// <param name="maxLag">The largest lag, in samples.</param>
    public static DiagonalProfile Of(RecurrencePlot plot, int maxLag)
    {
        ArgumentNullException.ThrowIfNull(plot);
        var bits = new ulong[RecurrenceKernels.Words(Math.Max(plot.CountA, plot.CountB))];
        var reach = Math.Max(0, Math.Min(maxLag, Math.Max(plot.CountA, plot.CountB) - 1));
        var pairs = new double[(2 * reach) + 1];
        for (var place = 0; place < pairs.Length; place++)
        {
            pairs[place] = plot.PairsAt(place - reach, bits);
        }

        var least = Math.Max(1, LeastPairShare * pairs.Max());
        return new DiagonalProfile([.. Enumerable.Range(0, reach + 1).Select(Share)], [.. Enumerable.Range(0, reach + 1).Select(lag => Share(-lag))]);

        double Share(int lag) => pairs[lag + reach] >= least ? plot.PointsAt(lag, bits) / pairs[lag + reach] : double.NaN;
    }
}

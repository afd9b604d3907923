using System.Runtime.CompilerServices;

namespace Interbeat.Dyads.Information;

/// <summary>Transfer entropy of two series in equal-count bins: how much the source's past tells of the target beyond the target's own last value.</summary>
/// <remarks>
/// Schreiber (2000), Physical Review Letters 85, 461-464. Plug-in estimate in nats, TE = sum p(y', y, x) ln( p(y' | y, x) / p(y' | y) ), y one sample before y', x
/// <c>lag</c> samples before it. Biased upwards by sampling alone, so that it says something only beside surrogates. Bins are cut at the quantiles of all present values
/// (linear between order statistics); a value on an edge belongs to the bin above.
/// </remarks>
public static class BinnedTransferEntropy
{
    /// <summary>The bin of each value, from 0, or -1 where it is missing.</summary>
    /// <param name="series">The series; NaN where missing.</param>
    /// <param name="bins">How many bins, at least 2.</param>
    public static int[] Bins(ReadOnlySpan<double> series, int bins)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 2);
        var sorted = new double[series.Length];
        var present = 0;
        foreach (var value in series)
        {
            if (!double.IsNaN(value))
            {
                sorted[present++] = value;
            }
        }

        Array.Sort(sorted, 0, present);
        var edges = new double[bins - 1];
        for (var k = 1; k < bins && present > 0; k++)
        {
            var position = (double)k / bins * (present - 1);
            var below = Math.Min((int)position, present - 1);
            var above = Math.Min(below + 1, present - 1);
            edges[k - 1] = sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
        }

        var symbols = new int[series.Length];
        for (var t = 0; t < series.Length; t++)
        {
            symbols[t] = double.IsNaN(series[t]) ? -1 : BinOf(series[t], edges);
        }

        return symbols;
    }

    /// <summary>The transfer entropy in nats, 0 or more; NaN where fewer rows are complete than there are cells (bins cubed): it would be bias alone.</summary>
    /// <param name="source">Bins of the source.</param>
    /// <param name="target">Bins of the target, as long.</param>
    /// <param name="bins">How many bins.</param>
    /// <param name="lag">How many samples the source's value lies before the target's, at least 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Nats(ReadOnlySpan<int> source, ReadOnlySpan<int> target, int bins, int lag)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lag, 1);
        var triples = new int[bins * bins * bins];
        var rows = 0;
        for (var t = lag; t < target.Length; t++)
        {
            int now = target[t], own = target[t - 1], other = source[t - lag];
            if ((now | own | other) >= 0)
            {
                triples[(((own * bins) + other) * bins) + now]++;
                rows++;
            }
        }

        return rows < triples.Length ? double.NaN : Nats(triples, bins, rows);
    }

    private static double Nats(int[] triples, int bins, int rows)
    {
        var nats = 0.0;
        var ownNow = new int[bins];
        for (var own = 0; own < bins; own++)
        {
            Array.Clear(ownNow);
            var ownAll = 0;
            for (var i = 0; i < bins * bins; i++)
            {
                var count = triples[(own * bins * bins) + i];
                ownNow[i % bins] += count;
                ownAll += count;
            }

            for (var other = 0; other < bins; other++)
            {
                var cell = triples.AsSpan(((own * bins) + other) * bins, bins);
                var ownOther = 0;
                foreach (var count in cell)
                {
                    ownOther += count;
                }

                for (var now = 0; now < bins; now++)
                {
                    nats += cell[now] == 0 ? 0 : (double)cell[now] / rows * Math.Log((double)cell[now] * ownAll / ((double)ownOther * ownNow[now]));
                }
            }
        }

        return Math.Max(0, nats);
    }

    private static int BinOf(double value, double[] edges)
    {
        var bin = 0;
        while (bin < edges.Length && value >= edges[bin])
        {
            bin++;
        }

        return bin;
    }
}

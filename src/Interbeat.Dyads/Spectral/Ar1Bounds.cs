using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Nulls;

namespace Interbeat.Dyads.Spectral;

/// <summary>The squared coherence that 5 % of the cells of two unrelated AR(1) series reach, period by period.</summary>
/// <remarks>
/// Monte Carlo after Grinsted, Moore and Jevrejeva (2004): pairs of series with the two people's own lag-1 autocorrelation, same transform and smoothing. Inside the cone of influence the
/// distribution does not depend on the time, so the cells of one period are pooled in a histogram. It marks cells in a picture; one cell in twenty
/// passes by chance, and a session's verdict never rests on it.
/// </remarks>
internal static class Ar1Bounds
{
    /// <summary>The share of cells below the bound.</summary>
    private const double Level = 0.95;

    /// <summary>Bins of the histogram of squared coherence, from 0 to 1.</summary>
    private const int Bins = 1000;

    /// <summary>A simulated series need not be longer than this many times the cone's width at the longest period. Chosen: seven eighths of it lie inside.</summary>
    private const int LengthInCones = 8;

    /// <summary>The bounds, one a period; NaN where no cell lies inside the cone.</summary>
    /// <param name="pair">The pair whose autocorrelations are taken.</param>
    /// <param name="plans">Scales and plans.</param>
    /// <param name="settings">What is asked.</param>
    /// <param name="seed">Root of the random streams.</param>
    /// <param name="options">Threads and cancellation; the result does not depend on them.</param>
    public static ImmutableArray<double> Of(PairedSeries pair, CoherencePlan.Set plans, CoherenceSettings settings, ulong seed, ParallelOptions options)
    {
        var ladder = plans.Ladder;
        var enough = LengthInCones * 2L * ladder.EdgeSamples(ladder.Last);
        var length = (int)Math.Min(pair.Count, enough);
        double phiA = Autocorrelation(pair.A, settings.Detrend), phiB = Autocorrelation(pair.B, settings.Detrend);
        var counts = new long[ladder.Count][];
        for (var row = 0; row < counts.Length; row++)
        {
            counts[row] = new long[Bins];
        }

        Workers.Run(
            length < CoherenceMean.LeastRun(ladder) ? 0 : settings.Ar1Pairs,
            options,
            () => (Coherence: new WaveletCoherence(plans), A: new double[length], B: new double[length]),
            (index, work) =>
            {
                var random = CounterRandom.Stream(seed, "coherence/ar1", (ulong)index);
                Fill(ref random, phiA, work.A);
                Fill(ref random, phiB, work.B);
                work.Coherence.Run(work.A, work.B, Count);
            });
        return [.. counts.Select(Quantile)];

        void Count(int scale, CoherenceCells cells)
        {
            var (from, end) = ladder.InsideCone(scale, length);
            var row = counts[scale - ladder.First];
            for (var t = from; t < end; t++)
            {
                if (!double.IsNaN(cells.Coherence[t]))
                {
                    // Whole numbers add up to the same in any order.
                    Interlocked.Increment(ref row[Math.Min(Bins - 1, (int)(cells.Coherence[t] * Bins))]);
                }
            }
        }
    }

    /// <summary>Lag-1 autocorrelation over all runs.</summary>
    internal static double Autocorrelation(double[] series, bool detrend)
    {
        double products = 0, squares = 0;
        foreach (var range in PairedSeries.Runs(series))
        {
            var run = JointRuns.Centred(series.AsSpan(range), detrend) ?? [];
            for (var i = 0; i < run.Length; i++)
            {
                squares += run[i] * run[i];
                products += i > 0 ? run[i] * run[i - 1] : 0;
            }
        }

        return squares > 0 ? products / squares : 0;
    }

    /// <summary>An AR(1) series in its steady state, with mean 0 over its length.</summary>
    private static void Fill(ref CounterRandom random, double phi, double[] series)
    {
        var last = random.NextNormal() / Math.Sqrt(Math.Max(1e-6, 1 - (phi * phi)));
        var mean = 0.0;
        for (var i = 0; i < series.Length; i++)
        {
            series[i] = last;
            mean += last / series.Length;
            last = (phi * last) + random.NextNormal();
        }

        for (var i = 0; i < series.Length; i++)
        {
            series[i] -= mean;
        }
    }

    private static double Quantile(long[] counts)
    {
        double target = Level * counts.Sum(), below = 0;
        for (var bin = 0; target > 0; bin++)
        {
            if (below + counts[bin] >= target)
            {
                return (bin + ((target - below) / counts[bin])) / Bins;
            }

            below += counts[bin];
        }

        return double.NaN;
    }
}

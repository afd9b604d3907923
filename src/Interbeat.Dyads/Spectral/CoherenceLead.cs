using System.Globalization;
using System.Numerics;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Spectral;

/// <summary>Who comes first at the period of the strongest coherence of which the session holds enough cycles, said by name and only under the lead rule's conditions.</summary>
/// <remarks>
/// The angle is that of the mean coherency over the cells inside the cone of influence that reach the period's AR(1) bound, each weighted by its squared coherence, so that passages that do not cohere
/// say nothing (Grinsted and others 2004 take the mean angle over significant cells); times the period over 2 pi it is a time. Its 95 % interval is a block bootstrap, blocks at least as long as the period (twice
/// the largest lag that a phase can tell, half a period). A phase knows times only up to whole periods: that one is ahead by a quarter is
/// the same phase as that the other is ahead by three quarters. The sentence says so. An interval that reaches half a period is the border of this search.
/// </remarks>
internal static class CoherenceLead
{
    /// <summary>Bootstrap samples.</summary>
    private const int Resamples = 999;

    /// <summary>Blocks wanted where the session is long enough: longer blocks hold more of what follows on itself. Chosen; fewer than <see cref="LeadRule.LeastBlocks"/> give no interval.</summary>
    private const int WantedBlocks = 20;

    /// <summary>The rule's answer.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="ladder">The scales.</param>
    /// <param name="scale">The scale of the strongest coherence; below 0 where there is none.</param>
    /// <param name="settings">What is asked.</param>
    /// <param name="bound">The squared coherence that a cell must reach to count; NaN where all do.</param>
    /// <param name="verdict">Whether coupling is present.</param>
    /// <param name="uncertaintyMs">U, in ms.</param>
    /// <param name="names">The two names.</param>
    /// <param name="seed">Root of the random stream.</param>
    public static LeadResult Decide(PairedSeries pair, MorletLadder ladder, int scale, CoherenceSettings settings, double bound, CouplingVerdict verdict, double uncertaintyMs, (string A, string B) names, ulong seed)
    {
        if (scale < 0 || verdict != CouplingVerdict.Present)
        {
            return new LeadResult(null, null, null, "Who leads cannot be told: coupling is not present.");
        }

        var period = ladder.PeriodSeconds(scale);
        var (total, blocks) = Coherencies(pair, ladder, scale, settings, bound);
        var size = Math.Abs(total.Phase) * period / (2 * Math.PI);
        var measured = string.Create(CultureInfo.InvariantCulture, $"{size:0.##} s at a period of {period:0.##} s, clocks ±{uncertaintyMs / 1000:0.##} s");
        if (blocks.Length < LeadRule.LeastBlocks)
        {
            return new LeadResult(null, size, null, $"Who leads cannot be told ({measured}): {blocks.Length} blocks of a period are too few for an interval.");
        }

        var (low, high) = Interval(total, blocks, seed);
        if (low <= -Math.PI || high >= Math.PI)
        {
            return new LeadResult(null, size, null, $"Who leads cannot be told ({measured}): the two are about half a period apart, and either could be ahead.");
        }

        var seconds = period / (2 * Math.PI);
        var excludesZero = low > 0 || high < 0;
        var (least, most) = (excludesZero ? Math.Min(Math.Abs(low), Math.Abs(high)) * seconds : 0, Math.Max(Math.Abs(low), Math.Abs(high)) * seconds);
        if (!excludesZero || size * 1000 <= uncertaintyMs)
        {
            return new LeadResult(null, size, (least, most), $"Who leads cannot be told ({measured}).");
        }

        var (leader, other) = total.Phase > 0 ? names : (names.B, names.A);
        return new LeadResult(leader, size, (least, most), string.Create(
            CultureInfo.InvariantCulture,
            $"{leader} leads by {size:0.##} s ({measured}; 95 % interval {least:0.##} to {most:0.##} s). A phase tells times within half a period ({period / 2:0.##} s) only: {other} ahead by {period - size:0.##} s would look the same."));
    }

    /// <summary>Sum of the weighted coherency inside the cone, and its sums over blocks end to end.</summary>
    private static (Complex Total, Complex[] Blocks) Coherencies(PairedSeries pair, MorletLadder ladder, int scale, CoherenceSettings settings, double bound)
    {
        var coherency = new List<Complex[]>();
        var only = new CoherencePlan.Set(ladder.Only(scale, scale));
        var coherence = new WaveletCoherence(only);
        foreach (var range in JointRuns.Of(pair.A, pair.B, CoherenceMean.LeastRun(only.Ladder)))
        {
            if (JointRuns.Centred(pair.A.AsSpan(range), settings.Detrend) is { } a && JointRuns.Centred(pair.B.AsSpan(range), settings.Detrend) is { } b)
            {
                coherence.Run(a, b, Keep);
            }
        }

        var period = (int)Math.Ceiling(ladder.PeriodSeconds(scale) * ladder.RateHz);
        var block = Math.Max(period, coherency.Sum(run => run.Length) / WantedBlocks);
        Complex[] blocks = [.. coherency.SelectMany(run => run.Chunk(block)).Where(chunk => chunk.Length == block).Select(Sum)];
        return (coherency.Select(Sum).Aggregate(Complex.Zero, (x, y) => x + y), blocks);

        void Keep(int row, CoherenceCells cells)
        {
            var (from, end) = only.Ladder.InsideCone(row, cells.Coherence.Length);
            var run = new Complex[end - from];
            for (var t = 0; t < run.Length; t++)
            {
                var (re, im) = cells.Coherency(from + t);
                var weight = cells.Coherence[from + t];
                run[t] = double.IsNaN(weight) || weight < bound ? Complex.Zero : weight * new Complex(re, im);
            }

            coherency.Add(run);
        }
    }

    private static Complex Sum(Complex[] values) => values.Aggregate(Complex.Zero, (x, y) => x + y);

    /// <summary>2.5 and 97.5 % quantiles of the angle over resampled blocks, unwrapped around the observed angle, in rad.</summary>
    private static (double Low, double High) Interval(Complex total, Complex[] blocks, ulong seed)
    {
        var random = CounterRandom.Stream(seed, "coherence/lead");
        var turned = new double[Resamples];
        for (var resample = 0; resample < Resamples; resample++)
        {
            var sum = Complex.Zero;
            for (var draw = 0; draw < blocks.Length; draw++)
            {
                sum += blocks[random.NextInt(blocks.Length)];
            }

            turned[resample] = (sum * Complex.Conjugate(total)).Phase;
        }

        Array.Sort(turned);
        return (total.Phase + turned[(int)(0.025 * (Resamples + 1)) - 1], total.Phase + turned[(int)(0.975 * (Resamples + 1)) - 1]);
    }
}

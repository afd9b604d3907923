using System.Collections.Immutable;
using Interbeat.Core;
using Interbeat.Dyads.Coupling;
using Interbeat.Dyads.Results;

namespace Interbeat.Dyads.Spectral;

/// <summary>Squared coherence of one pair by period and over time.</summary>
/// <param name="Ladder">The scales.</param>
/// <param name="Mean">Mean over all cells inside the cone of influence, 0 to 1; NaN where there are none.</param>
/// <param name="MeanWithEdges">The same with the cells outside it, as biwavelet users often take it.</param>
/// <param name="MeanPerPeriod">Mean inside the cone, one a period; NaN where none is.</param>
/// <param name="CellsPerPeriod">How many samples lie inside the cone, one a period.</param>
/// <param name="MeanPerPeriodWithEdges">The same with the cells outside.</param>
/// <param name="InsideConeShare">Share of the session's cells that lie inside the cone, 0 to 1.</param>
/// <param name="SignificantShare">Share of the cells inside that reach their period's bound; NaN without bounds.</param>
/// <param name="Epochs">Mean inside the cone over stretches of time.</param>
internal sealed record CoherenceSummary(
    MorletLadder Ladder,
    double Mean,
    double MeanWithEdges,
    ImmutableArray<double> MeanPerPeriod,
    ImmutableArray<int> CellsPerPeriod,
    ImmutableArray<double> MeanPerPeriodWithEdges,
    double InsideConeShare,
    double SignificantShare,
    ImmutableArray<CouplingEpoch> Epochs)
{
    /// <summary>An epoch is at least this long, in s (dyads, section 4).</summary>
    private const double LeastEpochSeconds = 60;

    /// <summary>The scale whose mean inside the cone is largest; -1 where there is none.</summary>
    public int StrongestScale => Strongest(0);

    /// <summary>The same among the scales of which the cone holds at least so many periods, for a lead has an interval only with so many blocks; where there is none, the strongest of all.</summary>
    public int LeadScale => Strongest(LeadRule.LeastBlocks) is >= 0 and var scale ? scale : StrongestScale;

    /// <summary>The summary of a pair.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="plans">Scales and plans.</param>
    /// <param name="settings">What is asked.</param>
    /// <param name="bounds">The squared coherence that a cell of each period must reach to count as significant; default for none.</param>
    public static CoherenceSummary Of(PairedSeries pair, CoherencePlan.Set plans, CoherenceSettings settings, ImmutableArray<double> bounds)
    {
        var ladder = plans.Ladder;
        double[] inside = new double[ladder.Count], all = new double[ladder.Count];
        int[] insideCount = new int[ladder.Count], allCount = new int[ladder.Count];
        double sum = 0;
        long count = 0, significant = 0;
        var epochSamples = (int)Math.Round(Math.Max(LeastEpochSeconds, settings.MaxPeriodSeconds) * pair.RateHz);
        double[] epochSums = new double[(pair.Count / epochSamples) + 1];
        var epochCounts = new int[epochSums.Length];
        var coherence = new WaveletCoherence(plans);
        foreach (var range in JointRuns.Of(pair.A, pair.B, CoherenceMean.LeastRun(ladder)))
        {
            if (JointRuns.Centred(pair.A.AsSpan(range), settings.Detrend) is { } a && JointRuns.Centred(pair.B.AsSpan(range), settings.Detrend) is { } b)
            {
                coherence.Run(a, b, (scale, cells) => Add(range.Start.Value, scale, cells));
            }
        }

        return new CoherenceSummary(
            ladder,
            sum / count,
            all.Sum() / allCount.Sum(n => (long)n),
            Means(inside, insideCount),
            [.. insideCount],
            Means(all, allCount),
            (double)count / ((long)ladder.Count * pair.Count),
            bounds.IsDefault ? double.NaN : (double)significant / count,
            [.. Enumerable.Range(0, pair.Count / epochSamples).Select(Epoch)]);

        void Add(int start, int scale, CoherenceCells cells)
        {
            var row = scale - ladder.First;
            var (from, end) = ladder.InsideCone(scale, cells.Coherence.Length);
            var (rowSum, rowCount) = CoherenceMean.Sum(cells.Coherence[from..end]);
            sum += rowSum;
            count += rowCount;
            inside[row] += rowSum;
            insideCount[row] += rowCount;
            var (wholeSum, wholeCount) = CoherenceMean.Sum(cells.Coherence);
            all[row] += wholeSum;
            allCount[row] += wholeCount;
            for (var t = from; t < end; t++)
            {
                if (!double.IsNaN(cells.Coherence[t]))
                {
                    epochSums[(start + t) / epochSamples] += cells.Coherence[t];
                    epochCounts[(start + t) / epochSamples]++;
                    significant += !bounds.IsDefault && cells.Coherence[t] >= bounds[row] ? 1 : 0;
                }
            }
        }

        CouplingEpoch Epoch(int epoch)
        {
            var seconds = epochSamples / pair.RateHz;
            return new CouplingEpoch(new TimeSpanSeconds(epoch * seconds, (epoch + 1) * seconds), epochSums[epoch] / epochCounts[epoch], double.NaN, double.NaN, CouplingVerdict.Undecided);
        }
    }

    private int Strongest(int leastPeriods)
    {
        var best = -1;
        for (var i = 0; i < MeanPerPeriod.Length; i++)
        {
            var periods = CellsPerPeriod[i] / (Ladder.RateHz * Ladder.PeriodSeconds(Ladder.First + i));
            if (CellsPerPeriod[i] > 0 && periods >= leastPeriods && (best < 0 || MeanPerPeriod[i] > MeanPerPeriod[best]))
            {
                best = i;
            }
        }

        return best < 0 ? -1 : Ladder.First + best;
    }

    private static ImmutableArray<double> Means(double[] sums, int[] counts) => [.. sums.Zip(counts, (sum, count) => sum / count)];
}

using System.Runtime.CompilerServices;

namespace Interbeat.Signals.Features;

/// <summary>Sums of a sampled series over each second of a session, with how much of the second is there.</summary>
internal sealed class SampledSeconds
{
    private readonly double[] sums;
    private readonly int[] counts;
    private readonly double[] coveredBefore;

    private SampledSeconds(double[] sums, int[] counts, double[] coverage)
    {
        this.sums = sums;
        this.counts = counts;
        Coverage = coverage;
        coveredBefore = new double[coverage.Length + 1];
        for (var s = 0; s < coverage.Length; s++)
        {
            coveredBefore[s + 1] = coveredBefore[s] + coverage[s];
        }
    }

    /// <summary>Share of each second's samples that are there, 0 to 1.</summary>
    public double[] Coverage { get; }

    /// <summary>Adds up a series, one pass.</summary>
    /// <param name="samples">The samples; NaN where missing.</param>
    /// <param name="rateHz">Samples per second.</param>
    /// <param name="offsetSeconds">The time of the first sample minus the start of the first second.</param>
    /// <param name="seconds">The number of seconds.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static SampledSeconds Of(ReadOnlySpan<double> samples, double rateHz, double offsetSeconds, int seconds)
    {
        var sums = new double[seconds];
        var counts = new int[seconds];
        var coverage = new double[seconds];
        for (var s = 0; s < seconds; s++)
        {
            var first = FirstAt(s - offsetSeconds, rateHz, samples.Length);
            var end = FirstAt(s + 1 - offsetSeconds, rateHz, samples.Length);
            for (var i = first; i < end; i++)
            {
                if (double.IsFinite(samples[i]))
                {
                    sums[s] += samples[i];
                    counts[s]++;
                }
            }

            coverage[s] = Math.Min(1, counts[s] / rateHz);
        }

        return new SampledSeconds(sums, counts, coverage);
    }

    /// <summary>The mean of each second; NaN where too little is there.</summary>
    public IEnumerable<double> Means(double minimumCoverage)
    {
        for (var s = 0; s < sums.Length; s++)
        {
            yield return counts[s] > 0 && Coverage[s] >= minimumCoverage ? sums[s] / counts[s] : double.NaN;
        }
    }

    /// <summary>Covered seconds between the middles of two seconds; what lies outside the session is not covered.</summary>
    public double CoveredBetween(int first, int last)
    {
        var from = Math.Clamp(first + 1, 0, Coverage.Length);
        var to = Math.Clamp(last, 0, Coverage.Length);
        return Math.Max(0, coveredBefore[to] - coveredBefore[from]) + Half(first) + Half(last);
    }

    private static int FirstAt(double secondsAfterFirst, double rateHz, int count) =>
        (int)Math.Clamp(Math.Ceiling((secondsAfterFirst * rateHz) - 1e-6), 0, count);

    private double Half(int s) => s >= 0 && s < Coverage.Length ? Coverage[s] / 2 : 0;
}
